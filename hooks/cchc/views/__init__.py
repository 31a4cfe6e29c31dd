"""Floor 2: views, that is pages, files and feeds that show several kinds together, or the whole site."""
