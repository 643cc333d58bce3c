import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.document import Document, Metadata
from leerlus.reading.period import find
from leerlus.reading.rulebook import Rule, rules
from leerlus.statements import Anchor, Certainty, Period

GOLD = Path(__file__).resolve().parents[4] / "shared" / "gold"
A_WORKDAY = date(2024, 12, 3)


def periods(text: str, day: date | None = A_WORKDAY) -> list[Period]:
    document = Document(
        text=text, media_type="text/plain", sha256="", text_version="text/1", metadata=Metadata(date=day)
    )
    return list(find(document))


def spans(text: str, day: date | None = A_WORKDAY) -> list[tuple[str, str, str]]:
    """Quote, first and last day of each period; an open end is ".."."""
    return [(p.quote, str(p.from_ or ".."), str(p.until or "..")) for p in periods(text, day)]


RESOLVED = [
    ("Dat lukt niet voor de deadline van 9 april.", "van 9 april", "2025-04-09", "2025-04-09"),
    ("De uitwerking is na ontvangst van het advies meteen gestart.", "na ontvangst van het advies", "..", ".."),
    ("Er waren 504 meldingen (2021) bij het loket.", "2021", "2021-01-01", "2021-12-31"),
    # a day, a month, a year
    ("De proef start op 3 februari 2025.", "op 3 februari 2025", "2025-02-03", "2025-02-03"),
    ("De aanvraag van 14-10-2024 is compleet.", "van 14-10-2024", "2024-10-14", "2024-10-14"),
    ("De regels gelden vanaf 2025-07-01.", "vanaf 2025-07-01", "2025-07-01", ".."),
    ("De brief volgt komende maandag.", "komende maandag", "2024-12-09", "2024-12-09"),
    ("Dat zei zij afgelopen vrijdag.", "afgelopen vrijdag", "2024-11-29", "2024-11-29"),
    ("Het overleg van dinsdag jl. ging niet door.", "van dinsdag jl.", "2024-12-03", "2024-12-03"),
    ("Het overleg is op dinsdag a.s. om tien uur.", "op dinsdag a.s.", "2024-12-10", "2024-12-10"),
    ("De brief volgt in week 2.", "in week 2", "2025-01-06", "2025-01-12"),
    ("De brief volgt uiterlijk week 7 van 2026.", "uiterlijk week 7 van 2026", "..", "2026-02-15"),
    ("De doorlichting (februari tot juni 2023) is klaar.", "februari tot juni 2023", "2023-02-01", "2023-06-30"),
    ("De metingen van maart-mei 2023 zijn klaar.", "van maart-mei 2023", "2023-03-01", "2023-05-31"),
    ("De start was op 1 november ’24.", "op 1 november ’24", "2024-11-01", "2024-11-01"),
    ("De wijzer geldt vanaf 1 januari2025 overal.", "vanaf 1 januari2025", "2025-01-01", ".."),
    ("In maart 2025 volgt meer.", "In maart 2025", "2025-03-01", "2025-03-31"),
    ("Het fonds bestaat sinds 2021.", "sinds 2021", "2021-01-01", ".."),
    ("Het stempel komt uit 1962.", "uit 1962", "1962-01-01", "1962-12-31"),
    ("Met de brief van 26 mei 20244 kwam er meer.", "van 26 mei 2024", "2024-05-26", "2024-05-26"),
    ("Het debat (d.d. 07/11) ging lang door.", "d.d. 07/11", "2024-11-07", "2024-11-07"),
    ("De cijfers van april van het voorgaande jaar.", "van april van het voorgaande jaar", "2023-04-01", "2023-04-30"),
    ("Het loket gaf op dinsdag 5 november antwoord.", "op dinsdag 5 november", "2024-11-05", "2024-11-05"),
    ("Dit is op woensdag 5 februari in de raad.", "op woensdag 5 februari", "2025-02-05", "2025-02-05"),
    ("Dit is op maandag 5 februari besproken.", "op maandag 5 februari", "2024-02-05", "2024-02-05"),
    ("Half april debatteerde de raad.", "Half april", "2024-04-11", "2024-04-20"),
    ("Dit volgt met Prinsjesdag.", "met Prinsjesdag", "2025-09-16", "2025-09-16"),
    ("In de zomermaanden van 2025 is er meer.", "In de zomermaanden van 2025", "2025-06-01", "2025-08-31"),
    ("De cijfers voor de jaren 2018, 2019 en 2020.", "voor de jaren 2018, 2019 en 2020", "2018-01-01", "2020-12-31"),
    ("De regels gelden m.i.v. 1 januari 2025.", "m.i.v. 1 januari 2025", "2025-01-01", ".."),
    ("Tot nu bleven zes loketten open.", "Tot nu", "..", "2024-12-03"),
    ("Het geld is voor 2026 al aan een ander bestemd.", "voor 2026", "2026-01-01", "2026-12-31"),
    ("Voor 2027 is 3 miljoen euro gereserveerd.", "Voor 2027", "2027-01-01", "2027-12-31"),
    ("Het verslag over de periode mei t/m augustus.", "over de periode mei t/m augustus", "2024-05-01", "2024-08-31"),
    ("Op 14, 15 en 16 maart is er feest.", "Op 14, 15 en 16 maart", "2025-03-14", "2025-03-16"),
    # seasons, quarters, halves, parts
    ("In het voorjaar van 2025 volgt meer.", "In het voorjaar van 2025", "2025-03-01", "2025-05-31"),
    ("In de winter van 2024-2025 was het koud.", "In de winter van 2024-2025", "2024-12-01", "2025-02-28"),
    ("In het eerste kwartaal van 2025 volgt meer.", "In het eerste kwartaal van 2025", "2025-01-01", "2025-03-31"),
    (
        "In het derde en vierde kwartaal van 2025.",
        "In het derde en vierde kwartaal van 2025",
        "2025-07-01",
        "2025-12-31",
    ),
    ("De proef begint in Q3 2025.", "in Q3 2025", "2025-07-01", "2025-09-30"),
    ("In de tweede helft van 2025 volgt meer.", "In de tweede helft van 2025", "2025-07-01", "2025-12-31"),
    ("In het tweede halfjaar van 2025 volgt meer.", "In het tweede halfjaar van 2025", "2025-07-01", "2025-12-31"),
    ("Begin 2025 volgt meer.", "Begin 2025", "2025-01-01", "2025-03-31"),
    ("Medio 2025 volgt meer.", "Medio 2025", "2025-05-01", "2025-08-31"),
    ("Eind maart 2025 volgt meer.", "Eind maart 2025", "2025-03-21", "2025-03-31"),
    ("Halverwege maart 2025 volgt meer.", "Halverwege maart 2025", "2025-03-11", "2025-03-20"),
    ("Aan het eind van het jaar volgt meer.", "Aan het eind van het jaar", "2024-10-01", "2024-12-31"),
    ("In de jaren tachtig begon het.", "In de jaren tachtig", "1980-01-01", "1989-12-31"),
    # limits
    ("Het plan komt vóór 1 juli 2025.", "vóór 1 juli 2025", "..", "2025-06-30"),
    ("Het plan komt uiterlijk 1 juli 2025.", "uiterlijk 1 juli 2025", "..", "2025-07-01"),
    ("Het plan komt uiterlijk vóór 1 juli 2025.", "uiterlijk vóór 1 juli 2025", "..", "2025-06-30"),
    ("Het plan komt voor eind 2025.", "voor eind 2025", "..", "2025-12-31"),
    ("Het plan komt voor het einde van dit jaar.", "voor het einde van dit jaar", "..", "2024-12-31"),
    ("Het plan komt voor de zomer van 2025.", "voor de zomer van 2025", "..", "2025-05-31"),
    ("Het plan komt uiterlijk in de zomer van 2025.", "uiterlijk in de zomer van 2025", "..", "2025-08-31"),
    ("Het geldt met ingang van 1 juli 2025.", "met ingang van 1 juli 2025", "2025-07-01", ".."),
    ("Het geldt tot en met 2030.", "tot en met 2030", "..", "2030-12-31"),
    ("Het geldt tot 1 juli 2025.", "tot 1 juli 2025", "..", "2025-06-30"),
    ("Na de zomer volgt meer.", "Na de zomer", "2025-09-01", ".."),
    ("In 2035 of eerder is het klaar.", "In 2035 of eerder", "..", "2035-12-31"),
    ("In 2026 en verder is er geld.", "In 2026 en verder", "2026-01-01", ".."),
    # the year from the document date
    ("Het geldt per 1 januari a.s. overal.", "per 1 januari a.s.", "2025-01-01", ".."),
    ("Het debat van 13 september jl. was goed.", "van 13 september jl.", "2024-09-13", "2024-09-13"),
    ("Op 12 november heb ik u gesproken.", "Op 12 november", "2024-11-12", "2024-11-12"),
    ("In oktober is het voorstel aangeboden.", "In oktober", "2024-10-01", "2024-10-31"),
    ("De op 13 februari aangenomen motie vraagt dit.", "op 13 februari", "2024-02-13", "2024-02-13"),
    ("In maart ontvangt u de brief.", "In maart", "2025-03-01", "2025-03-31"),
    ("Uiterlijk 1 juli van volgend jaar is het klaar.", "Uiterlijk 1 juli van volgend jaar", "..", "2025-07-01"),
    ("Volgend jaar volgt meer.", "Volgend jaar", "2025-01-01", "2025-12-31"),
    ("Vorige maand sprak ik u.", "Vorige maand", "2024-11-01", "2024-11-30"),
    ("Komend najaar volgt meer.", "Komend najaar", "2025-09-01", "2025-11-30"),
    ("Afgelopen zomer was het droog.", "Afgelopen zomer", "2024-06-01", "2024-08-31"),
    ("De komende twee jaar bouwen we.", "De komende twee jaar", "2024-12-03", "2026-12-03"),
    ("De komende jaren bouwen we.", "De komende jaren", "2024-12-03", ".."),
    ("In de afgelopen drie maanden bouwden we.", "In de afgelopen drie maanden", "2024-09-03", "2024-12-03"),
    ("Tot nu toe bouwden we.", "Tot nu toe", "..", "2024-12-03"),
    ("U hoort binnen drie maanden meer.", "binnen drie maanden", "..", "2025-03-03"),
    ("U hoort binnen tien werkdagen meer.", "binnen tien werkdagen", "..", "2024-12-17"),
    ("Voor Prinsjesdag 2025 volgt meer.", "Voor Prinsjesdag 2025", "..", "2025-09-15"),
    ("Voor het zomerreces volgt meer.", "Voor het zomerreces", "..", "2025-07-05"),
    # ranges
    ("Van 1 maart tot en met 30 juni 2025.", "Van 1 maart tot en met 30 juni 2025", "2025-03-01", "2025-06-30"),
    ("Tussen 2023 en 2025 groeide het.", "Tussen 2023 en 2025", "2023-01-01", "2025-12-31"),
    ("In de periode 2021-2025 groeide het.", "In de periode 2021-2025", "2021-01-01", "2025-12-31"),
    ("Van november tot en met januari 2025.", "Van november tot en met januari 2025", "2024-11-01", "2025-01-31"),
    ("Op 3 en 4 juni 2025 is er een feest.", "Op 3 en 4 juni 2025", "2025-06-03", "2025-06-04"),
    ("In 2025 en 2026 volgt meer.", "In 2025 en 2026", "2025-01-01", "2026-12-31"),
    ("Tussen maart en juni groeit het.", "Tussen maart en juni", "2025-03-01", "2025-06-30"),
    ("In de maanden april en mei van dit jaar.", "In de maanden april en mei van dit jaar", "2024-04-01", "2024-05-31"),
    ("In de eerste week van mei volgt meer.", "In de eerste week van mei", "2025-05-01", "2025-05-07"),
    ("Het geldt tot uiterlijk 1 juli 2025.", "tot uiterlijk 1 juli 2025", "..", "2025-07-01"),
    # what "voor" means depends on the word before it
    ("De plannen voor 2030 zijn klaar.", "voor 2030", "2030-01-01", "2030-12-31"),
    ("Dit moet voor 2030 klaar zijn.", "voor 2030", "..", "2029-12-31"),
]


