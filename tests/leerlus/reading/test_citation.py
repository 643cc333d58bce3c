"""Citations: a table of words and what they refer to, with words that must not match; then what holds for any text."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.document import Document
from leerlus.reading.citation import find
from leerlus.reading.rulebook import Rule, rules
from leerlus.statements import Citation, MotionCitation, to_json

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples" / "kst-xml"


def document(text: str) -> Document:
    return Document(text=text, media_type="text/plain", sha256="0" * 64, text_version="text/1")


def targets(text: str) -> list[str]:
    return [cited.target for cited in find(document(text))]


KAMERSTUKKEN = [
    ("Kamerstukken II 2030/31, 31 999, nr. 12", "kst-31999-12"),
    ("Kamerstukken I 2030/31, 31 999, nr. E", "kst-31999-E"),
    ("Kamerstukken I 2030/31, 31 999, C, p. 19", "kst-31999-C"),
    ("Kamerstukken EK, 2030-2031, 31 999, AA", "kst-31999-AA"),
    ("Kamerstuk I 31999 AA", "kst-31999-AA"),
    ("Kamerstukken Eerste Kamer 31999 nr AB", "kst-31999-AB"),
    ("Kamerstuk 31999, nr. 1363", "kst-31999-1363"),
    ("Kamerstuk 2030/31, 31999, nr. 1261", "kst-31999-1261"),
    ("Kamerstukken 2030-2031 31999 nr. 1247", "kst-31999-1247"),
    ("Kamerstukken, 2030-2031, 31999, nr. 35", "kst-31999-35"),
    ("Kamerstukken II, 2030/31 31 999 nr. 251", "kst-31999-251"),
    ("[Kamerstukken II, 2030/1, 31999, nr. 32]", "kst-31999-32"),
    ("Kamerstukken 2, 2030-2031, 31999, 22", "kst-31999-22"),
    ("Kamerstukken 11, 2030/2031, 31 999 nr.3 pag.4", "kst-31999-3"),
    ("Kamerstukken II, 31 999 22", "kst-31999-22"),
    ("TK 2030-2031, 31999, nummer 25, bladzijde 5 - 6", "kst-31999-25"),
    ("Tweede Kamer 2030-2031, 31999, 22", "kst-31999-22"),
    ("Kamerstuk TK 31.999XII, 6", "kst-31999-XII-6"),
    ("Kamerstukken Tweede Kamer 31-999 XII nr 6", "kst-31999-XII-6"),
    ("Kamerstukken II, 2030/31, 31999.VIII, 32", "kst-31999-VIII-32"),
    ("Kamerstukken II 2030/31, 36 999-IIB, nr. 2", "kst-36999-IIB-2"),
    ("Kamerstukken II 1986/87, 19 999 hoofdstuk XV, nr. 2", "kst-19999-XV-2"),
    ("Kamerstukken II 2030/31, 36 999 A, nr. 24", "kst-36999-A-24"),
    ("Kamerstuk 36999-VI-12", "kst-36999-VI-12"),
    ("Kamerstukken II 2030/31, 21 501-07, nr. 1750", "kst-21501-07-1750"),
    ("Kamerstuk 21501–20, nr. 1668", "kst-21501-20-1668"),
    ("Kamerstukken I 2003/04, 27 999 (R 1699), nr. 289", "kst-27999-289"),
    ("Kamerstukken I 1979/80, 15 999, nr. 42e, blz. 7", "kst-15999-42e"),
    ("Kamerstukken II, Zitting 1958-1959-5999, Nr. 3", "kst-5999-3"),
    ("Kamerstukken II, vergaderjaar 2030-2031, 31 999, nr. 3, Memorie van Toelichting", "kst-31999-3"),
    ("Kamerstukken II 2030/31, 31998 en 31999, nr. 6", "kst-31998-6"),
    ("Kamerstukken 31 999", "kst-31999"),
    ("Kamerstukken II, 2030-2031, 31.999, pag. 2 en 6", "kst-31999"),
    ("dossier 31 999", "kst-31999"),
    ("Kamerstuk 31 999, 2 maart 2031", "kst-31999"),
    ("Kamerstuk 2031Z01234", "2031Z01234"),
    ("een eerdere motie (31 999, nr. 665)", "kst-31999-665"),
    ("het amendement (36 999 VIII, nr. 141, dekking 13a)", "kst-36999-VIII-141"),
    ("de motie op stuk nr. 206 (28 999)", "kst-28999-206"),
    ("de motie-De Boer op Kamerstuk 31 999, nr. 395", "kst-31999-395"),
    ("te vinden als kst-36999-IV-12", "kst-36999-IV-12"),
    ("EK 36 999 B, A", "kst-36999-B-A"),
    ("TK 31999-12", "kst-31999-12"),
    ("Kamerstuk 31 999-A", "kst-31999-A"),
    ("kst. 31999-321", "kst-31999-321"),
    ("31999 nr 321", "kst-31999-321"),
    ("Kamerstuk 31999/321", "kst-31999-321"),
    ("21501-20, nr. 2146", "kst-21501-20-2146"),
    ("36 999 hoofdstuk IV, nr. 12", "kst-36999-IV-12"),
    ("motie 206 (28999)", "kst-28999-206"),
    ("EK 34 999, H", "kst-34999-H"),
    ("TK 31 999, nr. 12", "kst-31999-12"),
    ("brief 23999-(R1519)-131", "kst-23999-131"),
    ("Goedkeuring van het Dijkverdrag - 34999-(R2068)", "kst-34999"),
    ("Aan de orde is het wetsvoorstel Wijkloketten (31999)", "kst-31999"),
    ("Nota van wijziging - 31999-8", "kst-31999-8"),
    ("Zie mijn Kamerbrief van 3 mei 2031 (31 999-8).", "kst-31999-8"),
    ("Kamerstuk\u00a031\u00a0999,\nnr.\u00a012", "kst-31999-12"),
]

LISTS = [
    ("Kamerstukken II 2030/31, 31 999, nrs. 3 t/m 6", [f"kst-31999-{number}" for number in (3, 4, 5, 6)]),
    ("Kamerstukken II 2030/31, 31 999, nr. 3 tot en met 5", [f"kst-31999-{number}" for number in (3, 4, 5)]),
    ("Kamerstukken II 2030/31, 31 999, nrs. 1 t/m 500", ["kst-31999-1", "kst-31999-500"]),
    ("Kamerstukken I 2030/31, 31 999, nrs. A en B", ["kst-31999-A", "kst-31999-B"]),
    ("Kamerstukken II 2030/31, 31 999, nr. 3 (MvT) en nr. 6 (NV)", ["kst-31999-3", "kst-31999-6"]),
    ("Kamerstukken I, 1969-1970, 9991,9992, blz 12", ["kst-9991", "kst-9992"]),
    ("Stb. 2031, 21, 22 en 23", ["stb-2031-21", "stb-2031-22", "stb-2031-23"]),
    ("Trb. 2030, 227 en 2031, 149", ["trb-2030-227", "trb-2031-149"]),
    ("Kamerstukken II 2030/31, 31 999, nrs. 94 en 95", ["kst-31999-94", "kst-31999-95"]),
    ("Kamerstukken II 2030/31, 31 999, nr. 94 en 95.", ["kst-31999-94", "kst-31999-95"]),
    ("Kamerstukken II 2030/31, 31 999, nr. 4, p. 12 en 13, en nr. 6", ["kst-31999-4", "kst-31999-6"]),
    ("Kamerstukken II, 1999-2000, 26 999, nr. 6, p. 15-16; nr. 7", ["kst-26999-6", "kst-26999-7"]),
    ("Kamerstukken II 1984/85, 18 999, nrs. 1–3", ["kst-18999-1", "kst-18999-2", "kst-18999-3"]),
    ("de moties op stuk nrs. 12, 13 en 14 (36 999-VI)", [f"kst-36999-VI-{number}" for number in (12, 13, 14)]),
    ("(Kamerstukken II 2030/31, 31 999, nr. 12 en 31 888, nr. 4)", ["kst-31999-12", "kst-31888-4"]),
    ("bij Kamerstukken I 2030/31, 35 999, C; Kamerstukken II 2030/31, 35 999, nr. 3", ["kst-35999-C", "kst-35999-3"]),
    ("af te voeren: 31999-12; 21501-20-8; 36999-VI-9.", ["kst-31999-12", "kst-21501-20-8", "kst-36999-VI-9"]),
    ("Kamerstukken 31 998 en 31 999", ["kst-31998", "kst-31999"]),
    (
        "Kamerstukken II 2030/31, 31 999, nrs. 5 en 8 en Aanhangsel Handelingen II 2030/31, nr. 89",
        ["kst-31999-5", "kst-31999-8", "ah-tk-20302031-89"],
    ),
]

OTHER_PAPERS = [
    ("Stcrt. 2031, 4321", "stcrt-2031-4321"),
    ("Staatscourant 2031, nr. 4321", "stcrt-2031-4321"),
    ("Staatscourant van 3 mei 2031, nr. 4321", "stcrt-2031-4321"),
    ("Stb. 2031, 210", "stb-2031-210"),
    ("Staatscourant 4 mei 2031, nr. 4321", "stcrt-2031-4321"),
    ("Staatscourant jaargang 2031, nummer 4321", "stcrt-2031-4321"),
    ("Staatsblad van het Koninkrijk der Nederlanden 2031, 21", "stb-2031-21"),
    ("ecli:nl:rbams:2031:12", "ECLI:NL:RBAMS:2031:12"),
    ("Handelingen II, vergaderjaar 2030-2031, 41-7", "h-tk-20302031-41-7"),
    ("Staatsblad 2031/21", "stb-2031-21"),
    ("Trb. 2031, 45", "trb-2031-45"),
    ("Aanhangsel Handelingen, vergaderjaar 2030-2031, nr. 1121", "ah-tk-20302031-1121"),
    ("Aanhangsel van de Handelingen I 2030/31, nr. 7", "ah-ek-20302031-7"),
    ("Handelingen II 2030/31, Aanhangsel nr. 694", "ah-tk-20302031-694"),
    ("Aanhangsel van de Handelingen, vergaderjaar 2030-2031, aanhangselnummer 1333", "ah-tk-20302031-1333"),
    ("Handelingen II 2030-2031, nr. 71, item 15, blz. 53-69", "h-tk-20302031-71-15"),
    ("Handelingen EK 2030-2031, nr. 10, blz. 525", "h-ek-20302031-10"),
    ("Handelingen II 2030/31, 5-6", "h-tk-20302031-5-6"),
    ("ECLI:NL:RVS:2031:1234.", "ECLI:NL:RVS:2031:1234"),
    ("ECLI;EU;T;2031;314", "ECLI:EU:T:2031:314"),
    ("EU:C:1999:25", "ECLI:EU:C:1999:25"),
    ("ECLI:DE:BVerwG:2031:041214B8B66.14.0", "ECLI:DE:BVerwG:2031:041214B8B66.14.0"),
]

LAWS = [
    ("artikel 68 Grondwet", ["Grondwet art. 68"]),
    ("art. 3.3 Wet open overheid", ["Wet open overheid art. 3.3"]),
    ("art. 68 Gw", ["Gw art. 68"]),
    ("art. 81 RO", ["RO art. 81"]),
    ("artikel 7.2, eerste lid, onderdelen b tot en met e, van de Jeugdwet", ["Jeugdwet art. 7.2"]),
    ("art. 166 lid 1 in verbinding met art. 353 lid 1 Rv", ["Rv art. 166", "Rv art. 353"]),
    ("art. 5.1 lid 2 sub e Woo", ["Woo art. 5.1"]),
    ("artikel 49b Awir", ["Awir art. 49b"]),
    ("artikel 6:162 BW", ["BW art. 6:162"]),
    ("artikel 5.1, tweede lid, onder e, en artikel 5.2 van de Woo", ["Woo art. 5.1", "Woo art. 5.2"]),
    ("(de Woo, in het bijzonder artikel 3.1)", ["Woo art. 3.1"]),
    ("artikel 21 van de Wet op de Nationale ombudsman", ["Wet op de Nationale ombudsman art. 21"]),
    ("artikel 5.1, tweede lid, aanhef en onder i, van de Woo", ["Woo art. 5.1"]),
    ("artikel 9:36, vierde lid, Awb", ["Awb art. 9:36"]),
    ("artikel 8 lid 2 van het EVRM", ["EVRM art. 8"]),
    ("de Jeugdwet, artikel 2.3, vierde lid, verplicht", ["Jeugdwet art. 2.3"]),
    ("de Grondwet (artikel 68)", ["Grondwet art. 68"]),
    ("artikelen 3, 4 en 5 van de Wet open overheid", [f"Wet open overheid art. {number}" for number in (3, 4, 5)]),
    ("artikel 2, eerste lid, en artikel 5, tweede lid, van de Jeugdwet", ["Jeugdwet art. 2", "Jeugdwet art. 5"]),
    ("artikel 30 van Richtlijn (EU) 2031/2413", ["Richtlijn (EU) 2031/2413 art. 30"]),
    ("artikel 12 van het Besluit wijkloketten 2031 is", ["Besluit wijkloketten 2031 art. 12"]),
    ("artikel 4 van de Wet herstel van vertrouwen bepaalt dat", ["Wet herstel van vertrouwen art. 4"]),
    (
        "artikel 15 van het Reglement van Orde van de Eerste Kamer der Staten-Generaal",
        ["Reglement van Orde van de Eerste Kamer der Staten-Generaal art. 15"],
    ),
    ("artikel 7 van de loketwet geldt", ["loketwet art. 7"]),
    ("artikel 28 van de Loketregeling Nederland 2031 geldt", ["Loketregeling Nederland 2031 art. 28"]),
]

MOTIONS = [
    ("(NR 8 Motie De Boer cs, deel 1)", ("8", "De Boer cs", "1")),
    ("(NR. 8 Motie Kaya c.s. deel 2)", ("8", "Kaya c.s.", "2")),
    ("(NR 12. Motie Kaya/Van Dam-Smit)", ("12", "Kaya", None)),
    ("NR 37 motie van Veen", ("37", "van Veen", None)),
    ("de motie van Kaya vraagt", (None, "Kaya", None)),
    ("de motie-Kaya/De Boer vraagt", (None, "Kaya", None)),
    ("de motie-Van der Linden c.s. vraagt", (None, "Van der Linden c.s.", None)),
    ("de motie van de leden Van der Linden (Volt) en Kaya (D66)", (None, "Van der Linden", None)),
    ("de motie van Tweede Kamerlid Kaya (CDA)", (None, "Kaya", None)),
    ("uitvoering van Motie#21", ("21", None, None)),
    ("(hierna: Motie#21).2 Daarna", ("21", None, None)),
    ("motie 14 van het lid Kaya", ("14", "Kaya", None)),
    ("NR. 14, deel 2, motie Kaya", ("14", "Kaya", "2")),
    ("de gewijzigde motie-Kaya/De Wit c.s.", (None, "Kaya", None)),
    ("motie nr. 14, deel 1, loopt", ("14", None, "1")),
]

NO_CITATIONS = [
    "Kamerstukken zijn openbaar.",
    "Kamerstuk: op weg naar herstel",
    "Ons kenmerk is 2031Z01234.",
    "Bel 31 999 voor een afspraak.",
    "Het kost 25 000 euro, nr. is onbekend.",
    "Bel 12345-678 of 31999-12 en vraag naar het loket.",
    "Er kwamen veel brieven (12 345).",
    "Het verslag noemt een bedrag (25 000).",
    "EK 31 999 kaarten zijn verkocht.",
    "De Wet open overheid geldt sinds 2022.",
    "artikel 3 van de regeling",
    "het artikel van 12 bladzijden in de krant",
    "artikel 13 Integratie en samenhang",
    "de motie van wantrouwen",
    "de aangenomen motie uit 2031",
    "de motie van de Kamer",
    "de Staatscourant van vorige week",
    "ECLI:EU:C:1984:ab3254",
    "ontkoming 2030-2031, 31999 is geen stuk",
]


@pytest.mark.parametrize(("text", "target"), KAMERSTUKKEN + OTHER_PAPERS)
def test_a_paper_is_found_under_its_identifier(text: str, target: str) -> None:
    assert targets(text) == [target]
    assert targets(f"Dat staat hier: ({text}) en nergens anders.") == [target]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_number_of_a_list_is_a_citation(text: str, expected: list[str]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(("text", "expected"), LAWS)
def test_an_article_is_found_with_its_law(text: str, expected: list[str]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(("text", "expected"), MOTIONS)
def test_a_motion_is_found_by_number_mover_and_part(text: str, expected: tuple[str | None, ...]) -> None:
    (cited,) = find(document(text))
    assert isinstance(cited, MotionCitation)
    assert (cited.number, cited.mover, cited.part) == expected


@pytest.mark.parametrize("text", NO_CITATIONS)
def test_words_that_only_look_like_a_citation_are_left_alone(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "de motie-Kaya (36 999-XIV, nr. 38)",
        "de motie van het lid Kaya over loketten in de wijk (Kamerstuk 36 999-XIV, nr. 38)",
        "Kamerstuk 36 999-XIV, nr. 38 (motie-Kaya c.s.)",
        "de motie-Kaya<sup>4</sup> is klaar.\n\n<sup>4</sup> Kamerstuk 36 999-XIV, nr. 38",
        "De motie-Kaya over loketten is klaar.4 Ook de brief.\n\n4 Kamerstuk 36 999-XIV, nr. 38",
    ],
)
def test_a_motion_with_a_paper_number_is_that_paper_only(text: str) -> None:
    assert targets(text) == ["kst-36999-XIV-38"]


def test_a_motion_keeps_its_name_when_another_sentence_gives_a_paper() -> None:
    text = "De motie-Kaya is klaar. Ook de brief is verzonden (Kamerstuk 31 999, nr. 3)."
    assert targets(text) == ["motie::kaya", "kst-31999-3"]


def test_a_motion_keeps_its_name_when_the_note_of_another_sentence_gives_a_paper() -> None:
    text = "De motie-Kaya is klaar. Ook de brief is verzonden.4\n\n4 Kamerstuk 31 999, nr. 3"
    assert targets(text) == ["motie::kaya", "kst-31999-3"]


OPEN = [
    ("De motie-Kaya loopt.", (True, ())),
    ("De motie-Kaya (31 999, nr. 12) ligt er. De motie-Kaya loopt.", (False, ("kst-31999-12",))),
    (
        "De motie-Kaya (31 999, nr. 12) ligt er, en de motie-Kaya (31 999, nr. 14). De motie-Kaya loopt.",
        (True, ("kst-31999-12", "kst-31999-14")),
    ),
    ("De motie op stuk nr. 8 loopt.", (True, ())),
    ("Dossier 31 999 nr. 3 ligt er. De motie op stuk nr. 8 loopt.", (False, ("kst-31999-8",))),
    (
        "Kamerstuk 31 999, nr. 3 en Kamerstuk 31 888, nr. 4. De motie nr. 8 loopt.",
        (True, ("kst-31888-8", "kst-31999-8")),
    ),
    ("NR. 8 Motie Kaya c.s.", (False, ())),
]


@pytest.mark.parametrize(("text", "expected"), OPEN)
def test_a_motion_says_which_papers_it_may_be_and_whether_that_is_open(
    text: str, expected: tuple[bool, tuple[str, ...]]
) -> None:
    (motion,) = (cited for cited in find(document(text)) if isinstance(cited, MotionCitation))
    assert (motion.ambiguous, motion.candidates) == expected
    assert motion.target.startswith("motie:")


def test_a_paper_of_two_dossiers_is_ambiguous() -> None:
    (cited,) = find(document("Kamerstukken II 2030/31, 31998 en 31999, nr. 6"))
    assert (cited.ambiguous, cited.candidates) == (True, ("kst-31998-6", "kst-31999-6"))


def test_one_paper_is_not_ambiguous_and_says_nothing_of_it() -> None:
    (cited,) = find(document("Kamerstuk 31 999, nr. 12"))
    assert not {"ambiguous", "candidates"} & set(to_json(cited))


def test_the_session_is_given_as_two_years() -> None:
    (cited,) = find(document("Kamerstukken II 2030/31, 31 999, nr. 12"))
    assert isinstance(cited, Citation)
    assert cited.session == "2030-2031"


def test_years_that_do_not_follow_each_other_are_no_session() -> None:
    (cited,) = find(document("Kamerstukken II 2030/32, 31 999, nr. 12"))
    assert isinstance(cited, Citation)
    assert cited.session is None


def test_a_known_law_has_its_number_under_any_of_its_names() -> None:
    numbers = {
        getattr(cited, "bwb", None) for cited in find(document("artikel 3.3 Woo; artikel 3.3 Wet open overheid"))
    }
    assert numbers == {"BWBR0045754"}


@pytest.mark.parametrize("rule", rules("citation"), ids=lambda rule: rule.name)
def test_the_reader_finds_the_example_by_its_rule_and_not_the_counter_example(rule: Rule) -> None:
    assert rule.name in {cited.rule for cited in find(document(rule.example))}
    assert rule.name not in {cited.rule for cited in find(document(rule.counter_example))}


PIECES = [text for text, _ in KAMERSTUKKEN + OTHER_PAPERS + LISTS + LAWS + MOTIONS] + NO_CITATIONS


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=15), max_size=8), st.sampled_from([" ", "", "\n", "; ", ". "])
)
def test_quotes_stand_where_they_say_in_order_and_the_same_each_time(parts: list[str], joint: str) -> None:
    read = document(joint.join(parts))
    found = list(find(read))
    assert all(read.text[cited.start : cited.end] == cited.quote != "" for cited in found)
    assert [(cited.start, cited.end) for cited in found] == sorted((cited.start, cited.end) for cited in found)
    assert [to_json(cited) for cited in find(document(read.text))] == [to_json(cited) for cited in found]


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "Kamerstukken II 2030/31, ",
        "artikel 3 van de Wet op de ",
        "artikel 1 juncto ",
        "motie-De Boer/",
        "nrs. 1, 2, ",
    ],
)
def test_one_very_long_line_is_read_to_its_end(unit: str) -> None:
    line = unit * (200_000 // len(unit)) + " Stb. 2031, 210"
    assert "stb-2031-210" in targets(line)


def test_ten_thousand_nested_brackets_are_read_through() -> None:
    assert targets("(" * 10_000 + "Stb. 2031, 210" + ")" * 10_000) == ["stb-2031-210"]


def linked_text(xml: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The plain text of an official publication, and the place and target of each link in it."""
    text, links, at = "", [], 0
    for link in re.finditer(r'<extref[^>]*doc="([^"]+)"[^>]*>([^<]*)</extref>', xml):
        text += re.sub(r"<[^>]+>", "", xml[at : link.start()])
        links.append((len(text), len(text) + len(link.group(2)), link.group(1)))
        text, at = text + link.group(2), link.end()
    return text + re.sub(r"<[^>]+>", "", xml[at:]), links


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
def test_the_links_of_real_motions_are_found_in_their_plain_text() -> None:
    linked, cited, both = 0, 0, 0
    for path in sorted(SAMPLES.glob("*.xml")):
        text, links = linked_text(path.read_text(encoding="utf-8"))
        papers = [
            found for found in find(document(text)) if found.target.startswith(("kst-", "trb-", "stb-", "stcrt-"))
        ]
        linked, cited = linked + len(links), cited + len(papers)
        both += sum(
            any(found.target == target and found.start < end and start < found.end for found in papers)
            for start, end, target in links
        )
    assert linked > 0
    assert both / linked >= 0.95
    assert both / cited >= 0.95
