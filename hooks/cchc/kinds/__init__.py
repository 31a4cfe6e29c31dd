"""Floor 1: one module per kind of content: its frozen model, `load` and `pages`."""
