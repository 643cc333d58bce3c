"""Writes on loops, one verb a file."""
