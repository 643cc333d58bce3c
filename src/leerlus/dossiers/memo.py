"""The parts of a decision memo: what the template asks, and what a memo that came back says under each heading."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from leerlus.document import Section

_NUMBER = re.compile(r"^[\W\d]+|[\s:*_#.]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoPart:
    """One part; `guide` is what the template says there, `needed` whether a memo is unfinished without it."""

    code: str
    heading: str
    spellings: tuple[str, ...]
    guide: str
    needed: bool

    @property
    def prompt(self) -> str:
        """The guide as it stands in the template, until someone writes over it."""
        return f"[{self.guide}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoSaid:
    """What a memo says under a heading: `words` is `text[start:end]`, both 0 and empty where the part is not there."""

    part: MemoPart
    words: str = ""
    start: int = 0
    end: int = 0

    @property
    def filled(self) -> bool:
        """Whether there is more than the prompt of the template."""
        return bool(" ".join(self.words.split()).replace(self.part.prompt, "").strip(" |*_-:#\n"))

    @property
    def lacking(self) -> bool:
        """Whether someone still has to write this."""
        return self.part.needed and not self.filled


@cache
def memo_parts() -> tuple[MemoPart, ...]:
    """All parts, in the order of the template."""
    rows = tomllib.loads(files("leerlus.dossiers.data").joinpath("memo.toml").read_text(encoding="utf-8"))["part"]
    return tuple(MemoPart(**{**row, "spellings": tuple(row["spellings"])}) for row in rows)


def read_memo(text: str, sections: Iterable[Section]) -> tuple[MemoSaid, ...]:
    """Each part with the words under its heading; of a heading that comes twice, the first with words counts.

    The words run to the heading of another part, or to any other heading of the same or a higher level.
    """
    listed = list(sections)
    found: dict[str, MemoSaid] = {}
    for index, section in enumerate(listed):
        part = _by_heading().get(_plain(section.title))
        if part is None or (part.code in found and found[part.code].filled):
            continue
        after = (one.start for one in listed[index + 1 :] if _ends(part, section.level, one))
        found[part.code] = _said(part, text, section.end, next(after, len(text)))
    return tuple(found.get(part.code, MemoSaid(part=part)) for part in memo_parts())


def _ends(part: MemoPart, level: int, section: Section) -> bool:
    other = _by_heading().get(_plain(section.title))
    return section.level <= level if other is None else other is not part


def _said(part: MemoPart, text: str, start: int, end: int) -> MemoSaid:
    inside = text[start:end]
    words = inside.strip(" \t\n\f#*_:")
    begin = start + inside.index(words) if words else start
    return MemoSaid(part=part, words=words, start=begin, end=begin + len(words))


@cache
def _by_heading() -> Mapping[str, MemoPart]:
    return {spelled.casefold(): part for part in memo_parts() for spelled in (part.heading, *part.spellings)}


def _plain(title: str) -> str:
    """A heading without its number, marks and capitals."""
    return _NUMBER.sub("", " ".join(title.split())).casefold()
