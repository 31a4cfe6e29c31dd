"""Personal data in public texts: patterns, what they find, and the rules that keep it out of the site."""
