import re
from pathlib import Path

import pytest

from leerlus.reading.person import find
from tests.leerlus.reading.read import document

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples" / "kst-xml"
NAMED = [
    ("De vragen van de leden Kaya en Van Os (Volt) volgen.", [("Kaya", True), ("Van Os", True)]),
    ("De motie De Wit/Kaya c.s. is aangenomen.", [("De Wit", True), ("Kaya", True)]),
    ("De minister van Wonen,\n\nA.B. Kaya", [("A.B. Kaya", True)]),
    ("De minister van Wonen,\n\ndrs. A.B. Kaya", [("A.B. Kaya", True)]),
    ("De griffier van de commissie,\n\nA.B. Kaya", [("A.B. Kaya", False)]),
    ("Opgesteld door\nA.B. Kaya", [("A.B. Kaya", False)]),
    ("Gisteren belde mevrouw Kaya.", [("Kaya", False)]),
    ("Gisteren sprak minister Kaya met ons.", [("Kaya", True)]),
    ("Zie Kaya, A., & Van Os, B. (2033). Leren van fouten.", [("Kaya, A.", True), ("Van Os, B.", True)]),
    ("Nationale ombudsman\nt.a.v. Marieke Kaya", [("Marieke Kaya", True)]),
    ("In het dorp woont Marieke van Os.", [("Marieke van Os", False)]),
    (
        "De voorzitter van de commissie,\n\nKaya\n\nAdjunct-griffier van de commissie,\n\nDe Wit\n",
        [("Kaya", True), ("De Wit", False)],
    ),
    (
        "Marieke van Dijkstra belde. Van Dijkstra antwoordde niet.",
        [("Marieke van Dijkstra", False), ("Van Dijkstra", False)],
    ),
    ("De heer Kaya, staatssecretaris Mijnbouw, sprak met wethouder Jeugdzorg.", [("Kaya", True)]),
    ("Hoi Marieke,\n\nDank je wel.\n\nGroetjes, Els", [("Marieke", False), ("Els", False)]),
    ("Met vriendelijke groet,\nMarieke\n", [("Marieke", False)]),
    ("Aanwezig: Marieke, Els en Noor", [("Marieke", False), ("Els", False), ("Noor", False)]),
    ("Actie: Els", [("Els", False)]),
    ("Haar zoon Bas wacht. Daarna belde Bas weer.", [("Bas", False), ("Bas", False)]),
    ("Volgens Marieke van Os is dat zo.", [("Marieke van Os", False)]),
    ("Introductie Els Kaya als nieuw lid.", [("Els Kaya", False)]),
    ("Het lid Kaya van de SP vroeg dit.", [("Kaya", True)]),
    ("De leden Kaya en De Wit spraken. Zie het voorstel Kaya/De Wit.", [("Kaya", True), ("De Wit", True)] * 2),
    (
        "Aanwezig: Odilonka Kaya, Els de Wit\nOdilonka belt morgen.",
        [("Odilonka Kaya", False), ("Els de Wit", False), ("Odilonka", False)],
    ),
    ("De voorzitter van de commissie, Kaya\n\nDe adjunct-griffier, De Wit", [("Kaya", True), ("De Wit", False)]),
    ("De Minister-President, Minister van Algemene Zaken, A.B. Kaya\n", [("A.B. Kaya", True)]),
    ("Indiener: A.B. Kaya, minister van Wonen", [("A.B. Kaya", True)]),
    ("Marieke Kaya (staatssecretaris Wonen) en Els de Wit (Volt)", [("Marieke Kaya", True), ("Els de Wit", True)]),
    ("De brief ging naar voormalig minister dhr. Kaya.", [("Kaya", True)]),
    ("1. A.B. Kaya, Leren van fouten, Meerdorp 2030, p. 5.", [("A.B. Kaya", True)]),
    ("5 Zie A.B. Kaya en C. de Wit, Dijkrecht, 2031, nr. 7.", [("A.B. Kaya", True), ("C. de Wit", True)]),
    ("A.B. Kaya, Meerdorp, heeft dat in 2030 gezegd.", [("A.B. Kaya", False)]),
    ("Marieke van Os belde gisteren. Marieke woont op een dijk.", [("Marieke van Os", False), ("Marieke", False)]),
    ("GEWIJZIGDE MOTIE VAN DE LEDEN VAN GRONINGEN EN KAYA", [("VAN GRONINGEN", True), ("KAYA", True)]),
    ("De voorzitter van de commissie,\n\nKaya\n\nDe griffier,\n\nDe Wit\n", [("Kaya", True), ("De Wit", False)]),
    ("Getekend: A.B. Kaya, vicepresident van de Raad van State", [("A.B. Kaya", True)]),
    ("RvW 2031/7 met annotatie van A.B. Kaya", [("A.B. Kaya", True)]),
    (
        "de burgemeester van Meerdorp (gemachtigden: mr. A.B. Kaya, mr. P. de Wit)",
        [("A.B. Kaya", False), ("P. de Wit", False)],
    ),
    ("De Commissie Lantaarns onder leiding van prof. dr. A.B. Kaya sprak.", [("A.B. Kaya", True)]),
    ("A.B. Kaya Voorzitter van de commissie voor Wonen", [("A.B. Kaya", True)]),
    ("Vragen van het lid Kaya, A.B. (Volt)", [("Kaya, A.B.", True)]),
    ("De aanbevelingen van professor Kaya zijn helder.", [("Kaya", True)]),
    ("Dat stelde de heer Kaya in zijn rapport voor.", [("Kaya", True)]),
    ("Ik benoem als leden: Kaya, De Wit en Van Os.", [("Kaya", True), ("De Wit", True), ("Van Os", True)]),
    ("Het woord is aan mevrouw Kaya van Volt.", [("Kaya", True)]),
    ("Els de Wit Kaya sprak met Noor Kaya Volt.", [("Els de Wit Kaya", False), ("Noor Kaya", False)]),
    (
        "Aanwezig zijn drie leden der Kamer, te weten: Kaya, De Wit en Os,",
        [("Kaya", True), ("De Wit", True), ("Os", True)],
    ),
    ("Motie van Çelik over banen.", [("Çelik", True)]),
    ("Wethouders: de heer P. Kaya en de heer T. Os", [("P. Kaya", True), ("T. Os", True)]),
    ("Voorzitter: de heer J. van Dijk Griffier: de heer T. Os", [("J. van Dijk", True), ("T. Os", False)]),
    ("Omschrijving motie Vindplaats Stand van zaken", []),
    ("Het lid Kaya van\nVolt vroeg dat.", [("Kaya", True)]),
    ("Dat vroeg het lid Noor van\nder Dijk gisteren.", [("Noor van der Dijk", True)]),
    ("Dat vroeg het lid Noor\nvan der Dijk gisteren.", [("Noor van der Dijk", True)]),
    ("De heer Kaya van de Tweede Kamer sprak.", [("Kaya", False)]),
    ("De ombudsman is de heer mr. R.B. (Roel) van Dijk.", [("R.B. (Roel) van Dijk", True)]),
    ("De ombudsman is mevrouw mr. A.B. (Noor) van Zutphen.", [("A.B. (Noor) van Zutphen", True)]),
    ("Gisteren belde A.B. van Rossum.", [("A.B. van Rossum", False)]),
    ("De portefeuille gaat naar gedeputeerde Kaya-Os.", [("Kaya-Os", True)]),
    ("Formateur Kaya sprak.", [("Kaya", True)]),
    ("Voor de provincie tekende gedeputeerde Staten van Utrecht.", []),
    (
        "De fungerend voorzitter van de commissie voor Wonen,\n\nVan Eijk\n\nDe griffier,\n\nDe Wit\n",
        [("Van Eijk", True), ("De Wit", False)],
    ),
    ("Projectleider A. Kaya", [("A. Kaya", False)]),
    ("De voorzitter van de commissie,\nKaya\n\nDe griffier,\nDe Wit\n", [("Kaya", True), ("De Wit", False)]),
    ("De Wit is er. Het lid De Wit (Volt) ook.", [("De Wit", True), ("De Wit", True)]),
    ("De fractie koos mevrouw Kaya tot haar fractievoorzitter.", [("Kaya", True)]),
    ("Het lid Kaya vroeg dit. De medewerker van mevrouw Kaya schreef mee.", [("Kaya", True), ("Kaya", True)]),
    ("Minister A. Kaya kwam. De beleidsmedewerker P. Kaya schreef mee.", [("A. Kaya", True), ("P. Kaya", False)]),
    ("Met vriendelijke groet,\n\nOdilon van Os\nprojectleider", [("Odilon van Os", False)]),
    (
        "Aanwezig: A.B. Kaya (directeur), Odilon van Os (senior adviseur), P. de Wit",
        [("A.B. Kaya", False), ("Odilon van Os", False), ("P. de Wit", False)],
    ),
    ("CC: Marieke ter Horst\nOnderwerp: dijken", [("Marieke ter Horst", False)]),
    ("Gisteren mailde Odilon van Os <o.os@dienst.example> ons.", [("Odilon van Os", False)]),
    ("Vandaag kwam minister Yılmaz langs.", [("Yılmaz", True)]),
    ("Op vragen van Anne-Marie Kaya (Volt) is geantwoord.", [("Anne-Marie Kaya", True)]),
    ("Minister Van der Wit kwam. Els Kaya-de Wit belde.", [("Van der Wit", True), ("Els Kaya-de Wit", False)]),
    ("Mevrouw A. van Dijk\nLange Dijk 134\n1234 AB Meerdorp", [("A. van Dijk", False)]),
    (
        "Voorzitter: Kaya\n\nTegenwoordig zijn drie leden, te weten:\n\nDe Wit, Kaya-van Os en Ter Horst,",
        [("Kaya", True), ("De Wit", True), ("Kaya-van Os", True), ("Ter Horst", True)],
    ),
    ("De heer Kaya, oud-griffier, en mevrouw De Wit, lid Tweede Kamer.", [("Kaya", False), ("De Wit", True)]),
    ("Ook oud-minister Marieke Kaya (Volt) sprak.", [("Marieke Kaya", True)]),
    ("SP-Kamerlid Kaya sprak. Ook Volt-leider De Wit was er.", [("Kaya", True), ("De Wit", True)]),
    ("Minister Kaya kwam. Kaya zegt dat het goed gaat.", [("Kaya", True), ("Kaya", True)]),
    ("De heer Kaya (OPNL):", [("Kaya", True)]),
    ("(Kaya, A.B., Van Os, C.D. Leren van water.)", [("Kaya, A.B.", True), ("Van Os, C.D.", True)]),
    ("De heer Kaya,vice-minister-president,minister voor Bestuur", [("Kaya", True)]),
    ("Kaya (LPF) en De Wit (Groep-Zand)", [("Kaya", True), ("De Wit", True)]),
    ("MOTIE VAN HET LID WELZIJN", [("WELZIJN", True)]),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[row[0] for row in NAMED])
