"""The points of redaction and publication."""

POINTS: tuple[tuple[str, str], ...] = (
    ("P1", "benchmarks.prove.publication.torture"),
    ("P2", "benchmarks.prove.publication.persons"),
    ("P3", "benchmarks.prove.publication.papers"),
)
