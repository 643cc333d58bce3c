"""The shape of a released refusal of information."""

from typing import TypedDict

from leerlus_site.snapshots.quoted import Named


class StatedGround(TypedDict):
    """A ground as the public reads it: its article and its name."""

    article: str
    name: str


class RefusalContent(TypedDict):
    """What a House asked for, and why it did not get it; `house` is one of the two Houses, `office` no person.

    `document` states the refusal. `given_on` is set where the information was given after all.
    """

    key: str
    house: str
    question: str
    source: str
    asked_on: str
    organisation: Named
    office: str
    withheld: str
    ground: StatedGround
    motivation: str
    legal_opinion: str
    decided_on: str
    document: Named
    advice: str
    advised_on: str | None
    given_on: str | None
    given_how: str
