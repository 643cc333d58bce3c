import pytest
from django.core.exceptions import PermissionDenied

from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import ACT_LABELS, check
from leerlus_site.accounts.roles import PERMISSIONS, Act, Role, may

# Written out a second time on purpose: a cell that changes must change here too.
WHO_MAY = {
    "read": "reader contributor contact_person approver programme_team adviser assessor admin",
    "save_filter": "reader contributor contact_person approver programme_team adviser assessor admin",
    "comment": "contributor contact_person approver programme_team adviser assessor",
    "add_document": "contributor contact_person programme_team",
    "propose": "contributor contact_person programme_team",
    "review": "programme_team",
    "accept_annex": "programme_team",
    "keep_agenda": "programme_team",
    "vote_agenda": "contact_person programme_team adviser",
    "keep_dossier": "contributor contact_person programme_team",
    "approve_dossier": "approver programme_team",
    "redact": "contact_person programme_team",
    "approve_redaction": "approver programme_team",
    "edit_entry": "programme_team",
    "release": "programme_team",
    "answer_message": "programme_team",
    "handle_letters": "programme_team",
    "write_update": "contributor contact_person",
    "validate_update": "approver",
    "open_round": "programme_team",
    "release_round": "programme_team",
    "send_loop": "programme_team",
    "answer_loop": "contact_person",
    "approve_reaction": "approver",
    "contest_reaction": "programme_team adviser",
    "close_loop": "programme_team",
    "pause_ladder": "programme_team",
    "decide_publicity": "programme_team",
    "add_standpoint": "contact_person programme_team adviser",
    "assess": "assessor",
    "observe": "contributor contact_person approver programme_team adviser assessor",
    "keep_lessons": "programme_team",
    "describe_bottleneck": "programme_team assessor",
    "propose_erasure": "programme_team",
    "confirm_erasure": "approver",
    "prepare": "contributor contact_person programme_team",
    "sign_pack": "approver",
    "record_trajectory": "programme_team",
    "set_absence": "contact_person approver",
    "hand_over": "programme_team admin",
    "manage_organisations": "admin",
    "manage_users": "admin",
}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("act", list(Act))
def test_each_cell_of_the_table_is_as_agreed(role: Role, act: Act) -> None:
    assert may(role, act) == (role.value in WHO_MAY[act.value].split())


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("act", list(Act))
def test_the_table_decides_who_may_do_what(role: Role, act: Act) -> None:
    user = User(role=role)
    if act in PERMISSIONS[role]:
        check(user, act)
    else:
        with pytest.raises(PermissionDenied):
            check(user, act)


def test_a_refusal_says_who_can() -> None:
    with pytest.raises(PermissionDenied, match=r"als lezer.*iets openbaar maken.*rol programmateam"):
        check(User(role="reader"), Act.RELEASE)


def test_a_closed_account_may_do_nothing() -> None:
    with pytest.raises(PermissionDenied, match="niet meer actief"):
        check(User(role="programme_team", is_active=False), Act.READ)


def test_every_act_has_words_of_its_own() -> None:
    assert set(ACT_LABELS) == set(Act)


def test_a_function_is_named_with_its_organisation_and_without_the_person() -> None:
    ministry = Organisation(key="hv", name="ministerie van Herstel en Vertrouwen")
    user = User(name="Noor Verweij", role="programme_team", organisation=ministry)
    assert function_of(user) == "programmateam, ministerie van Herstel en Vertrouwen"
    assert function_of(User(name="Noor Verweij", role="admin")) == "beheerder"
