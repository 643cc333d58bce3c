"""The layouts: each writes one memo, letter, list or report with the people of the draw."""

from collections.abc import Callable
from random import Random

from benchmarks.memos import people as draw
from benchmarks.memos.people import Someone
from benchmarks.memos.writer import Memo, Writer

_JOBS = (
    "beleidsmedewerker",
    "senior adviseur",
    "projectleider",
    "juridisch medewerker",
    "afdelingshoofd",
    "programmamanager",
    "directeur Dijken",
    "coördinerend beleidsadviseur",
    "secretaris",
)
_SEATS = ("Wonen", "Dijken en Dammen", "Water, Wijken en Wegen", "Volksgezondheid, Welzijn en Sport", "Financiën")
_PARTIES = ("Volt", "D66", "CDA", "GroenLinks-PvdA", "ChristenUnie", "SP")
_BODY = (
    "Het loket in de wijk is sinds het voorjaar open en er kwamen meer vragen dan verwacht.",
    "De directie legt het plan nog één keer voor aan de dienst en aan het waterschap.",
    "Het advies van de Raad van State ligt er en is verwerkt in de tekst.",
    "Er is geen besluit nodig over de dijk bij Meerdorp; dat volgt later dit jaar.",
)


def memo(seed: int, number: int) -> Memo:
    """Memo `number` of a seed; the same two always give the same memo."""
    random = Random(f"{seed}/{number}")
    name, layout = sorted(_LAYOUTS.items())[number % len(_LAYOUTS)]
    writer = Writer()
    layout(writer, random, draw.people(random, 8))
    return Memo(f"memo-{seed}-{number}.txt", name, writer.text, tuple(writer.answers))


def _minister(writer: Writer, random: Random, someone: Someone) -> None:
    """The end of a letter: the office, and the name below it."""
    office = random.choice(("De minister van", "De staatssecretaris van", "de Minister van"))
    writer.add(f"\n\n{office} {random.choice(_SEATS)},\n\n").person(
        random.choice((someone.formal, someone.full)), keep=True
    )


def _decision_memo(writer: Writer, random: Random, who: list[Someone]) -> None:
    mark = random.choice(("\n", ": ", " "))
    writer.add(f"TER BESLISSING\n\nAan{mark if mark != ' ' else ': '}de minister van {random.choice(_SEATS)}\n\n")
    writer.add(
        random.choice(("Opgesteld door", "Behandeld door", "Contactpersoon", "Steller")) + random.choice(("\n", ": "))
    )
    writer.person(random.choice((who[0].formal, who[0].full)), keep=False).add("\n")
    writer.add(random.choice(("T ", "Telefoon ", "M ", "Tel. "))).data("phone", draw.mobile(random)).add("\n")
    writer.data("email", who[0].mailbox).add("\n\nDatum\n3 maart 2031\n\nNota over de dijken\n\n")
    writer.add(f"{random.choice(_BODY)} Het lid ").person(who[1].surname, keep=True)
    writer.add(f" ({random.choice(_PARTIES)}) vroeg hiernaar. Met {who[2].address} ").person(who[2].surname, keep=False)
    writer.add(f" van het waterschap is gesproken. {random.choice(_BODY)} De motie-").person(who[3].surname, keep=True)
    writer.add("/").person(who[4].surname, keep=True).add(" c.s. is hiermee afgedaan.\n")


def _letter(writer: Writer, random: Random, who: list[Someone]) -> None:
    joint = random.choice(("\n", "  \n"))
    writer.add("Ministerie van Dijken en Dammen\n\n").data("address", draw.box(random, joint=joint), keep=True)
    writer.add("\nwww.dijken.example\n\nContactpersoon\n").person(who[0].formal, keep=False).add(
        f"\n{random.choice(_JOBS)}\n\nT "
    )
    writer.data("phone", draw.extension(random)).add("\n").data("email", who[0].mailbox)
    writer.add(
        "\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 3 maart 2031\nBetreft Dijken\n\n"
    )
    writer.add(f"Geachte voorzitter,\n\n{random.choice(_BODY)} In het debat met de leden ").person(
        who[1].surname, keep=True
    )
    writer.add(" en ").person(who[2].surname, keep=True).add(" is gevraagd naar het loket. Ook minister ")
    writer.person(who[3].surname, keep=True).add(f" was daarbij.\n\n{random.choice(_BODY)}")
    _minister(writer, random, who[4])
    writer.add("\n")


