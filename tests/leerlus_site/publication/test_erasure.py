"""Erasing takes two people, leaves nothing of the content anywhere, and the history still holds."""

import json
from html import escape

import psycopg
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoCaptureOnCommitCallbacks

from leerlus.errors import StepRefused
from leerlus.law.value_lists import ValueList, labelled
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document, Statement, TextVersion
from leerlus_site.documents.operations.correct import correct
from leerlus_site.documents.store import path_of
from leerlus_site.history.models import Event, Payload
from leerlus_site.history.verify import verify
from leerlus_site.notices.models import Letter
from leerlus_site.publication.checks import check_release
from leerlus_site.publication.models import Erasure, ErasureGround, ErasureState
from leerlus_site.publication.operations.decide_erasure import confirm_erasure, refuse_erasure
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.propose_erasure import propose_erasure
from leerlus_site.publication.operations.release import release
from leerlus_site.publication.operations.report_leak import report_leak
from leerlus_site.publication.operations.settle import sweep_public_store
from leerlus_site.publication.public_store import public_path
from leerlus_site.register.models import Entry
from leerlus_site.snapshots.models import PublicFile, Snapshot
from leerlus_site.snapshots.queries import current
from leerlus_site.work.models import Comment

from ..register.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver() -> User:
    return User.objects.create(email="els@leerlus.test", name="Els", role=Role.APPROVER)


@pytest.fixture
def public(accepted: Document, team: User) -> Document:
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    return accepted


def proposed(document: Document, by: User) -> Erasure:
    return propose_erasure(document, ground=ErasureGround.GDPR, by=by, at=NOW, reason="Verzoek van een betrokkene")


def everything_stored() -> str:
    """All rows of all tables as text, but for the jobs: one holds the digest of the bytes that it is to remove."""
    with connection.cursor() as cursor:
        tables = [
            name
            for name in connection.introspection.table_names()
            if not name.startswith(("django_", "procrastinate_"))
        ]
        rows = []
        for name in tables:
            cursor.execute(f'SELECT t::text FROM "{name}" t')
            rows += [str(row) for row in cursor.fetchall()]
    return "\n".join(rows)


def test_a_proposal_changes_nothing_that_is_public(public: Document, team: User) -> None:
    before = list(current().values_list("kind", "key", "version"))
    proposed(public, team)
    assert list(current().values_list("kind", "key", "version")) == before
    assert public_path(public.sha256).is_file()


