"""Staff pages of publication: put together, check, release, withdraw."""

from collections import defaultdict

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus.register.states import ReleaseState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.publication import labels
from leerlus_site.publication.checks import check_release
from leerlus_site.publication.current import build
from leerlus_site.publication.forms import PrepareForm, ReleaseForm, WithdrawForm
from leerlus_site.publication.models import Release
from leerlus_site.publication.operations.check_files import check_files
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.publication.operations.withdraw import withdraw
from leerlus_site.snapshots.models import Snapshot

_PAGE = 50
_AT_ONCE = 3
"""Files that are looked at while the page waits; the worker does the others."""


@requires(Act.RELEASE)
@require_http_methods(["GET", "HEAD", "POST"])
def release_list(request: HttpRequest) -> HttpResponse:
    """Releases so far, and the form to put together a new one."""
    form = PrepareForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            draft = prepare(by=user_of(request), at=timezone.now(), title=form.cleaned_data["title"])
        except LeerlusError as error:
            messages.info(request, str(error))
            return redirect("release_list")
        return redirect("release_detail", reference=draft.reference)
    page = page_of_query(Release.objects.all(), asked_page(request), size=_PAGE)
    rows = [(found, labels.STATE[found.state]) for found in page.rows]
    return render(request, "publication/release_list.html", {"form": form, "page": page, "rows": rows})


@requires(Act.RELEASE)
@require_http_methods(["GET", "HEAD", "POST"])
def release_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """What a release would make public, what the check saw, and the button."""
    draft = get_object_or_404(Release, reference=reference)
    form = ReleaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            release(draft, by=user_of(request), at=timezone.now(), reason=form.cleaned_data["reason"])
        except LeerlusError as error:
            messages.error(request, str(error))
            return redirect("release_detail", reference=reference)
        messages.success(request, f"{draft.title} is uitgegeven en staat op het portaal.")
        return redirect("release_list")
    waiting = draft.state == ReleaseState.DRAFT
    if waiting and request.method != "POST":
        check_files(draft, at=timezone.now(), at_most=_AT_ONCE)
    context = {
        "release": draft,
        "state": labels.STATE[draft.state],
        "waiting": waiting,
        "form": form,
        "groups": _groups(draft),
        "remarks": check_release(draft) if waiting else [],
    }
    return render(request, "publication/release_detail.html", context)


def _groups(draft: Release) -> list[tuple[str, list[tuple[str, str]]]]:
    titles = {(built.kind, built.key): built.title for built in build(draft.items.values_list("kind", "key"))}
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, key in draft.items.values_list("kind", "key"):
        groups[labels.KIND[kind]].append((key, titles.get((kind, key), "niet meer openbaar te maken")))
    return list(groups.items())


@requires(Act.RELEASE)
@require_safe
def public_list(request: HttpRequest) -> HttpResponse:
    """What is public now."""
    found = Snapshot.objects.filter(is_current=True).defer("content").order_by("kind", "sort_title")
    page = page_of_query(found, asked_page(request), size=_PAGE)
    rows = [(snapshot, labels.KIND[snapshot.kind]) for snapshot in page.rows]
    return render(request, "publication/public_list.html", {"page": page, "rows": rows})


@requires(Act.RELEASE)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_snapshot(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one thing back from the public."""
    snapshot = get_object_or_404(Snapshot, pk=pk)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw(snapshot, by=user_of(request), at=timezone.now(), reason=form.cleaned_data["reason"])
            messages.success(request, f"{snapshot.title} staat niet meer op het portaal.")
        except LeerlusError as error:
            messages.error(request, str(error))
        return redirect("public_list")
    context = {"snapshot": snapshot, "kind": labels.KIND[snapshot.kind], "form": form}
    return render(request, "publication/withdraw.html", context)
