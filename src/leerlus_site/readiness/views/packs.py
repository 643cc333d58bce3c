"""Packs: the list, the intake, one pack by question with its marks and signature, and its export."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus.publication.exports import rendered
from leerlus.readiness.pack import Helped, Marked, Use
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.download import download
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.readiness import labels
from leerlus_site.readiness.forms import HelpForm, IntakeForm, SignForm
from leerlus_site.readiness.models import Pack, PackItem
from leerlus_site.readiness.operations.make_pack import NewPack, make_pack
from leerlus_site.readiness.operations.mark_items import mark_items
from leerlus_site.readiness.operations.sign import sign
from leerlus_site.readiness.operations.tell_help import tell_help
from leerlus_site.readiness.pack_paper import paper_of
from leerlus_site.readiness.queries import pack_by_reference, packs, use_figures, uses_of
from leerlus_site.readiness.shown import shown_chapters
from leerlus_site.readiness.views.offered import forms_at_pack
from leerlus_site.register.list_labels import VALUE
from leerlus_site.register.models import Entry

_PAGE = 50


@requires(Act.READ)
@require_safe
def pack_list(request: HttpRequest) -> HttpResponse:
    """All packs, and how they are used in figures."""
    context = {
        "page": page_of_query(packs(), asked_page(request), size=_PAGE),
        "figures": use_figures(),
        "states": labels.PACK_STATE,
        "may_prepare": may(user_of(request).role, Act.PREPARE),
    }
    return render(request, "readiness/pack_list.html", context)


@requires(Act.PREPARE)
@require_http_methods(["GET", "HEAD", "POST"])
def pack_new(request: HttpRequest) -> HttpResponse:
    """The intake; sending it makes the pack."""
    form = IntakeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = NewPack(intake=form.intake(), trajectory=form.cleaned_data["trajectory"])
        try:
            pack = make_pack(new, by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            found = pack.items.filter(kind="lesson").count()
            messages.success(request, f"Het startpakket is klaar. Er zijn {found} lessen die passen.")
            return redirect("pack_detail", pack.reference)
    return render(request, "readiness/pack_new.html", {"form": form}, status=400 if form.errors else 200)


@requires(Act.READ)
@require_safe
def pack_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One pack, by question; with what the reader may do."""
    pack = get_object_or_404(pack_by_reference(reference))
    user = user_of(request)
    lessons = [item for item in pack.items.all() if item.kind == "lesson"]
    context = {
        "pack": pack,
        "state": labels.PACK_STATE[pack.state],
        "scale": labels.SCALE[pack.scale],
        "levels": [VALUE["government_level"][level] for level in pack.levels],
        "repairs": [VALUE["repair"][repair] for repair in pack.repairs],
        "chapters": shown_chapters(pack),
        "lessons": len(lessons),
        "marked": sum(bool(item.use) for item in lessons),
        "may_mark": pack.state == "open" and may(user.role, Act.PREPARE),
        "may_tell": may(user.role, Act.PREPARE),
        "uses": [(use.value, labels.USE[use]) for use in Use],
        "help_form": HelpForm(),
        "sign_form": SignForm() if pack.state == "open" and may(user.role, Act.SIGN_PACK) else None,
        "forms": forms_at_pack(user),
        "heard": pack.trajectory.involvements.all(),
        "weighings": pack.trajectory.weighings.prefetch_related("values"),
        "public_values": VALUE["public_value"],
        "trajectory_states": labels.TRAJECTORY_STATE,
        "events": [(event, VERB.get(event.verb, event.verb)) for event in events_about("pack", pack.reference)],
    }
    return render(request, "readiness/pack_detail.html", context)


@requires(Act.READ)
@require_POST
def pack_mark(request: HttpRequest, reference: str) -> HttpResponse:
    """Keep what was said of the items; of a mark that lacks its words the others are not kept either."""
    pack = get_object_or_404(Pack, reference=reference)
    said = {}
    for item in pack.items.all():
        use = request.POST.get(f"use-{item.pk}", "")
        if use in {one.value for one in Use}:
            said[item.pk] = Marked(Use(use), request.POST.get(f"why-{item.pk}", "").strip())
    try:
        changed = mark_items(pack, said, by=user_of(request), at=timezone.now())
    except LeerlusError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"Bewaard: {changed} gewijzigd.")
    return redirect("pack_detail", reference)


@requires(Act.READ)
@require_POST
def pack_sign(request: HttpRequest, reference: str) -> HttpResponse:
    """Sign."""
    pack = get_object_or_404(Pack, reference=reference)
    form = SignForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Kruis aan dat u de lessen hebt gelezen.")
        return redirect("pack_detail", reference)
    try:
        sign(pack, words=form.cleaned_data["words"], by=user_of(request), at=timezone.now())
    except LeerlusError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Het startpakket is ondertekend.")
    return redirect("pack_detail", reference)


@requires(Act.READ)
@require_POST
def pack_help(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """Tell whether one item helped."""
    item = get_object_or_404(PackItem, pk=pk, pack__reference=reference)
    form = HelpForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Zeg of het hielp, en schrijf erbij hoe of waarom niet.")
        return redirect("pack_detail", reference)
    said = form.cleaned_data
    try:
        tell_help(item, Helped(said["helped"]), words=said["words"], by=user_of(request), at=timezone.now())
    except LeerlusError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Vastgelegd. Het staat nu ook bij de les.")
    return redirect("pack_detail", reference)


@requires(Act.READ)
@require_safe
def pack_export(request: HttpRequest, reference: str, name: str) -> HttpResponse:
    """The pack as a file."""
    pack = get_object_or_404(pack_by_reference(reference))
    made = rendered(paper_of(pack), name)
    return download(made.data, media_type=made.media_type, name=f"startpakket-{pack.reference.lower()}.{name}")


@requires(Act.READ)
@require_safe
def entry_uses(request: HttpRequest, reference: str) -> HttpResponse:
    """What teams did with a lesson, and whether it helped."""
    entry = get_object_or_404(Entry, reference=reference, kind=EntryKind.LESSON)
    rows = [
        (item, labels.USE.get(item.use, "nog geen antwoord"), labels.HELPED.get(item.helped, ""))
        for item in uses_of(entry)
    ]
    return render(request, "readiness/entry_uses.html", {"entry": entry, "rows": rows})
