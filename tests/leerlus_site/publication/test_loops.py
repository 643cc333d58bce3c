"""What was asked and answered becomes public as far as it may, and names organisations only."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from leerlus.loops.kinds import Arena, Basis, Judgement, Party, ReactionKind
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import Contact, Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document, Statement
from leerlus_site.loops.models import Loop, Standpoint
from leerlus_site.loops.operations.climb import climb
from leerlus_site.loops.operations.decide_publicity import decide_publicity
from leerlus_site.loops.operations.react import Said, write_reaction
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.publication.contents.entry import build_entries
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry, Evidence
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.upgraded import entry_content

pytestmark = pytest.mark.django_db
SENT = datetime(2026, 1, 12, 12, tzinfo=UTC)


@pytest.fixture
def coast() -> Organisation:
    return Organisation.objects.create(key="kust", name="Kustdienst", kind="uitvoeringsorganisatie")


@pytest.fixture
def contact(coast: Organisation) -> User:
    bob = User.objects.create(email="bob@leerlus.test", name="Bob", role=Role.CONTACT_PERSON, organisation=coast)
    Contact.objects.create(organisation=coast, user=bob, duty="contact", valid_from=date(2025, 1, 1))
    return bob


@pytest.fixture
def advice(accepted: Document, team: User) -> Entry:
    new = NewEntry(kind=EntryKind.RECOMMENDATION, text="Geef bewoners een vast gezicht.", detail={})
    made = new_entry(new, by=team, at=SENT)
    Evidence.objects.create(entry=made, statement=accepted.statements.all()[0], added_by=team, added_at=SENT)
    return made


@pytest.fixture
def loop(advice: Entry, coast: Organisation, contact: User, team: User) -> Loop:
    new = NewLoop(
        entry=advice,
        addressee=coast,
        arena=Arena.IMPLEMENTATION,
        basis=Basis.WRITTEN_AGREEMENT,
        basis_words="Afspraak van 5 januari 2026",
        question="Wat doet u hiermee?",
        agreed=date(2026, 2, 16),
    )
    return send(new, by=team, at=SENT)


def content(entry: Entry) -> dict[str, Any]:
    (built,) = build_entries(entry.kind, [entry.reference])
    return dict(built.content)


def make_silence_public(loop: Loop, team: User) -> None:
    for day in range(200):
        climb(at=SENT + timedelta(days=day))
    decide_publicity(loop, publish=True, reason="Na vier brieven kwam niets.", by=team, at=SENT + timedelta(days=200))


def test_a_question_that_waits_is_not_in_what_would_be_released(loop: Loop) -> None:
    assert content(loop.entry)["loops"] == []


def test_a_silence_goes_out_with_basis_day_letters_and_who_decided_but_no_function_below(
    loop: Loop, team: User
) -> None:
    make_silence_public(loop, team)

    (shown,) = content(loop.entry)["loops"]
    assert shown["addressee"]["name"] == "Kustdienst"
    assert (shown["basis_words"], shown["due"]) == ("Afspraak van 5 januari 2026", "2026-02-16")
    assert shown["silence"]["by"] == "programmateam"
    assert [letter["step"] for letter in shown["silence"]["letters"]][-1] == "reason_asked"
    assert "contactpersoon" not in str(shown)


def test_silence_reaches_the_snapshot_only_by_a_release(loop: Loop, team: User) -> None:
    make_silence_public(loop, team)
    assert not Snapshot.objects.exists()

    at = SENT + timedelta(days=201)
    release(prepare(by=team, at=at, title="Proef"), by=team, at=at, reason="Nagekeken")

    snapshot = Snapshot.objects.get(key=loop.entry.reference)
    assert (snapshot.silent_since, snapshot.silent_of) == (SENT.date(), ["kust"])


def test_a_reaction_goes_out_in_its_own_words_and_a_person_named_in_them_is_black(loop: Loop, contact: User) -> None:
    words = "Wij nemen dit over. Vragen? Bel mevrouw A.B. de Wit, telefoon 06-12345678."
    write_reaction(loop, Said(kind=ReactionKind.ADOPT, words=words), by=contact, at=SENT)

    (shown,) = content(loop.entry)["loops"]
    (reaction,) = shown["reactions"]
    assert reaction["words"].startswith("Wij nemen dit over.")
    assert "Wit" not in reaction["words"]
    assert "12345678" not in reaction["words"]


@pytest.mark.parametrize(("voices", "shown"), [(None, 0), (9, 0), (10, 1)])
def test_affected_people_are_heard_in_public_from_ten_voices_up(advice: Entry, voices: int | None, shown: int) -> None:
    Standpoint.objects.create(
        entry=advice,
        party=Party.AFFECTED,
        judgement=Judgement.UNMET,
        words="Wij merken er niets van.",
        voices=voices,
        source="Raad van bewoners",
        on=SENT.date(),
        by_function="programmateam",
    )

    assert len(content(advice)["standpoints"]) == shown


def test_the_figures_count_a_question_that_waits_without_saying_whose_it_is(loop: Loop, team: User) -> None:
    release(prepare(by=team, at=SENT, title="Proef"), by=team, at=SENT, reason="Nagekeken")

    programme = Snapshot.objects.get(kind="programme")
    assert [one["asked_on"] for one in programme.content["asked"]] == ["2026-01-12"]
    assert "kust" not in str(programme.content).casefold()


def test_a_snapshot_of_schema_1_reads_as_one_that_says_nothing_of_loops() -> None:
    old = Snapshot(schema=1, content={"kind": "action", "timeline": [{"on": "2026-01-01", "verb": "entered"}]})
    assert entry_content(old)["loops"] == []
    assert entry_content(old)["timeline"][0]["state"] is None


def test_a_name_that_must_be_black_in_the_paper_of_a_standpoint_is_black_beside_it(
    advice: Entry, later_annex: Document
) -> None:
    said = later_annex.statements.filter(kind="progress").first()
    assert said is not None
    word = said.quote.split()[0]
    Statement.objects.create(
        text_version=said.text_version,
        document=later_annex,
        kind="person",
        start=said.start,
        end=said.start + len(word),
        quote=word,
        rule="test",
        details={"keep": False, "name": word},
    )
    Standpoint.objects.create(
        entry=advice,
        party=Party.RECEIVER,
        judgement=Judgement.MET,
        words=said.quote,
        statement=said,
        on=SENT.date(),
        by_function="programmateam",
    )

    (shown,) = content(advice)["standpoints"]
    assert word not in shown["words"]
    assert word not in shown["quote"]["quote"]
