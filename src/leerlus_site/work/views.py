"""The start page, the inbox from the public, and the history."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerlus.register.states import ReleaseState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.documents.queries import visible_documents
from leerlus_site.history.labels import VERB
from leerlus_site.history.models import Event
from leerlus_site.publication.models import Release
from leerlus_site.register.models import Entry
from leerlus_site.register.queries import QueueFilter, counts_by_document, queue
from leerlus_site.snapshots.models import Message, Snapshot

_PAGE = 50


@requires(Act.READ)
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What waits for whom, and where to begin."""
    user = user_of(request)
    context = {
        "may_add": may(user.role, Act.ADD_DOCUMENT),
        "may_review": may(user.role, Act.REVIEW),
        "may_release": may(user.role, Act.RELEASE),
        "documents": visible_documents(user).count(),
        "entries": Entry.objects.count(),
        "waiting": queue(QueueFilter(), user).count(),
        "waiting_documents": counts_by_document(user)[:10],
        "drafts": Release.objects.filter(state=ReleaseState.DRAFT)[:5],
        "public": Snapshot.objects.filter(is_current=True).count(),
        "messages_count": Message.objects.count(),
    }
    return render(request, "work/start.html", context)


@requires(Act.ANSWER_MESSAGE)
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """What readers of the portal reported, newest first."""
    page = page_of_query(Message.objects.order_by("-received_at"), asked_page(request), size=_PAGE)
    return render(request, "work/inbox.html", {"page": page})


@requires(Act.READ)
@require_safe
def history(request: HttpRequest) -> HttpResponse:
    """Everything that was done, newest first."""
    page = page_of_query(Event.objects.order_by("-id"), asked_page(request), size=_PAGE)
    rows = [(event, VERB.get(event.verb, event.verb)) for event in page.rows]
    return render(request, "work/history.html", {"page": page, "rows": rows})
