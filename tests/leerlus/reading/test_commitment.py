import pytest

from leerlus.reading.commitment import find
from leerlus.statements import Strength
from tests.leerlus.reading.read import document

BINDING = [
    ("Ik zal de burgemeester vragen om een gesprek.", "Ik", Strength.FIRM),
    ("Uiterlijk 1 mei 2035 stuur ik u het plan.", "ik", Strength.FIRM),
    ("Het kabinet zegt toe dat iedereen antwoord krijgt.", "Het kabinet", Strength.FIRM),
    ("Ik heb de Kamer toegezegd om dit te melden.", "Ik", Strength.FIRM),
    ("Daarom ben ik bereid om het fonds te verlengen.", "ik", Strength.FIRM),
    ("De minister van Wonen en Water zal de regels aanpassen.", "De minister van Wonen en Water", Strength.FIRM),
    ("Om dat te bereiken gaan we met gemeenten praten.", "we", Strength.FIRM),
    ("De uitkomsten neem ik mee in de volgende brief.", "ik", Strength.FIRM),
    ("In het voorjaar van 2035 wordt de wijzer herzien.", None, Strength.FIRM),
    ("De volgende brief ontvangt u in april 2035.", None, Strength.FIRM),
    ("Er komt in 2035 een nieuw loket.", None, Strength.FIRM),
    ("We streven ernaar om in 2035 klaar te zijn.", "We", Strength.SOFT),
    ("Het kabinet zet in op kortere wachttijden.", "Het kabinet", Strength.SOFT),
    ("Ik ben voornemens om de proef te verlengen.", "Ik", Strength.SOFT),
    ("De wet wordt naar verwachting in de zomer van 2035 aangeboden.", None, Strength.SOFT),
    ("Op termijn willen we de lessen delen.", "we", Strength.SOFT),
    ('Kort.\n\nDe stok is 12" lang. Ik zal een brief sturen.', "Ik", Strength.FIRM),
    ("De wethouder zegt toe dat de raadsleden een brief krijgen.", "De wethouder", Strength.FIRM),
    ("Hiertoe zal het college de gemeenteraad een brief sturen.", "het college", Strength.FIRM),
    ("Gedeputeerde Staten zullen het plan dit jaar uitwerken.", "Gedeputeerde Staten", Strength.FIRM),
    ("Minister Van Os zal het plan dit jaar uitwerken.", "Minister Van Os", Strength.FIRM),
    (
        "Na het debat zegde de minister van Wonen toe om het advies op te volgen.",
        "de minister van Wonen",
        Strength.FIRM,
    ),
    ("De toenmalige minister deed de toezegging dat het loket blijft.", "De toenmalige minister", Strength.FIRM),
    ("Ik heb de inspectie dit gevraagd en zal u daarover schrijven.", "Ik", Strength.FIRM),
    ("Er wordt een commissie ingesteld.", None, Strength.FIRM),
    ("Het loket blijft open tot eind 2035.", None, Strength.FIRM),
    ("U hoort uiterlijk 1 mei 2035 van ons.", None, Strength.FIRM),
    ("De regio's hebben de ambitie uitgesproken om in 2038 klaar te zijn.", None, Strength.SOFT),
]


def test_a_college_is_someone_else_in_a_paper_of_the_cabinet() -> None:
    said = "De wethouder zegt toe dat de raad een brief krijgt."
    assert not list(find(document(f"{said} Het kabinet wacht dat af.")))
    assert list(find(document(said)))


def test_a_college_is_someone_else_where_an_ombudsman_judges() -> None:
    said = "De wethouder zegt toe dat de raad een brief krijgt."
    assert not list(find(document(f"De ombudsman oordeelt dat de klacht klopt. {said}")))


def test_in_a_debate_only_who_governs_binds_itself() -> None:
    text = (
        "De voorzitter:\n\nIk zal de vergadering openen.\n\nDe heer Kaya (Volt):\n\nIk zal een motie indienen.\n\n"
        "Minister De Wit:\n\nIk zal de Kamer een brief sturen.\n\nDe voorzitter:\n\nIk zal het debat sluiten."
    )
    assert [one.quote for one in find(document(text))] == ["Ik zal de Kamer een brief sturen."]


def test_a_list_of_who_was_there_is_no_debate() -> None:
    text = (
        "Voorzitter: Kaya\nMevrouw De Wit: notulist\nDe heer Os: lid\nLid 1: Van Dijk\n\n"
        "Ik zal de Kamer een brief sturen."
    )
    assert [one.quote for one in find(document(text))] == ["Ik zal de Kamer een brief sturen."]


@pytest.mark.parametrize(("text", "actor", "strength"), BINDING, ids=[row[0] for row in BINDING])
def test_a_sentence_that_binds_its_author_is_a_commitment(text: str, actor: str | None, strength: Strength) -> None:
    assert [(one.actor, one.strength) for one in find(document(text))] == [(actor, strength)]


