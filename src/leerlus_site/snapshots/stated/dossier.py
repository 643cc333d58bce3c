"""The shape of a released decision dossier: the chain from advice to follow-up, as far as it is public."""

from typing import TypedDict

from leerlus_site.snapshots.quoted import Named


class StatedPaper(TypedDict):
    """A public paper; `role` is nota, letter or annex."""

    role: str
    document: Named
    date: str | None


class StatedMoment(TypedDict):
    """Someone decided, and the public paper that says so; `who` is a forum or an office."""

    on: str
    who: str
    outcome: str
    document: Named


class TiedEntry(TypedDict):
    """An entry that the decision answers ("answers") or makes ("makes")."""

    link: str
    kind: str
    key: str
    title: str


class DossierContent(TypedDict):
    """`kept_inside` counts the papers that stay inside."""

    key: str
    title: str
    summary: str
    organisation: Named
    debate_on: str | None
    papers: list[StatedPaper]
    kept_inside: int
    moments: list[StatedMoment]
    entries: list[TiedEntry]
