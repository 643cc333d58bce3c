"""The points of the foundation. The quick ones come first."""

POINTS: tuple[tuple[str, str], ...] = (
    ("F2", "benchmarks.prove.foundation.reading"),
    ("F3", "benchmarks.prove.foundation.seeds_to_portal"),
    ("F4", "benchmarks.prove.foundation.bad_files"),
    ("F5", "benchmarks.prove.foundation.secrecy"),
    ("F6", "benchmarks.prove.foundation.screens"),
    ("F1", "benchmarks.prove.foundation.fresh_clone"),
)
