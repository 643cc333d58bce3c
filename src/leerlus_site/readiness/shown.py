"""A pack as pages and papers show it: by question, with the reasons in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from leerlus.readiness.tables import Question, harms, helpers, model_documents, questions, risks
from leerlus_site.readiness import labels
from leerlus_site.readiness.models import Pack, PackItem
from leerlus_site.register.list_labels import VALUE


@dataclass(frozen=True, kw_only=True)
class Shown:
    """An item in words; `reasons` are (label, what both have), `points` the outline of a model document."""

    item: PackItem
    title: str
    text: str
    source: str = ""
    outcome: str = ""
    operation: str = ""
    reasons: tuple[tuple[str, str], ...] = ()
    points: tuple[str, ...] = ()

    @property
    def use(self) -> str:
        """What was done with it, in words."""
        return labels.USE.get(self.item.use, "")

    @property
    def helped(self) -> str:
        """Whether it helped, in words."""
        return labels.HELPED.get(self.item.helped, "")


@dataclass(frozen=True, kw_only=True)
class ShownChapter:
    """One question with its items by kind."""

    question: Question
    lessons: tuple[Shown, ...]
    risks: tuple[Shown, ...]
    helpers: tuple[Shown, ...]
    models: tuple[Shown, ...]


def shown_chapters(pack: Pack) -> list[ShownChapter]:
    """All questions in their order; an item whose row is no longer in the data files is left out."""
    by_kind: dict[tuple[str, str], list[Shown]] = {}
    for item in pack.items.all():
        for shown in _shown(item):
            by_kind.setdefault((item.question, item.kind), []).append(shown)
    return [
        ShownChapter(
            question=question,
            lessons=tuple(by_kind.get((question.key, "lesson"), ())),
            risks=tuple(by_kind.get((question.key, "risk"), ())),
            helpers=tuple(by_kind.get((question.key, "helper"), ())),
            models=tuple(by_kind.get((question.key, "model"), ())),
        )
        for question in questions()
    ]


def _shown(item: PackItem) -> Iterator[Shown]:
    if item.lesson is not None:
        yield _lesson(item)
    for risk in risks():
        if (item.kind, item.key) == ("risk", risk.key):
            yield Shown(item=item, title=risk.title, text=risk.text, source=risk.source)
    for helper in helpers():
        if (item.kind, item.key) == ("helper", helper.key):
            yield Shown(item=item, title=helper.name, text=helper.reason, source=helper.source)
    for model in model_documents():
        if (item.kind, item.key) == ("model", model.key):
            yield Shown(item=item, title=model.title, text="", points=model.outline, source=model.source)


def _lesson(item: PackItem) -> Shown:
    entry = item.lesson
    assert entry is not None
    detail = entry.lessondetail
    told = detail.advice or entry.text
    return Shown(
        item=item,
        title=entry.title,
        text=told if told != entry.title else "",
        outcome=", ".join(VALUE["outcome"][one] for one in detail.values.get("outcome", ())),
        operation=detail.trajectory.name if detail.trajectory else "",
        reasons=tuple((labels.WHY[why], _in_words(why, shared)) for why, shared in item.reasons),
    )


def _in_words(why: str, shared: list[str]) -> str:
    names = {
        "harm": {theme.key: theme.label for theme in harms()},
        "need": VALUE["repair"],
        "level": VALUE["government_level"],
    }.get(why, {})
    return ", ".join(names.get(one, one) for one in shared)
