"""Received bytes, their text, and what the reader found in it."""
