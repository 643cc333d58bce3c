"""Redaction: which passages go, on which ground, and a public version in which no trace of them is left.

`policy` proposes, a person edits the `plan`, `public_version` carries it out and has it verified. REDACTORS is the
table of contents: a format as `formats.FORMATS` names it, the module whose `carry_out` makes its public version, and
the module whose `faults` verifies it.
"""

REDACTORS: tuple[tuple[str, str, str], ...] = (
    ("text", "leerlus.redaction.text", "leerlus.redaction.verify.text"),
    ("pdf", "leerlus.redaction.pdf", "leerlus.redaction.verify.pdf"),
    ("docx", "leerlus.redaction.office.word", "leerlus.redaction.verify.package"),
    ("odt", "leerlus.redaction.office.open_document", "leerlus.redaction.verify.package"),
    ("html", "leerlus.redaction.web_page", "leerlus.redaction.verify.web_page"),
)
