"""One loop as a page tells it: what was asked, on what basis, what came back; silence only where someone decided so."""

from dataclasses import dataclass
from datetime import date

from leerlus.loops.facts import is_overdue, no_reaction, shifted
from leerlus.loops.kinds import Basis
from leerlus.loops.loop import Deferral, Loop
from leerlus.loops.states import LoopState
from leerlus_site.design.templatetags.design import day
from leerlus_site.portal.addresses import address, organisation_address
from leerlus_site.portal.labels import Label
from leerlus_site.portal.loops import labels
from leerlus_site.snapshots.loop_contents import LegalTerm, LoopContent, Reaction
from leerlus_site.snapshots.loop_contents import Pause as PauseContent

_TEAM = "programmateam"


@dataclass(frozen=True, kw_only=True)
class Words:
    """What someone said, when, and what it is; `links` lead to the measures that it points at."""

    on: str
    what: str
    words: str
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Told:
    """A loop in words. `silence` is empty unless it is public; `other_side` is all that the addressee said."""

    key: str
    addressee: str
    url: str
    label: Label
    question: str
    asked: str
    arena: str
    basis: str
    basis_words: str
    term: str
    due: str
    remarks: list[str]
    other_side: list[Words]
    silence: list[str]
    letters: list[tuple[str, str]]


def told(content: LoopContent, today: date) -> Told:
    """The loop in words."""
    value = loop_value(content)
    return Told(
        key=content["key"],
        addressee=content["addressee"]["name"],
        url=organisation_address(content["addressee"]),
        label=_label(content),
        question=content["question"],
        asked=day(content["asked_on"]),
        arena=labels.ARENA[content["arena"]],
        basis=labels.BASIS[content["basis"]],
        basis_words=content["basis_words"],
        term=_term(content["term"]),
        due=f"uiterlijk {day(content['due'])}" if content["due"] else "geen uiterste dag",
        remarks=_remarks(content, value),
        other_side=_other_side(content),
        silence=_silence(content, value, today),
        letters=_letters(content),
    )


def loop_value(content: LoopContent) -> Loop:
    """The loop as the rules see it."""
    return Loop(
        addressee=content["addressee"]["key"],
        basis=Basis(content["basis"]),
        sent_on=date.fromisoformat(content["sent_on"]),
        asked_on=date.fromisoformat(content["asked_on"]),
        original_due=date.fromisoformat(content["original_due"]) if content["original_due"] else None,
        due=date.fromisoformat(content["due"]) if content["due"] else None,
        state=LoopState(content["state"]),
        turn=content["turn"],
        deferrals=tuple(
            Deferral(
                until=date.fromisoformat(row["until"]),
                reason=row["reason"],
                on=date.fromisoformat(row["on"]),
                turn=row["turn"],
            )
            for row in content["deferrals"]
        ),
    )


def _label(content: LoopContent) -> Label:
    if content["silence"]:
        return labels.CLOSED_IN_SILENCE if content["state"].startswith("closed") else labels.SILENT
    reaction = newest_reaction(content)
    if content["forwarded_to"]:
        return labels.FORWARDED
    if reaction and reaction["turn"] == content["turn"]:
        return labels.REACTION[reaction["kind"]]
    return labels.ASKED_ANEW if reaction else labels.DEFERRED


def newest_reaction(content: LoopContent) -> Reaction | None:
    """The last reaction, of whatever turn."""
    return content["reactions"][-1] if content["reactions"] else None


def _term(term: LegalTerm | None) -> str:
    if term is None:
        return ""
    mark = "" if term["confirmed"] else " (nog na te gaan door een jurist: telt niet als uiterste dag)"
    return f"{term['label']}{mark}. Bron: {term['source']}"


def _remarks(content: LoopContent, value: Loop) -> list[str]:
    moved = shifted(value)
    remarks = []
    if content["forwarded_from"]:
        remarks.append(f"De vraag kwam van {content['forwarded_from']['organisation']['name']}, die haar doorstuurde.")
    if content["turn"] > 1:
        remarks.append(f"Eerst gevraagd op {day(content['sent_on'])}, opnieuw gevraagd op {day(content['asked_on'])}.")
    if moved:
        times = "1 keer" if moved.times == 1 else f"{moved.times} keer"
        remarks.append(f"De dag is {times} verschoven. Eerst was dit {day(content['original_due'])}.")
    remarks += [_pause(pause) for pause in content["pauses"]]
    remarks += [
        f"Op {day(row['on'])} betwist door {row['by'] or 'de vragende kant'}, vanwege een nieuw feit: {row['fact']}"
        for row in content["contests"]
    ]
    if not content["silence"] and content["state"] in labels.ENDED:
        remarks.append(labels.ENDED[content["state"]])
    return remarks


def _pause(pause: PauseContent) -> str:
    until = f" tot en met {day(pause['last_day'])}" if pause["last_day"] else ""
    why = labels.PAUSE[pause["ground"]]
    return f"De dagen telden niet mee vanaf {day(pause['first_day'])}{until}, {why}. {pause['reason']}"


def _other_side(content: LoopContent) -> list[Words]:
    said = [
        Words(on=row["on"], what=f"vroeg uitstel tot {day(row['until'])}", words=row["reason"])
        for row in content["deferrals"]
    ]
    said += [
        Words(
            on=row["on"],
            what=labels.REACTION[row["kind"]].text,
            words=row["words"],
            links=tuple((action["name"], address("action", action["key"])) for action in row["actions"]),
        )
        for row in content["reactions"]
    ]
    said += [Words(on=row["on"], what="meldde wat er is gedaan", words=row["words"]) for row in content["follow_ups"]]
    onward = content["forwarded_to"]
    if onward:
        what = f"stuurde de vraag door naar {onward['organisation']['name']}"
        said.append(Words(on=onward["on"], what=what, words=onward["reason"]))
    return sorted(said, key=lambda one: one.on)


def _silence(content: LoopContent, value: Loop, today: date) -> list[str]:
    """How long, whether a day passed, and who decided to say so; nothing where nobody decided."""
    decided = content["silence"]
    if decided is None:
        return []
    days = no_reaction(value, today)
    said = [f"Al {days} dagen geen reactie, sinds {day(content['asked_on'])}."] if days is not None else []
    if is_overdue(value, today) and value.due:
        said.append(f"De afgesproken dag, {day(value.due)}, is {(today - value.due).days} dagen voorbij.")
    who = f"het {decided['by']}" if decided["by"] == _TEAM else decided["by"] or "een aangewezen functie"
    said.append(f"Op {day(decided['on'])} besloot {who} dit openbaar te maken. De reden: {decided['reason']}")
    return said


def _letters(content: LoopContent) -> list[tuple[str, str]]:
    decided = content["silence"]
    return [(row["on"], labels.LETTER[row["step"]]) for row in decided["letters"]] if decided else []
