"""My work: what waits for one person. The table of contents is `sources.py`; each source is a module here."""
