"""The points of register, rounds and loops."""

POINTS: tuple[tuple[str, str], ...] = (
    ("L1", "benchmarks.prove.loops.two_years"),
    ("L2", "benchmarks.prove.loops.at_once"),
    ("L3", "benchmarks.prove.loops.addresses"),
    ("L6", "benchmarks.prove.loops.annex_round_trip"),
    ("L5", "benchmarks.prove.loops.many_entries"),
    ("L4", "benchmarks.prove.loops.round_journey"),
)
