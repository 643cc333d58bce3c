"""A redaction is proposed, decided on by people, approved by another, made, verified and made public."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks

from leerlus.errors import StepRefused
from leerlus.redaction.plan import Decision
from leerlus.redaction.sheet import SheetState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.history.models import Event, Payload
from leerlus_site.publication.checks import check_release
from leerlus_site.publication.models import ErasureGround
from leerlus_site.publication.operations.decide_erasure import confirm_erasure
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.propose_erasure import propose_erasure
from leerlus_site.publication.operations.release import release
from leerlus_site.publication.operations.withdraw import withdraw
from leerlus_site.publication.public_store import public_path
from leerlus_site.redaction.models import PublicVersion, Redaction, RedactionSheet
from leerlus_site.redaction.operations.add import Addition, add
from leerlus_site.redaction.operations.approve import approve, send_back, submit
from leerlus_site.redaction.operations.carry_out import carry_out
from leerlus_site.redaction.operations.decide import confirm_proposals, decide
from leerlus_site.redaction.operations.propose import propose
from leerlus_site.redaction.queries import both_sides
from leerlus_site.snapshots.models import PublicFile, Snapshot
from leerlus_site.work.my_work.sources import tasks_of

from ..register.conftest import NOW
from .conftest import passage

pytestmark = pytest.mark.django_db
PRIVACY = "5.1.2e"


def settled(sheet: RedactionSheet, by: User) -> RedactionSheet:
    """Everything decided: proposals confirmed, doubts removed."""
    confirm_proposals(sheet, by=by, at=NOW)
    for row in sheet.redactions.filter(decision=Decision.UNDECIDED):
        decide(row, Decision.CONFIRMED, ground_code=PRIVACY, alike=False, by=by, at=NOW)
    return sheet


def made(sheet: RedactionSheet, by: User, approver: User) -> RedactionSheet:
    approve(submit(settled(sheet, by), strict=False, by=by, at=NOW), by=approver, at=NOW)
    carry_out(sheet.pk, at=NOW)
    sheet.refresh_from_db()
    return sheet


def words_in(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as package:
        return package.read("word/document.xml").decode()


def test_the_civil_servant_is_proposed_and_the_minister_stays(sheet: RedactionSheet) -> None:
    decisions = dict(sheet.redactions.values_list("quote", "decision"))
    assert decisions["Fenna Zandhoven"] == Decision.PROPOSED
    assert decisions["f.zandhoven@dijken.example"] == Decision.PROPOSED
    assert decisions["Otto Waterland"] == Decision.REJECTED
    assert sheet.redactions.filter(quote="Fenna Zandhoven").count() == 2


def test_a_second_proposal_of_the_same_text_is_the_same_sheet(sheet: RedactionSheet, team: User) -> None:
    assert propose(sheet.document, by=team, at=NOW) == sheet


def test_what_a_reviewer_let_stand_stays(memo: Document, team: User) -> None:
    memo.statements.filter(quote="06 12345678").update(state="rejected", decided_by=team, decided_at=NOW)
    sheet = propose(memo, by=team, at=NOW)
    assert passage(sheet, "06 12345678").decision == Decision.REJECTED


def test_a_kind_of_file_that_is_not_redacted_says_what_to_do(stores: object, team: User) -> None:
    message = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Loket\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n"
    document = receive(message + b"\r\nHet loket gaat open.\r\n", name="bericht.eml", by=team, at=NOW).document
    with pytest.raises(StepRefused, match="Bewaar het als PDF"):
        propose(document, by=team, at=NOW)


def test_a_decision_can_be_changed_and_taken_for_all_alike(sheet: RedactionSheet, team: User) -> None:
    rows = decide(
        passage(sheet, "Fenna Zandhoven"), Decision.REJECTED, ground_code=PRIVACY, alike=True, by=team, at=NOW
    )
    assert len(rows) == 2
    again = decide(rows[0], Decision.CONFIRMED, ground_code="AVG", alike=False, by=team, at=NOW)
    assert [(row.decision, row.ground) for row in again] == [(Decision.CONFIRMED, "AVG")]
    assert sheet.redactions.filter(quote="Fenna Zandhoven", decision=Decision.REJECTED).count() == 1


def test_the_history_never_holds_the_words(sheet: RedactionSheet, team: User) -> None:
    settled(sheet, team)
    about = Event.objects.filter(verb__startswith="redaction_")
    assert about.count() >= 2
    said = str(list(Payload.objects.filter(event__in=about).values_list("content", flat=True)))
    assert "Zandhoven" not in said


def test_words_that_were_missed_are_added_and_their_other_places_wait(sheet: RedactionSheet, team: User) -> None:
    add(sheet, Addition(words="Zandbank", ground="5.1.2i", reason="Werknaam van het loket"), by=team, at=NOW)
    assert passage(sheet, "Zandbank").decision == Decision.CONFIRMED
    with pytest.raises(StepRefused, match="staat al een passage"):
        add(sheet, Addition(words="Zandbank", ground="5.1.2i", reason="Nog eens"), by=team, at=NOW)
    with pytest.raises(StepRefused, match="zo niet in de tekst"):
        add(sheet, Addition(words="Zandbanken", ground="5.1.2i", reason="Fout"), by=team, at=NOW)
    with pytest.raises(StepRefused, match=r"staan \d keer"):
        add(sheet, Addition(words="loket", ground="5.1.2i", reason="Welke?"), by=team, at=NOW)
    assert add(sheet, Addition(words="loket", ground="5.1.2i", reason="Alle", alike=True), by=team, at=NOW) == 2


def test_both_sides_are_the_whole_text(sheet: RedactionSheet) -> None:
    pieces = both_sides(sheet, sheet.redactions.all())
    assert "".join(piece.text for piece in pieces) == sheet.text.text
    public = "".join(piece.label if piece.goes else piece.text for piece in pieces)
    assert "Zandhoven" not in public
    assert "Otto Waterland" in public


def test_it_is_put_before_another_only_when_everything_is_decided(sheet: RedactionSheet, team: User) -> None:
    with pytest.raises(StepRefused, match="nog niet beslist"):
        submit(sheet, strict=False, by=team, at=NOW)
    submit(settled(sheet, team), strict=False, by=team, at=NOW)
    with pytest.raises(StepRefused, match="wacht op akkoord"):
        decide(passage(sheet, "Otto Waterland"), Decision.CONFIRMED, ground_code=PRIVACY, alike=False, by=team, at=NOW)


def test_nobody_approves_his_own_work(sheet: RedactionSheet, team: User, approver: User) -> None:
    other = User.objects.create(email="gijs@example.org", name="Gijs", role=Role.PROGRAMME_TEAM)
    decide(passage(sheet, "Otto Waterland"), Decision.REJECTED, ground_code=PRIVACY, alike=False, by=other, at=NOW)
    submit(settled(sheet, team), strict=False, by=team, at=NOW)
    for person in (team, other):
        with pytest.raises(StepRefused, match="werkte zelf"):
            approve(sheet, by=person, at=NOW)
    reader = User.objects.create(email="bo@example.org", name="Bo", role=Role.READER)
    with pytest.raises(PermissionDenied):
        approve(sheet, by=reader, at=NOW)
    assert approve(sheet, by=approver, at=NOW).state == SheetState.APPROVED
    with pytest.raises(IntegrityError), transaction.atomic():
        RedactionSheet.objects.filter(pk=sheet.pk).update(approved_by=team)


def test_whose_decisions_were_all_decided_again_still_does_not_approve(
    sheet: RedactionSheet, team: User, approver: User
) -> None:
    first = User.objects.create(email="gijs@example.org", name="Gijs", role=Role.PROGRAMME_TEAM)
    add(sheet, Addition(words="Zandbank", ground="5.1.2i", reason="Werknaam"), by=first, at=NOW)
    confirm_proposals(sheet, by=first, at=NOW)
    for row in sheet.redactions.all():
        decide(row, Decision.CONFIRMED, ground_code=PRIVACY, alike=False, by=team, at=NOW)
    submit(sheet, strict=False, by=team, at=NOW)
    assert not sheet.redactions.filter(decided_by=first).exists()
    with pytest.raises(StepRefused, match="werkte zelf"):
        approve(sheet, by=first, at=NOW)
    assert not any("voorgelegd" in task.why[0] for task in tasks_of(first, NOW.date()))
    assert approve(sheet, by=approver, at=NOW).state == SheetState.APPROVED


def test_who_put_it_forward_before_it_came_back_does_not_approve(
    sheet: RedactionSheet, team: User, approver: User
) -> None:
    other = User.objects.create(email="gijs@example.org", name="Gijs", role=Role.PROGRAMME_TEAM)
    submit(settled(sheet, team), strict=False, by=other, at=NOW)
    send_back(sheet, reason="Kijk nog eens", by=approver, at=NOW)
    submit(sheet, strict=False, by=team, at=NOW)
    with pytest.raises(StepRefused, match="werkte zelf"):
        approve(sheet, by=other, at=NOW)


def test_the_second_person_finds_it_in_his_work_and_the_first_what_came_back(
    sheet: RedactionSheet, team: User, approver: User
) -> None:
    submit(settled(sheet, team), strict=False, by=team, at=NOW)
    assert any("voorgelegd" in task.why[0] for task in tasks_of(approver, NOW.date()))
    assert not any("voorgelegd" in task.why[0] for task in tasks_of(team, NOW.date()))
    with pytest.raises(StepRefused, match="waarom"):
        send_back(sheet, reason=" ", by=approver, at=NOW)
    send_back(sheet, reason="Bekijk de tweede alinea nog eens", by=approver, at=NOW)
    assert any(task.why == ("het kwam terug",) for task in tasks_of(team, NOW.date()))
    assert not tasks_of(approver, NOW.date())


def test_the_public_version_is_made_without_the_words_and_kept_beside_the_file(
    sheet: RedactionSheet, team: User, approver: User
) -> None:
    done = made(sheet, team, approver)
    version = PublicVersion.objects.get()
    said = words_in(bytes(version.data))
    assert done.state == SheetState.MADE
    assert (version.name, version.size) == ("nota-openbaar.docx", len(version.data))
    assert "Zandhoven" not in said
    assert "Otto Waterland" in said


def test_what_the_verifier_holds_is_told_and_leaves_nothing(
    sheet: RedactionSheet, team: User, approver: User, memo: Document
) -> None:
    submit(settled(sheet, team), strict=False, by=team, at=NOW)
    approve(sheet, by=approver, at=NOW)
    # Behind our back a place vanished from the list: the words stand there still.
    sheet.redactions.filter(quote="Fenna Zandhoven").last().delete()
    carry_out(sheet.pk, at=NOW)
    sheet.refresh_from_db()
    assert sheet.state == SheetState.HELD
    assert "plaatsen waarover het plan niets zegt" in sheet.fault
    assert not PublicVersion.objects.exists()


def test_a_sheet_that_was_reopened_meanwhile_is_not_made(sheet: RedactionSheet, team: User, approver: User) -> None:
    done = made(sheet, team, approver)
    send_back(done, reason="Toch nog iets gezien", by=team, at=NOW)
    assert not PublicVersion.objects.exists()
    carry_out(sheet.pk, at=NOW)
    assert not PublicVersion.objects.exists()


def test_the_public_version_goes_out_with_the_grounds(sheet: RedactionSheet, team: User, approver: User) -> None:
    made(sheet, team, approver)
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    snapshot, file = Snapshot.objects.get(kind="document"), PublicFile.objects.get()
    assert "Zandhoven" not in str(snapshot.content)
    assert file.name == "nota-openbaar.docx"
    assert "Zandhoven" not in words_in(public_path(file.sha256).read_bytes())
    assert {ground for _start, _end, ground in snapshot.content["redactions"]} == {PRIVACY}
    for start, end, _ground in snapshot.content["redactions"]:
        assert set(snapshot.content["text"][start:end]) <= {"█", " "}


def test_a_new_public_version_takes_the_place_of_the_file_before(
    memo: Document, team: User, approver: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    people = memo.statements.filter(kind__in=("person", "personal-data"))
    people.update(state="rejected", decided_by=team, decided_at=NOW)
    release(prepare(by=team, at=NOW, title="Eerst"), by=team, at=NOW, reason="Nagekeken")
    assert public_path(memo.sha256).exists()
    sheet = propose(memo, by=team, at=NOW)
    for row in sheet.redactions.all():
        decide(row, Decision.CONFIRMED, ground_code=PRIVACY, alike=False, by=team, at=NOW)
    made(sheet, team, approver)
    with django_capture_on_commit_callbacks(execute=True):
        release(prepare(by=team, at=NOW, title="Daarna"), by=team, at=NOW, reason="Nagekeken")
    assert not public_path(memo.sha256).exists()
    assert PublicFile.objects.get().name == "nota-openbaar.docx"


def test_what_a_person_marked_is_black_in_public_before_the_work_is_done(
    sheet: RedactionSheet, team: User, approver: User
) -> None:
    """A release meanwhile shows nothing that the people at work want gone, and no file."""
    add(sheet, Addition(words="Zandbank", ground="5.1.2i", reason="Werknaam"), by=team, at=NOW)
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    content = Snapshot.objects.get(kind="document").content
    assert "Zandbank" not in str(content)
    assert "Zandhoven" not in str(content)
    assert content["file"] is None
    assert "Otto Waterland" in content["text"]


def test_a_version_that_was_taken_back_leaves_the_words_black(
    sheet: RedactionSheet, team: User, approver: User
) -> None:
    add(sheet, Addition(words="Zandbank", ground="5.1.2i", reason="Werknaam"), by=team, at=NOW)
    done = made(sheet, team, approver)
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    send_back(done, reason="Toch nog iets gezien", by=team, at=NOW)
    release(prepare(by=team, at=NOW, title="Weer"), by=team, at=NOW, reason="Nagekeken")
    content = Snapshot.objects.get(kind="document", is_current=True).content
    assert "Zandbank" not in str(content)
    assert content["file"] is None


def test_a_text_that_was_read_anew_does_not_bring_back_the_file_and_the_words(
    sheet: RedactionSheet, team: User, approver: User
) -> None:
    add(sheet, Addition(words="Zandbank", ground="5.1.2i", reason="Werknaam"), by=team, at=NOW)
    made(sheet, team, approver)
    document = sheet.document
    text = document.current_text
    assert text is not None
    text.pk, text.version, text.text = None, "anders", f"Vooraf. {text.text}"
    text.save()
    document.current_text = text
    document.save()
    remarks = check_release(draft := prepare(by=team, at=NOW, title="Proef"))
    assert any("eerdere tekst" in remark.sentence for remark in remarks)
    # Nothing in the new text is marked, as if a reviewer had let all of it stand.
    release(draft, by=team, at=NOW, reason="Nagekeken")
    content = Snapshot.objects.get(kind="document").content
    assert "Zandbank" not in str(content)
    assert content["file"] is None


def test_withdrawing_takes_the_public_version_offline_and_keeps_it_inside(
    sheet: RedactionSheet,
    team: User,
    approver: User,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    made(sheet, team, approver)
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    path = public_path(PublicFile.objects.get().sha256)
    assert path.exists()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(Snapshot.objects.get(kind="document"), by=team, at=NOW, reason="Verkeerde dag")
    assert not path.exists()
    assert PublicVersion.objects.exists()


def test_the_check_before_the_click_names_work_that_is_not_done(sheet: RedactionSheet, team: User) -> None:
    remarks = check_release(prepare(by=team, at=NOW, title="Proef"))
    [mine] = [remark for remark in remarks if "lakwerk is niet klaar" in remark.sentence]
    assert mine.mend.endswith("/lakken/")


def test_erasing_the_document_takes_the_redaction_too(sheet: RedactionSheet, team: User, approver: User) -> None:
    made(sheet, team, approver)
    erasure = propose_erasure(sheet.document, ground=ErasureGround.GDPR, by=team, at=NOW, reason="Verzoek")
    done = confirm_erasure(erasure, by=approver, at=NOW, decision="Terecht")
    assert done.declaration["redactions"] > 0
    assert not Redaction.objects.exists()
    assert not PublicVersion.objects.exists()
    assert not RedactionSheet.objects.exists()
