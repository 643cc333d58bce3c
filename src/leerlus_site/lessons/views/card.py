"""A lesson or a bottleneck on its own page, with the steps that the reader may take."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.lessons.forms import ChangeForm, MaterialForm, MergeForm
from leerlus_site.lessons.labels import ORIGIN
from leerlus_site.lessons.operations.add_material import NewMaterial, add_material
from leerlus_site.lessons.operations.anchor import anchor
from leerlus_site.lessons.operations.embed import Change, embed
from leerlus_site.lessons.operations.identify import identify
from leerlus_site.lessons.operations.merge import merge
from leerlus_site.lessons.operations.part import part
from leerlus_site.lessons.operations.revise import may_revise
from leerlus_site.lessons.operations.withdraw import withdraw
from leerlus_site.lessons.queries import bottlenecks, lesson, merge_of, taken_in
from leerlus_site.loops.labels import CRITERION, JUDGEMENT, REACTION
from leerlus_site.loops.labels import STATE as LOOP_STATE
from leerlus_site.register import labels
from leerlus_site.register.forms import ReasonForm
from leerlus_site.register.list_labels import LIST, VALUE
from leerlus_site.register.models import Entry
from leerlus_site.register.queries import links_of, visible_evidence

_STATES = LessonState


@requires(Act.READ)
@require_safe
def lesson_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """The card of a lesson: what was learned, from what, what others said of it, and what came of it."""
    entry = get_object_or_404(lesson(reference))
    user, detail, gone = user_of(request), entry.lessondetail, merge_of(entry)
    context = _shared(entry, user) | {
        "detail": detail,
        "origin": ORIGIN[detail.origin],
        "values": [
            (LIST[name], ", ".join(VALUE[name][value] for value in chosen))
            for name, chosen in detail.values.items()
            if chosen
        ],
        "merge": gone,
        "taken_in": taken_in(entry),
        "evidence": visible_evidence(entry, user),
        "may_revise": may_revise(entry, user) and entry.state != LessonState.WITHDRAWN,
        "forms": _forms(entry) if may(user.role, Act.KEEP_LESSONS) else [],
    }
    return render(request, "lessons/lesson_detail.html", context)


@requires(Act.READ)
@require_safe
def bottleneck_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """A bottleneck: what it is, the lessons that share it, and what it asks of the system."""
    entry = get_object_or_404(bottlenecks(), reference=reference)
    context = _shared(entry, user_of(request)) | {"detail": entry.bottleneckdetail}
    return render(request, "lessons/bottleneck_detail.html", context)


def _shared(entry: Entry, user: User) -> dict[str, object]:
    loops = entry.loops.select_related("addressee").prefetch_related("reactions")
    return {
        "entry": entry,
        "state": labels.state(entry.kind, entry.state),
        "links": [
            (labels.LINK[item.kind], item.target)
            if item.source_id == entry.pk
            else (labels.LINK_BACK[item.kind], item.source)
            for item in links_of(entry)
        ],
        "loops": [
            (loop, LOOP_STATE[loop.state], [(row, REACTION[row.kind]) for row in loop.reactions.all() if row.sent_on])
            for loop in loops
        ],
        "changes": [(row, VALUE["embedding_target"][row.target]) for row in entry.embeddings.all()],
        "materials": entry.materials.all(),
        "themes": entry.themes.all(),
        "meetings": entry.meetings.select_related("meeting"),
        "offers": entry.offers.filter(withdrawn_on=None),
        "assessments": [
            (row, CRITERION[row.criterion], JUDGEMENT[row.judgement])
            for row in entry.assessments.select_related("organisation")
        ],
        "may_send": may(user.role, Act.SEND_LOOP) and entry.state not in (LessonState.OBSERVED, LessonState.WITHDRAWN),
    }


def _forms(entry: Entry) -> list[tuple[str, str, Form]]:
    """The steps that this lesson can take, each with its form."""
    if entry.state == _STATES.WITHDRAWN:
        gone = merge_of(entry)
        return [("losmaken", "Samenvoegen terugdraaien", ReasonForm(auto_id="losmaken_%s"))] if gone else []
    found: list[tuple[str, str, Form]] = []
    if entry.state == _STATES.OBSERVED:
        found.append(("vaststellen", "Vaststellen als les", ReasonForm(auto_id="vaststellen_%s")))
    found.append(("verandering", "Vastleggen wat er is veranderd", ChangeForm(auto_id="verandering_%s")))
    if entry.state == _STATES.IN_PROGRESS:
        found.append(("borgen", "Borgen: u hebt het bewijs gezien", ReasonForm(auto_id="borgen_%s")))
    found += [
        ("leermateriaal", "Leermateriaal toevoegen", MaterialForm(auto_id="leermateriaal_%s")),
        ("samenvoegen", "Samenvoegen met een andere les", MergeForm(auto_id="samenvoegen_%s")),
        ("intrekken", "Intrekken", ReasonForm(auto_id="intrekken_%s")),
    ]
    return found


@requires(Act.KEEP_LESSONS)
@require_POST
def lesson_step(request: HttpRequest, reference: str, step: str) -> HttpResponse:
    """Take one step with a lesson."""
    entry = get_object_or_404(lesson(reference))
    form = _FORMS[step](request.POST)
    try:
        if form.is_valid():
            _STEPS[step](entry, form, user_of(request))
            messages.success(request, "Vastgelegd.")
        for errors in form.errors.values():
            messages.error(request, " ".join(str(error) for error in errors))
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("lesson_detail", reference=reference)


_FORMS: dict[str, type[Form]] = {
    "vaststellen": ReasonForm,
    "verandering": ChangeForm,
    "borgen": ReasonForm,
    "leermateriaal": MaterialForm,
    "samenvoegen": MergeForm,
    "losmaken": ReasonForm,
    "intrekken": ReasonForm,
}


def _identify(entry: Entry, form: Form, user: User) -> None:
    identify(entry, by=user, at=timezone.now(), reason=form.cleaned_data["reason"])


def _embed(entry: Entry, form: Form, user: User) -> None:
    embed(entry, Change(**form.cleaned_data), by=user, at=timezone.now())


def _anchor(entry: Entry, form: Form, user: User) -> None:
    anchor(entry, by=user, at=timezone.now(), reason=form.cleaned_data["reason"])


def _material(entry: Entry, form: Form, user: User) -> None:
    add_material(entry, NewMaterial(**form.cleaned_data), by=user, at=timezone.now())


def _merge(entry: Entry, form: Form, user: User) -> None:
    merge(entry, form.cleaned_data["kept"], by=user, at=timezone.now(), reason=form.cleaned_data["reason"])


def _part(entry: Entry, form: Form, user: User) -> None:
    gone = merge_of(entry)
    if gone is not None:
        part(gone, by=user, at=timezone.now(), reason=form.cleaned_data["reason"])


def _withdraw(entry: Entry, form: Form, user: User) -> None:
    withdraw(entry, by=user, at=timezone.now(), reason=form.cleaned_data["reason"])


_STEPS: dict[str, Callable[[Entry, Form, User], None]] = {
    "vaststellen": _identify,
    "verandering": _embed,
    "borgen": _anchor,
    "leermateriaal": _material,
    "samenvoegen": _merge,
    "losmaken": _part,
    "intrekken": _withdraw,
}
