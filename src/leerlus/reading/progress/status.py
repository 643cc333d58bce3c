"""What the words of a row say about its state."""

import re
from functools import cache

from leerlus.dutch.sentences import sentences
from leerlus.reading.rulebook import Rule, rules
from leerlus.statements import ProgressStatus

_SAID = ("stopped", "transferred", "ended")
_NOT_YET = re.compile(r"\bniet\s(?:gestart|begonnen|opgestart)\b", re.IGNORECASE)
_SHORT = 90
_FEW = 3


def status(action: str, text: str, state: str | None = None) -> tuple[ProgressStatus, str]:
    """The status of a row and the name of the rule that says so; `state` is the word of a status column.

    >>> status("Een loket openen", "Geen nadere update.")[0].value
    'no-update'
    """
    if state and (said := _said(state)):
        return said
    return _said(text) or _by_tense(action, text)


def _said(text: str) -> tuple[ProgressStatus, str] | None:
    """The status that the words name, else None; words that say nothing new and done say done."""
    for name in _SAID:
        if (rule := _rule(f"status.{name}")) and rule.compiled.search(text):
            if name == "ended" and _open(text):
                continue
            return ProgressStatus.COMPLETED if name == "ended" else ProgressStatus(name), rule.name
    quiet = _rule("status.no-update")
    if (match := quiet.compiled.search(text)) and len(text) - len(match.group()) <= _SHORT:
        closing = text[: match.start()] + text[match.end() :]
        if re.search(r"\b(?:afgerond|voltooid|gereed|afgedaan|afgesloten)\b", closing, re.I):
            return ProgressStatus.COMPLETED, quiet.name
        if not _rule("tense.running").compiled.search(closing):
            return ProgressStatus.NO_UPDATE, quiet.name
    return (ProgressStatus.NO_UPDATE, quiet.name) if not text.strip() else None


def _open(text: str) -> bool:
    """Whether a later sentence says that something still runs or comes."""
    return bool(
        _rule("tense.running").compiled.search(_last(text)) or _rule("tense.future").compiled.search(_last(text))
    )


def _last(text: str) -> str:
    spans = list(sentences(text))
    return text[slice(*spans[-1])] if len(spans) > 1 else ""


def _by_tense(action: str, text: str) -> tuple[ProgressStatus, str]:
    """The status from the tense of the sentences: done, running, or only announced."""
    running, begun, future, done = (_rule(f"tense.{name}") for name in ("running", "begun", "future", "done"))
    parts = [text[start:end] for start, end in sentences(text)]
    if any(running.compiled.search(_NOT_YET.sub("", part)) for part in parts):
        return ProgressStatus.RUNNING, running.name
    if parts and begun.compiled.search(_NOT_YET.sub("", parts[-1])):
        return ProgressStatus.RUNNING, begun.name
    if _action_done(action, text) and len(parts) <= _FEW:
        return ProgressStatus.COMPLETED, done.name
    tenses = [_tense(part) for part in parts]
    if parts and all(tense == "future" for tense in tenses):
        return ProgressStatus.PLANNED, future.name
    if parts and all(tense == "done" for tense in tenses) and len(parts) <= _FEW:
        return ProgressStatus.COMPLETED, done.name
    return ProgressStatus.RUNNING, running.name


def _tense(sentence: str) -> str | None:
    """Whether the sentence first says "done" or first announces; a clause that follows does not change that."""
    done, future = (_rule(f"tense.{name}").compiled.search(sentence) for name in ("done", "future"))
    if done and (not future or done.start() <= future.start()):
        return "done"
    return "future" if future else None


def _action_done(action: str, text: str) -> bool:
    """Whether the first sentence reports the very verb of the action as done ("Instellen" - "is ingesteld")."""
    verb = re.match(r"\W*([^\W\d_]+en)\b", action)
    first = next(iter(sentences(text)), None)
    if verb is None or first is None:
        return False
    sentence = text[slice(*first)].lower()
    participles = [form for form in _participles(verb.group(1).lower()) if re.search(rf"\b{form}\b", sentence)]
    return bool(participles and re.search(r"\b(?:is|zijn|heeft|hebben|werd|werden)\b", sentence))


def _participles(infinitive: str) -> list[str]:
    """The likely past participles of a regular verb with or without a separable prefix."""
    stem = infinitive.removesuffix("en")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    elif len(stem) > 2 and stem[-2] in "aeou" and stem[-3] not in "aeiou" and stem[-1] not in "aeiouw":
        stem = stem[:-2] + stem[-2] * 2 + stem[-1]
    for prefix in ("in", "op", "aan", "af", "uit", "vast", "over", "voor", "door", "na", "om", "toe", "mee", "bij"):
        if stem.startswith(prefix) and len(stem) - len(prefix) >= 3:
            rest = stem.removeprefix(prefix)
            return [re.escape(f"{prefix}ge{rest}{ending}") for ending in ("d", "t", "")]
    if re.match(r"(?:be|ver|ont|her|er|ge)\w{3}", stem):
        return [re.escape(f"{stem}{ending}") for ending in ("d", "t")]
    return [re.escape(f"ge{stem}{ending}") for ending in ("d", "t", "")]


@cache
def _rule(name: str) -> Rule:
    return next(rule for rule in rules("progress") if rule.name == f"progress.{name}")
