"""Copies of database and files in one archive: written while the site runs, put back whole or not at all."""
