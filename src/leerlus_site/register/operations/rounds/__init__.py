"""Writes on a round: open, write, submit, validate, send back, close, release."""
