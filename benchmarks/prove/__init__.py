"""`make prove`: the points by which the project is judged, measured now; it reads no stored result.

POINTS is the table of contents: an issue and the module that measures its points, as a string. Each module has
`points() -> Iterator[Point]`.
"""

POINTS: tuple[tuple[str, str], ...] = (("foundation", "benchmarks.prove.foundation"),)