def _table(writer: Writer, random: Random, who: list[Someone]) -> None:
    writer.add("Bellijst van de afdeling Dijken\n\n| Naam | Functie | Telefoon | E-mail |\n|---|---|---|---|\n")
    for someone in who[:4]:
        writer.add("| ").person(random.choice((someone.full, someone.formal)), keep=False).add(
            f" | {random.choice(_JOBS)} | "
        )
        writer.data("phone", draw.mobile(random)).add(" | ").data("email", someone.mailbox).add(" |\n")
    writer.add("\nHet algemene nummer van de dienst is ").data(
        "phone", f"0800-{random.randrange(1000, 9999)}", keep=True
    )
    writer.add(" en de post gaat naar ").data("email", "info@dienst.example", keep=True).add(".\n")


def _mail(writer: Writer, random: Random, who: list[Someone]) -> None:
    writer.add("Van: ").person(who[0].full, keep=False).add(" <").data("email", who[0].mailbox).add(">\nAan: ")
    writer.person(who[1].full, keep=False).add(" <").data("email", who[1].mailbox).add(">\nCC: ")
    writer.person(who[2].full, keep=False).add("\nOnderwerp: dijken\n\nBeste ").person(who[1].first, keep=False)
    writer.add(f",\n\n{random.choice(_BODY)} Gisteren sprak ik {who[3].address} ").person(who[3].surname, keep=False)
    writer.add(", die op de dijk woont. Kun jij morgen bellen met staatssecretaris ").person(who[4].surname, keep=True)
    writer.add("?\n\nMet vriendelijke groet,\n\n").person(who[0].full, keep=False).add(f"\n{random.choice(_JOBS)}\n")
    writer.data("phone", draw.mobile(random)).add("\n")


def _report(writer: Writer, random: Random, who: list[Someone]) -> None:
    writer.add("Verslag van het overleg over de dijken\n\nAanwezig: ")
    for position, someone in enumerate(who[:4]):
        writer.add(", " if position else "").person(random.choice((someone.formal, someone.full)), keep=False)
        writer.add(f" ({random.choice(_JOBS)})")
    writer.add("\nVoorzitter: wethouder ").person(who[4].surname, keep=True)
    writer.add(f"\n\n1. Opening. {who[0].address.capitalize()} ").person(who[0].surname, keep=False)
    writer.add(f" opent met een vraag. {random.choice(_BODY)} Daarna noemt ").person(who[1].surname, keep=False)
    writer.add(" het rapport (").person(f"{who[5].surname}, {who[5].initials.replace(' ', '')}", keep=True)
    writer.add(" (2030). Leren van water. Meerdorp: Dijkpers).\n")


def _decision(writer: Writer, random: Random, who: list[Someone]) -> None:
    someone = who[0]
    writer.add(f"{someone.address.capitalize() if someone.woman else 'De heer'} {someone.title}").person(
        someone.formal, keep=False
    )
    writer.add("\n").data("address", draw.home(random, joint="\n"))
    writer.add(f"\n\nGeachte {'mevrouw' if someone.woman else 'heer'} ").person(someone.surname, keep=False)
    writer.add(f",\n\n{random.choice(_BODY)} U bent geboren op ").data("birth-date", draw.birthday(random))
    writer.add(" en uw burgerservicenummer is ").data("bsn", draw.bsn(random)).add(". Het bedrag gaat naar rekening ")
    writer.data("iban", draw.iban(random)).add(". De auto met kenteken ").data("licence-plate", draw.plate(random))
    writer.add(" mag op de dijk.\n\nNamens deze,\n\n").person(who[1].formal, keep=False).add(
        f"\n{random.choice(_JOBS)}\n\n"
    )
    writer.add("Hebt u vragen? Bel dan ").person(who[2].full, keep=False).add(", telefoon ").data(
        "phone", draw.extension(random)
    )
    writer.add(". Het loket vindt u aan de ").add("dijk.\n")


