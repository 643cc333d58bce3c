"""Data files of the register."""
