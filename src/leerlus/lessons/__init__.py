"""Lessons: what makes one readable, what must not stand in one that is public, and which steps need what.

>>> [found.words for found in personal_words({"context": "Wij spraken met mevrouw Kaya."})]
['Kaya']
"""

from leerlus.lessons.impersonal import PersonalWords, personal_words, refusal
from leerlus.lessons.quality import Hint, HintKind, hints

__all__ = ["Hint", "HintKind", "PersonalWords", "hints", "personal_words", "refusal"]
