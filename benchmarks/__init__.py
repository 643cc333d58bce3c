"""Measurements that take longer than a test may, each with the command that runs it."""
