"""Search: what is found, what must never show, and the page when there is nothing."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client

from leerlus.search import Passage, parse
from leerlus_site.snapshots import index_folder
from leerlus_site.snapshots.index import ensure, find, rebuild, refresh
from leerlus_site.snapshots.index_folder import IndexFolder, Thing
from leerlus_site.snapshots.models import Snapshot
from tests.leerlus_site.portal.released import document, entry, organisation

Page = Callable[[str], str]


def test_a_missing_index_gives_a_friendly_page(page: Page) -> None:
    assert "Zoeken kan nu even niet." in page("/zoeken/?q=loket")


def test_a_question_finds_other_forms_of_the_word_and_leads_to_the_paragraph(page: Page) -> None:
    text = "Een andere alinea.\n\nDit is in het debat toegezegd."
    document(text)
    rebuild()
    found = page("/zoeken/?q=toezegging")
    assert '<mark class="nl-mark">toegezegd</mark>' in found
    assert f'href="/documenten/DOC-2026-0001/#t-{text.index("Dit is")}"' in found
    assert f'id="t-{text.index("Dit is")}"' in page("/documenten/DOC-2026-0001/")


def test_results_can_be_narrowed_and_say_so_when_nothing_is_left(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", title="Een loket")
    rebuild()
    assert "1 resultaat" in page("/zoeken/?q=loket&soort=commitment")
    assert "Niets gevonden." in page("/zoeken/?q=loket&soort=document")


def test_words_that_never_stand_together_are_found_apart_and_the_page_says_so(page: Page) -> None:
    document("De veerboot vaart.\n\nHet loket is open.")
    rebuild()
    assert "Nergens staan al deze woorden samen" in page("/zoeken/?q=veerboot+loket")


def test_what_holds_a_part_of_the_words_stands_below_a_line_that_says_so(page: Page) -> None:
    document("De veerboot vaart naar het loket.\n\nNiets.")
    entry("commitment", "TOE-2026-0001", title="Een loket", quotes=[])
    rebuild()
    found = page("/zoeken/?q=veerboot+loket")
    assert found.count("Vanaf hier staat een deel van uw woorden") == 1
    assert found.index("DOC-2026-0001") < found.index("Vanaf hier") < found.index("TOE-2026-0001")


@pytest.mark.parametrize(
    "field", ["soort:toezegging", "soort:commitment", 'organisatie:"veer en water"', "van:2025-06"]
)
def test_a_field_narrows(page: Page, field: str) -> None:
    organisation()
    entry("commitment", "TOE-2026-0001", title="Een loket")
    Snapshot.objects.update(on_date=date(2025, 7, 1))
    document("Het loket is open.")
    rebuild()
    found = page(f"/zoeken/?q=loket+{quote(field)}")
    assert "1 resultaat" in found
    assert "TOE-2026-0001" in found


def test_other_words_for_the_same_are_marked_where_they_were_found(page: Page) -> None:
    document("Er kwam erkenning van het leed.")
    rebuild()
    found = page("/zoeken/?q=excuses+aanbieden")
    assert '<mark class="nl-mark">erkenning</mark>' in found
    assert '<mark class="nl-mark">leed</mark>' in found


def test_a_field_that_means_nothing_is_said_and_left_out(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", title="Een loket")
    rebuild()
    found = page("/zoeken/?q=loket+soort:fiets")
    assert "Er is geen soort “fiets”" in found
    assert "1 resultaat" in found


def test_typing_help_gives_words_of_what_is_public(client: Client) -> None:
    entry("commitment", "TOE-2026-0001", title="Een veerbootloket", quotes=[])
    assert client.get("/zoeken/aanvullen/", {"q": "veer"}).json() == {"words": []}
    rebuild()
    assert client.get("/zoeken/aanvullen/", {"q": "veer"}).json() == {"words": ["veerbootloket"]}
    assert client.get("/zoeken/aanvullen/", {"q": "\0"}).json() == {"words": []}


def test_what_is_released_or_withdrawn_is_brought_up_to_date_by_itself(page: Page) -> None:
    first = entry("commitment", "TOE-2026-0001", title="Een loket")
    rebuild()
    entry("commitment", "TOE-2026-0002", title="Een veerboot", quotes=[])
    first.is_current = False
    first.save()
    refresh([("commitment", "TOE-2026-0001"), ("commitment", "TOE-2026-0002")])
    assert [found.key for found in find(parse("veerboot"), {})] == ["TOE-2026-0002"]
    assert find(parse("loket"), {}) == []


def test_bringing_up_to_date_makes_the_index_where_there_is_none(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", title="Een loket")
    refresh([])
    assert [found.key for found in find(parse("loket"), {})] == ["TOE-2026-0001"]


def test_an_index_that_cannot_be_read_is_made_anew(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", title="Een loket")
    rebuild()
    root = Path(settings.INDEX_ROOT / "public")
    (root / (root / "current").read_text() / "meta.json").write_text("{}")
    index_folder._opened.cache_clear()
    ensure()
    assert [found.key for found in find(parse("loket"), {})] == ["TOE-2026-0001"]


def test_an_entry_is_also_found_by_what_it_is(page: Page) -> None:
    entry("commitment", "TOE-2026-0001", title="Een loket", quotes=[])
    entry("commitment", "TOE-2026-0002", title="Een balie", quotes=[], strength="voornemen")
    rebuild()
    assert "1 resultaat" in page("/zoeken/?q=toezeggingen")


def test_what_was_withdrawn_after_the_index_was_made_never_shows(page: Page) -> None:
    snapshot = entry("commitment", "TOE-2026-0001", title="Een geheim loket")
    rebuild()
    snapshot.is_current = False
    snapshot.save()
    assert "Niets gevonden." in page("/zoeken/?q=geheim")


def test_an_old_version_in_the_index_never_shows_its_old_words(page: Page) -> None:
    snapshot = entry("commitment", "TOE-2026-0001", title="Naam van een mens")
    rebuild()
    snapshot.version, snapshot.title = 2, "Zonder naam"
    snapshot.save()
    assert "Naam van een mens" not in page("/zoeken/?q=mens")


def test_a_rebuild_that_fails_leaves_the_old_index_in_use() -> None:
    entry("commitment", "TOE-2026-0001", title="Een loket")
    rebuild()
    before = sorted(path.name for path in Path(settings.INDEX_ROOT / "public").iterdir())

    def breaks_half_way(_things: Collection[Thing] | None) -> Iterator[Passage]:
        yield Passage(kind="commitment", key="TOE-2026-0002", version=1, title="Half", text="loket")
        raise OSError("geen ruimte meer")

    with pytest.raises(OSError, match="geen ruimte"):
        IndexFolder("public", breaks_half_way).rebuild()
    assert sorted(path.name for path in Path(settings.INDEX_ROOT / "public").iterdir()) == before
    assert [found.key for found in find(parse("loket"), {})] == ["TOE-2026-0001"]


@pytest.mark.parametrize("question", ['"', "-", "OF", "AND -", "((", "*", "a" * 5000, "\0", "%27%3B--", "titel:loket"])
def test_no_question_is_an_error(page: Page, question: str) -> None:
    entry("commitment", "TOE-2026-0001")
    rebuild()
    assert "Zoeken" in page(f"/zoeken/?q={question}")


def test_hostile_text_in_a_result_is_shown_and_not_run(page: Page) -> None:
    document("Het loket <script>alert(1)</script> is open.")
    rebuild()
    found = page("/zoeken/?q=loket")
    assert "<script>" not in found
    assert "alert(1)" in found
