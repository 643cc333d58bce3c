"""A document's text read: its sections, its metadata, and the statements it makes.

READERS is the table of contents: a kind of statement and the module that finds it, as a string, so that importing the
package costs nothing. Each module has `find(document) -> Iterator[Statement]`.
"""

READERS: tuple[tuple[str, str], ...] = (
    ("citation", "leerlus.reading.citation"),
    ("period", "leerlus.reading.period"),
    ("recommendation", "leerlus.reading.recommendation"),
    ("commitment", "leerlus.reading.commitment"),
    ("finding", "leerlus.reading.finding"),
    ("decision", "leerlus.reading.decision"),
    ("person", "leerlus.reading.person"),
    ("personal-data", "leerlus.reading.personal_data"),
    ("progress", "leerlus.reading.progress"),
    ("defect", "leerlus.reading.defect"),
)
