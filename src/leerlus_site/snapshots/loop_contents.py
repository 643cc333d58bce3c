"""The shapes of what was asked and answered, since schema 2: loops, standpoints, assessments.

Who is named is an organisation or an office, never a person. Days, never conclusions: "nog geen reactie, al 60 dagen"
is computed when a page is drawn.
"""

from typing import NotRequired, TypedDict

from leerlus_site.snapshots.quoted import Named, Quote


class LegalTerm(TypedDict):
    """A term in the law; one that is not confirmed is shown with that mark and makes nothing late."""

    label: str
    source: str
    confirmed: bool


class Deferral(TypedDict):
    """A new day for the reaction, in the addressee's words."""

    turn: int
    was: str | None
    until: str
    reason: str
    on: str


class Pause(TypedDict):
    """Days that did not count, by a recorded decision; without `last_day` it goes on."""

    ground: str
    first_day: str
    last_day: str | None
    reason: str


class Reaction(TypedDict):
    """What the addressee said; `actions` are the measures that it points at, as far as they are public."""

    turn: int
    kind: str
    words: str
    on: str
    actions: list[Named]


class Forwarded(TypedDict):
    """The question went on; `organisation` is the other one: to whom, or from whom."""

    organisation: Named
    reason: str
    on: str


class Contest(TypedDict):
    """A reaction was disputed on a new fact, and the question put anew."""

    turn: int
    fact: str
    by: str
    on: str


class FollowUp(TypedDict):
    """What the addressee did afterwards, in his words."""

    turn: int
    words: str
    on: str


class Letter(TypedDict):
    """A step of the ladder on which a letter went out."""

    step: str
    on: str


class Silence(TypedDict):
    """A person's decision that it is public that no reaction came, and the letters that went before."""

    reason: str
    by: str
    on: str
    letters: list[Letter]


class LoopContent(TypedDict):
    """The entry put before one addressee. `silence` is null unless someone decided; then, and only then, say so."""

    key: str
    addressee: Named
    arena: str
    basis: str
    basis_words: str
    term: LegalTerm | None
    question: str
    state: str
    turn: int
    sent_on: str
    asked_on: str
    original_due: str | None
    due: str | None
    deferrals: list[Deferral]
    pauses: list[Pause]
    reactions: list[Reaction]
    contests: list[Contest]
    follow_ups: list[FollowUp]
    forwarded_to: Forwarded | None
    forwarded_from: Forwarded | None
    silence: Silence | None


class StandpointContent(TypedDict):
    """What one party says; `commissioned_by` and `about` only for who is independent, `voices` for affected people."""

    party: str
    organisation: Named | None
    judgement: str
    words: str
    on: str
    source: str
    quote: Quote | None
    commissioned_by: str
    about: str
    voices: int | None


class AssessmentContent(TypedDict):
    """By whom, commissioned by whom, about which part, by which criterion, with which evidence."""

    organisation: Named
    commissioned_by: str
    about: str
    criterion: str
    judgement: str
    words: str
    evidence: str
    on: str
    quote: Quote | None


class AskedContent(TypedDict):
    """One question in numbers only: no addressee, so that the programme's figures leave no silence out."""

    asked_on: str
    due: str | None
    answered_on: str | None
    kind: str | None
    advised_on: str | None
    changed_on: str | None
    works: bool


class ProgrammeContent(TypedDict):
    """What the programme's own figures are computed from; the counts are by state."""

    asked: list[AskedContent]
    lessons: dict[str, int]
    actions: dict[str, int]
    uses: NotRequired[dict[str, int]]
