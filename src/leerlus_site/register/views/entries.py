"""Entries: the list, and one entry with its steps."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus.register.deadlines import is_overdue
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind
from leerlus.register.rounds import words_of
from leerlus.register.states import UpdateState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.register import labels
from leerlus_site.register.forms import DueForm, LinkForm, OwnerForm, StateForm
from leerlus_site.register.mapping import due_value, writing_of
from leerlus_site.register.models import DueDate, Entry
from leerlus_site.register.operations.assign_owner import assign_owner
from leerlus_site.register.operations.change_state import change_state
from leerlus_site.register.operations.due import confirm_due, keep_due, shift_due
from leerlus_site.register.operations.link import NewLink, link
from leerlus_site.register.queries import (
    EntryFilter,
    entries,
    entry_by_reference,
    links_of,
    owing_organisations,
    visible_evidence,
)

_PAGE = 50


@requires(Act.READ)
@require_safe
def entry_list(request: HttpRequest) -> HttpResponse:
    """Entries with filters in the address."""
    wanted = EntryFilter(
        kind=request.GET.get("soort", ""),
        state=request.GET.get("stand", ""),
        words=request.GET.get("q", ""),
        organisation=request.GET.get("organisatie", ""),
    )
    page = page_of_query(entries(wanted), asked_page(request), size=_PAGE)
    chosen = {"soort": wanted.kind, "stand": wanted.state, "q": wanted.words, "organisatie": wanted.organisation}
    context = {
        "page": page,
        "rows": [(entry, labels.KIND[entry.kind], labels.state(entry.kind, entry.state)) for entry in page.rows],
        "wanted": wanted,
        "query": urlencode({name: value for name, value in chosen.items() if value}),
        "kinds": [(kind.value, labels.KIND[kind]) for kind in EntryKind],
        "organisations": owing_organisations().values_list("key", "name"),
    }
    return render(request, "register/entry_list.html", context)


@requires(Act.READ)
@require_safe
def entry_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One entry: what it stands on, its chain, its history, and the steps that the reader may take."""
    entry = get_object_or_404(entry_by_reference(reference))
    due = getattr(entry, "due", None)
    joined = [
        (item, labels.LINK[item.kind], item.target)
        if item.source_id == entry.pk
        else (item, labels.LINK_BACK[item.kind], item.source)
        for item in links_of(entry)
    ]
    context = {
        "entry": entry,
        "kind": labels.KIND[entry.kind],
        "state": labels.state(entry.kind, entry.state),
        "due": due,
        "evidence": visible_evidence(entry, user_of(request)),
        "overdue": is_overdue(due_value(due) if due else None, timezone.localdate()),
        "links": joined,
        "updates": [
            (update, labels.UPDATE_CLASS[update.update_class], words_of(writing_of(update)))
            for update in entry.updates.all()
            if update.state == UpdateState.PUBLISHED
        ],
        "events": [(e, VERB.get(e.verb, e.verb)) for e in events_about("entry", entry.reference)],
        "may_edit": may(user_of(request).role, Act.EDIT_ENTRY),
        "forms": _forms(entry, due),
    }
    return render(request, "register/entry_detail.html", context)


def _forms(entry: Entry, due: DueDate | None) -> list[tuple[str, str, Form]]:
    forms: list[tuple[str, str, Form]] = [
        ("stand", "Stand wijzigen", StateForm(entry, auto_id="stand_%s")),
        ("koppeling", "Koppelen aan een andere vermelding", LinkForm(auto_id="koppeling_%s")),
        ("eigenaar", "Organisatie aanwijzen", OwnerForm(auto_id="eigenaar_%s")),
    ]
    if due is not None:
        forms.insert(1, ("termijn", "Termijn vaststellen, verschuiven of afsluiten", DueForm(auto_id="termijn_%s")))
    return forms


@requires(Act.EDIT_ENTRY)
@require_POST
def entry_step(request: HttpRequest, reference: str, step: str) -> HttpResponse:
    """Take one step with an entry: state, due date, link or owner."""
    entry = get_object_or_404(entry_by_reference(reference))
    try:
        form = _FORMS[step](entry, request)
        if form.is_valid():
            _STEPS[step](entry, form, user_of(request))
            messages.success(request, "Vastgelegd.")
        for errors in form.errors.values():
            messages.error(request, " ".join(str(error) for error in errors))
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("entry_detail", reference=reference)


_FORMS: dict[str, Callable[[Entry, HttpRequest], Form]] = {
    "stand": lambda entry, request: StateForm(entry, request.POST),
    "termijn": lambda _entry, request: DueForm(request.POST),
    "koppeling": lambda _entry, request: LinkForm(request.POST),
    "eigenaar": lambda _entry, request: OwnerForm(request.POST),
}


def _take_state(entry: Entry, form: Form, user: User) -> None:
    change_state(entry, form.cleaned_data["state"], by=user, at=timezone.now(), reason=form.cleaned_data["reason"])


def _take_due(entry: Entry, form: Form, user: User) -> None:
    verbs = {"confirm": confirm_due, "shift": shift_due, "keep": keep_due}
    said = form.cleaned_data
    verbs[said["what"]](entry.due, said["day"], by=user, at=timezone.now(), reason=said["reason"])


def _take_link(entry: Entry, form: Form, user: User) -> None:
    said = form.cleaned_data
    new = NewLink(source=entry, target=said["target"], kind=LinkKind(said["kind"]))
    link(new, by=user, at=timezone.now(), reason=said["reason"])


def _take_owner(entry: Entry, form: Form, user: User) -> None:
    said = form.cleaned_data
    assign_owner(entry, said["organisation"], by=user, at=timezone.now(), reason=said["reason"])


_STEPS: dict[str, Callable[[Entry, Form, User], None]] = {
    "stand": _take_state,
    "termijn": _take_due,
    "koppeling": _take_link,
    "eigenaar": _take_owner,
}