@pytest.mark.parametrize(("text", "quote", "first", "last"), RESOLVED, ids=[row[0] for row in RESOLVED])
def test_a_time_phrase_becomes_days(text: str, quote: str, first: str, last: str) -> None:
    assert spans(text) == [(quote, first, last)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Bij de Voorjaarsnota volgt een voorstel.", "Bij de Voorjaarsnota"),
        ("De brief komt voor de begrotingsbehandeling.", "voor de begrotingsbehandeling"),
        ("Op termijn willen we meer.", "Op termijn"),
        ("Zo spoedig mogelijk volgt meer.", "Zo spoedig mogelijk"),
        ("Na afronding van de proef volgt meer.", "Na afronding van de proef"),
        ("U hoort dit binnen twee weken na ontvangst.", "binnen twee weken na ontvangst"),
        ("Zes weken na het eerste rapport is dit klaar.", "Zes weken na het eerste rapport"),
        ("Voor het herfstreces volgt meer.", "Voor het herfstreces"),
        ("In deze kabinetsperiode volgt meer.", "In deze kabinetsperiode"),
    ],
)
def test_a_phrase_that_needs_an_event_stays_unresolved(text: str, quote: str) -> None:
    (period,) = periods(text)
    assert (period.quote, period.from_, period.until) == (quote, None, None)
    assert (period.certainty, period.anchor) == (Certainty.UNRESOLVED, Anchor.NONE)


