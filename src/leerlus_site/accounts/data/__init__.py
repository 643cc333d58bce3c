"""Reference data of this app, each with its source."""
