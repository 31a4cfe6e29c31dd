"""Markdown as people paste it from Word, Zalo and portals, read as they meant it."""