@pytest.mark.parametrize(
    "text",
    [
        # a refusal, a question, a bare condition, a wish
        "Ik zal de regels niet aanpassen.",
        "Het kabinet gaat hier niet op in.",
        "Gaat het kabinet de regels aanpassen?",
        "Als er geld is, zouden we meer kunnen doen.",
        "We willen dat iedereen zich gehoord voelt.",
        # what is done, what runs, what the letter itself does
        "Het kabinet heeft de regels in 2033 aangepast.",
        "In 2033 is de proef gestart.",
        "Op dit moment werkt het kabinet aan een wet.",
        "Hierbij stuur ik u het plan.",
        "Ik verwijs u naar de antwoorden, door u ontvangen op 18 februari 2035.",
        "Ik zal beginnen met het eerste deel.",
        "Ik wil eerst even terugkijken.",
        "Daar staat:\n\n«Dit moet anders. Daarbij zullen wij met gemeenten optrekken.»",
        # what someone must do, and for how long something is meant
        "Het kabinet dient voor 1 mei 2035 een plan te maken.",
        "Met dit plan pakt het kabinet de regie voor de lange termijn.",
        "In deze brief ga ik in op het plan.",
        "Met deze brief informeer ik u over het plan.",
        # another party, other people's words
        "De gemeenten zullen de regels aanpassen.",
        "De Europese Commissie zal een voorstel doen.",
        'Zij zei: "We zullen de regels aanpassen."',
        "Bewoners hopen dat het kabinet de regels zal aanpassen.",
        # how things are
        "Ik vind dat de regels duidelijk zijn.",
        "Dit zal moeten blijken uit het onderzoek.",
        "In 2035 is de helft van het papier verdwenen.",
        "De raad vroeg om het advies op te volgen.",
        "In deze uitspraak van 3 november 2035 worden de beroepen beoordeeld.",
        "In het verslag volgt de ombudsman de klachten die mensen vanaf mei 2035 indienen.",
    ],
)
def test_other_sentences_bind_nobody(text: str) -> None:
    assert list(find(document(text))) == []


DUE = [
    ("Over de uitvoering in 2035 rapporteer ik voor 1 maart 2036.", "voor 1 maart 2036"),
    ("In de begroting voor 2036 neem ik hiervoor in mei 2035 een post op.", "in mei 2035"),
    ("Na het debat in februari stuur ik voor de zomer een brief.", "voor de zomer"),
    ("De evaluatie over 2035 start in januari 2036.", "in januari 2036"),
    ("Ik stuur in maart een plan, dat vanaf 1 juli 2035 wordt uitgevoerd.", "in maart"),
    ("Zodra het rapport in juni verschijnt, stuur ik het binnen vier weken met een reactie.", "binnen vier weken"),
    ("Het plan voor 2036 ontvangt u in september.", "in september"),
    ("Daartoe zal in 2035 het jaarplan 2036 worden opgesteld.", "in 2035"),
    ("De middelen voor 2036 en 2037 maak ik in het voorjaar bekend.", "in het voorjaar"),
    ("Ik zal de Kamer uiterlijk 1 juli 2035 informeren over de aanpak tot en met 2040.", "uiterlijk 1 juli 2035"),
    ("In juni stuur ik de Kamer het plan voor de jaren 2036 tot en met 2038.", "In juni"),
    ("Begin 2036 wordt de regeling geëvalueerd.", "Begin 2036"),
    (
        "Naar aanleiding van het debat van 4 februari 2035 informeer ik uw Kamer vóór het zomerreces.",
        "vóór het zomerreces",
    ),
    ("Het streven is om de wet eind 2035 in te dienen, zodat deze per 1 januari 2037 kan ingaan.", "eind 2035"),
    ("De nieuwe regeling gaat per 1 januari 2037 in.", "per 1 januari 2037"),
    ("Ik verwacht dat ik uw Kamer in het tweede kwartaal van 2035 kan informeren.", "in het tweede kwartaal van 2035"),
    ("Ik zal de uitkomsten van het onderzoek uit 2033 met de gemeenten bespreken.", None),
    ("De Kamer ontvangt na de zomer een brief over het jaar 2036.", "na de zomer"),
]


@pytest.mark.parametrize(("text", "due"), DUE, ids=[row[0] for row in DUE])
def test_a_commitment_is_due_in_the_time_that_stands_by_its_verb(text: str, due: str | None) -> None:
    [found] = find(document(text))
    assert (found.due and found.due.quote) == due


def test_the_first_time_ahead_is_when_it_is_due() -> None:
    [found] = find(document("Na het debat van 3 mei 2033 stuur ik u in maart 2035 een plan."))
    assert found.due
    assert found.due.quote == "in maart 2035"


def test_a_commitment_without_a_time_has_no_due() -> None:
    [found] = find(document("Ik zal de burgemeester vragen om een gesprek."))
    assert found.due is None


def test_a_service_that_the_document_explains_may_bind_itself() -> None:
    text = "De Dienst Voorbeeld (DVB) doet dit werk.\n\nDe DVB zal iedereen schrijven."
    assert [one.actor for one in find(document(text))] == ["De DVB"]


def test_a_motion_binds_nobody() -> None:
    assert list(find(document("overwegende dat het kabinet dit zal doen;", genre="motie"))) == []
