"""News from a paper for Word: taken apart, written as Markdown, its pictures made fit for the site."""
