"""The ladder as data."""