def test_nothing_of_the_document_is_left_anywhere(
    public: Document,
    team: User,
    approver: User,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assert public.current_text is not None
    lines = [line for line in public.current_text.text.splitlines() if len(line) > 30]
    bytes_inside, bytes_outside = path_of(public.sha256), public_path(public.sha256)
    assert any(line in everything_stored() for line in lines)

    with django_capture_on_commit_callbacks(execute=True):
        done = confirm_erasure(proposed(public, team), by=approver, at=NOW, decision="Terecht verzoek")

    left = everything_stored()
    assert [line for line in lines if line in left] == []
    assert public.sha256 not in left
    assert not bytes_inside.exists()
    assert not bytes_outside.exists()
    assert PublicFile.objects.count() == 0
    assert done.state == ErasureState.DONE
    assert done.declaration["files"] == 1
    assert done.declaration["snapshots"] > 1
    assert verify().broken == ""


def test_what_was_copied_from_the_document_goes_too(public: Document, team: User, approver: User) -> None:
    action = Entry.objects.filter(kind="action").first()
    assert action is not None
    assert action.text
    remark = Comment.objects.create(entry=action, author=team, at=NOW, text=f"Er staat: {action.text} Klopt dat?")
    letter = Letter.objects.create(
        key="proef",
        subject="Vraag",
        text=f"Het gaat om {action.text}",
        html=f"<p>{escape(action.text)}</p>",
        message_id="<1@leerlus.test>",
        written_at=NOW,
    )
    done = confirm_erasure(proposed(public, team), by=approver, at=NOW, decision="Terecht verzoek")
    remark.refresh_from_db()
    letter.refresh_from_db()
    assert remark.text == "Er staat: [gewist] Klopt dat?"
    assert letter.text == "Het gaat om [gewist]"
    assert letter.html == "<p>[gewist]</p>"
    assert done.declaration["copies"] >= 2


def test_a_full_column_stays_within_its_length(public: Document, team: User, approver: User) -> None:
    short = "a@b.nl"
    text = TextVersion.objects.filter(document=public).latest("pk")
    Statement.objects.create(
        document=public, text_version=text, kind="personal-data", start=0, end=len(short), quote=short, rule="proef"
    )
    letter = Letter.objects.create(
        key="vol", subject=short * 50, text="", html="", message_id="<2@leerlus.test>", written_at=NOW
    )
    assert len(letter.subject) == Letter._meta.get_field("subject").max_length
    confirm_erasure(proposed(public, team), by=approver, at=NOW, decision="Terecht verzoek")
    letter.refresh_from_db()
    assert short not in letter.subject
    assert letter.subject.startswith("[gewist][gewist]")


def test_words_that_another_document_has_too_stay(public: Document, team: User, approver: User) -> None:
    said = Statement.objects.filter(document=public, kind="progress").first()
    assert said is not None
    other = Document.objects.create(
        reference="DOC-2031-0099",
        sha256="0" * 64,
        file_name="ander.txt",
        media_type="text/plain",
        size=1,
        title="Een andere brief over iets anders",
        received_at=NOW,
        received_by=team,
    )
    text = TextVersion.objects.create(document=other, version="1", text=said.quote, reading="1", created_at=NOW)
    Statement.objects.create(
        document=other, text_version=text, kind="progress", start=0, end=len(said.quote), quote=said.quote, rule="proef"
    )
    entry = Entry.objects.filter(kind="report").first()
    assert entry is not None
    remark = Comment.objects.create(entry=entry, author=team, at=NOW, text=said.quote)
    confirm_erasure(proposed(public, team), by=approver, at=NOW, decision="Terecht verzoek")
    remark.refresh_from_db()
    assert remark.text == said.quote


def test_what_stood_on_the_document_alone_is_public_no_more(public: Document, team: User, approver: User) -> None:
    confirm_erasure(proposed(public, team), by=approver, at=NOW, decision="Terecht verzoek")
    assert not current("document", "action").exists()
    told = json.dumps(list(Snapshot.objects.values_list("content", flat=True)))
    assert public.reference not in told
    assert set(Entry.objects.filter(kind="action").values_list("text", flat=True)) == {""}


def test_a_tombstone_stands_in_the_history_for_each_payload(public: Document, team: User, approver: User) -> None:
    before = Payload.objects.count()
    done = confirm_erasure(proposed(public, team), by=approver, at=NOW, decision="Terecht verzoek")
    tombstones = Event.objects.filter(verb="payload_erased").count()
    assert tombstones == done.declaration["payloads"] > 0
    assert Payload.objects.count() > before - tombstones
    assert Event.objects.latest("id").verb == "erased"


def test_who_proposed_cannot_confirm(public: Document, team: User, approver: User, reader: User) -> None:
    erasure = proposed(public, team)
    for other in (team, reader):
        with pytest.raises(PermissionDenied):
            confirm_erasure(erasure, by=other, at=NOW, decision="Goed")
    with pytest.raises(PermissionDenied):
        proposed(public, approver)
    User.objects.filter(pk=team.pk).update(role=Role.APPROVER)
    with pytest.raises(StepRefused, match="zelf voorgesteld"):
        confirm_erasure(erasure, by=User.objects.get(pk=team.pk), at=NOW, decision="Goed")
    assert Document.objects.get(pk=public.pk).erased_at is None


def test_a_refusal_leaves_the_document_and_needs_a_reason(public: Document, team: User, approver: User) -> None:
    erasure = proposed(public, team)
    with pytest.raises(StepRefused, match="waarom"):
        refuse_erasure(erasure, by=approver, at=NOW, decision=" ")
    refuse_erasure(erasure, by=approver, at=NOW, decision="De bewaartermijn loopt nog")
    assert current("document").filter(key=public.reference).exists()
    with pytest.raises(StepRefused, match="al besloten"):
        confirm_erasure(erasure, by=approver, at=NOW, decision="Toch")


def test_a_document_has_one_open_proposal_and_is_erased_once(public: Document, team: User, approver: User) -> None:
    erasure = proposed(public, team)
    with pytest.raises(StepRefused, match="al een voorstel"):
        proposed(public, team)
    confirm_erasure(erasure, by=approver, at=NOW, decision="Terecht")
    with pytest.raises(StepRefused, match="al gewist"):
        proposed(Document.objects.get(pk=public.pk), team)


def test_a_leak_takes_all_offline_and_opens_its_file_in_one_act(
    public: Document, team: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        file = report_leak(public, by=team, at=NOW, reason="Er staat een adres in")
    assert (file.ground, file.state) == (ErasureGround.DATA_LEAK, ErasureState.PROPOSED)
    assert not current("document").exists()
    assert public.reference not in json.dumps(list(Snapshot.objects.values_list("content", flat=True)))
    assert not public_path(public.sha256).exists()
    assert path_of(public.sha256).is_file()
    with pytest.raises(StepRefused):
        prepare(by=team, at=NOW, title="Opnieuw")


def test_taking_a_file_away_asks_for_it_by_a_job_too(public: Document, team: User) -> None:
    report_leak(public, by=team, at=NOW, reason="Er staat een adres in")
    job = ProcrastinateJob.objects.get(task_name="leerlus.remove_public_files")
    assert job.args == {"digests": [public.sha256]}


def test_bytes_that_no_row_names_are_swept_and_others_stay(public: Document) -> None:
    stray = public_path("ab" * 32)
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"half")
    assert sweep_public_store() == 1
    assert not stray.exists()
    assert public_path(public.sha256).is_file()


def test_the_workplace_erases_a_payload_only_with_a_tombstone(
    app_connection: psycopg.Connection[tuple[object, ...]],
) -> None:
    with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
        app_connection.execute("SELECT history_erase_payload(1)")


def test_the_portal_may_not_erase(portal_connection: psycopg.Connection[tuple[object, ...]]) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal_connection.execute("SELECT history_erase_payload(1)")


def test_two_people_erase_by_the_pages(public: Document, team: User, approver: User, client: Client) -> None:
    client.force_login(team)
    words = {"ground": "gdpr", "reason": "Verzoek van een betrokkene"}
    assert client.post(f"/documenten/{public.reference}/wissen/", words).status_code == 302
    erasure = Erasure.objects.get()
    assert "Uw besluit" not in client.get(f"/wissen/{erasure.reference}/").content.decode()
    client.force_login(approver)
    assert "Uw besluit" in client.get(f"/wissen/{erasure.reference}/").content.decode()
    client.post(f"/wissen/{erasure.reference}/", {"answer": "confirm", "decision": "Terecht"})
    assert "Verklaring" in client.get(f"/wissen/{erasure.reference}/").content.decode()
    assert erasure.reference in client.get("/wissen/").content.decode()
    assert not current("document").exists()


def test_the_check_leads_to_where_a_missing_category_is_chosen(accepted: Document, team: User) -> None:
    draft = prepare(by=team, at=NOW, title="Proef")
    remarks = [remark for remark in check_release(draft) if "Woo-categorie" in remark.sentence]
    assert [remark.mend for remark in remarks] == [f"/documenten/{accepted.reference}/"]
    advice = labelled(ValueList.CATEGORIES, "adviezen").uri
    correct(accepted, {"woo_category": advice}, by=team, at=NOW, reason="Gekozen")
    assert not any("Woo-categorie" in remark.sentence for remark in check_release(draft))
    release(draft, by=team, at=NOW, reason="Nagekeken")
    assert current("document").get().metadata["categories"] == [advice]
    assert current("document").get().content["woo_category"] == "adviezen"


def test_a_category_that_the_list_lacks_is_refused(accepted: Document, team: User) -> None:
    with pytest.raises(ValidationError):
        correct(accepted, {"woo_category": "https://voorbeeld.nl/verzonnen"}, by=team, at=NOW, reason="Gekozen")
