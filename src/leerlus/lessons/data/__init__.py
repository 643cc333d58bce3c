"""Word lists of the lessons."""
