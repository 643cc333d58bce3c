"""Comments on an entry, among colleagues."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.register.models import Entry
from leerlus_site.work.forms import CommentForm
from leerlus_site.work.models import Mention
from leerlus_site.work.operations.see_mentions import see_mentions
from leerlus_site.work.operations.write_comment import write_comment
from leerlus_site.work.queries import comments_on


@requires(Act.READ)
@require_http_methods(["GET", "HEAD", "POST"])
def entry_comments(request: HttpRequest, reference: str) -> HttpResponse:
    """What colleagues said about an entry, and the form to add to it."""
    entry, user = get_object_or_404(Entry, reference=reference), user_of(request)
    if request.method == "POST":
        check(user, Act.COMMENT)
    form = CommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            write_comment(entry, form.cleaned_data["text"], by=user, at=timezone.now())
        except LeerlusError as error:
            form.add_error("text", str(error))
        else:
            messages.success(request, "Uw opmerking staat erbij.")
            return redirect("entry_comments", reference=reference)
    context = {
        "entry": entry,
        "comments": comments_on(entry),
        "form": form,
        "may_comment": may(user.role, Act.COMMENT),
        "named": Mention.objects.filter(user=user, comment__entry=entry, seen_at=None).exists(),
    }
    return render(request, "work/comments.html", context, status=400 if form.errors else 200)


@requires(Act.READ)
@require_POST
def entry_comments_seen(request: HttpRequest, reference: str) -> HttpResponse:
    """Take the entry off one's list: a button, because opening a page changes nothing."""
    see_mentions(get_object_or_404(Entry, reference=reference), by=user_of(request), at=timezone.now())
    messages.success(request, "Dit staat niet meer in uw werk.")
    return redirect("entry_comments", reference=reference)
