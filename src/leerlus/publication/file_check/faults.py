"""What a file may still carry, or lack, when it is offered to everyone; each with the words for who releases it."""

from enum import StrEnum


class Fault(StrEnum):
    """A stable word for each; `SENTENCES` says it in Dutch, with the way to mend it."""

    TRACKED_CHANGES = "tracked-changes"
    HIDDEN_TEXT = "hidden-text"
    NO_TEXT = "no-text"
    NOT_TAGGED = "not-tagged"
    NO_LANGUAGE = "no-language"
    NO_TITLE = "no-title"
    NO_HEADINGS = "no-headings"
    FIGURE_WITHOUT_WORDS = "figure-without-words"
    TABLE_WITHOUT_HEAD = "table-without-head"
    OUTSIDE_TAGS = "outside-tags"


SENTENCES: dict[Fault, str] = {
    Fault.TRACKED_CHANGES: (
        "Het bestand bevat bijgehouden wijzigingen; neem ze aan of wijs ze af en voeg het bestand opnieuw toe."
    ),
    Fault.HIDDEN_TEXT: "Het bestand bevat verborgen tekst; haal die eruit en voeg het bestand opnieuw toe.",
    Fault.NO_TEXT: (
        "Deze PDF bestaat alleen uit plaatjes, dus niemand kan erin zoeken of hem laten voorlezen. "
        "Maak hem opnieuw uit het oorspronkelijke bestand, of laat de tekst herkennen."
    ),
    Fault.NOT_TAGGED: (
        "Deze PDF heeft geen labels voor koppen, lijsten en tabellen, dus voorleessoftware kan er slecht doorheen. "
        "Bewaar hem opnieuw als toegankelijke PDF (PDF/UA)."
    ),
    Fault.NO_LANGUAGE: "Deze PDF zegt niet in welke taal hij is. Stel de taal in en bewaar hem opnieuw.",
    Fault.NO_TITLE: (
        "Deze PDF heeft geen titel in zijn eigenschappen of toont die niet. Vul de titel in en bewaar hem opnieuw."
    ),
    Fault.NO_HEADINGS: (
        "Deze PDF heeft geen koppen, dus niemand kan erdoorheen springen. Gebruik kopstijlen en bewaar hem opnieuw."
    ),
    Fault.FIGURE_WITHOUT_WORDS: (
        "Een plaatje in deze PDF heeft geen beschrijving. Beschrijf wat erop staat, of zeg dat het versiering is."
    ),
    Fault.TABLE_WITHOUT_HEAD: "Een tabel in deze PDF heeft geen kopcellen. Wijs de kopregel aan en bewaar hem opnieuw.",
    Fault.OUTSIDE_TAGS: (
        "Op een bladzijde van deze PDF staat iets buiten alle labels, dus voorleessoftware slaat dat over. "
        "Bewaar hem opnieuw als toegankelijke PDF (PDF/UA)."
    ),
}