@pytest.mark.parametrize(
    "text", ["Op 13 september jl. sprak ik u.", "Voor 1 maart volgt meer.", "Dit jaar volgt meer."]
)
def test_without_a_document_date_a_phrase_without_a_year_stays_unresolved(text: str) -> None:
    assert [p.certainty for p in periods(text, None)] == [Certainty.UNRESOLVED]


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("De minister meldt dit jaarlijks.", "P1Y"),
        ("De halfjaarlijkse brief volgt.", "P6M"),
        ("Elk kwartaal is er overleg.", "P3M"),
        ("Er is twee keer per jaar overleg.", "P6M"),
        ("Eens per twee jaar volgt een toets.", "P2Y"),
        ("Iedere week is er overleg.", "P1W"),
    ],
)
def test_a_cycle_has_a_recurrence_and_no_days(text: str, recurrence: str) -> None:
    (period,) = periods(text)
    assert (period.recurrence, period.from_, period.until) == (recurrence, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "De Regeling Speelgoed 2024 is nieuw.",
        "De brief (Kamerstukken II 2022/23, 12 345, nr. 67) ligt er.",
        "Zie Stcrt. 2024, 12345 en Stb. 2021, 123.",
        "Ons kenmerk is 2024-0000123456.",
        "Verordening (EU) 2016/123 geldt.",
        "Een Natura 2000-gebied blijft stil.",
        "De middelen staan in de begroting 2026.",
        "Het kost tien miljoen euro per jaar.",
        "Het duurt zes weken lang.",
        "Eerder en in het verleden ging het anders.",
        "Zie pagina 2 van 7 en artikel 12.",
        "Datum 5 november 2024",
        "Mei Jansen en Jan Maart schreven dit.",
        "De heer Visser is geboren op 3 maart 1980.",
        "De ontmoeting is op 31 februari 2025.",
        "De Wet van 2 juli 2003 geldt.",
        "Zie Dagblad Oost, 13 mei 2024, De dijk.",
        "Dat staat in de rapporten Eerst luisteren (2023) en Daarna pas schrijven (2024).",
    ],
)
def test_what_only_looks_like_a_date_is_no_period(text: str) -> None:
    assert spans(text) == []


