"""The points of lessons and readiness. The quick ones come first."""

POINTS: tuple[tuple[str, str], ...] = (
    ("S1", "benchmarks.prove.lessons.finding"),
    ("S4", "benchmarks.prove.lessons.pack_journey"),
    ("S2", "benchmarks.prove.lessons.speed"),
)
