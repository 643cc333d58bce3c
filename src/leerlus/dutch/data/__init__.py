"""Tables of names and numbers, each with its source."""
