"""Sentences of a lesson with someone in them: names, addresses and citizen numbers drawn by a seed."""

from collections.abc import Iterator
from random import Random

from benchmarks.memos.people import Someone, people
from leerlus.dutch.check_digits import is_bsn

_WITH_NAME = (
    "Wij spraken drie keer met {} over de brief.",
    "Volgens {} kwam de brief nooit aan.",
    "{} belde drie keer en kreeg geen antwoord.",
    "De brief ging naar {}.",
    "Daarna heeft {} zelf gebeld. Dat hielp.",
)
_WITH_PLACE = (
    "De brief ging naar {} en kwam terug.",
    "Het huis aan {} stond al jaren leeg.",
    "Het adres is {}.",
)
_WITH_NUMBER = (
    "Het nummer {} stond in twee lijsten.",
    "In het systeem stond {} met een verkeerd inkomen.",
    "Zoek op {}, dan ziet u wat er misging.",
)
_STREETS = ("Dorpsstraat", "Molenweg", "Burgemeester Smitlaan", "Kerkpad", "Lange Voorhout", "Oude Gracht", "Havenkade")
_TOWNS = ("Meerdorp", "Sluisburg", "Duinhoven")
_LETTERS = "BCDEGHJKLMNPRTVWXZ"


def planted(rng: Random, count: int) -> Iterator[tuple[str, str, str]]:
    """(what it is, the sentence, the words in it that point at someone), in equal shares."""
    makers = (_name, _place, _number)
    for number in range(count):
        kind, frames, words = makers[number % len(makers)](rng)
        yield kind, rng.choice(frames).format(words), words


def _name(rng: Random) -> tuple[str, tuple[str, ...], str]:
    one = people(rng, 1)[0]
    forms = {
        "full name": one.full,
        "initials and surname": one.formal,
        "titled name": f"{one.address} {one.surname}",
        "surname alone": one.surname,
        "first name alone": one.first,
    }
    kind = rng.choice(sorted(forms))
    return kind, _WITH_NAME if _fits(one, kind) else _WITH_NAME[:2], forms[kind]


def _fits(one: Someone, kind: str) -> bool:
    """Whether the form may open a sentence: "de heer Smit" would begin with a small letter."""
    return kind != "titled name"


def _place(rng: Random) -> tuple[str, tuple[str, ...], str]:
    street = f"{rng.choice(_STREETS)} {rng.randint(1, 399)}"
    postcode = f"{rng.randint(1011, 9999)} {rng.choice(_LETTERS)}{rng.choice(_LETTERS)}"
    forms = {
        "street and number": street,
        "whole address": f"{street}, {postcode} {rng.choice(_TOWNS)}",
        "postcode": postcode,
    }
    kind = rng.choice(sorted(forms))
    return kind, _WITH_PLACE, forms[kind]


def _number(rng: Random) -> tuple[str, tuple[str, ...], str]:
    digits = next(text for text in iter(lambda: str(rng.randint(100_000_000, 999_999_999)), "") if is_bsn(text))
    forms = {
        "bare number": digits,
        "number with dots": f"{digits[:3]}.{digits[3:6]}.{digits[6:]}",
        "number with spaces": f"{digits[:3]} {digits[3:6]} {digits[6:]}",
        "labelled number": f"BSN {digits}",
    }
    kind = rng.choice(sorted(forms))
    return kind, _WITH_NUMBER, forms[kind]
