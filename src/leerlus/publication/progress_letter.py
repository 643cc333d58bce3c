"""The draft of a progress letter: promised, done, late, silent and changed since last time, each with its source."""

from dataclasses import dataclass
from datetime import date

from leerlus.dutch.calendar_words import day_in_words
from leerlus.publication.debate_card import Sourced
from leerlus.publication.paper import Block, Heading, Listed, Paper, Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What one round adds up to; `before` is the year of the round before, where there was one."""

    report: str
    year: int | None
    before: int | None
    sender: str
    promised: tuple[Sourced, ...] = ()
    done: tuple[Sourced, ...] = ()
    late: tuple[Sourced, ...] = ()
    no_news: tuple[Sourced, ...] = ()
    nothing: tuple[Sourced, ...] = ()
    changed: tuple[Sourced, ...] = ()


def letter_paper(progress: Progress, *, today: date) -> Paper:
    """The letter as a draft for a person to finish; a part about nothing says so instead of falling away."""
    since = f"sinds de ronde van {progress.before}" if progress.before else "sinds het begin"
    parts = (
        ("Toegezegd of aangekondigd", progress.promised, "Bij dit rapport zijn geen toezeggingen vastgelegd."),
        ("Afgerond of gestopt gemeld", progress.done, "In deze ronde is niets afgerond gemeld."),
        ("Te laat", progress.late, "Van geen enkele afspraak is de vastgestelde termijn verstreken."),
        (f"Veranderd {since}", progress.changed, "Er is geen nieuws gemeld."),
        ("Geen nieuws gemeld", progress.no_news, "Bij elke maatregel is nieuws gemeld."),
        ("Geen opgave ontvangen", progress.nothing, "Elke eigenaar heeft iets aangeleverd."),
    )
    blocks: list[Block] = [
        Paragraph(f"Datum: {day_in_words(today)}"),
        Paragraph("Geachte voorzitter,"),
        Paragraph(
            f"Hierbij informeer ik u over de voortgang van de maatregelen naar aanleiding van het rapport "
            f"«{progress.report}»{f' in {progress.year}' if progress.year else ''}. Achter elke zin staat de bron."
        ),
    ]
    for title, said, nothing in parts:
        blocks.append(Heading(2, f"{title} ({len(said)})"))
        blocks += [Listed(f"{one.words} ({one.source})") for one in said] or [Paragraph(nothing)]
    title = f"Concept: voortgang naar aanleiding van het rapport «{progress.report}»"
    return Paper(title=title, sender=progress.sender, date=today, blocks=tuple(blocks))
