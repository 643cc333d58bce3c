"""A debate card: on one page what was promised about one action, what came of it, and where that stands."""

from dataclasses import dataclass
from datetime import date

from leerlus.publication.paper import Block, Heading, Listed, Paper, Paragraph

_MOST = 5
_LONGEST = 270


@dataclass(frozen=True, slots=True)
class Sourced:
    """Words, and where they stand."""

    words: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the register has about one action; rounds stand newest first."""

    title: str
    number: str
    owner: str
    state: str
    promised: tuple[Sourced, ...]
    rounds: tuple[Sourced, ...]
    standpoints: tuple[Sourced, ...]
    motions: tuple[str, ...]
    due: tuple[Sourced, ...]


def card_paper(card: Card, *, today: date) -> Paper:
    """The card; long texts are shortened with an ellipsis and lists to the newest five, so that it stays one page."""
    name = f"Maatregel {card.number}: {card.title}" if card.number else card.title
    blocks: list[Block] = [Paragraph(f"{card.owner or 'Nog geen eigenaar'}. Stand: {card.state}.")]
    blocks += _part("Wat is beloofd", card.promised, "Geen zin uit een document gevonden.")
    blocks += _part("Termijnen", card.due, "Geen termijn genoemd.")
    blocks += _part("Wat is gemeld, nieuwste ronde eerst", card.rounds, "In geen enkele ronde is iets gemeld.")
    blocks += _part("Wie vindt wat", card.standpoints, "Geen standpunten vastgelegd.")
    blocks += [Heading(2, "Moties"), Paragraph("; ".join(card.motions) or "Geen motie gekoppeld.")]
    return Paper(title=name, sender="Leerlus", date=today, blocks=tuple(blocks))


def _part(title: str, said: tuple[Sourced, ...], nothing: str) -> list[Block]:
    if not said:
        return [Heading(2, title), Paragraph(nothing)]
    return [Heading(2, title), *(Listed(f"{_short(one.words)} ({one.source})") for one in said[:_MOST])]


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rsplit(' ', 1)[0]}…"
