"""The points of the reader. The quick ones come first; R3 takes many minutes."""

POINTS: tuple[tuple[str, str], ...] = (
    ("R1", "benchmarks.prove.reader.gold_at_hand"),
    ("R2", "benchmarks.prove.reader.cited_papers"),
    ("R5", "benchmarks.prove.reader.same_bytes"),
    ("R4", "benchmarks.prove.reader.hostile_input"),
    ("R3", "benchmarks.prove.reader.pace"),
)
