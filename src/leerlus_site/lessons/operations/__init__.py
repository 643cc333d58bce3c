"""Writes on lessons and bottlenecks, one verb a file."""
