"""The points of lessons and readiness. The quick ones come first."""

POINTS: tuple[tuple[str, str], ...] = (
    ("S1", "benchmarks.prove.lessons.finding"),
    ("S3", "benchmarks.prove.lessons.likeness"),
    ("S4", "benchmarks.prove.lessons.pack_journey"),
    ("S5", "benchmarks.prove.lessons.impersonal"),
    ("S2", "benchmarks.prove.lessons.speed"),
)
