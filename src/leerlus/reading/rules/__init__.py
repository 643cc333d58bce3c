"""Rule tables, one a kind of statement."""
