"""Organisations: what each still owes."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.design.templatetags.design import day as in_words
from leerlus_site.portal.addresses import organisation_address
from leerlus_site.portal.rows import row_of
from leerlus_site.portal.views.shared import Crumb, draw, public_or_404
from leerlus_site.snapshots.contents import OrganisationContent
from leerlus_site.snapshots.queries import (
    ENTRY_KINDS,
    STILL_OPEN,
    current,
    entries_by_organisation,
    late,
    one,
    silent,
    without_news,
)

_MOST = 10


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """All organisations, with the number of entries of each."""
    page = page_of_query(current("organisation").order_by("sort_title"), asked_page(request), size=50)
    counts = entries_by_organisation()
    rows = [(snapshot, counts.get(snapshot.key, 0)) for snapshot in page.rows]
    crumbs = [Crumb("Organisaties")]
    return draw(request, "organisations", {"page": page, "rows": rows}, section="organisations", crumbs=crumbs)


@require_safe
def organisation(request: HttpRequest, key: str) -> HttpResponse:
    """What one organisation owes: promises, what is late, actions without news."""
    snapshot = public_or_404(one("organisation", key))
    content = cast(OrganisationContent, snapshot.content)
    day = today()
    own = current(*ENTRY_KINDS).filter(organisation_key=key)
    overdue = late(day)
    register = f"/register/?organisatie={key}"
    lists = [
        ("Nog geen reactie ontvangen", f"/zonder-reactie/?organisatie={key}", silent(organisation=key)),
        ("Termijn verstreken", f"{register}&te-laat=ja", own.filter(overdue).order_by("due_until")),
        (
            "Openstaande toezeggingen en aankondigingen",
            f"{register}&soort=commitment",
            own.filter(kind="commitment", state__in=STILL_OPEN).exclude(overdue).order_by("due_until", "sort_title"),
        ),
        (
            "Maatregelen zonder nieuws in de laatste ronde",
            f"{register}&geen-nieuws=ja",
            own.filter(without_news()).order_by("key"),
        ),
    ]
    sections = [
        {
            "title": title,
            "total": (total := query.count()),
            "rows": [row_of(found, day) for found in query[:_MOST]],
            "all": url if total > _MOST or (total and url.startswith("/zonder")) else "",
        }
        for title, url, query in lists
    ]
    context = {
        "snapshot": snapshot,
        "organisation": content,
        "sections": sections,
        "total": own.count(),
        "facts": _facts(content),
    }
    crumbs = [Crumb("Organisaties", "/organisaties/"), Crumb(snapshot.title)]
    return draw(request, "organisation", context, section="organisations", crumbs=crumbs)


def _facts(content: OrganisationContent) -> list[dict[str, str]]:
    successor = content["successor"]
    rows = [
        ("Afkorting", content["short_name"], ""),
        ("Bestaat sinds", in_words(content["valid_from"]), ""),
        ("Bestond tot", in_words(content["valid_until"]), ""),
        ("Opvolger", successor["name"] if successor else "", organisation_address(successor)),
        ("In het register van overheidsorganisaties", content["tooi"], ""),
    ]
    return [{"label": label, "value": value, "url": url} for label, value, url in rows if value]
