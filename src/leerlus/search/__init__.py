"""Search: one analyser for texts and questions, the language of questions, and an index of passages.

question "toeslagen NIET wachttijd" -> parse -> Question -> PassageIndex.search -> hits, best first
"""

from leerlus.search.analyser import Token, analyse
from leerlus.search.concepts import related_terms
from leerlus.search.paraphrase import Encoder, installed_encoder
from leerlus.search.passages import Hit, Likeness, Passage, PassageIndex
from leerlus.search.question import Question, parse
from leerlus.search.snippets import Piece, snippet

__all__ = [
    "Encoder",
    "Hit",
    "Likeness",
    "Passage",
    "PassageIndex",
    "Piece",
    "Question",
    "Token",
    "analyse",
    "installed_encoder",
    "parse",
    "related_terms",
    "snippet",
]
