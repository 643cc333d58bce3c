"""What the register and the loops know, as the values that letters and cards are made of."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Q

from leerlus.publication.debate_card import Card, Sourced
from leerlus.publication.progress_letter import Progress
from leerlus.publication.rappel import Standing
from leerlus.register.deadlines import is_overdue
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind
from leerlus.register.matching import same_words
from leerlus.register.rounds import words_of
from leerlus.register.states import UpdateState
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.models import User
from leerlus_site.design.templatetags.design import day
from leerlus_site.documents.models import Statement
from leerlus_site.loops import labels as loop_labels
from leerlus_site.loops.queries import standpoints
from leerlus_site.register import labels
from leerlus_site.register.mapping import due_value, writing_of
from leerlus_site.register.models import Cycle, DueDate, Entry, ProgressUpdate
from leerlus_site.register.queries import links_of, visible_evidence
from leerlus_site.register.round_queries import last_said, missing

_ENDED = (UpdateClass.DONE, UpdateClass.STOPPED)
_QUIET = (UpdateClass.NO_NEWS, UpdateClass.NO_NEWS_WITH_REASON)


def card_of(action: Entry, user: User) -> Card:
    """One action for a debate, from what the user may see."""
    due = getattr(action, "due", None)
    sides = standpoints(action, user)
    updates = action.updates.filter(state=UpdateState.PUBLISHED).select_related("cycle__organisation")
    newest = sorted(updates, key=lambda update: (update.cycle.year or 0, update.cycle_id), reverse=True)
    return Card(
        title=action.title,
        number=action.source_number,
        owner=action.organisation.name if action.organisation else "",
        state=labels.state(action.kind, action.state),
        promised=tuple(Sourced(e.statement.quote, _source(e.statement)) for e in visible_evidence(action, user)[:3]),
        rounds=tuple(Sourced(_words(update), _round(update.cycle)) for update in newest),
        standpoints=tuple(
            Sourced(
                f"{loop_labels.PARTY[party]}: {loop_labels.JUDGEMENT[said.judgement]}. {said.words}",
                _source(said.statement) if said.statement else said.source or f"vastgelegd op {day(said.on)}",
            )
            for party, said in sides.rows
            if said is not None
        ),
        motions=tuple(_motions(action)),
        due=tuple(_due(due)) if due else (),
    )


def progress_of(cycle: Cycle, *, today: date) -> Progress:
    """What a round adds up to; only what was published in it, and what is missing from it."""
    before = last_said(cycle)
    updates = list(
        cycle.updates.filter(state=UpdateState.PUBLISHED)
        .select_related("action__organisation", "cycle__organisation", "statement__document")
        .order_by("position", "pk")
    )
    of_class = {update.pk: UpdateClass(update.update_class) for update in updates}
    new = [
        update
        for update in updates
        if of_class[update.pk] is UpdateClass.SUBSTANTIVE
        and not (update.action_id in before and same_words(_words(before[update.action_id]), _words(update)))
    ]
    years = [said.cycle.year for said in before.values() if said.cycle.year]
    return Progress(
        report=cycle.report.title,
        year=cycle.year,
        before=max(years, default=None),
        sender=cycle.organisation.name if cycle.organisation else "alle eigenaren",
        promised=tuple(_promised(cycle.report)),
        done=tuple(_told(update for update in updates if of_class[update.pk] in _ENDED)),
        late=tuple(_late(cycle.report, today)),
        no_news=tuple(_told(update for update in updates if of_class[update.pk] in _QUIET)),
        nothing=tuple(Sourced(_name(update.action), _round(cycle)) for update in missing(cycle)),
        changed=tuple(_told(new)),
    )


def standings(numbers: Iterable[str]) -> dict[str, Standing]:
    """The commitments with these source numbers as they stand; a number that two commitments bear is left out."""
    found = Entry.objects.filter(kind=EntryKind.COMMITMENT, source_number__in=list(numbers)).select_related("due")
    entries = list(found.prefetch_related("evidence__statement__document"))
    counts = [entry.source_number for entry in entries]
    return {e.source_number: _standing(e) for e in entries if counts.count(e.source_number) == 1}


def _standing(entry: Entry) -> Standing:
    due = getattr(entry, "due", None)
    first = next(iter(entry.evidence.all()), None)
    return Standing(
        title=entry.title,
        state=labels.state(entry.kind, entry.state),
        kept_on=due.kept_on if due else None,
        until=due.until if due and due.confirmed else None,
        words=due.words if due else "",
        source=_source(first.statement) if first else "",
    )


def _promised(report: Entry) -> Iterator[Sourced]:
    joined = Q(links_out__kind=LinkKind.BELONGS_TO, links_out__target=report)
    found = Entry.objects.filter(joined, kind=EntryKind.COMMITMENT).distinct().order_by("reference")
    for entry in found.prefetch_related("evidence__statement__document"):
        first = next(iter(entry.evidence.all()), None)
        yield Sourced(entry.title, _source(first.statement) if first else entry.reference)


def _late(report: Entry, today: date) -> Iterator[Sourced]:
    under = Q(entry__actiondetail__report=report) | Q(
        entry__links_out__kind=LinkKind.BELONGS_TO, entry__links_out__target=report
    )
    for due in DueDate.objects.filter(under).select_related("entry").distinct().order_by("until", "pk"):
        if is_overdue(due_value(due), today):
            yield Sourced(f"{due.entry.title}: uiterlijk {day(due.until)}", f"{due.entry.reference}, «{due.words}»")


def _told(updates: Iterable[ProgressUpdate]) -> Iterator[Sourced]:
    for update in updates:
        source = _source(update.statement) if update.statement else _round(update.cycle)
        yield Sourced(f"{_name(update.action)}: {' '.join(_words(update).split())}", source)


def _due(due: DueDate) -> Iterator[Sourced]:
    until = f"uiterlijk {day(due.until)}" if due.until else "geen dag vast te stellen"
    yield Sourced(f"Nu: {until}{'' if due.confirmed else ', niet bevestigd'}", f"«{due.words}»")
    for shift in due.shifts.all():
        was, became = (day(value) or "onbekend" for value in (shift.from_until, shift.to_until))
        yield Sourced(f"Verschoven van {was} naar {became}: {shift.reason}", f"{shift.by_function}, {day(shift.at)}")


def _motions(action: Entry) -> Iterator[str]:
    for link in links_of(action):
        other = link.target if link.source_id == action.pk else link.source
        if other.kind == EntryKind.MOTION:
            yield f"{other.title}, deel {link.part.number}" if link.part else other.title


def _words(update: ProgressUpdate) -> str:
    return words_of(writing_of(update))


def _name(action: Entry) -> str:
    return f"Maatregel {action.source_number}, {action.title}" if action.source_number else action.title


def _round(cycle: Cycle) -> str:
    return f"ronde {cycle.year}" if cycle.year else "ronde, jaar onbekend"


def _source(statement: Statement) -> str:
    document = statement.document
    place = f", p. {statement.page}" if statement.page else ""
    return f"{document.title}{f', {day(document.date)}' if document.date else ''}{place}"
