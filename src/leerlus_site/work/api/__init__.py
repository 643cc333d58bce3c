"""The work room for programs."""
