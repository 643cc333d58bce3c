"""Loops for programs of staff: what was put before whom, each step with it, standpoints and assessments."""
