from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from leerlus_site.accounts.models import Organisation
from leerlus_site.accounts.operations.load_organisations import Loaded, load_organisations
from leerlus_site.accounts.organisations import OrganisationTableError, organisation_rows, shipped_table
from leerlus_site.history.models import Event

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TOOI_LISTS = Path(__file__).parents[4] / "shared" / "standards"
TABLE = """
[[organisation]]
key = "oud"
name = "ministerie van Zeden"
kind = "ministerie"
valid_until = 2024-07-01
successor = "nieuw"

[[organisation]]
key = "nieuw"
name = "ministerie van Herstel"
kind = "ministerie"
"""


@pytest.mark.django_db
def test_loading_twice_changes_and_records_nothing_the_second_time() -> None:
    rows = organisation_rows(shipped_table())
    assert load_organisations(rows, at=NOON).new == len(rows)
    assert load_organisations(rows, at=NOON) == Loaded(0, 0, len(rows))
    assert Event.objects.count() == 1


@pytest.mark.django_db
def test_a_changed_row_is_found_back_by_its_key_and_its_successor_stands_further_down() -> None:
    load_organisations(organisation_rows(TABLE), at=NOON)
    changed = TABLE.replace("van Herstel", "van Herstel en Erkenning")
    assert load_organisations(organisation_rows(changed), at=NOON) == Loaded(0, 1, 1)
    old = Organisation.objects.get(key="oud")
    assert old.successor is not None
    assert (old.successor.name, old.valid_until) == ("ministerie van Herstel en Erkenning", date(2024, 7, 1))


@pytest.mark.django_db
def test_the_command_says_what_it_did() -> None:
    out = StringIO()
    call_command("load_organisations", stdout=out)
    assert out.getvalue().endswith("nieuw, 0 gewijzigd, 0 ongewijzigd.\n")


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("[[organisation]", "geen geldige TOML"),
        ('[[organisation]]\nkey = "a"\nname = "A"', "De rij 'a' klopt niet"),
        (TABLE.replace('successor = "nieuw"', 'successor = "weg"'), "onbekende opvolger: 'weg'"),
        (TABLE.replace('key = "oud"', 'key = "nieuw"'), "staat twee keer"),
    ],
)
def test_a_wrong_table_is_refused_with_the_row_that_is_wrong(table: str, sentence: str) -> None:
    with pytest.raises(OrganisationTableError, match=sentence):
        organisation_rows(table)


def test_a_table_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"geen\.toml"):
        call_command("load_organisations", str(tmp_path / "geen.toml"))


def test_those_who_are_never_reminded_are_the_houses_high_councils_and_courts() -> None:
    spared = {row.kind for row in organisation_rows(shipped_table()) if row.recipient_only}
    assert spared == {"Staten-Generaal", "Hoog College van Staat", "rechter"}


@pytest.mark.skipif(not TOOI_LISTS.is_dir(), reason="de waardelijsten van TOOI liggen niet naast deze map")
def test_every_identifier_stands_in_the_official_lists() -> None:
    lists = [*TOOI_LISTS.glob("tooi-waardelijsten/*.json"), TOOI_LISTS / "gpp-woo" / "organisations.json"]
    known = "\n".join(path.read_text(encoding="utf-8") for path in lists)
    named = [row for row in organisation_rows(shipped_table()) if row.tooi]
    assert len(named) > 60
    assert [row.key for row in named if f'"{row.tooi}"' not in known] == []
