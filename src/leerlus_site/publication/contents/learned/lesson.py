"""What only a lesson or a bottleneck has."""

from collections.abc import Iterator

from leerlus.register.kinds import EntryKind
from leerlus_site.lessons.labels import ORIGIN
from leerlus_site.lessons.queries import merge_of
from leerlus_site.publication.contents.quotes import day, named
from leerlus_site.register.list_labels import LIST, VALUE
from leerlus_site.register.models import Entry
from leerlus_site.snapshots.lesson_contents import Change, Fact, LearningMaterial, LessonContent

_KINDS = (EntryKind.LESSON, EntryKind.BOTTLENECK)
PREFETCHED = ("embeddings", "materials")


def lesson_of(entry: Entry) -> LessonContent | None:
    """The own part of a lesson or bottleneck; None for other kinds."""
    if entry.kind not in _KINDS:
        return None
    lesson = entry.kind == EntryKind.LESSON
    merge = merge_of(entry) if lesson else None
    return LessonContent(
        facts=[
            Fact(label=label, words=words)
            for label, words in (_lesson(entry) if lesson else _bottleneck(entry))
            if words
        ],
        trajectory=named(entry.lessondetail.trajectory) if lesson else None,
        changes=[
            Change(
                target=VALUE["embedding_target"][row.target],
                words=row.words,
                evidence=row.evidence,
                on=day(row.on) or "",
            )
            for row in entry.embeddings.all()
        ],
        materials=[
            LearningMaterial(title=row.title, kind=row.kind, address=row.address) for row in entry.materials.all()
        ],
        went_up_in=named(merge.kept, "reference", "title") if merge else None,
    )


def words_of(content: LessonContent) -> Iterator[str]:
    """Everything in it that someone wrote."""
    yield from (fact["words"] for fact in content["facts"])
    yield from (words for change in content["changes"] for words in (change["words"], change["evidence"]))
    yield from (material["title"] for material in content["materials"])


def _lesson(entry: Entry) -> Iterator[tuple[str, str]]:
    detail = entry.lessondetail
    yield "Wat was er aan de hand", detail.context
    yield "Hoe kwam dat", detail.cause
    yield "Wat is ervan geleerd", detail.insight
    yield "Wat raden wij aan", detail.advice
    for name, chosen in detail.values.items():
        yield LIST[name], ", ".join(VALUE[name][value] for value in chosen)
    yield "Herkomst", detail.origin_words or ORIGIN[detail.origin]


def _bottleneck(entry: Entry) -> Iterator[tuple[str, str]]:
    detail = entry.bottleneckdetail
    yield "Wat is het knelpunt", entry.text
    yield "Verbetering van het systeem", detail.improvement
    yield "Een kaderwet als mogelijkheid", detail.framework_law
    yield "Beschreven door", detail.described_by
