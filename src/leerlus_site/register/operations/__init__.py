"""Writes on the register, one verb a file: check the right, ask the core, save, record; one transaction."""
