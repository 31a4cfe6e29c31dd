"""Advice about what is written: words typed by half, numbers and days that do not hold, unfinished texts."""
