"""Data of decision dossiers."""
