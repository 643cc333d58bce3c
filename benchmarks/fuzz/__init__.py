"""`make fuzz MINUTES=30`: each format and `--batch` against bytes that a coverage-guided search makes up.

TARGETS is the table of contents: a name, and the longest input that is worth a try. It runs in an environment of its
own (atheris); the runs so far stand in RECORD.md.
"""

TARGETS: tuple[tuple[str, int], ...] = (
    ("text", 4_000),
    ("batch", 4_000),
    ("html", 6_000),
    ("official_xml", 6_000),
    ("docx", 12_000),
    ("odt", 12_000),
    ("xlsx", 8_000),
    ("ods", 8_000),
    ("csv", 4_000),
    ("mail", 6_000),
    ("pdf", 40_000),
)
