"""How answers are written: a table for people, JSON for programs."""

import json
import sys
import textwrap
from typing import Any

FORMS = ("table", "json", "jsonl")
_WIDTH = 100


def write(answer: dict[str, Any], *, form: str) -> None:  # Any: JSON values
    """Write one answer to standard output, as UTF-8 whatever the terminal says."""
    written = {"table": as_table, "json": _pretty, "jsonl": _line}[form](answer)
    sys.stdout.buffer.write((written + "\n").encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()


def complain(answer: dict[str, Any]) -> None:  # Any: JSON values
    """One line on standard error for an answer that holds an error."""
    name = answer.get("file", answer.get("id"))
    told = answer["error"]["message"] if name is None else f"{name}: {answer['error']['message']}"
    sys.stderr.write(f"leerlus: {plain(told)}\n")


def as_table(answer: dict[str, Any]) -> str:  # Any: JSON values
    """The answer as a person wants to see it: each passage with its kind, its place, its words and its rule."""
    name = plain(str(answer.get("file", answer.get("id", ""))))
    if "error" in answer:
        return f"{name}\n  kan niet worden gelezen: {plain(answer['error']['message'])}\n"
    document = answer["document"]
    about = [str(document[key]) for key in ("genre", "date", "title") if document.get(key)]
    found = answer["statements"]
    lines = [name, *([f"  {plain(' | '.join(about))}"] if about else []), f"  {len(found)} passages gevonden"]
    for statement in found:
        lines += ["", *_passage(statement)]
    return "\n".join(lines) + "\n"


def _passage(statement: dict[str, Any]) -> list[str]:  # Any: JSON values
    place = f"teken {statement['start']}"
    if statement["page"] is not None:
        place = f"bladzijde {statement['page']}, {place}"
    quote = " ".join(plain(statement["quote"]).split())
    return [
        f"  {statement['kind']} ({place})",
        *textwrap.wrap(f"“{quote}”", _WIDTH, initial_indent="    ", subsequent_indent="    "),
        *textwrap.wrap(_details(statement), _WIDTH, initial_indent="    ", subsequent_indent="      "),
        f"    regel: {statement['rule']}",
    ]


def _details(statement: dict[str, Any]) -> str:  # Any: JSON values
    """The fields of its own kind, unknown ones left out."""
    shared = {"kind", "start", "end", "quote", "page", "rule"}
    own = {key: value for key, value in statement.items() if key not in shared and value not in (None, [])}
    return plain("; ".join(f"{key}: {_word(value)}" for key, value in own.items()))


def _word(value: Any) -> str:  # Any: JSON values
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def plain(words: str) -> str:
    """`words` without characters that steer a terminal: a document may hold any."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in words)


def _pretty(answer: dict[str, Any]) -> str:  # Any: JSON values
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _line(answer: dict[str, Any]) -> str:  # Any: JSON values
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
