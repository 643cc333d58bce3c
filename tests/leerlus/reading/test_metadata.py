"""Particulars of letters, memos and annexes in the layouts that ministries use; every text is invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.document import Document, Metadata
from leerlus.pipeline import structured


def plain(text: str) -> Document:
    return Document(text=text, media_type="text/plain", sha256="0" * 64, text_version="text/1")


def read(text: str) -> Metadata:
    return structured(plain(text)).metadata


QUESTIONS = """Vragen van het lid Kaya (Volt) aan de Minister van Wonen en Wijken over de dijk
en de loketten (ingezonden 3 april 2031).
Antwoord van Minister De Wit (Wonen en Wijken) (ontvangen
4 mei 2031). Zie ook Aanhangsel Handelingen, vergaderjaar 2030-2031, nr. 1.
Vraag 1
Kent u de dijk?
Antwoord 1
Ja.
"""


def test_answers_whose_lines_wrap_have_a_title_and_a_day() -> None:
    found = read(QUESTIONS)
    assert (
        found.title == "Vragen van het lid Kaya (Volt) aan de Minister van Wonen en Wijken over de dijk en de loketten"
    )
    assert (found.date, found.genre) == (date(2031, 5, 4), "beantwoording-kamervragen")


def test_a_list_of_questions_and_answers_answers_questions() -> None:
    text = "31 999 Wijken\nNr. 45\nLIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld 18 mei 2031\nDe commissie vroeg.\n"
    assert read(text).genre == "beantwoording-kamervragen"


def test_a_name_that_begins_with_van_is_no_sender() -> None:
    assert read("Notitie over de dijk\n\nDe griffier van de commissie,\nVan Dijk\n\nDe dijk is hoog.\n").sender is None


LETTER = """> Retouradres Postbus 99 2500 ZZ Den Haag

De voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 98
2500 ZZ DEN HAAG

Directoraat-Generaal Wijken
Pleinweg 1
2511 ZZ Den Haag

Ons kenmerk
ABC/WIJK-2031/00456
Uw kenmerk
2031Z00001

Datum 4 mei 2031
Betreft Voortgang van de wijkteams en
de loketten

Geachte voorzitter,

Met deze brief informeer ik u over de wijkteams. De bewoners doen mee.

Hoe het nu staat

In alle wijken is een team begonnen met de eerste huisbezoeken en gesprekken.

Hoogachtend,

De minister van Wonen en Wijken,

A.B. Voorbeeld
"""


def test_a_letter_gives_its_parties_date_subject_and_own_reference() -> None:
    found = read(LETTER)
    assert found.genre == "kamerbrief"
    assert found.date == date(2031, 5, 4)
    assert found.subject == "Voortgang van de wijkteams en de loketten"
    assert found.references == ("ABC/WIJK-2031/00456",)
    assert found.sender == "De minister van Wonen en Wijken"
    assert found.addressee == "De voorzitter van de Tweede Kamer der Staten-Generaal"


def test_a_letter_about_a_report_is_a_cabinet_response() -> None:
    text = LETTER.replace("Voortgang van de wijkteams en\nde loketten", "Kabinetsreactie op het advies over wijken")
    assert read(text).genre == "kabinetsreactie"


def test_a_letter_with_answers_is_an_answer_to_questions() -> None:
    text = LETTER.replace("Voortgang van de wijkteams en\nde loketten", "Antwoorden op Kamervragen over de wijken")
    assert read(text).genre == "beantwoording-kamervragen"


def test_a_letter_to_a_citizen_is_a_letter() -> None:
    text = LETTER.replace("De voorzitter van de Tweede Kamer\nder Staten-Generaal", "Stichting De Brug").replace(
        "Geachte voorzitter", "Geachte heer, mevrouw"
    )
    found = read(text)
    assert (found.genre, found.addressee) == ("brief", "Stichting De Brug")


def test_the_date_beside_the_subject_counts_before_that_of_a_running_head() -> None:
    assert read("Datum\n\n1 mei 2031\n\nOns kenmerk\n\n" + LETTER).date == date(2031, 5, 4)


@pytest.mark.parametrize(
    "signature",
    [
        "De minister van Wonen en Wijken,\n\nA.B. Voorbeeld",
        "DE MINISTER VAN WONEN EN WIJKEN, drs. A.B. Voorbeeld",
        "De minister van Wonen\nen Wijken,\nA.B. Voorbeeld",
        "De minister van Wonen en Wijken\nA.B. Voorbeeld",
        "Hoogachtend,\nde minister van Wonen en Wijken,",
    ],
)
def test_the_office_in_the_signature_is_the_sender(signature: str) -> None:
    sender = read(LETTER.replace("De minister van Wonen en Wijken,\n\nA.B. Voorbeeld", signature)).sender
    assert (sender or "").lower() == "de minister van wonen en wijken"


MEMO = """Aan
Minister van Wonen

