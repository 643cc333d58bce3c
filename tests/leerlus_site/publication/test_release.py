"""Nothing becomes public without a person; what does, is complete and can be taken back."""

from datetime import date

import psycopg
import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import DjangoCaptureOnCommitCallbacks

from leerlus.errors import StepRefused
from leerlus.publication.file_check import SENTENCES, Fault
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document, Statement
from leerlus_site.documents.store import path_of
from leerlus_site.history.models import Event
from leerlus_site.publication.checks import Weight, check_release
from leerlus_site.publication.models import FileCheck
from leerlus_site.publication.operations.check_files import check_files
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.publication.operations.withdraw import withdraw
from leerlus_site.publication.public_store import public_path
from leerlus_site.readiness.models import Need, Recognition, Scheme, TrajectoryStep
from leerlus_site.register.models import Trajectory
from leerlus_site.snapshots.models import PublicFile, Snapshot

from ..register.conftest import NOW

pytestmark = pytest.mark.django_db


def released(by: User) -> None:
    release(prepare(by=by, at=NOW, title="Proef"), by=by, at=NOW, reason="Nagekeken")


def mark_person(document: Document, name: str) -> Statement:
    text = document.current_text
    assert text is not None
    start = text.text.index(name)
    return Statement.objects.create(
        text_version=text,
        document=document,
        kind="person",
        start=start,
        end=start + len(name),
        quote=name,
        rule="test",
        details={"keep": False, "name": name},
    )


def test_accepting_publishes_nothing(accepted: Document) -> None:
    assert Snapshot.objects.count() == 0


def test_preparing_publishes_nothing(accepted: Document, team: User) -> None:
    prepare(by=team, at=NOW, title="Proef")
    assert Snapshot.objects.count() == 0


def test_a_release_holds_all_that_stands_on_a_public_paper(accepted: Document, team: User) -> None:
    released(team)

    kinds = sorted(Snapshot.objects.filter(is_current=True).values_list("kind", flat=True))
    assert kinds == ["action", "action", "action", "document", "motion", "organisation", "report"]


def test_a_redress_operation_that_names_someone_stays_in(accepted: Document, team: User) -> None:
    Trajectory.objects.create(
        key="dijken", name="Herstel dijken", description="Mevrouw J. Zandstra belde elke week.", source="Proef"
    )
    stops = [remark for remark in check_release(prepare(by=team, at=NOW, title="Proef")) if remark.kind == "trajectory"]
    assert [(remark.weight, remark.key) for remark in stops] == [(Weight.STOP, "dijken")]
    assert "Zandstra" in stops[0].sentence


def test_a_redress_operation_is_released_with_its_facts_and_how_it_stands(accepted: Document, team: User) -> None:
    dikes = Trajectory.objects.create(key="dijken", name="Herstel dijken", description="Dijken zakten.", source="Proef")
    Scheme.objects.create(trajectory=dikes, name="Dijkregeling", phase="open", opened_on=date(2025, 3, 1), source="A")
    Need.objects.create(trajectory=dikes, whose="staff", words="Tijd om te praten", source="B")
    Recognition.objects.create(
        trajectory=dikes, kind="apology", by="de minister", to="bewoners", on=date(2025, 4, 2), source="C"
    )
    TrajectoryStep.objects.create(trajectory=dikes, state="exploring", on=date(2025, 1, 1), reason="Begin")
    TrajectoryStep.objects.create(trajectory=dikes, state="listening", on=date(2025, 2, 1), reason="Verder")
    released(team)
    content = Snapshot.objects.get(kind="trajectory").content
    assert content["state"] == "luisteren"
    assert [tuple(fact.values()) for fact in content["facts"]] == [
        ("Regelingen", "Dijkregeling: open, open sinds 1 maart 2025", "A"),
        ("Behoeften van medewerkers", "Tijd om te praten", "B"),
        ("Erkenning", "excuses door de minister aan bewoners, 2 april 2025", "C"),
    ]


def test_a_fact_that_names_someone_holds_a_redress_operation_back(accepted: Document, team: User) -> None:
    dikes = Trajectory.objects.create(key="dijken", name="Herstel dijken", description="Dijken zakten.", source="Proef")
    Need.objects.create(trajectory=dikes, whose="harmed", words="Mevrouw J. Zandstra wil een gesprek.", source="B")
    stops = [remark for remark in check_release(prepare(by=team, at=NOW, title="Proef")) if remark.kind == "trajectory"]
    assert [remark.weight for remark in stops] == [Weight.STOP]


def test_the_report_shows_rows_as_the_annex_does(accepted: Document, team: User) -> None:
    released(team)

    content = Snapshot.objects.get(kind="report").content
    assert [row["source_number"] for row in content["rows"]] == ["4", "7", "8"]
    assert content["rounds"][0]["actions"] == 3
    assert content["rows"][0]["motions"][0]["part"] == "1"
    assert content["rows"][0]["cells"][0]["update_class"] == "no_news"


