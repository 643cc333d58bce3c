"""Entries of the register and the review queue that turns found passages into entries."""
