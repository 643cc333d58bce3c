"""`make prove`: the points by which the project is judged, measured now; it reads no stored result.

POINTS is the table of contents: an issue, and the package that measures it. Such a package has a table POINTS of its
own: the id of a point, and the module whose `measure() -> Point` measures it. Both name modules as strings.
"""

POINTS: tuple[tuple[str, str], ...] = (
    ("foundation", "benchmarks.prove.foundation"),
    ("reader", "benchmarks.prove.reader"),
    ("loops", "benchmarks.prove.loops"),
    ("lessons", "benchmarks.prove.lessons"),
    ("publication", "benchmarks.prove.publication"),
)
