"""Pages of the work room."""
