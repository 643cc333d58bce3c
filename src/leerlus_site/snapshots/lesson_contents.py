"""The shapes of what only a released lesson or bottleneck has, from schema 3 on."""

from typing import TypedDict

from leerlus_site.snapshots.quoted import Named


class Fact(TypedDict):
    """One thing as the page says it: what it is about, and the words."""

    label: str
    words: str


class Change(TypedDict):
    """What changed because of a lesson, where it got a place, and what shows it."""

    target: str
    words: str
    evidence: str
    on: str


class LearningMaterial(TypedDict):
    """Something to learn it from; without an address it is not on the web."""

    title: str
    kind: str
    address: str


class LessonContent(TypedDict):
    """What was learned, or what several lessons share; `went_up_in` is the lesson that says the same."""

    facts: list[Fact]
    trajectory: Named | None
    changes: list[Change]
    materials: list[LearningMaterial]
    went_up_in: Named | None
