"""An annex goes into a round: a dry run first, row by row, and what was exported changes nothing when it comes back."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus.publication.annex import annex_paper
from leerlus.publication.exports import NAMES, rendered
from leerlus.register.matching import Change, counted
from leerlus.register.rounds import Writing
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.history.models import Event
from leerlus_site.register.annex_queries import annex_of, compared
from leerlus_site.register.models import Cycle, Entry, Evidence, Link, ProgressUpdate
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.register.operations.import_annex import import_annex
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.write_update import write_update

from .annexes import ANNEX, DAMAGED
from .conftest import NOW, update_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def paper(text: str, team: User, name: str = "nieuw.md") -> Document:
    return receive(text.encode(), name=name, by=team, at=NOW, marking="openbaar").document


def imported(annex: Document, team: User) -> Cycle:
    accept_annex(annex, by=team, at=NOW)
    return Cycle.objects.select_related("report", "organisation", "document").get()


def counts_of_everything() -> list[int]:
    return [model.objects.count() for model in (Entry, ProgressUpdate, Link, Evidence, Cycle, Event)]


@pytest.mark.parametrize("name", NAMES)
def test_an_exported_annex_that_is_read_again_changes_nothing(annex: Document, team: User, name: str) -> None:
    cycle = imported(annex, team)
    data = rendered(annex_paper(annex_of(cycle, today=TODAY)), name).data
    back = receive(data, name=f"bijlage.{name}", by=team, at=NOW, marking="intern").document
    before = counts_of_everything()

    found = compared(back, cycle=cycle)
    assert (found.faults, counted(found.differences)[Change.UNCHANGED]) == ((), 3)
    result = import_annex(back, cycle=cycle, by=team, at=NOW)
    assert (result.counts[Change.CHANGED], result.counts[Change.ADDED], result.failed) == (0, 0, ())
    assert counts_of_everything() == before


def test_the_dry_run_tells_and_the_import_does_the_same(annex: Document, team: User) -> None:
    cycle = imported(annex, team)
    changed = ANNEX.replace("Drie loketten", "Vier loketten").replace("| 8 |", "| 9 |").replace("wissen", "vernietigen")
    newer = paper(changed, team)

    found = compared(newer, cycle=cycle)
    assert counted(found.differences) == {
        Change.ADDED: 1,
        Change.CHANGED: 1,
        Change.UNCHANGED: 1,
        Change.MISSING: 1,
    }
    assert import_annex(newer, cycle=cycle, by=team, at=NOW).failed == ()
    assert update_of(cycle, "7").text == "Vier loketten zijn open, in 2026 meer."
    assert sorted(cycle.updates.values_list("action__source_number", flat=True)) == ["4", "7", "8", "9"]


def test_columns_in_another_order_and_with_other_headings_are_known(annex: Document, team: User) -> None:
    cycle = imported(annex, team)
    other = """# Bijlage 3: Voortgang na het rapport 'Water zonder loket'

## Herstel voor bewoners

| Nr. | Vindplaats | Omschrijving | Stand van zaken |
|---|---|---|---|
| 7 | Kamerbrief | Een loket openen in elke wijk (NR 9 Motie Zandstra c.s., deel 2) | Vijf loketten. |
| 4 | Kamerbrief | Bewoners een vaste contactpersoon geven (NR 9 Motie Zandstra c.s., deel 1) | Geen verdere update. |
| 8 | Nota | De oude lijst met namen wissen | Afgerond. |
"""
    found = compared(paper(other, team), cycle=cycle)
    assert found.faults == ()
    assert [(one.change, one.fields) for one in found.differences] == [
        (Change.CHANGED, ("state",)),
        (Change.UNCHANGED, ()),
        (Change.UNCHANGED, ()),
    ]


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_gives_a_report_and_changes_nothing(annex: Document, team: User, damage: str) -> None:
    cycle = imported(annex, team)
    text, sentence = DAMAGED[damage]
    broken = paper(text, team)
    before = counts_of_everything()

    assert any(sentence in fault for fault in compared(broken, cycle=cycle).faults)
    with pytest.raises(StepRefused, match=sentence):
        import_annex(broken, cycle=cycle, by=team, at=NOW)
    assert counts_of_everything() == before


def test_one_row_that_is_refused_stops_no_other(round_2026: Cycle, team: User, writer: User) -> None:
    write_update(update_of(round_2026, "4"), Writing(text="Zelf geschreven."), seen=1, by=writer, at=NOW)
    newer = paper(ANNEX.replace("14 mei 2025", "1 maart 2026").replace("Geen verdere update.", "Nieuws."), team)
    result = import_annex(newer, cycle=round_2026, by=team, at=NOW)

    assert [number for number, _sentence in result.failed] == ["4"]
    assert "zelf geschreven" in result.failed[0][1]
    assert update_of(round_2026, "4").text == "Zelf geschreven."
    assert update_of(round_2026, "7").state == "published"


def test_a_round_that_was_closed_here_takes_nothing_more(round_2026: Cycle, team: User) -> None:
    close_round(round_2026, seen_missing=2, by=team, at=NOW, reason="Klaar")
    result = import_annex(paper(ANNEX + "\n", team), cycle=round_2026, by=team, at=NOW)
    assert {sentence for _number, sentence in result.failed} == {
        "Deze ronde is gesloten en blijft dicht. Lees de bijlage in als een nieuwe ronde."
    }


def test_a_source_text_keeps_its_own_quotes_and_dashes(team: User, annex: Document) -> None:
    text = ANNEX.replace("Drie loketten zijn open, in 2026 meer.", "Drie ‘loketten’ zijn open – in 2026 meer.")
    cycle = imported(paper(text, team), team)
    assert annex_of(cycle, today=TODAY).rows[1].state == "Drie ‘loketten’ zijn open – in 2026 meer."


def test_a_closed_round_names_who_was_silent_and_repeats_what_ended(round_2026: Cycle, team: User) -> None:
    closed = close_round(round_2026, seen_missing=2, by=team, at=NOW, reason="Klaar")
    states = [row.state for row in annex_of(closed, today=TODAY).rows]
    assert states == ["Geen opgave ontvangen.", "Geen opgave ontvangen.", "Afgerond."]


def test_the_pages_compare_take_over_and_download(annex: Document, team: User) -> None:
    client = Client()
    client.force_login(team)
    where = reverse("annex_import", args=[annex.reference])
    assert "3</strong> nieuw" in client.get(where).content.decode()
    answer = client.post(where, {"cycle": "", "year": ""})
    cycle = Cycle.objects.get()
    assert answer["Location"] == reverse("round_detail", args=[cycle.pk])
    assert "Er verandert niets" in client.get(where).content.decode()
    for name in NAMES:
        file = client.get(reverse("round_annex", args=[cycle.pk, name]))
        assert (file.status_code, f"2025.{name}" in file["Content-Disposition"]) == (200, True)


def test_an_open_round_cannot_be_downloaded(round_2026: Cycle, team: User) -> None:
    client = Client()
    client.force_login(team)
    assert client.get(reverse("round_annex", args=[round_2026.pk, "docx"])).status_code == 302
