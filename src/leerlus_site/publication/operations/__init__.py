"""Writes on publication, one verb a file."""
