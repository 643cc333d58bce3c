"""How long a document is kept: what a selection list asks, and what an archive hears of it."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from leerlus.law.value_lists import Term, ValueList, organisation, values
from leerlus.publication.found import mdto
from leerlus.publication.retention import Nomination, Retention, faults

SCHEMA = (
    Path(__file__).resolve().parents[4] / "shared" / "standards" / "mdto" / "schema" / "v1.0.1" / "MDTO-XML1.0.1.xsd"
)
BZK = organisation("https://identifier.overheid.nl/tooi/id/ministerie/mnre1034", "")
TEN_YEARS = Retention(
    nomination=Nomination.DESTROY,
    selection_list="Selectielijst van de proef",
    category="2.1.1",
    starts_on=date(2026, 3, 1),
    starts_with="het dossier is gesloten",
    years=10,
)
WORDS = st.text(min_size=1, max_size=40)
RETENTION = st.builds(
    Retention,
    nomination=st.sampled_from(Nomination),
    selection_list=WORDS,
    category=WORDS,
    starts_on=st.none() | st.dates(max_value=date(2200, 1, 1)),
    starts_with=st.text(max_size=20),
    years=st.none() | st.integers(1, 150),
)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    if not SCHEMA.is_file():
        pytest.skip("the official schema is not here")
    return etree.XMLSchema(etree.parse(SCHEMA))


def archived(retention: Retention, title: str = "Brief over de dijk") -> mdto.Archived:
    return mdto.Archived(
        identities=(("DOC-2026-0001", "Leerlus"), ("2026-0000123", "afzender")),
        title=title,
        maker=BZK,
        retention=retention,
        restriction="intern",
        explanation="Niet openbaar",
        kind="brief",
        created=date(2026, 2, 3),
        address="https://voorbeeld.example/id/document/DOC-2026-0001",
        events=(mdto.Happening("Ontvangst", datetime(2026, 2, 4, 9, 0, tzinfo=UTC), BZK),),
        file_name="brief.pdf",
    )


def test_a_term_ends_on_the_same_day_years_later() -> None:
    assert TEN_YEARS.ends_on == date(2036, 3, 1)
    assert TEN_YEARS.day_of_action() == date(2036, 3, 2)


@given(retention=RETENTION, today=st.dates())
def test_only_what_the_list_lets_go_and_whose_term_is_over_may_be_destroyed(retention: Retention, today: date) -> None:
    allowed = retention.may_be_destroyed(today)
    if allowed:
        assert retention.nomination is Nomination.DESTROY
        assert retention.ends_on is not None
        assert today > retention.ends_on
    if retention.nomination is Nomination.KEEP:
        assert not allowed
        assert retention.day_of_action() is None


def test_the_last_day_itself_is_still_in_the_term() -> None:
    assert not TEN_YEARS.may_be_destroyed(date(2036, 3, 1))
    assert TEN_YEARS.may_be_destroyed(date(2036, 3, 1) + timedelta(days=1))


@pytest.mark.parametrize(
    ("retention", "said"),
    [
        (Retention(nomination=Nomination.DESTROY, selection_list="", category="1", years=5), "selectielijst"),
        (Retention(nomination=Nomination.DESTROY, selection_list="L", category=" ", years=5), "categorie"),
        (Retention(nomination=Nomination.DESTROY, selection_list="L", category="1"), "aantal jaren"),
        (Retention(nomination=Nomination.KEEP, selection_list="L", category="1", years=5), "blijvend"),
        (Retention(nomination=Nomination.DESTROY, selection_list="L", category="1", years=0), "1 tot 150"),
        (
            Retention(
                nomination=Nomination.DESTROY, selection_list="L", category="1", years=5, starts_on=date(2026, 1, 1)
            ),
            "waarmee de termijn begint",
        ),
    ],
)
def test_what_is_missing_is_said(retention: Retention, said: str) -> None:
    assert [fault for fault in faults(retention) if said in fault]


def test_a_complete_one_has_no_faults() -> None:
    assert list(faults(TEN_YEARS)) == []


@given(retention=RETENTION, title=WORDS)
def test_what_the_archive_hears_is_valid(schema: etree.XMLSchema, retention: Retention, title: str) -> None:
    told = archived(retention, title)
    schema.assertValid(etree.fromstring(mdto.information_object(told)))
    bytes_of = mdto.ArchivedFile(
        name="brief.pdf",
        size=12,
        sha256="0" * 64,
        taken_at=datetime(2026, 2, 4, 9, 0, tzinfo=UTC),
        file_type=next(iter(values(ValueList.FILE_TYPES).values())),
    )
    schema.assertValid(etree.fromstring(mdto.file(told, bytes_of)))


def test_the_archive_hears_the_term_and_its_end() -> None:
    written = etree.fromstring(mdto.information_object(archived(TEN_YEARS)))
    said = {element.tag.partition("}")[2]: element.text for element in written.iter() if element.text}
    assert said["termijnLooptijd"] == "P10Y"
    assert said["termijnEinddatum"] == "2036-03-01"
    assert said["begripCode"] == "V"


def test_a_maker_outside_the_register_has_a_name_and_no_number() -> None:
    told = mdto.Archived(
        identities=(("DOC-1", "Leerlus"),),
        title="Brief",
        maker=Term("", "Raad voor de Rivieren"),
        retention=TEN_YEARS,
        restriction="openbaar",
    )
    written = etree.fromstring(mdto.information_object(told))
    maker = written.find(f".//{{{mdto.NAMESPACE}}}archiefvormer")
    assert maker is not None
    assert [child.tag.partition("}")[2] for child in maker] == ["verwijzingNaam"]
