"""Released content of decision dossiers."""
