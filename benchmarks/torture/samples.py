"""A file to redact, what must go from it and what must stay."""

from dataclasses import dataclass
from random import Random

from benchmarks.torture import pdf_file, word_file
from benchmarks.torture.words import Person, filler, person

FORMS = ("pdf", "docx")


@dataclass(frozen=True)
class Sample:
    """One file; `kept` are words of its text that must all be in the public version."""

    name: str
    form: str
    data: bytes
    someone: Person
    kept: tuple[str, ...]
    places: tuple[str, ...]


def sample(seed: int, number: int) -> Sample:
    """The file with that number; the same seed and number give the same file."""
    chance = Random(f"{seed}/{number}")
    form = FORMS[number % len(FORMS)]
    someone, words = person(chance), filler(chance, 60)
    maker = pdf_file if form == "pdf" else word_file
    places = tuple(place for place in maker.PLACES if chance.random() < 0.5)
    data = maker.made(someone, words, places, chance)
    return Sample(f"{seed}-{number:03}.{form}", form, data, someone, tuple(words), places)
