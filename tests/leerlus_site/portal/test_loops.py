"""What was asked and answered, as the public reads it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from leerlus_site.snapshots.models import Snapshot
from tests.leerlus_site.portal.released import MINISTRY, RELEASED, entry, organisation, release, report, update

Page = Callable[[str], str]
pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are drawn on a fixed day."""
    for view in ("entries", "programme", "changes", "organisations"):
        monkeypatch.setattr(f"leerlus_site.portal.views.{view}.today", lambda: TODAY)


def loop(**changes: Any) -> dict[str, Any]:
    """A question to the ministry that waits, of which it is public that no reaction came."""
    return {
        "key": "TER-2026-0001",
        "addressee": MINISTRY,
        "arena": "policy",
        "basis": "written_agreement",
        "basis_words": "Werkafspraak van januari",
        "term": {"label": "standpunt binnen drie maanden", "source": "Kaderwet", "confirmed": False},
        "question": "Wat doet u hiermee?",
        "state": "sent",
        "turn": 1,
        "sent_on": "2026-01-12",
        "asked_on": "2026-01-12",
        "original_due": "2026-02-16",
        "due": "2026-03-02",
        "deferrals": [
            {"turn": 1, "was": "2026-02-16", "until": "2026-03-02", "reason": "Wij praten eerst.", "on": "2026-02-10"}
        ],
        "pauses": [],
        "reactions": [],
        "contests": [],
        "follow_ups": [],
        "forwarded_to": None,
        "forwarded_from": None,
        "silence": {
            "reason": "Na vier brieven kwam niets.",
            "by": "programmateam",
            "on": "2026-05-01",
            "letters": [{"step": "first_letter", "on": "2026-03-03"}],
        },
    } | changes


def reaction(kind: str = "adopt", words: str = "Wij nemen dit over.") -> dict[str, Any]:
    return {"turn": 1, "kind": kind, "words": words, "on": "2026-02-12", "actions": []}


def advice(*loops: dict[str, Any], key: str = "AAN-2026-0001", **changes: Any) -> Snapshot:
    made = entry("recommendation", key, loops=list(loops), standpoints=[], assessments=[], timeline=[], **changes)
    since = min((one["asked_on"] for one in loops if one["silence"]), default=None)
    of = [one["addressee"]["key"] for one in loops if one["silence"]]
    Snapshot.objects.filter(pk=made.pk).update(schema=2, silent_since=since, silent_of=of)
    made.refresh_from_db()
    return made


def standpoint(party: str, judgement: str, **changes: Any) -> dict[str, Any]:
    return {
        "party": party,
        "organisation": MINISTRY,
        "judgement": judgement,
        "words": f"Zo ziet {party} het.",
        "on": "2026-02-01",
        "source": "Brief",
        "quote": None,
        "commissioned_by": "",
        "about": "",
        "voices": None,
    } | changes


def test_a_silence_is_shown_with_its_days_basis_letters_and_the_words_of_the_other_side(page: Page) -> None:
    advice(loop())
    text = page("/zonder-reactie/")
    assert "Al 140 dagen geen reactie" in text
    assert "2 maart 2026, is 91 dagen voorbij" in text
    assert "Werkafspraak van januari" in text
    assert "Wij praten eerst." in text
    assert "De dag is 1 keer verschoven. Eerst was dit 16 februari 2026." in text
    assert "nog na te gaan door een jurist" in text
    assert "eerste brief" in text


def test_who_only_put_it_off_is_on_no_list_and_called_neither_silent_nor_late(page: Page) -> None:
    advice(loop(silence=None, state="deferred"))
    assert "Niemand, op dit moment." in page("/zonder-reactie/")
    text = page("/register/AAN-2026-0001/")
    assert "vroeg uitstel" in text
    assert "geen reactie" not in text
    assert "voorbij" not in text


def test_the_list_can_be_narrowed_to_one_addressee_and_to_one_report(page: Page) -> None:
    other = {"key": "kust", "name": "Kustdienst"}
    organisation()
    release("organisation", "kust", {"name": "Kustdienst", "recipient_only": False})
    report([], [])
    advice(loop())
    advice(loop(key="TER-2026-0002", addressee=other), key="AAN-2026-0002", report=None)
    assert "AAN-2026-0002" not in page("/zonder-reactie/?organisatie=min-vw")
    assert "AAN-2026-0001" not in page("/zonder-reactie/?organisatie=kust")
    assert "AAN-2026-0002" not in page("/zonder-reactie/?rapport=RAP-2026-0001")


