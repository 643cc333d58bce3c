"""What HTML and official XML share: elements and tables to a document's parts."""

from leerlus.formats.marked_up.walk import Part, Vocabulary, Walk

__all__ = ["Part", "Vocabulary", "Walk"]
