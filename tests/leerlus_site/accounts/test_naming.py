import pytest

from leerlus_site.accounts.naming import Names, one_named
from leerlus_site.accounts.queries import organisation_named

OLD = Names("oud", "ministerie van Zeden", "ZED", expired=True)
NEW = Names("nieuw", "ministerie van Zeden", "ZED")


@pytest.mark.django_db
@pytest.mark.usefixtures("organisations")
@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("het ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "ministerie-bzk"),
        ("Minister BZK", "ministerie-bzk"),
        ("BZK", "ministerie-bzk"),
        ("Ministerie van Binnenlandse Zaken\nen Koninkrijksrelaties", "ministerie-bzk"),
        ("de staatssecretaris van Financiën", "ministerie-fin"),
        ("de minister van Sociale Zaken en Werkgelegenheid", "ministerie-szw"),
        ("staatssecretaris Participatie en Integratie", "ministerie-szw"),
        ("De minister voor Rechtsbescherming", "ministerie-jenv"),
        ("Minister J&V", "ministerie-jenv"),
        ("de Nationale ombudsman", "nationale-ombudsman"),
        ("Nationale Ombudsman", "nationale-ombudsman"),
        ("de voorzitter van de Tweede Kamer der Staten-Generaal", "tweede-kamer"),
        ("Aan de Tweede Kamer", "tweede-kamer"),
        ("de Raad voor het Openbaar Bestuur (ROB)", "rob"),
        ("DUO, afdeling herstel", "duo"),
        ("Afdeling bestuursrechtspraak van de Raad van State", "afdeling-bestuursrechtspraak"),
        ("de Inspectie Justitie en Veiligheid", "inspectie-jenv"),
        ("Rechtbank Den Haag", "rechtbank-den-haag"),
        ("Belastingdienst", "belastingdienst"),
        ("UWV", "uwv"),
        # More than one, or none, or a word that only looks like a name: nobody is named.
        ("de ministers van BZK en van SZW", None),
        ("iedereen in het openbaar bestuur", None),
        ("de directie Financiën van de gemeente", None),
        ("Rekenkamer Oostdorp", None),
        ("geen idee of no news", None),
        ("de lokale politie en de douane", None),
        ("", None),
    ],
)
def test_words_name_one_organisation_or_none(words: str, key: str | None) -> None:
    found = organisation_named(words)
    assert (found.key if found else None) == key


def test_of_two_with_one_name_the_one_that_still_bears_it_is_meant() -> None:
    assert one_named("de minister van Zeden", [OLD, NEW]) == "nieuw"


def test_a_name_of_the_past_is_found_when_nobody_bears_it_now() -> None:
    assert one_named("ZED", [OLD]) == "oud"