def test_an_organisation_that_reacted_is_not_listed_for_the_silence_of_another(page: Page) -> None:
    organisation()
    other = {"key": "kust", "name": "Kustdienst"}
    answered = loop(key="TER-2026-0002", silence=None, state="reacted", reactions=[reaction()])
    advice(loop(addressee=other), answered)
    assert "AAN-2026-0001" not in page("/zonder-reactie/?organisatie=min-vw")


def test_a_reaction_stands_in_the_words_of_the_addressee_and_in_the_story(page: Page) -> None:
    advice(loop(silence=None, state="reacted", reactions=[reaction("decline", "Dit past niet in de wet.")]))
    text = page("/register/AAN-2026-0001/")
    assert text.count("Dit past niet in de wet.") == 2
    assert "neemt dit niet over" in text


def test_standpoints_stand_side_by_side_and_a_difference_is_said(page: Page) -> None:
    points = [standpoint("owner", "met"), standpoint("independent", "unmet", commissioned_by="de Kamer", about="alles")]
    made = entry("commitment", "TOE-2026-0001", loops=[], standpoints=points, assessments=[], timeline=[])
    Snapshot.objects.filter(pk=made.pk).update(schema=2)
    text = page("/register/TOE-2026-0001/")
    assert "standpunten verschillen" in text
    assert "In opdracht van de Kamer. Over: alles." in text
    assert "ten minste tien mensen" in text


def test_a_page_of_an_older_schema_is_still_drawn(page: Page) -> None:
    entry("commitment", "TOE-2026-0001")
    assert "Wie is hierover gevraagd" not in page("/register/TOE-2026-0001/")


def test_the_figures_say_what_they_mean_and_what_they_leave_out(page: Page) -> None:
    asked = {"asked_on": "2026-01-05", "due": "2026-02-16", "advised_on": None, "changed_on": None, "works": False}
    silent, answered = {"answered_on": None, "kind": None}, {"answered_on": "2026-02-16", "kind": "adopt"}
    content = {"asked": [asked | silent, asked | answered], "lessons": {"anchored": 1}, "actions": {}}
    release("programme", "leernetwerk", content)
    text = page("/cijfers/")
    assert "1 van 2" in text
    assert "42 dagen" in text
    assert "Niet meegeteld: 1 (vragen waarop nog geen reactie kwam)" in text
    assert "%" not in text.split("<main")[1]


def test_what_changed_since_a_day_is_told_against_the_version_of_that_day(page: Page) -> None:
    report([], [])
    Snapshot.objects.update(released_at=RELEASED.replace(year=2025))
    before = entry("commitment", "TOE-2026-0001", report=None)
    Snapshot.objects.filter(pk=before.pk).update(released_at=RELEASED.replace(month=3), is_current=False)
    entry("commitment", "TOE-2026-0001", report=None, state="claimed_kept", updates=[update(2025, "done")], version=2)
    made = Snapshot.objects.get(key="TOE-2026-0001", is_current=True)
    assert made.version == 2
    text = page("/wijzigingen/?sinds=2026-04-01")
    assert "De stand was “open” en is nu “nagekomen, zegt de eigenaar”." in text
    assert "Ronde over 2025: afgerond gemeld." in text
    assert "Verdronken dossiers" not in text.split("result-count")[1]


@pytest.mark.parametrize("asked", ["morgen", "0001-01-01", "2026-13-40", "9999-12-31"])
def test_a_day_that_means_nothing_gives_the_last_month_and_says_so(page: Page, asked: str) -> None:
    assert "Die dag begrepen wij niet" in page(f"/wijzigingen/?sinds={asked}")


@pytest.mark.parametrize("address", ["/zonder-reactie/", "/organisaties/min-vw/", "/wijzigingen/?sinds=2026-01-01"])
def test_a_long_list_costs_no_more_queries(
    page: Page, address: str, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    organisation()
    for number in range(1, 31):
        advice(loop(key=f"TER-2026-{number:04d}"), key=f"AAN-2026-{number:04d}", report=None)
    with django_assert_max_num_queries(10):
        page(address)
