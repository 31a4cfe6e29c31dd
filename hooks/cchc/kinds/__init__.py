"""Floor 1: a module or package for every kind of content, with its frozen models, its rules and its `KIND`."""
