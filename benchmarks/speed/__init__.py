"""`make bench`: how fast the reader is, as ratios in one run; processor time counts, on one core where that can be set.

MEASURES is the table of contents: modules with `measure() -> Sequence[Part]`, as strings. What has no bar in an issue
has bar 1: as fast as what it is measured against. Where ../shared is absent, texts of our own stand in.
"""

MEASURES: tuple[str, ...] = (
    "benchmarks.speed.gate",
    "benchmarks.speed.starting",
    "benchmarks.speed.whole",
    "benchmarks.speed.growth",
    "benchmarks.pdf_speed",
)
