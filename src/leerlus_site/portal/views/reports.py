"""Reports, each with its actions as the annex shows them."""

from collections import Counter
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.portal.addresses import address, organisation_address, quote_address
from leerlus_site.portal.labels import NOTHING, UPDATES, Label, state_label
from leerlus_site.portal.rounds import RoundSays, news_label, rounds_of, years
from leerlus_site.portal.views.shared import Crumb, draw, public_or_404
from leerlus_site.snapshots.contents import ReportContent, ReportRow
from leerlus_site.snapshots.queries import current, one
from leerlus_site.snapshots.quoted import Named


@dataclass(frozen=True)
class Share:
    """One round of one share: "aandeel BZK: 39 maatregelen"."""

    year: str
    who: str
    url: str
    actions: int
    document_url: str
    closed: bool


@dataclass(frozen=True)
class ActionRow:
    """One action under a report."""

    anchor: str
    number: str
    title: str
    url: str
    badges: list[Label]
    motions: list[tuple[str, str, str]]
    organisation: str
    rounds: list[RoundSays]

    @property
    def signs(self) -> list[str]:
        """The sign of each round, oldest first."""
        return [one.sign for one in self.rounds]

    @property
    def says(self) -> str:
        """The rounds in words, for who cannot see the signs."""
        return "; ".join(f"{one.year_words}: {one.says}" for one in self.rounds)

    @property
    def told(self) -> list[RoundSays]:
        """The rounds that say something, newest first."""
        return [one for one in reversed(self.rounds) if one.sign != "absent"]


@dataclass(frozen=True)
class ThemeGroup:
    """Actions that stand under the same headings in the annex; `outer` only where it changes."""

    outer: str
    title: str
    rows: list[ActionRow]


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """All reports."""
    page = page_of_query(current("report").order_by("-on_date", "sort_title"), asked_page(request))
    rows = [
        {
            "url": address("report", snapshot.key),
            "title": snapshot.title,
            "adviser": snapshot.content["adviser"],
            "on": snapshot.on_date,
            "actions": len(snapshot.content["rows"]),
            "rounds": len(snapshot.content["rounds"]),
        }
        for snapshot in page.rows
    ]
    return draw(request, "reports", {"page": page, "rows": rows}, section="reports", crumbs=[Crumb("Rapporten")])


@require_safe
def report(request: HttpRequest, key: str) -> HttpResponse:
    """One report."""
    snapshot = public_or_404(one("report", key))
    content = cast(ReportContent, snapshot.content)
    columns = years(content["rounds"], content["rows"])
    rows = [_row(row, content, columns) for row in content["rows"]]
    newest = [row.told[0].sign for row in rows if row.told]
    context = {
        "snapshot": snapshot,
        "report": content,
        "quotes": [(quote, quote_address(quote)) for quote in content["quotes"]],
        "shares": _shares(content),
        "groups": _groups(content["rows"], rows),
        "rows": rows,
        "columns": [str(year) if year else "jaar niet bekend" for year in columns],
        "legend": _legend(rows),
        "counts": [(_SIGNS[sign], count) for sign, count in Counter(newest).most_common()],
        "recommendations": _linked(content, "recommendations"),
        "commitments": _linked(content, "commitments"),
    }
    crumbs = [Crumb("Rapporten", "/rapporten/"), Crumb(snapshot.title)]
    return draw(request, "report", context, section="reports", crumbs=crumbs)


_SIGNS = {**UPDATES, "nothing": NOTHING.text, "absent": "hoort niet bij deze ronde, of was al afgerond"}


def _legend(rows: list[ActionRow]) -> list[dict[str, str]]:
    used = {sign for row in rows for sign in row.signs}
    return [{"sign": sign, "text": text} for sign, text in _SIGNS.items() if sign in used]


def _row(row: ReportRow, content: ReportContent, columns: list[int | None]) -> ActionRow:
    says = rounds_of(row, content["rounds"], columns)
    return ActionRow(
        anchor=f"maatregel-{row['key']}",
        number=row["source_number"] or "–",
        title=row["title"],
        url=address("action", row["key"]),
        badges=[label for label in (state_label("action", row["state"]), news_label(says)) if label],
        motions=[
            (mark["label"], mark["part"] or "", address("motion", mark["key"]) if mark["key"] else "")
            for mark in row["motions"]
        ],
        organisation=row["organisation"]["name"] if row["organisation"] else "",
        rounds=says,
    )


def _groups(content: list[ReportRow], rows: list[ActionRow]) -> list[ThemeGroup]:
    groups: list[ThemeGroup] = []
    themes: list[str] | None = None
    for row, shown in zip(content, rows, strict=True):
        if themes is None or row["themes"] != themes:
            outer = " › ".join(row["themes"][:-1])
            groups.append(ThemeGroup(outer, row["themes"][-1] if row["themes"] else "", []))
            themes = row["themes"]
        groups[-1].rows.append(shown)
    return groups


def _shares(content: ReportContent) -> list[Share]:
    keys = {each["organisation"]["key"] for each in content["rounds"] if each["organisation"]}
    short = dict(current("organisation").filter(key__in=keys).values_list("key", "content__short_name"))
    return [
        Share(
            year=str(each["year"]) if each["year"] else "jaar niet bekend",
            who=_short_name(each["organisation"], short),
            url=_page_of(each["organisation"], short),
            actions=each["actions"],
            document_url=address("document", each["document_key"]) if each["document_key"] else "",
            closed=each["closed"],
        )
        for each in reversed(content["rounds"])
    ]


def _short_name(organisation: Named | None, short: dict[str, str]) -> str:
    return (short.get(organisation["key"]) or organisation["name"]) if organisation else ""


def _page_of(organisation: Named | None, public: dict[str, str]) -> str:
    return organisation_address(organisation) if organisation and organisation["key"] in public else ""


def _linked(content: ReportContent, name: str) -> list[dict[str, str]]:
    links = content["recommendations"] if name == "recommendations" else content["commitments"]
    return [{"title": link["title"], "url": address(link["kind"], link["key"])} for link in links]
