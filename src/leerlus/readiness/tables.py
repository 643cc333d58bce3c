"""The data files of readiness as values: questions, risks, organisations to call, model documents, themes."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that an operation answers before it designs; `telling` is what a lesson that fits speaks of."""

    key: str
    words: str
    help: str
    telling: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """What goes wrong again and again, and what helps; beside the question with that key."""

    key: str
    question: str
    title: str
    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """An organisation that a team can call; `levels` empty where that does not depend on the level of government."""

    key: str
    question: str
    name: str
    reason: str
    levels: frozenset[str]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelDocument:
    """A document to begin with: what belongs in it, point by point."""

    key: str
    question: str
    title: str
    outline: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A kind of harm or of repair, with the words by which a text shows that it is about it."""

    key: str
    label: str
    telling: tuple[str, ...]


@cache
def questions() -> tuple[Question, ...]:
    """The questions in their order.

    >>> questions()[0].key, len(questions())
    ('happened', 11)
    """
    table = _table("questions")
    return tuple(
        Question(
            key=row["key"],
            words=row["words_nl"],
            help=row["help"],
            telling=tuple(row["telling"]),
            source=table["source"],
        )
        for row in table["question"]
    )


@cache
def risks() -> tuple[Risk, ...]:
    """The risks that every operation meets."""
    table = _table("risks")
    return tuple(Risk(**row, source=table["source"]) for row in table["risk"])


@cache
def helpers() -> tuple[Helper, ...]:
    """All organisations to call, for every level."""
    return tuple(Helper(**{**row, "levels": frozenset(row["levels"])}) for row in _table("contacts")["contact"])


@cache
def model_documents() -> tuple[ModelDocument, ...]:
    """The model documents."""
    table = _table("models")
    return tuple(
        ModelDocument(**{**row, "outline": tuple(row["outline"])}, source=table["source"]) for row in table["model"]
    )


@cache
def harms() -> tuple[Theme, ...]:
    """Kinds of harm."""
    return _themes("harm")


@cache
def repairs() -> tuple[Theme, ...]:
    """Kinds of repair; their keys are values of the list `repair`."""
    return _themes("repair")


@cache
def plain_words() -> tuple[str, ...]:
    """Words that say nothing about a subject: to share them is no reason."""
    return tuple(_table("themes")["plain"])


def _themes(name: str) -> tuple[Theme, ...]:
    rows = _table("themes")[name]
    return tuple(Theme(key=key, label=row["label"], telling=tuple(row["telling"])) for key, row in rows.items())


def _table(name: str) -> dict[str, Any]:  # Any: TOML values, given a type by the callers
    return tomllib.loads(files("leerlus.readiness.data").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