nota

Aanbieding rapport over
de wijkteams

TER BESLISSING

Datum
4 mei 2031

Onze referentie
2031-0000123456

Opgesteld door

Bijlage(n)
2

Aanleiding

De inspectie bracht een rapport uit. Het ging over wijkteams.

Gevraagd besluit

Instemmen met verzending.

Bijlagen

Volgnummer	Naam	Informatie
1	Rapport wijkteams	Ter kennisname
2	Brief aan de Kamer	Ter ondertekening
"""


def test_a_memo_gives_title_addressee_date_reference_and_annexes() -> None:
    found = read(MEMO)
    assert found.genre == "beslisnota"
    assert found.title == "Aanbieding rapport over de wijkteams"
    assert found.addressee == "Minister van Wonen"
    assert (found.date, found.references) == (date(2031, 5, 4), ("2031-0000123456",))
    assert found.annexes == ("Rapport wijkteams", "Brief aan de Kamer")


@pytest.mark.parametrize(
    "fields",
    [
        "Aan: de minister\nVan: Directie Wonen\nDatum: 4 mei 2031\nKenmerk: 2031-0004567\nOnderwerp: Wijken\n",
        "**Aan**  \nde minister\n\n**Van**  \nDirectie Wonen\n\n**Datum**  \n4 mei 2031\n\n"
        "**Onze referentie**  \n2031-0004567\n\n**Betreft**  \nWijken\n",
        "Aan\tde minister\nVan\tDirectie Wonen\nDatum\t4 mei 2031\nOns kenmerk\t2031-0004567\nBetreft\tWijken\n",
        "| Aan | de minister |\n|---|---|\n"
        "| Van | Directie Wonen |\n| Datum | 04-05-2031 |\n| Kenmerk | 2031-0004567 |\n"
        "| Onderwerp | Wijken |\n",
        "Aan          de minister\nVan          Directie Wonen\nDatum        4 mei 2031\nKenmerk      2031-0004567\n"
        "Onderwerp    Wijken\n",
        "Aan\nVan\nde minister\nDirectie Wonen\n\nDatum\nKenmerk\n4 mei 2031\n2031-0004567\n\nOnderwerp\nWijken\n",
        "- **Aan:** de minister\n- **Van:** Directie Wonen\n- **Datum:** 4 mei 2031\n- **Kenmerk:** 2031-0004567\n"
        "- **Onderwerp:** Wijken\n",
    ],
)
def test_fields_are_read_beside_and_below_their_labels(fields: str) -> None:
    found = read(fields + "\nnota\n\nAanleiding\n\nDe raad vroeg hierom. Het is tijd.\n\nKern\n\nHet gaat goed.\n")
    assert found.addressee == "de minister"
    assert found.sender == "Directie Wonen"
    assert found.date == date(2031, 5, 4)
    assert found.references == ("2031-0004567",)
    assert found.subject == "Wijken"


def test_a_parliamentary_paper_names_sender_and_date_in_its_head() -> None:
    body = "Met deze brief vertel ik hoe het met de lantaarns gaat. " * 3
    found = read(
        "34 000 Lantaarns\n\nNr. 7 BRIEF VAN DE MINISTER VAN WONEN\n\nAan de Voorzitter van de Tweede Kamer der "
        f"Staten-Generaal\n\nMeerdorp, 4 mei 2031\n\n{body}\n"
    )
    assert (found.sender, found.date) == ("de minister van wonen", date(2031, 5, 4))


def test_a_broken_reference_is_no_reference() -> None:
    assert read(MEMO.replace("2031-0000123456", "2031-")).references == ()


def test_a_date_in_the_body_is_not_the_date_of_the_document() -> None:
    assert read("Aanleiding\n\nOp 4 mei 2031 kwam de raad bijeen.\n\nKern\n\nAlles gaat goed.\n").date is None


def test_an_annex_with_a_progress_table_is_a_progress_annex() -> None:
    text = "Bijlage 2: Stand van de wijkacties\n\nNr\tActie\tStand van zaken\n1\tBellen\tLoopt.\n2\tSchrijven\tLoopt.\n"
    found = read(text)
    assert (found.genre, found.title) == ("voortgangsbijlage", "Bijlage 2: Stand van de wijkacties")


def test_a_motion_is_a_motion() -> None:
    text = "MOTIE VAN HET LID VOORBEELD\n\nVoorgesteld 4 mei 2031\n\nDe Kamer,\n\ngehoord de beraadslaging,\n"
    assert (read(text).genre, read(text).date) == ("motie", date(2031, 5, 4))
    numbered = read(f"39 999 Dijken\n\nNr. 12 {text}")
    assert (numbered.genre, numbered.title) == ("motie", "MOTIE VAN HET LID VOORBEELD")


def test_the_day_of_a_motion_stands_after_its_debate() -> None:
    text = "MOTIE VAN DE LEDEN A EN B\n\nVoorgesteld tijdens het notaoverleg van\n\n4 mei 2031\n\nDe Kamer,\n"
    assert read(text).date == date(2031, 5, 4)


def test_the_meetings_of_a_memo_get_the_year_of_its_date() -> None:
    text = MEMO.replace("Instemmen met verzending.", "Het stuk gaat naar de MR van 7 mei. Daarna is het debat.")
    assert [(forum.name, forum.date) for forum in read(text).forums] == [("MR", date(2031, 5, 7))]


ANSWERS = """Aanhangsel van de Handelingen

