"""Loops: what was put before whom, what came back, the letters of the ladder, standpoints and assessments."""
