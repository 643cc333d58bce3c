"""The points of redaction and publication."""

POINTS: tuple[tuple[str, str], ...] = (
    ("P1", "benchmarks.prove.publication.torture"),
    ("P2", "benchmarks.prove.publication.persons"),
    ("P3", "benchmarks.prove.publication.papers"),
    ("P4", "benchmarks.prove.publication.found"),
    ("P5", "benchmarks.prove.publication.killed"),
)
