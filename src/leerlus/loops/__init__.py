"""Loops: what is put before whom, on which basis, what comes back, and the ladder that silence climbs."""
