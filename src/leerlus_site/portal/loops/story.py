"""The whole story of an entry, oldest first: papers, rounds, terms, questions, answers, standpoints, assessments."""

from collections.abc import Iterator

from leerlus_site.design.templatetags.design import day
from leerlus_site.portal.addresses import quote_address
from leerlus_site.portal.loops import labels
from leerlus_site.portal.timeline import Event, timeline
from leerlus_site.snapshots.contents import EntryContent
from leerlus_site.snapshots.loop_contents import LoopContent


def story(content: EntryContent) -> list[Event]:
    """All that is known, oldest first."""
    events = timeline(content)
    for loop in content["loops"]:
        events += _loop(loop)
    events += _standpoints(content)
    events += _assessments(content)
    return sorted(events, key=lambda event: event.order)


def _loop(loop: LoopContent) -> Iterator[Event]:
    who = loop["addressee"]["name"]
    yield Event(on=loop["sent_on"], what=f"Voorgelegd aan {who}", text=loop["question"])
    for deferral in loop["deferrals"]:
        what = f"Uitstel gevraagd tot {day(deferral['until'])}"
        yield Event(on=deferral["on"], what=what, by=who, text=deferral["reason"])
    for reaction in loop["reactions"]:
        what = f"Reactie: {labels.REACTION[reaction['kind']].text}"
        yield Event(on=reaction["on"], what=what, by=who, text=reaction["words"])
    for contest in loop["contests"]:
        yield Event(
            on=contest["on"], what="Reactie betwist, vraag opnieuw gesteld", by=contest["by"], text=contest["fact"]
        )
    for done in loop["follow_ups"]:
        yield Event(on=done["on"], what="Gemeld wat er is gedaan", by=who, text=done["words"])
    onward = loop["forwarded_to"]
    if onward:
        what = f"Doorgestuurd naar {onward['organisation']['name']}"
        yield Event(on=onward["on"], what=what, by=who, text=onward["reason"])
    decided = loop["silence"]
    if decided:
        what = f"Openbaar gemaakt dat {who} nog niet reageerde"
        yield Event(on=decided["on"], what=what, by=decided["by"], text=decided["reason"])


def _standpoints(content: EntryContent) -> Iterator[Event]:
    for row in content["standpoints"]:
        quote = row["quote"]
        yield Event(
            on=row["on"],
            what=f"Standpunt van {labels.SPEAKER[row['party']]}: {labels.JUDGEMENT[row['judgement']].text}",
            by=row["organisation"]["name"] if row["organisation"] else "",
            text=row["words"],
            url=quote_address(quote) if quote else "",
            link=quote["document_title"] if quote else "",
        )


def _assessments(content: EntryContent) -> Iterator[Event]:
    for row in content["assessments"]:
        what = f"Beoordeeld. {labels.CRITERION[row['criterion']]} {labels.FOUND[row['judgement']].text.capitalize()}"
        yield Event(on=row["on"], what=what, by=row["organisation"]["name"], text=row["words"])
