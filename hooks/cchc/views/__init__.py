"""Floor 2: pages that are made of several kinds."""
