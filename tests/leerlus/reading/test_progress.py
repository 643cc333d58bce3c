"""Progress rows in the layouts that ministries use; every text is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.document import Block, BlockKind, Cell, Document, Row, Table
from leerlus.reading.progress import find
from leerlus.reading.progress.motions import motions
from leerlus.reading.progress.status import status
from leerlus.statements import Progress


def plain(text: str) -> Document:
    return Document(text=text, media_type="text/plain", sha256="0" * 64, text_version="text/1")


def rows(text: str) -> list[tuple[str | None, str, str, str, tuple[str, ...]]]:
    return [brief(row) for row in find(plain(text))]


def brief(row: Progress) -> tuple[str | None, str, str, str, tuple[str, ...]]:
    return row.number, row.action, row.text, row.status.value, row.themes


STACKED = """Bijlage 4: Voortgang van de wijkafspraken

Tabel 3 Voortgang van de wijkafspraken

Nr.

Omschrijving

Stand van zaken

Loketten

\u00a0

3

Een loket in elke wijk

Geen nieuws, voltooid.

BEREIKBAARHEID

\u00a0

Telefoon

\u00a0

7

Wachttijden meten (NR 4 Motie De Boer cs, deel 2)

De meting loopt in vier wijken.

Brieven

\u00a0

9

Brieven herschrijven

Geen nadere update.

