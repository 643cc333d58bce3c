"""Timed and queued work: the table of contents is `tasks.py`."""
