"""The chain an entry stands in, both ways: what it comes from and what followed."""

from collections.abc import Sequence
from dataclasses import dataclass

from leerlus_site.portal.addresses import address
from leerlus_site.portal.labels import LINKS_IN, LINKS_OUT, Label, kind_label, state_label
from leerlus_site.snapshots.contents import EntryContent, Linked
from leerlus_site.snapshots.models import Snapshot


@dataclass(frozen=True)
class Neighbour:
    """An entry that this one is joined to."""

    kind: str
    title: str
    url: str
    state: Label | None
    part: str
    reason: str


@dataclass(frozen=True)
class Group:
    """Neighbours with which the link says the same."""

    says: str
    neighbours: list[Neighbour]


def linked_keys(links: Sequence[Linked]) -> set[str]:
    """The keys of all neighbours."""
    return {link["key"] for link in links}


def chain(content: EntryContent, public: dict[str, Snapshot]) -> list[Group]:
    """The neighbours by what the link says; only those that are public now (`public` by key)."""
    groups: dict[str, list[Neighbour]] = {}
    report = content["report"]
    if report and report["key"] in public:
        groups["Hoort bij"] = [_neighbour("report", public[report["key"]], "", "")]
    for link in content["links"]:
        snapshot = public.get(link["key"])
        if snapshot is None or (report and link["key"] == report["key"]):
            continue
        says = (LINKS_OUT if link["direction"] == "out" else LINKS_IN)[link["link"]]
        groups.setdefault(says, []).append(_neighbour(link["kind"], snapshot, link["part"] or "", link["reason"]))
    return [Group(says, neighbours) for says, neighbours in groups.items()]


def _neighbour(kind: str, snapshot: Snapshot, part: str, reason: str) -> Neighbour:
    return Neighbour(
        kind=kind_label(kind, snapshot.content.get("strength")).text,
        title=snapshot.title,
        url=address(kind, snapshot.key),
        state=state_label(kind, snapshot.state),
        part=part,
        reason=reason,
    )
