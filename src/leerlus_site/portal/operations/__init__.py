"""Writes of the public side: only into the inbox."""
