"""Who may do what: one table of roles and acts."""

from enum import StrEnum


class Role(StrEnum):
    """A user has one role; for which organisation he has it stands beside it."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    CONTACT_PERSON = "contact_person"
    APPROVER = "approver"
    PROGRAMME_TEAM = "programme_team"
    ADVISER = "adviser"
    ASSESSOR = "assessor"
    ADMIN = "admin"


class Act(StrEnum):
    """What someone may want to do in the workplace."""

    READ = "read"
    SAVE_FILTER = "save_filter"
    COMMENT = "comment"
    ADD_DOCUMENT = "add_document"
    PROPOSE = "propose"
    REVIEW = "review"
    ACCEPT_ANNEX = "accept_annex"
    KEEP_AGENDA = "keep_agenda"
    VOTE_AGENDA = "vote_agenda"
    KEEP_DOSSIER = "keep_dossier"
    APPROVE_DOSSIER = "approve_dossier"
    REDACT = "redact"
    APPROVE_REDACTION = "approve_redaction"
    EDIT_ENTRY = "edit_entry"
    RELEASE = "release"
    PROPOSE_ERASURE = "propose_erasure"
    CONFIRM_ERASURE = "confirm_erasure"
    ANSWER_MESSAGE = "answer_message"
    HANDLE_LETTERS = "handle_letters"
    WRITE_UPDATE = "write_update"
    VALIDATE_UPDATE = "validate_update"
    OPEN_ROUND = "open_round"
    RELEASE_ROUND = "release_round"
    SEND_LOOP = "send_loop"
    ANSWER_LOOP = "answer_loop"
    APPROVE_REACTION = "approve_reaction"
    CONTEST_REACTION = "contest_reaction"
    CLOSE_LOOP = "close_loop"
    PAUSE_LADDER = "pause_ladder"
    DECIDE_PUBLICITY = "decide_publicity"
    ADD_STANDPOINT = "add_standpoint"
    ASSESS = "assess"
    OBSERVE = "observe"
    KEEP_LESSONS = "keep_lessons"
    DESCRIBE_BOTTLENECK = "describe_bottleneck"
    PREPARE = "prepare"
    SIGN_PACK = "sign_pack"
    RECORD_TRAJECTORY = "record_trajectory"
    SET_ABSENCE = "set_absence"
    HAND_OVER = "hand_over"
    MANAGE_ORGANISATIONS = "manage_organisations"
    MANAGE_USERS = "manage_users"


_READER = frozenset({Act.READ, Act.SAVE_FILTER})
_TALKS = _READER | {Act.COMMENT}
_CONTRIBUTOR = _TALKS | {Act.ADD_DOCUMENT, Act.PROPOSE, Act.OBSERVE, Act.PREPARE, Act.KEEP_DOSSIER}
_TEAM_REGISTER = frozenset({Act.REVIEW, Act.ACCEPT_ANNEX, Act.EDIT_ENTRY, Act.RELEASE, Act.PROPOSE_ERASURE})
_TEAM_REDACTION = frozenset({Act.REDACT, Act.APPROVE_REDACTION, Act.APPROVE_DOSSIER})
_TEAM_POST = frozenset({Act.ANSWER_MESSAGE, Act.HANDLE_LETTERS})
_TEAM_LESSONS = frozenset({Act.KEEP_LESSONS, Act.DESCRIBE_BOTTLENECK, Act.KEEP_AGENDA, Act.VOTE_AGENDA})
_TEAM_ROUNDS = frozenset({Act.OPEN_ROUND, Act.RELEASE_ROUND})
_TEAM_OPERATIONS = frozenset({Act.RECORD_TRAJECTORY})
_TEAM_LOOPS = frozenset(
    {
        Act.SEND_LOOP,
        Act.CONTEST_REACTION,
        Act.CLOSE_LOOP,
        Act.PAUSE_LADDER,
        Act.DECIDE_PUBLICITY,
        Act.ADD_STANDPOINT,
        Act.HAND_OVER,
    }
)

PERMISSIONS: dict[Role, frozenset[Act]] = {
    Role.READER: _READER,
    Role.CONTRIBUTOR: _CONTRIBUTOR | {Act.WRITE_UPDATE},
    Role.CONTACT_PERSON: _CONTRIBUTOR
    | {Act.VOTE_AGENDA, Act.REDACT, Act.WRITE_UPDATE, Act.ANSWER_LOOP, Act.ADD_STANDPOINT, Act.SET_ABSENCE},
    # Who approves does not write: two people stand behind what an organisation says.
    # And who proposes to erase does not erase.
    Role.APPROVER: _TALKS
    | {Act.CONFIRM_ERASURE, Act.APPROVE_REDACTION, Act.VALIDATE_UPDATE, Act.APPROVE_REACTION, Act.SIGN_PACK}
    | {Act.APPROVE_DOSSIER, Act.OBSERVE, Act.SET_ABSENCE},
    # The team asks and records; it never answers for an addressee and never judges what worked.
    Role.PROGRAMME_TEAM: _CONTRIBUTOR
    | _TEAM_REGISTER
    | _TEAM_REDACTION
    | _TEAM_POST
    | _TEAM_ROUNDS
    | _TEAM_LOOPS
    | _TEAM_LESSONS
    | _TEAM_OPERATIONS,
    Role.ADVISER: _TALKS | {Act.VOTE_AGENDA, Act.OBSERVE, Act.CONTEST_REACTION, Act.ADD_STANDPOINT},
    Role.ASSESSOR: _TALKS | {Act.ASSESS, Act.OBSERVE, Act.DESCRIBE_BOTTLENECK},
    # An administrator looks after accounts and organisations, and decides nothing about content.
    Role.ADMIN: _READER | {Act.MANAGE_USERS, Act.MANAGE_ORGANISATIONS, Act.HAND_OVER},
}


def may(role: Role | str, act: Act) -> bool:
    """Whether the table allows the act."""
    return act in PERMISSIONS[Role(role)]
