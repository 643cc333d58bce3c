"""What people do with a planned day, one verb a file."""
