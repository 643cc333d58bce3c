"""Words of a loop: its basis, its arena, kinds of reaction, parties that take a standpoint."""

from enum import StrEnum


class Basis(StrEnum):
    """Why an answer may be expected."""

    STATUTORY = "statutory"
    CABINET_COMMITMENT = "cabinet_commitment"
    WRITTEN_AGREEMENT = "written_agreement"
    REQUEST = "request"


CLIMBING = frozenset({Basis.STATUTORY, Basis.CABINET_COMMITMENT, Basis.WRITTEN_AGREEMENT})
"""Silence climbs the ladder on these; a request is asked once and leaves it there."""


class Arena(StrEnum):
    """Where the addressee acts."""

    POLITICS = "politics"
    POLICY = "policy"
    IMPLEMENTATION = "implementation"


class ReactionKind(StrEnum):
    """What an addressee says of what was put before him; always with words."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    DECLINE = "decline"
    IN_GENERAL = "in_general"


class Party(StrEnum):
    """Whose standpoint it is; the four stand side by side and are never averaged."""

    OWNER = "owner"
    RECEIVER = "receiver"
    INDEPENDENT = "independent"
    AFFECTED = "affected"


class Judgement(StrEnum):
    """What a party says of the state of something; `other` where its own words fit none of the three."""

    MET = "met"
    PARTLY = "partly"
    UNMET = "unmet"
    OTHER = "other"


class Criterion(StrEnum):
    """By what an independent assessor judges."""

    DELIVERED = "delivered"
    EFFECTIVE = "effective"


class PauseGround(StrEnum):
    """Why the ladder stands still, by a recorded decision."""

    ELECTIONS = "elections"
    DEMISSIONARY = "demissionary"
    CONTROVERSIAL = "controversial"
