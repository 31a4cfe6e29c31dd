"""Floor 0: what every kind needs; knows neither MkDocs nor any kind of content."""
