"""Pages of text, and the page on how the software reads."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus.reading.rulebook import all_rules
from leerlus_site.portal import texts
from leerlus_site.portal.labels import PASSAGES
from leerlus_site.portal.views.shared import Crumb, draw

_KIND_LIST = "hoe-wij-lezen"


@require_safe
def text(request: HttpRequest, name: str) -> HttpResponse:
    """One text of `content/nl`."""
    if name not in texts.NAMES or name == _KIND_LIST:
        raise Http404
    found = texts.text(name)
    return draw(request, "text", {"text": found}, crumbs=[Crumb(found.title)])


@require_safe
def how_we_read(request: HttpRequest) -> HttpResponse:
    """How the software reads: the kinds of passages, and each rule with its example, straight from the rule book."""
    found = texts.text(_KIND_LIST)
    kinds = [
        (kind, PASSAGES.get(kind, kind.capitalize()), list(rules))
        for kind, rules in groupby(all_rules(), key=lambda rule: rule.kind)
    ]
    return draw(request, "how_we_read", {"text": found, "kinds": kinds}, crumbs=[Crumb(found.title)])