1234

Vragen van het lid Zandstra (LVN) aan de Minister van Wonen en Water over het bericht
«Lantaarns branden overdag» (ingezonden 2 februari 2035).

Antwoord van Minister Kaya (Wonen en Water) (ontvangen 3 maart 2035).

Vraag 1
Kent u het bericht?

Antwoord 1
Ja.
"""


def test_printed_answers_name_their_questions_minister_and_day() -> None:
    found = read(ANSWERS)
    assert found.genre == "beantwoording-kamervragen"
    assert found.date == date(2035, 3, 3)
    assert found.sender == "Minister Kaya (Wonen en Water)"
    assert found.subject
    assert found.subject.endswith('over het bericht "Lantaarns branden overdag"')


def test_the_cover_of_a_report_names_title_maker_and_day() -> None:
    cover = "Rapport 2035/012\n\nLicht in het donker\n\nNationale ombudsman\n\n12 mei 2035\n\nSamenvatting\n\nHet."
    found = read(cover)
    assert (found.genre, found.title, found.sender, found.date) == (
        "rapport",
        "Licht in het donker",
        "Nationale ombudsman",
        date(2035, 5, 12),
    )


def test_a_memo_is_a_memo() -> None:
    text = "Memo\n\nAan: het team\nVan: Bureau Licht\nDatum: 5 mei 2035\nOnderwerp: Lessen\n\nHet liep goed.\n"
    assert read(text).genre == "memo"


def test_a_text_that_says_nothing_of_itself_gives_nothing() -> None:
    assert read("zomaar wat woorden op een regel") == Metadata()


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("AaDatumVn:\t|*#\n\r \u00a0120-é"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    document = structured(plain(LETTER + text + MEMO))
    for section in document.sections:
        assert 0 <= section.start < section.end <= len(document.text)


@pytest.mark.parametrize("unit", ["Datum ", "a", "| ", "1 ", "Kenmerk 2", "\n\n\nAan ", "("])
def test_long_texts_of_one_kind_are_read(unit: str) -> None:
    assert read(unit * (200_000 // len(unit))).date is None