def test_a_person_is_named_and_kept_by_office(text: str, names: list[tuple[str, bool]]) -> None:
    assert [(one.name, one.keep) for one in find(document(text))] == names


@pytest.mark.parametrize(
    "text",
    [
        "De Tweede Kamer en het ministerie van BZK spraken af.",
        "Dat staat in artikel 3, derde lid, van de Wet open overheid.",
        "De leden van de Kamer vroegen dit.",
        "Aan staatssecretaris Participatie en Integratie",
        "De minister van OCW is er blij mee.",
        "Dit geldt ook op St. Eustatius.",
        "De Gemeentelijke Ombudsman Houten sprak met burgemeester Zwolle.",
        "De minister van Onderwijs, Cultuur en Wetenschap\nDirectie Wonen",
        "De zaak van Dijkwerken B.V. loopt.",
        "De minister DenD en staatssecretaris JenV zijn akkoord.",
        "Mijn collega van Wonen antwoordt.",
        "Het rapport van Jansen Water Groep (JWG) is openbaar.",
        "De voorzitter: Goed, dan gaan we verder.",
        "Beste Kamerleden,\n\nDag van de Arbeid\n\nAanwezig: Iedereen, ook de directie",
        "De ouder Wijkteams vroegen dit.",
    ],
)
def test_bodies_and_places_are_no_persons(text: str) -> None:
    assert list(find(document(text))) == []


