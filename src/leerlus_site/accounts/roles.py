"""Who may do what: one table of roles and acts."""

from enum import StrEnum


class Role(StrEnum):
    """A user has one role."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    PROGRAMME_TEAM = "programme_team"
    ADMIN = "admin"


class Act(StrEnum):
    """What someone may want to do in the workplace."""

    READ = "read"
    ADD_DOCUMENT = "add_document"
    PROPOSE = "propose"
    REVIEW = "review"
    ACCEPT_ANNEX = "accept_annex"
    EDIT_ENTRY = "edit_entry"
    RELEASE = "release"
    ANSWER_MESSAGE = "answer_message"
    MANAGE_USERS = "manage_users"


_READER = frozenset({Act.READ})
_CONTRIBUTOR = _READER | {Act.ADD_DOCUMENT, Act.PROPOSE}
_TEAM = _CONTRIBUTOR | {Act.REVIEW, Act.ACCEPT_ANNEX, Act.EDIT_ENTRY, Act.RELEASE, Act.ANSWER_MESSAGE}

PERMISSIONS: dict[Role, frozenset[Act]] = {
    Role.READER: _READER,
    Role.CONTRIBUTOR: _CONTRIBUTOR,
    Role.PROGRAMME_TEAM: _TEAM,
    # An administrator looks after accounts and decides nothing about content.
    Role.ADMIN: _READER | {Act.MANAGE_USERS},
}


def may(role: Role | str, act: Act) -> bool:
    """Whether the table allows the act."""
    return act in PERMISSIONS[Role(role)]