def _form(writer: Writer, random: Random, who: list[Someone]) -> None:
    writer.add("Aanvraag hersteldienst\n\n")
    for someone in who[:3]:
        name = random.choice((someone.full, someone.formal, f"{someone.title}{someone.full}"))
        writer.add("Naam: ").add(name[: len(name) - len(someone.full)] if name.endswith(someone.full) else "")
        writer.person(someone.full if name.endswith(someone.full) else name, keep=False).add("\nAdres: ")
        writer.data("address", draw.home(random, joint=", ")).add("\nTelefoon: ").data("phone", draw.mobile(random))
        writer.add("\nGeboortedatum: ").data("birth-date", draw.birthday(random)).add("\nBSN: ").data(
            "bsn", draw.bsn(random)
        )
        writer.add("\nIBAN: ").data("iban", draw.iban(random)).add("\n\n")
    writer.sign("Handtekening: ", who[0].formal)
    writer.add("\n")


def _advice(writer: Writer, random: Random, who: list[Someone]) -> None:
    writer.add("Nationale ombudsman\n").data("address", draw.box(random, joint="\n"), keep=True)
    writer.add("\n\nAan de directie Dijken\nt.a.v. ").add(f"{who[0].address} ").person(who[0].formal, keep=False).add(
        "\n\n"
    )
    writer.add("Geachte staatssecretaris ").person(who[1].surname, keep=True).add(f",\n\n{random.choice(_BODY)} ")
    writer.add(f"Op onze vraag schreef {'mw.' if who[2].woman else 'dhr.'} {who[2].title}").person(
        who[2].formal, keep=False
    )
    writer.add(f", {random.choice(_JOBS)} bij de dienst, dat dit nog loopt. De bewoners, onder wie ")
    writer.person(who[3].full, keep=False).add(" en ").person(who[4].full, keep=False)
    writer.add(f", wachten al lang. {random.choice(_BODY)}\n\nHoogachtend,\n\nDe Nationale ombudsman,\n\n")
    writer.person(who[5].full, keep=True).add("\n")


def _initialled(writer: Writer, random: Random, who: list[Someone]) -> None:
    letters = f"{who[1].initials[0]}{who[1].family[0].upper()}"
    writer.add("Paraaflijst\n\nSteller: ").person(who[0].formal, keep=False).add("\nParaaf: ").data("initials", letters)
    writer.add(f"\n\nGezien door {random.choice(('directeur', 'secretaris-generaal', 'afdelingshoofd'))} ")
    writer.person(random.choice((who[2].full, who[2].formal)), keep=False).add(". De minister is akkoord.\n\n")
    writer.add("De motie van de leden ").person(who[3].surname, keep=True).add(f" ({random.choice(_PARTIES)}), ")
    writer.person(who[4].surname, keep=True).add(" en ").person(who[5].surname, keep=True).add(
        " is uitgevoerd. Op vragen van "
    )
    writer.person(who[6].full, keep=True).add(f" ({random.choice(_PARTIES)}) is geantwoord.\n")


def _account(writer: Writer, random: Random, who: list[Someone]) -> None:
    """Someone tells what happened: names behind a word with a capital, at the start of a sentence, or by first name."""
    writer.add(random.choice(("Hoi ", "Beste ", "Dag "))).person(who[0].first, keep=False).add(",\n\n")
    for someone in who[1:5]:
        before = random.choice(("Volgens ", "Ook ", "Namens ", "Gedupeerde ", "Buurvrouw ", "Alleen "))
        writer.add(before).person(someone.full, keep=False)
        writer.add(random.choice((" is dat zo. ", " belde al vaak. ", " kreeg geen antwoord. ")))
    writer.add("Haar zoon ").person(who[5].first, keep=False).add(f" wacht al drie jaar. {random.choice(_BODY)} ")
    writer.person(who[1].full, keep=False).add(" heeft alles bewaard.\n\nGroetjes, ").person(who[6].first, keep=False)
    writer.add("\n")


_LAYOUTS: dict[str, Callable[[Writer, Random, list[Someone]], None]] = {
    "bellijst": _table,
    "beschikking": _decision,
    "beslisnota": _decision_memo,
    "brief": _letter,
    "e-mail": _mail,
    "formulier": _form,
    "ombudsbrief": _advice,
    "paraaflijst": _initialled,
    "relaas": _account,
    "verslag": _report,
}
