"""The programme's own figures in words: what each means, what it counts, and what it leaves out."""

from dataclasses import dataclass
from datetime import date

from leerlus.loops.figures import Asked, Figure, figures, uses_of_lessons
from leerlus.loops.kinds import ReactionKind
from leerlus_site.portal.deadlines import iso
from leerlus_site.snapshots.loop_contents import AskedContent, ProgrammeContent

_ENOUGH = 10
"""Below this number a percentage says more than it knows."""


@dataclass(frozen=True)
class Words:
    """What a figure is called, what it means exactly, and what is missing from it."""

    title: str
    definition: str
    missing: str


WORDS: dict[str, Words] = {
    "in_time": Words(
        "Op tijd geantwoord",
        "Vragen die uiterlijk op de afgesproken dag een reactie kregen. Uitstel telt mee: dan geldt de nieuwe dag. "
        "Wij tellen alle vragen waarvan de dag voorbij is of die al een reactie kregen.",
        "vragen zonder uiterste dag, of waarvan de dag nog komt",
    ),
    "adopted": Words(
        "Overgenomen",
        "Reacties waarin de organisatie zegt dat zij het overneemt, zoals het er staat of aangepast. "
        "Wij tellen alle vragen met een reactie. Overnemen is nog geen verandering.",
        "vragen waarop nog geen reactie kwam",
    ),
    "works": Words(
        "Het werkt, zegt iemand die er los van staat",
        "Vragen waarbij een onafhankelijke beoordelaar zag dat de verandering werkt. "
        "Wij tellen alle vragen waarbij de organisatie meldde wat zij deed.",
        "vragen waarbij nog niets is gemeld",
    ),
    "anchored_actions": Words(
        "Geborgde maatregelen",
        "Maatregelen die blijvend zijn vastgelegd, en waarvan het bewijs is gezien. "
        "Wij tellen alle openbare maatregelen.",
        "gestopte maatregelen",
    ),
    "anchored_lessons": Words(
        "Geborgde lessen",
        "Lessen waarvan het team het bewijs zag dat de verandering is vastgelegd.",
        "ingetrokken lessen",
    ),
    "learned_lessons": Words(
        "Geleerde lessen",
        "Lessen waarvan iemand die er los van staat zag dat ervan is geleerd. Dit vraagt meer dan geborgd.",
        "ingetrokken lessen",
    ),
    "lessons_used": Words(
        "Lessen gebruikt bij nieuw herstel",
        "Lessen die een team bij de start kreeg en zegt te gebruiken. "
        "Wij tellen alle lessen in ondertekende startpakketten.",
        "lessen zonder antwoord; die zijn er niet in een ondertekend startpakket",
    ),
    "lessons_helped": Words(
        "Het hielp, zegt het team",
        "Gebruikte lessen waarvan het team achteraf zegt dat zij hielpen. Dit is geen onafhankelijk oordeel.",
        "gebruikte lessen waarvan nog niet is gezegd of het hielp",
    ),
    "days_to_reaction": Words(
        "Dagen van vraag tot reactie",
        "Het middelste getal: bij de helft van de vragen ging het sneller, bij de helft langzamer. "
        "Alle dagen tellen, ook reces en uitstel.",
        "vragen waarop nog geen reactie kwam",
    ),
    "days_to_change": Words(
        "Dagen van advies tot verandering",
        "Van de dag van het advies tot de dag waarop de organisatie zelf meldde wat zij veranderde. "
        "Het middelste getal. Of het werkt, is hiermee niet gezegd.",
        "vragen waarbij nog niets is gemeld, of waarvan de dag van het advies niet bekend is",
    ),
}
ROWS: dict[str, str] = {
    "in_time": "op tijd",
    "late": "later dan afgesproken",
    "silent": "dag voorbij, nog geen reactie",
    "running": "dag komt nog",
    "no_day": "geen uiterste dag",
    ReactionKind.ADOPT: "overgenomen",
    ReactionKind.ADAPT: "aangepast overgenomen",
    ReactionKind.DECLINE: "niet overgenomen",
    ReactionKind.IN_GENERAL: "antwoord in algemene zin",
    "unanswered": "nog geen reactie",
    "works": "werkt, onafhankelijk gezien",
    "not_seen": "gemeld, nog niet onafhankelijk gezien",
    "nothing_told": "nog niets gemeld",
    "reached": "zover",
    "not_yet": "nog niet",
    "stopped": "gestopt of ingetrokken",
    "used": "gebruikt",
    "not_used": "niet gebruikt, met reden",
    "yes": "het hielp",
    "partly": "het hielp deels",
    "no": "het hielp niet",
    "untold": "nog niet gezegd",
    "shortest": "kortste (dagen)",
    "longest": "langste (dagen)",
}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A figure on the page; `number` is empty where nothing can be counted yet."""

    key: str
    words: Words
    number: str
    of: str
    missing: int
    rows: list[tuple[str, int]]


def shown(content: ProgrammeContent, today: date) -> list[Shown]:
    """All figures as of today."""
    asked = [_asked(row) for row in content["asked"]]
    counted = figures(asked, content["lessons"], content["actions"], today)
    return [_shown(figure) for figure in (*counted, *uses_of_lessons(content.get("uses", {})))]


def _asked(row: AskedContent) -> Asked:
    return Asked(
        asked_on=date.fromisoformat(row["asked_on"]),
        due=iso(row["due"]),
        answered_on=iso(row["answered_on"]),
        kind=ReactionKind(row["kind"]) if row["kind"] else None,
        advised_on=iso(row["advised_on"]),
        changed_on=iso(row["changed_on"]),
        works=row["works"],
    )


def _shown(figure: Figure) -> Shown:
    number, of = _number(figure)
    return Shown(
        key=figure.key,
        words=WORDS[figure.key],
        number=number,
        of=of,
        missing=figure.missing,
        rows=[(ROWS[name], count) for name, count in figure.rows],
    )


def _number(figure: Figure) -> tuple[str, str]:
    if figure.of == 0:
        return "", "Hier valt nog niets te tellen."
    if figure.key.startswith("days"):
        return f"{figure.days} dagen", f"over {figure.of} {'vraag' if figure.of == 1 else 'vragen'}"
    share = f" ({round(100 * figure.count / figure.of)}%)" if figure.of >= _ENOUGH else ""
    return f"{figure.count} van {figure.of}{share}", ""
