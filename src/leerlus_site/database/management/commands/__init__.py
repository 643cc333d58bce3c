"""Commands of the database room."""
