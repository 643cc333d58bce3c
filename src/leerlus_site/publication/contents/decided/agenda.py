"""The work agenda, as anyone may read it: who gave which points stays inside, how many did is told."""

from collections.abc import Iterable

from leerlus.lessons.priorities import POINTS
from leerlus_site.agenda.labels import IN
from leerlus_site.agenda.models import LearningOffer, Meeting, Theme, Vote
from leerlus_site.agenda.queries import Standing, standings
from leerlus_site.publication.candidates import public_entry_ids
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.quotes import day
from leerlus_site.register.models import Entry
from leerlus_site.snapshots.quoted import Named
from leerlus_site.snapshots.stated.agenda import AgendaContent, Learned, MeetingContent, OfferContent, ThemeContent


def build_agenda(kind: str, keys: Iterable[str]) -> list[Built]:
    """The agenda of the network."""
    public = public_entry_ids()
    content = AgendaContent(
        themes=[_theme(standing, public) for standing in standings()],
        closed=list(Theme.objects.exclude(closed_on=None).order_by("-closed_on").values_list("title", flat=True)),
        meetings=[_meeting(meeting, public) for meeting in Meeting.objects.select_related("theme")],
        offers=[
            _offer(offer, public)
            for offer in LearningOffer.objects.filter(withdrawn_on=None)
            .select_related("theme")
            .prefetch_related("lessons")
        ],
        organisations=Vote.objects.filter(theme__closed_on=None).values("organisation").distinct().count(),
        points=POINTS,
    )
    return [Built(kind=kind, key=key, title="Werkagenda van het leernetwerk", content=content) for key in keys]


def _theme(standing: Standing, public: set[int]) -> ThemeContent:
    theme = standing.theme
    return ThemeContent(
        key=theme.reference,
        title=theme.title,
        about=theme.about,
        place=standing.place,
        percent=standing.percent,
        lessons=_learned(theme.lessons.order_by("reference"), public),
        asked=theme.loops.count(),
    )


def _meeting(meeting: Meeting, public: set[int]) -> MeetingContent:
    rows = list(meeting.lessons.select_related("entry"))
    return MeetingContent(
        kind=meeting.get_kind_display(),
        title=meeting.title,
        on=day(meeting.on) or "",
        place=meeting.place,
        about=meeting.about,
        theme=_named(meeting.theme),
        came_of=meeting.came_of,
        talked_about=_learned([row.entry for row in rows if row.direction == IN], public),
        learned=_learned([row.entry for row in rows if row.direction != IN], public),
    )


def _offer(offer: LearningOffer, public: set[int]) -> OfferContent:
    return OfferContent(
        kind=offer.get_kind_display(),
        title=offer.title,
        about=offer.about,
        for_whom=offer.for_whom,
        given_by=offer.given_by,
        begins_on=day(offer.begins_on),
        ends_on=day(offer.ends_on),
        place=offer.place,
        address=offer.address,
        theme=_named(offer.theme),
        lessons=_learned(sorted(offer.lessons.all(), key=lambda entry: entry.reference), public),
    )


def _named(theme: Theme | None) -> Named | None:
    return Named(key=theme.reference, name=theme.title) if theme else None


def _learned(entries: Iterable[Entry], public: set[int]) -> list[Learned]:
    return [Learned(kind=one.kind, key=one.reference, title=one.title) for one in entries if one.pk in public]
