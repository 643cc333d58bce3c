"""What happened to an entry, oldest first: papers, rounds, shifts of the term, and steps in the register."""

from dataclasses import dataclass

from leerlus_site.portal.addresses import quote_address
from leerlus_site.portal.labels import UPDATES, VERBS, state_label
from leerlus_site.snapshots.contents import EntryContent, Moment, Shift, Update


@dataclass(frozen=True)
class Event:
    """One line of the timeline; `on` is an ISO date or empty, then `when` says what is known."""

    on: str
    what: str
    when: str = ""
    by: str = ""
    text: str = ""
    url: str = ""
    link: str = ""

    @property
    def order(self) -> str:
        """What to sort by; a round falls at the end of its year."""
        return self.on or (f"{self.when[-4:]}-12-31" if self.when[-4:].isdigit() else "0000")


def timeline(content: EntryContent) -> list[Event]:
    """All that is known, oldest first."""
    due = content["due"]
    events = [_paper(content)] if content["quotes"] else []
    events += [_round(update) for update in content["updates"]]
    events += [_shifted(shift) for shift in (due["shifts"] if due else [])]
    events += [_moment(moment, content["kind"]) for moment in content["timeline"] if moment["verb"] != "due_shifted"]
    return sorted((event for event in events if event), key=lambda event: event.order)


def _paper(content: EntryContent) -> Event:
    quote = min(content["quotes"], key=lambda quote: quote["document_date"] or "9999")
    return Event(
        on=quote["document_date"] or "",
        when="Datum niet bekend",
        what="Staat in een document",
        text=f"“{quote['quote']}”",
        url=quote_address(quote),
        link=quote["document_title"],
    )


def _round(update: Update) -> Event:
    quote = update["quote"]
    return Event(
        on="",
        when=f"Ronde over {update['year']}" if update["year"] else "Ronde, jaar niet bekend",
        what=UPDATES[update["update_class"]].capitalize(),
        by=update["organisation"]["name"] if update["organisation"] else "",
        text=update["text"],
        url=quote_address(quote) if quote else "",
        link="Lees het in het document" if quote else "",
    )


def _shifted(shift: Shift) -> Event:
    moved = f"Van {shift['was'] or '–'} naar {shift['became'] or '–'}"
    return Event(on=shift["on"], what="Termijn verschoven", by=shift["by"], text=shift["reason"] or moved)


def _moment(moment: Moment, kind: str) -> Event:
    what = VERBS.get(moment["verb"], "Bijgewerkt")
    became = state_label(kind, moment["state"]) if moment["state"] else None
    if became:
        what = f"Stand gewijzigd in “{became.text}”"
    return Event(on=moment["on"], what=what, by=moment["by"], text=moment["reason"])
