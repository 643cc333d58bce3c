"""The template of a decision memo: what the dossier knows is filled in, the rest says in brackets what to write."""

from dataclasses import dataclass
from datetime import date

from leerlus.dossiers.memo import MemoPart, memo_parts
from leerlus.dutch.calendar_words import day_in_words
from leerlus.publication.paper import Block, Heading, Listed, Paper, Paragraph, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoDraft:
    """What a dossier knows. `answers` are titles with their reference, `decided` what was decided where and when."""

    title: str
    sender: str
    about: str = ""
    debate_on: date | None = None
    answers: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()


def memo_paper(draft: MemoDraft, *, today: date) -> Paper:
    """The template; a part keeps its prompt until a person writes over it, so that it reads back as not filled in."""
    blocks: list[Block] = [
        Paragraph("Aan: [de minister of staatssecretaris voor wie deze nota is]"),
        Paragraph("Ter: [kies: beslissing of informatie]"),
        Paragraph(f"Datum: {day_in_words(today)}"),
        Paragraph(f"Onderwerp: {draft.title}"),
    ]
    for part in memo_parts():
        blocks += [Heading(2, part.heading), *_known(part, draft)]
    return Paper(title=f"Beslisnota: {draft.title}", sender=draft.sender, date=today, blocks=tuple(blocks))


def _known(part: MemoPart, draft: MemoDraft) -> list[Block]:
    known: list[Block] = []
    match part.code:
        case "reason":
            known = [Paragraph(draft.about)] if draft.about else []
            known += [Listed(f"Dit besluit geeft antwoord op: {one}") for one in draft.answers]
        case "political-context" if draft.debate_on:
            known = [Paragraph(f"Het debat is op {day_in_words(draft.debate_on)}.")]
        case "coordination":
            known = [Listed(one) for one in draft.decided]
        case "annexes" if draft.annexes:
            return [_table(draft.annexes)]
    return [*known, Paragraph(part.prompt)]


def _table(annexes: tuple[str, ...]) -> Table:
    rows = tuple((str(number), name, "[lezen, tekenen of weten]") for number, name in enumerate(annexes, 1))
    return Table(
        caption="Bijlagen bij deze nota",
        header=("Volgnummer", "Naam", "Wat de lezer ermee doet"),
        rows=rows,
        widths=(20, 50, 30),
    )