Colofon
"""


def test_a_stacked_table_gives_its_rows_with_the_headings_above_them() -> None:
    assert rows(STACKED) == [
        ("3", "Een loket in elke wijk", "Geen nieuws, voltooid.", "completed", ("Loketten",)),
        (
            "7",
            "Wachttijden meten (NR 4 Motie De Boer cs, deel 2)",
            "De meting loopt in vier wijken.",
            "running",
            ("BEREIKBAARHEID", "Telefoon"),
        ),
        ("9", "Brieven herschrijven", "Geen nadere update.", "no-update", ("BEREIKBAARHEID", "Brieven")),
    ]


def test_a_stacked_row_may_hold_paragraphs_and_its_span_ends_with_its_state() -> None:
    text = (
        "Actie\n\nOmschrijving\n\nStand van zaken\n\n1\n\nEen steunpunt openen\n\nHet steunpunt is in mei geopend.\n\n"
        "Daarna zijn vrijwilligers gezocht; dat loopt nog.\n\nOverig\n\n2\n\nEen website maken\n\nGeen update.\n"
    )
    first, second = find(plain(text))
    assert first.text == "Het steunpunt is in mei geopend. Daarna zijn vrijwilligers gezocht; dat loopt nog."
    assert first.quote.startswith("1\n")
    assert first.quote.endswith("loopt nog.")
    assert (second.number, second.themes) == ("2", ("Overig",))


def test_rows_on_directly_following_lines_are_read_line_by_line() -> None:
    text = "Nr\nMaatregel\nStand van zaken\n1\nWijkteams vormen\nDe teams zijn gevormd.\n2\nScholing geven\nLoopt.\n"
    assert [row[:4] for row in rows(text)] == [
        ("1", "Wijkteams vormen", "De teams zijn gevormd.", "completed"),
        ("2", "Scholing geven", "Loopt.", "running"),
    ]


def test_a_stacked_table_without_a_header_is_read_where_its_rows_answer() -> None:
    text = "4\n\nBellen\n\nLoopt.\n\n6\n\nSchrijven\n\nAfgerond.\n\nWONEN\n\n7\n\nKeuren\n\nGeen update.\n"
    assert [(r[0], r[3], r[4]) for r in rows(text)] == [
        ("4", "running", ()),
        ("6", "completed", ()),
        ("7", "no-update", ("WONEN",)),
    ]


def test_a_table_between_tabs_keeps_headings_and_numbers() -> None:
    text = (
        "Nr.\tOmschrijving\tStand van zaken\nJEUGD\n1\tEen spreekuur houden\tHet spreekuur is gestart.\n"
        "2\tOuders bellen\tGeen verdere update.\nWONEN\n3\tHuizen keuren\tDe keuring start in 2031.\n"
    )
    assert [(r[0], r[3], r[4]) for r in rows(text)] == [
        ("1", "running", ("JEUGD",)),
        ("2", "no-update", ("JEUGD",)),
        ("3", "planned", ("WONEN",)),
    ]


def test_a_markdown_table_without_numbers_gives_rows_without_a_number() -> None:
    text = (
        "# Bijlage\n\n## Toezeggingen\n\n| Omschrijving | Vindplaats | Stand van zaken |\n|---|:---:|---|\n"
        "| **Een brief over wijkteams sturen** | Debat van 3 mei | De brief is op 4 juni verzonden. |\n"
        "| Met bewoners praten | Debat van 5 mei | Er wordt aan gewerkt. |\n"
    )
    assert rows(text) == [
        (None, "Een brief over wijkteams sturen", "De brief is op 4 juni verzonden.", "completed", ("Toezeggingen",)),
        (None, "Met bewoners praten", "Er wordt aan gewerkt.", "running", ("Toezeggingen",)),
    ]


def test_tables_below_markdown_headings_take_those_headings_as_themes() -> None:
    table = "| Nr | Actie | Voortgang |\n|---|---|---|\n| {} | Iets doen | Loopt. |\n\n"
    text = (
        "# Overzicht\n\n## Zorg\n\n### Thuis\n\n"
        + table.format(1)
        + "### Kliniek\n\n"
        + table.format(2)
        + "## Werk\n\n"
    )
    assert [row[4] for row in rows(text + table.format(3))] == [("Zorg", "Thuis"), ("Zorg", "Kliniek"), ("Werk",)]


def test_columns_drawn_with_spaces_join_the_lines_of_a_cell() -> None:
    text = (
        "Nr    Omschrijving                 Stand van zaken\n\n"
        "1     Een wijkbus laten rijden     De bus rijdt sinds mei en wordt\n"
        "      langs drie pleinen           steeds vaker gebruikt.\n\n"
        "2     Een meldpunt openen          Geen update.\n"
    )
    assert [row[:3] for row in rows(text)] == [
        ("1", "Een wijkbus laten rijden langs drie pleinen", "De bus rijdt sinds mei en wordt steeds vaker gebruikt."),
        ("2", "Een meldpunt openen", "Geen update."),
    ]


def table_document(cells: list[list[str]], headings: list[str] | None = None) -> Document:
    """A document with one heading each and one table, laid out as a format reader would."""
    text, blocks, table_rows = "", [], []
    for heading in headings or []:
        blocks.append(Block(BlockKind.HEADING, len(text), len(text) + len(heading), len(blocks) + 1))
        text += heading + "\n\n"
    start = len(text)
    for row in cells:
        places = []
        for cell in row:
            places.append(Cell(len(text), len(text) + len(cell)))
            text += cell + "\t"
        text = text[:-1] + "\n"
        table_rows.append(Row(tuple(places)))
    table = Table(start, len(text) - 1, tuple(table_rows))
    return Document(
        text=text, media_type="x", sha256="0" * 64, text_version="x/1", blocks=tuple(blocks), tables=(table,)
    )


def test_a_table_of_the_format_is_read_by_its_header() -> None:
    document = table_document(
        [
            ["Actie", "Omschrijving", "Eigenaar", "Status", "Toelichting"],
            ["Loketten", "", "", "", ""],
            ["2a", "Een loket openen", "Wonen", "Afgerond", "Het loket is open."],
        ],
        ["Overzicht", "Afspraken"],
    )
    assert [brief(row) for row in find(document)] == [
        ("2a", "Een loket openen", "Het loket is open.", "completed", ("Afspraken", "Loketten"))
    ]


def test_a_row_of_a_format_table_spans_its_cells() -> None:
    document = table_document([["Nr", "Actie", "Stand van zaken"], ["1", "Bellen", "Loopt."]])
    (row,) = find(document)
    assert row.quote == "1\tBellen\tLoopt."


@pytest.mark.parametrize(
    "text",
    [
        "Onderwerp\tDatum\tBedrag\n1\tHuur\t12\n2\tGas\t14\n",
        "Kamerstukken\n\n2\n\nStukken\n\n39 999\n\n20\n\nWijken\n\nNr.\n\n2252\n\nMOTIE\n\nDe Kamer vraagt dit.\n",
        "1\n\nInleiding\n\nDit is tekst.\n",
        "De stand van zaken is goed.\n\n12\n\nPagina\n",
        "Volgnummer\tNaam\tInformatie\n1\tBrief aan de wijk\tTer kennisname\n",
    ],
)
def test_other_tables_are_no_progress_tables(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("action", "text", "expected"),
    [
        ("Iets doen", "Geen update.", "no-update"),
        ("Iets doen", "Er zijn geen nieuwe ontwikkelingen te melden.", "no-update"),
        ("Iets doen", "Ongewijzigd.", "no-update"),
        ("Iets doen", "Geen nadere update, afgerond.", "completed"),
        ("Iets doen", "Afgerond.", "completed"),
        ("Iets doen", "De handreiking is in mei gepubliceerd en verspreid onder de wijkteams.", "completed"),
        ("Raad instellen", "De raad is ingesteld per 1 mei 2031 en zal in 2033 verslag doen.", "completed"),
        ("Een raad instellen", "Loopt.", "running"),
        ("Iets doen", "Het onderzoek loopt nog.", "running"),
        ("Iets doen", "Momenteel wordt gewerkt aan een wetsvoorstel.", "running"),
        ("Iets doen", "De eerste bijeenkomst is gehouden. De tweede volgt later dit jaar.", "running"),
        ("Iets doen", "Het onderzoek start in het voorjaar van 2031.", "planned"),
        ("Iets doen", "De evaluatie zal eind 2031 plaatsvinden.", "planned"),
        ("Iets doen", "Deze taak is overgedragen aan de provincie.", "transferred"),
        ("Iets doen", "De proef is stopgezet.", "stopped"),
        ("Iets doen", "Besloten is de proef niet te verlengen.", "stopped"),
    ],
)
def test_the_status_follows_from_the_words(action: str, text: str, expected: str) -> None:
    assert status(action, text)[0].value == expected


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("Iets doen (NR 21 Motie Bakker cs, deel 1)", [("21", "Bakker cs", "1")]),
        ("Iets doen(NR. 16\u00a0Motie De Vries c.s. deel 2)Meer", [("16", "De Vries c.s.", "2")]),
        ("Iets doen (nr. 7 motie van Dam)", [("7", "van Dam", None)]),
        ("Iets doen (NR 12. Motie Kaya/Van Dam)", [("12", "Kaya", None)]),
        ("Iets (NR 1 Motie Kaya, deel 1) en iets (NR 2 Motie Bos)", [("1", "Kaya", "1"), ("2", "Bos", None)]),
        ("Uitvoering motie nr. 14", [("14", None, None)]),
        ("Motie van het lid Yilmaz over wijken", [(None, "Yilmaz", None)]),
        ("Motie van Zandstra over wijken", [(None, "Zandstra", None)]),
        ("Iets doen", []),
        ("De emotie rond moties", []),
    ],
)
def test_motions_are_read_by_number_mover_and_part(action: str, expected: list[tuple[str | None, ...]]) -> None:
    assert [(m.number, m.mover, m.part) for m in motions(action.replace("\u00a0", " "))] == expected


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("12aB.|\t\n \u00a0#*-Nr"), max_size=120))
def test_each_quote_is_the_text_at_its_offsets(noise: str) -> None:
    document = plain(STACKED + noise + STACKED)
    for row in find(document):
        assert document.text[row.start : row.end] == row.quote


def test_a_line_of_a_million_characters_is_read() -> None:
    assert rows("actie 1 | motie Bakker is loopt " * 32_000) == []


FOUND_AND_STATE = """Bijlage 3: Moties en toezeggingen

