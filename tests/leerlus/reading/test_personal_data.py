import pytest

from leerlus.dutch.check_digits import is_bsn, is_iban
from leerlus.reading.personal_data import find
from tests.leerlus.reading.read import document

DATA = [
    ("Mail naar info@dienst.example voor meer.", "email", "info@dienst.example", True),
    ("Mail naar a.kaya@dienst.example voor meer.", "email", "a.kaya@dienst.example", False),
    ("Mail naar a.kaya@ dienst.example voor meer.", "email", "a.kaya@ dienst.example", False),
    ("Mail naar ombudsman@dienst.example voor meer.", "email", "ombudsman@dienst.example", True),
    ("Contactpersoon\n\nT 030 123 45 67", "phone", "030 123 45 67", False),
    ("Hij belt met 06-12345678 naar huis.", "phone", "06-12345678", False),
    ("Ministerie van Wonen\nT 030-123 45 67", "phone", "030-123 45 67", True),
    ("Het nummer 0800-1234 is gratis.", "phone", "0800-1234", True),
    ("Het noodnummer 112 is gratis.", "phone", "112", True),
    ("Postbus 123, 1234, AB Meerdorp", "address", "Postbus 123, 1234, AB Meerdorp", True),
    ("Lange Dijk 29, 1234 AB, Meer-Zijde", "address", "Lange Dijk 29, 1234 AB, Meer-Zijde", False),
    ("Lange Dijk 29 1234 AB Meerdorp Telefoon volgt", "address", "Lange Dijk 29 1234 AB Meerdorp", False),
    ("Bel 06.12.34.56.78 vandaag.", "phone", "06.12.34.56.78", False),
    ("Mail a.kaya(at)dienst.example vandaag.", "email", "a.kaya(at)dienst.example", False),
    ("Mail a.kaya @ dienst.example vandaag.", "email", "a.kaya @ dienst.example", False),
    ("Maak over naar nl91.abna.0417.1643.00 graag.", "iban", "nl91.abna.0417.1643.00", False),
    ("De auto met kenteken AB 12 CD stond er.", "licence-plate", "AB 12 CD", False),
    ("Mijn man, geb. 3-3-1980, wacht.", "birth-date", "3-3-1980", False),
    ("Postbus 123\n1234 AB Meerdorp", "address", "Postbus 123\n1234 AB Meerdorp", True),
    ("Mevrouw Kaya\nDorpsstraat 12\n1234 AB Meerdorp", "address", "Dorpsstraat 12\n1234 AB Meerdorp", False),
    ("Haar BSN is 111222333.", "bsn", "111222333", False),
    ("Op rekening NL91 ABNA 0417 1643 00 graag.", "iban", "NL91 ABNA 0417 1643 00", False),
    ("De auto heeft kenteken XX-123-Z nu.", "licence-plate", "XX-123-Z", False),
    ("Hij is geboren op 3 maart 1980.", "birth-date", "3 maart 1980", False),
    ("Bel Els ter Horst, telefoon 0228 811 094. Het loket is dicht.", "phone", "0228 811 094", False),
    ("Paraaf: TÖ", "initials", "TÖ", False),
    ("Handtekening: A. van 't Veld", "signature", "Handtekening: A. van 't Veld", False),
    ("Paraaf: JdW", "initials", "JdW", False),
    ("w.g. A.B. Kaya", "signature", "w.g. A.B. Kaya", False),
]


@pytest.mark.parametrize(("text", "kind", "quote", "keep"), DATA, ids=[row[0] for row in DATA])
def test_a_datum_is_found_with_its_kind_and_advice(text: str, kind: str, quote: str, keep: bool) -> None:
    assert [(one.type, one.quote, one.keep) for one in find(document(text))] == [(kind, quote, keep)]


@pytest.mark.parametrize(
    "text",
    [
        "Het kenmerk is 2034-0000123456.",
        "Er kwamen 112 brieven in 2034.",
        "Het BSN 111222334 klopt niet.",
        "De som is 1.234.567 euro.",
        "Zie Kamerstukken II 2033/34, 29 362, nr. 321.",
        "Het is 12-10-2034 om 09:30.",
        "De brief is van W.G. Kaya.",
    ],
)
def test_other_numbers_are_no_personal_data(text: str) -> None:
    assert list(find(document(text))) == []


def test_check_digits_tell_right_from_wrong() -> None:
    assert is_bsn("111222333")
    assert not is_bsn("000000000")
    assert is_iban("BE68539007547034")
    assert not is_iban("NL91ABNA041716430")


@pytest.mark.parametrize(
    "line", ["06 1234 ", "a@", "NL91 ABNA ", "Dorpsstraat 12 1234 A", "w.g. ", "Els de Wit, tel. "]
)
def test_a_line_without_end_is_read_like_another(line: str) -> None:
    text = line * (60_000 // len(line)) + ".\n\nMail naar info@dienst.example."
    assert [one.quote for one in find(document(text))][-1] == "info@dienst.example"
