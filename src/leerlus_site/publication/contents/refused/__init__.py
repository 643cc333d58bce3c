"""Released content of refused information."""