Tabel 1 Moties

Omschrijving van de motie

Vindplaats

Stand van zaken

De motie van het lid Zandstra c.s. Verzoekt de regering de brieven te herschrijven.

Debat over lantaarns d.d. 26 september 2034

In behandeling. De Kamer krijgt in mei 2036 bericht.

Tabel 2 Toezeggingen

Omschrijving van de toezegging

Vindplaats

Stand van zaken

De minister stuurt een overzicht van de kosten.

Debat d.d. 1 maart 2035

Afgedaan met de brief van 3 mei 2035.
"""


def test_a_header_that_comes_again_opens_the_next_table_under_its_caption() -> None:
    found = list(find(plain(FOUND_AND_STATE)))
    assert [(row.status.value, row.themes) for row in found] == [
        ("running", ()),
        ("completed", ("Tabel 2 Toezeggingen",)),
    ]
    assert [(one.mover, one.part) for one in found[0].motions] == [("Zandstra c.s.", None)]


def test_a_table_below_another_is_read_by_its_own_header() -> None:
    text = (
        "| # | Actielijn | Stand van zaken (mei 2035) |\n|---|---|---|\n| 1.1 | Loket openen | Loopt. |\n\n"
        "| Maatregel | Voortgang | Eigenaar |\n|---|---|---|\n| Nieuwe palen | Gereed | Wonen |\n"
    )
    assert [(number, action, state) for number, action, state, _status, _themes in rows(text)] == [
        ("1.1", "Loket openen", "Loopt."),
        (None, "Nieuwe palen", "Gereed"),
    ]


@pytest.mark.parametrize("text", ["Nog niet gestart.", "Deze toezegging wordt meegenomen in de volgende brief."])
def test_what_has_not_begun_is_planned(text: str) -> None:
    assert status("Bewoners bellen", text)[0].value == "planned"


def test_van_before_a_name_with_its_own_particle_is_no_part_of_the_name() -> None:
    assert [one.mover for one in motions("De motie van De Boer over het loket")] == ["De Boer"]
