"""Official papers that come in: read, taken apart, and written as the data that staff edit."""