def test_a_salutation_is_kept_for_an_office() -> None:
    text = "Geachte mevrouw Kaya,"
    assert [one.keep for one in find(document(text, addressee="de minister van Wonen"))] == [True]
    assert [one.keep for one in find(document(text, addressee="Dorpsstraat 12"))] == [False]
    assert [one.keep for one in find(document(text, addressee="Burgemeester Dijklaan 12"))] == [False]


def test_a_name_known_by_its_office_is_kept_everywhere() -> None:
    text = "Het lid Kaya vroeg dit. Later herhaalde Kaya de vraag."
    assert [(one.name, one.keep) for one in find(document(text))] == [("Kaya", True), ("Kaya", True)]


def test_a_colleague_is_a_minister_only_in_a_letter_of_the_government() -> None:
    text = "Mijn collega Kaya antwoordt daarop."
    assert [one.keep for one in find(document(text, genre="kamerbrief"))] == [True]
    assert [one.keep for one in find(document(text, genre="beslisnota"))] == [False]


def test_each_decision_has_a_reason() -> None:
    assert all(one.reason.endswith(".") for text, _names in NAMED for one in find(document(text)))


@pytest.mark.parametrize(
    "line", ["Kaya, A.B., ", "minister A. Kaya, ", "motie Kaya/", "leden: Kaya, ", "(", "A. ", "van de "]
)
def test_a_line_without_end_is_read_like_another(line: str) -> None:
    text = line * (100_000 // len(line)) + ".\n\nMet vriendelijke groet,\n\nMarieke van Os"
    assert [one.name for one in find(document(text))][-1] == "Marieke van Os"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
def test_every_signatory_of_a_real_motion_is_kept() -> None:
    lost = []
    for path in sorted(SAMPLES.glob("*.xml")):
        lines = [
            " ".join(line.split())
            for line in re.findall(r"<al>(.*?)</al>", path.read_text(encoding="utf-8"), re.DOTALL)
        ]
        closing = max(number for number, line in enumerate(lines) if "orde van de dag" in line)
        signed = [line.strip(" ,.") for line in lines[closing + 1 :]]
        kept = [one.name for one in find(document("\n\n".join(lines), genre="motie")) if one.keep]
        lost += [(path.name, name) for name in signed if not any(name.startswith(one) for one in kept)]
    assert lost == []