def test_the_documents_own_date_alone_is_no_period() -> None:
    assert spans("Utrecht, 3 december 2024\n\nGeachte mevrouw,") == []


def test_the_day_on_which_something_was_received_is_a_period_also_when_it_is_the_documents_own() -> None:
    assert spans("Antwoord van minister Kaya (ontvangen 3 december 2024).") == [
        ("3 december 2024", "2024-12-03", "2024-12-03")
    ]


def test_each_day_of_a_list_takes_the_year_at_its_end() -> None:
    assert [first for _, first, _ in spans("Op 3 maart, 4 april en 5 mei 2026 is er feest.")] == [
        "2026-03-03",
        "2026-04-04",
        "2026-05-05",
    ]


def test_days_apart_before_one_month_are_periods_of_their_own() -> None:
    assert spans("Op 3, 9, 10 en 31 maart 2026 is er feest.") == [
        ("Op 3", "2026-03-03", "2026-03-03"),
        ("9, 10", "2026-03-09", "2026-03-10"),
        ("31 maart 2026", "2026-03-31", "2026-03-31"),
    ]


def test_an_announcement_made_in_the_past_still_looks_ahead() -> None:
    assert spans("Ik heb toegezegd om in maart te komen.") == [("in maart", "2025-03-01", "2025-03-31")]


