"""The inbox from the public: what readers wrote, and our answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.snapshots.labels import ANSWER_LABELS
from leerlus_site.snapshots.messages import AnswerKind, MessageState
from leerlus_site.snapshots.models import Message
from leerlus_site.work.forms import AnswerForm
from leerlus_site.work.labels import MESSAGE_LABELS
from leerlus_site.work.my_work.inbox import unanswered
from leerlus_site.work.operations.answer_message import answer_message
from leerlus_site.work.operations.take_message import take_message

_PAGE = 50


@requires(Act.ANSWER_MESSAGE)
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """What readers of the portal reported: first what waits, the oldest on top; on request all, newest on top."""
    everything = request.GET.get("toon") == "alles"
    found = Message.objects.order_by("-received_at", "-id") if everything else unanswered()
    page = page_of_query(found, asked_page(request), size=_PAGE)
    rows = [(message, MESSAGE_LABELS[MessageState(message.state)]) for message in page.rows]
    context = {"page": page, "rows": rows, "everything": everything, "waiting": unanswered().count()}
    return render(request, "work/inbox.html", context)


@requires(Act.ANSWER_MESSAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def message_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One message, and the form to answer it."""
    message = get_object_or_404(Message, pk=pk)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_message(message, form.answer(), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error("text", str(error))
        else:
            messages.success(request, "Het antwoord staat klaar voor de lezer.")
            return redirect("inbox")
    context = {
        "message": message,
        "state": MESSAGE_LABELS[MessageState(message.state)],
        "outcome": ANSWER_LABELS[AnswerKind(message.outcome)] if message.outcome else "",
        "form": form,
        "open": message.state != MessageState.ANSWERED,
        "new": message.state == MessageState.RECEIVED,
    }
    return render(request, "work/message.html", context, status=400 if form.errors else 200)


@requires(Act.ANSWER_MESSAGE)
@require_POST
def message_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell the reader that someone is looking into it."""
    try:
        take_message(get_object_or_404(Message, pk=pk), by=user_of(request), at=timezone.now())
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("message_detail", pk=pk)