def test_every_action_leads_to_its_sentence_in_the_released_text(accepted: Document, team: User) -> None:
    released(team)

    text = Snapshot.objects.get(kind="document").content["text"]
    for snapshot in Snapshot.objects.filter(kind="action"):
        for quote in snapshot.content["quotes"]:
            assert text[quote["start"] : quote["end"]] == quote["quote"]


def test_an_internal_paper_and_what_stands_on_it_stay_inside(accepted: Document, team: User) -> None:
    accepted.marking = "intern"
    accepted.save()

    with pytest.raises(StepRefused, match="niets nieuws"):
        prepare(by=team, at=NOW, title="Proef")


def test_a_second_release_without_changes_has_nothing_to_do(accepted: Document, team: User) -> None:
    released(team)
    with pytest.raises(StepRefused, match="niets nieuws"):
        prepare(by=team, at=NOW, title="Nog eens")


def test_a_release_needs_a_reason_and_a_right(accepted: Document, team: User, reader: User) -> None:
    draft = prepare(by=team, at=NOW, title="Proef")
    with pytest.raises(StepRefused):
        release(draft, by=team, at=NOW, reason="")
    with pytest.raises(PermissionDenied):
        release(draft, by=reader, at=NOW, reason="Zomaar")
    assert Snapshot.objects.count() == 0


def test_the_same_release_goes_out_once(accepted: Document, team: User) -> None:
    draft = prepare(by=team, at=NOW, title="Proef")
    release(draft, by=team, at=NOW, reason="Nagekeken")
    with pytest.raises(StepRefused):
        release(draft, by=team, at=NOW, reason="Nagekeken")


def test_what_changed_inside_since_the_check_stops_the_release(accepted: Document, team: User) -> None:
    draft = prepare(by=team, at=NOW, title="Proef")
    accepted.marking = "vertrouwelijk"
    accepted.save()
    with pytest.raises(StepRefused, match="controle"):
        release(draft, by=team, at=NOW, reason="Nagekeken")
    assert Snapshot.objects.count() == 0


def test_a_name_that_must_go_is_black_everywhere_and_the_file_stays_inside(accepted: Document, team: User) -> None:
    mark_person(accepted, "Herstel")
    draft = prepare(by=team, at=NOW, title="Proef")
    sentences = [remark.sentence for remark in check_release(draft)]
    release(draft, by=team, at=NOW, reason="Nagekeken")

    contents = [str(snapshot.content) for snapshot in Snapshot.objects.all()]
    assert not any("Herstel" in content for content in contents)
    assert "███████" in Snapshot.objects.get(kind="document").content["text"]
    assert PublicFile.objects.count() == 0
    assert any("zwart gemaakt" in sentence for sentence in sentences)


def test_the_public_file_is_there_and_goes_when_withdrawn(
    accepted: Document, team: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    released(team)
    assert public_path(accepted.sha256).read_bytes()

    with django_capture_on_commit_callbacks(execute=True):
        withdraw(Snapshot.objects.get(kind="document"), by=team, at=NOW, reason="Verkeerde versie")
    assert not public_path(accepted.sha256).exists()
    assert not Snapshot.objects.filter(kind="document", is_current=True).exists()
    assert PublicFile.objects.count() == 0
    assert Event.objects.latest("id").verb == "withdrawn"


def test_the_portal_reads_snapshots_and_nothing_else(
    portal_connection: psycopg.Connection[tuple[object, ...]],
) -> None:
    portal_connection.execute("SELECT count(*) FROM snapshots_snapshot")
    inside = ("documents_document", "accounts_user", "history_event", "history_payload", "register_entry")
    for query in (*(f"SELECT count(*) FROM {table}" for table in inside), "SELECT text FROM snapshots_message"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            portal_connection.execute(query.encode())


def test_the_file_itself_is_looked_at_before_it_is_offered(accepted: Document, team: User) -> None:
    draft = prepare(by=team, at=NOW, title="Proef")
    waiting = "Het bestand zelf wordt nog nagekeken. Laad deze bladzijde straks opnieuw."
    assert waiting in [remark.sentence for remark in check_release(draft)]

    assert check_files(draft, at=NOW) == 0
    seen = FileCheck.objects.get()
    assert (seen.pk, seen.faults, seen.unreadable) == (accepted.sha256, [], "")
    assert waiting not in [remark.sentence for remark in check_release(draft)]

    seen.faults = [Fault.NO_LANGUAGE]
    seen.save()
    assert SENTENCES[Fault.NO_LANGUAGE] in [remark.sentence for remark in check_release(draft)]


def test_a_file_that_vanished_is_said_so(accepted: Document, team: User) -> None:
    draft = prepare(by=team, at=NOW, title="Proef")
    path_of(accepted.sha256).unlink()
    check_files(draft, at=NOW)
    assert any("niet meer in de opslag" in remark.sentence for remark in check_release(draft))