def test_the_start_of_a_recess_closes_a_period() -> None:
    assert spans("Dit komt uiterlijk voor aanvang van het kerstreces.")[0][1:] == ("..", "2024-12-20")


def test_what_was_done_before_a_day_lies_behind_us() -> None:
    assert spans("De ouders die zich voor 15 februari gemeld hebben.") == [("voor 15 februari", "..", "2024-02-14")]


def test_the_year_in_the_title_of_a_dossier_is_no_period() -> None:
    assert spans("34 000 A Begroting van het Lantaarnfonds voor het jaar 2030\n\nNr. 5 BRIEF") == []


def test_an_event_with_a_day_is_that_day() -> None:
    assert spans("De brief komt voor het commissiedebat op 7 januari 2025.") == [
        ("op 7 januari 2025", "2025-01-07", "2025-01-07")
    ]


def test_an_expectation_makes_an_exact_span_approximate() -> None:
    assert [p.certainty for p in periods("Dit komt naar verwachting in 2025.")] == [Certainty.APPROXIMATE]


def test_a_year_in_the_words_is_explicit_and_another_comes_from_the_document() -> None:
    assert [p.anchor for p in periods("In 2025 en daarna, of in maart.")] == [Anchor.EXPLICIT, Anchor.DOCUMENT]


@pytest.mark.parametrize("text", ["voor\u00a01 maart\u00a02025", "voor 1\nmaart\n2025", "VOOR 1 MAART 2025"])
def test_spaces_line_ends_and_capitals_do_not_matter(text: str) -> None:
    assert spans(text) == [(text, "..", "2025-02-28")]


@pytest.mark.parametrize("rule", rules("period"), ids=lambda rule: rule.name)
def test_each_rule_finds_its_example_and_not_its_counter_example(rule: Rule) -> None:
    assert rule.name in {p.rule for p in periods(rule.example)}
    assert rule.name not in {p.rule for p in periods(rule.counter_example)}


PHRASE = """voor vóór uiterlijk op in van per tot en met t/m na het de einde begin eind medio 1 31 3 29 februari maart
    mei december 2024 2025 2021-2025 0001 9999 ’24 jl. a.s. jaar dit volgend komende afgelopen twee honderd weken binnen
    jaren zomer winter kwartaal eerste Q3 reces Prinsjesdag jaarlijks elk - , . ( ) 14-10-2024 tussen voorjaar zodra"""
WORDS = st.sampled_from(PHRASE.split())
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map("\n".join)
)


@pytest.mark.parametrize(
    "text", ["30 februari", "op 31 april jl.", "komende 29 februari", "per 30 feb en 1 maart 2025"]
)
@pytest.mark.parametrize("day", [date.min, date(1900, 1, 1), date(2000, 1, 1), date.max])
def test_a_day_that_does_not_exist_is_left_out(text: str, day: date) -> None:
    assert all(p.from_ is None or (p.from_.month, p.from_.day) in {(2, 29), (3, 1)} for p in periods(text, day))


@given(TEXTS, st.one_of(st.none(), st.dates()))
@settings(max_examples=300, deadline=None)
def test_periods_point_at_their_words_and_run_forward(text: str, day: date | None) -> None:
    found = periods(text, day)
    assert all(text[p.start : p.end] == p.quote for p in found)
    assert all(p.from_ is None or p.until is None or p.from_ <= p.until for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("line", ["2024 ", "voor ", "dit jaar ", "(", "in 2025 en ", "na afloop van x ", "tot en met "])
def test_a_line_without_end_is_read_like_another(line: str) -> None:
    text = line * (60_000 // len(line)) + "; uiterlijk 3 februari 2025."
    assert periods(text)[-1].until == date(2025, 2, 3)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared gold is not here")
def test_the_temporal_gold_is_found_at_the_agreed_rate() -> None:
    right = wanted = said = 0
    for line in (GOLD / "temporal_dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = {(p["start"], p["from"], p["until"]) for p in row["periods"]}
        found = {
            (p.start, p.from_ and p.from_.isoformat(), p.until and p.until.isoformat())
            for p in periods(row["text"], date.fromisoformat(row["reference_date"]))
        }
        right, wanted, said = right + len(gold & found), wanted + len(gold), said + len(found)
    assert 2 * right / (wanted + said) >= 0.96
