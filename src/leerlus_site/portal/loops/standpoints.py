"""Four standpoints side by side, never averaged, and what someone independent found."""

from dataclasses import dataclass

from leerlus.loops.facts import differ
from leerlus.loops.kinds import Judgement, Party
from leerlus_site.portal.addresses import organisation_address, quote_address
from leerlus_site.portal.labels import Label
from leerlus_site.portal.loops import labels
from leerlus_site.snapshots.contents import EntryContent
from leerlus_site.snapshots.loop_contents import AssessmentContent, StandpointContent


@dataclass(frozen=True, kw_only=True)
class Side:
    """One party; `label` is None where it said nothing that may be shown, and then `words` says so."""

    party: str
    label: Label | None
    words: str
    who: str = ""
    who_url: str = ""
    on: str = ""
    source: str = ""
    source_url: str = ""
    scope: str = ""


@dataclass(frozen=True, kw_only=True)
class Found:
    """An assessment in words."""

    question: str
    label: Label
    words: str
    who: str
    who_url: str
    on: str
    scope: str
    evidence: str


def sides(content: EntryContent) -> list[Side]:
    """The four parties in their order; empty where nobody said anything."""
    said = {row["party"]: row for row in content["standpoints"]}
    return [_side(party, said.get(party)) for party in Party] if said else []


def differing(content: EntryContent) -> bool:
    """Whether the parties do not say the same; computed when drawn."""
    return differ((Party(row["party"]), Judgement(row["judgement"])) for row in content["standpoints"])


def assessed(content: EntryContent) -> list[Found]:
    """The assessments, oldest first."""
    return [_found(row) for row in content["assessments"]]


_NOTHING = {
    Party.AFFECTED: "Hier staat nog niets. Wij tonen dit pas als ten minste tien mensen iets zeiden, "
    "zodat niemand te herkennen is.",
}


def _side(party: Party, row: StandpointContent | None) -> Side:
    if row is None:
        return Side(party=labels.PARTY[party], label=None, words=_NOTHING.get(party, "Hier is ons niets van bekend."))
    quote = row["quote"]
    return Side(
        party=labels.PARTY[party],
        label=labels.JUDGEMENT[row["judgement"]],
        words=row["words"],
        who=row["organisation"]["name"] if row["organisation"] else "",
        who_url=organisation_address(row["organisation"]),
        on=row["on"],
        source=quote["document_title"] if quote else row["source"],
        source_url=quote_address(quote) if quote else "",
        scope=_scope(party, row),
    )


def _scope(party: Party, row: StandpointContent) -> str:
    if party is Party.AFFECTED and row["voices"]:
        return f"Namens {row['voices']} mensen."
    if party is not Party.INDEPENDENT:
        return ""
    who = (
        f"In opdracht van {row['commissioned_by']}." if row["commissioned_by"] else "Wij weten niet in wiens opdracht."
    )
    return f"{who} Over: {row['about']}." if row["about"] else who


def _found(row: AssessmentContent) -> Found:
    return Found(
        question=labels.CRITERION[row["criterion"]],
        label=labels.FOUND[row["judgement"]],
        words=row["words"],
        who=row["organisation"]["name"],
        who_url=organisation_address(row["organisation"]),
        on=row["on"],
        scope=f"In opdracht van {row['commissioned_by']}. Over: {row['about']}.",
        evidence=row["evidence"],
    )
