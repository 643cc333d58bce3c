"""Personal data in the words of a lesson: found before it may be public, and named so that the writer can take it out.

A lesson is about what happened, never about who. So every name goes, also of who holds an office: name the office.
What is certain stops the lesson. A word that may be a name stops it until a person says that it is none.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from leerlus.document import Document
from leerlus.dutch.check_digits import is_bsn
from leerlus.dutch.names import first_name, personal
from leerlus.dutch.sentences import sentences
from leerlus.formats.text import read
from leerlus.lessons.word_lists import word_list
from leerlus.reading import person, personal_data

_CAPITAL = r"[A-ZÀ-ÞĞİŞČĆŠŽŁŚ]"
_WORD = re.compile(rf"(?<![\w@.-]){_CAPITAL}[a-zà-ÿğışčćšžłńś']+(?:-{_CAPITAL}[a-zà-ÿğışčćšžłńś']+)*(?![\w@])")
_PREFIXED = re.compile(rf"(?<![\w-])(?:[Vv]an(?: de[nr]?)?|[Dd]e[nr]?|[Tt]e[nr]) {_CAPITAL}[a-zà-ÿ]+(?![\w-])")
_NUMBER = re.compile(r"(?<![\d.,])\d(?:[ .-]?\d){7,8}(?![\d]|[.,]\d)")
_STREET = re.compile(
    r"(?<![\w-])[\w'-]{3,40}(?:straat|laan|weg|plein|kade|singel|gracht|dijk|hof|steeg|pad|dreef|plantsoen|park)"
    r" \d{1,4}(?: ?[a-zA-Z])?(?!\w|[.,]\d)"
)
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3} ?[A-Z]{2}(?!\w)")
_NO_STREET = re.compile(r"(?:onder|om|uit|snel|half|door|in)weg|(?:afs|doel)pad", re.IGNORECASE)
_NOUN = re.compile(r"(?:[^s]en|s[^s]en|ing|ie|heid)\Z")
"""How a first word ends that is a plural, a verb used as a noun, or the name of a quality: it names no one."""
_SPEAKS = re.compile(r" (?:zei|zegt|belde|belt|vroeg|vraagt|schreef|schrijft|vertelde|vertelt|woont|woonde)\b")
_HAS = re.compile(r" (?:kreeg|heeft|had)\b")


@dataclass(frozen=True, slots=True)
class PersonalWords:
    """Words in a field that name or identify someone; `certain` unless a person may say that they are no name."""

    field: str
    words: str
    certain: bool = True


def personal_words(
    fields: Mapping[str, str], *, known: Collection[str] = (), cleared: Collection[str] = ()
) -> tuple[PersonalWords, ...]:
    """What names or identifies someone in these fields (name -> text), in reading order and each once.

    `known` are names of organisations and operations, whose words name no one; `cleared` are words of which a person
    said that they are no name.
    """
    allowed = {word.lower() for name in (*known, *cleared) for word in re.findall(r"\w+", name)}
    found: dict[tuple[str, str], PersonalWords] = {}
    for name, text in fields.items():
        if not text.strip():
            continue
        taken: list[tuple[int, int]] = []
        for start, end in sorted(_certain(text), key=lambda span: (span[0], -span[1])):
            if not any(start < other_end and other_start < end for other_start, other_end in taken):
                taken.append((start, end))
        sure = len(taken)
        for start, end in _doubtful(text, allowed):
            if not any(start < other_end and other_start < end for other_start, other_end in taken):
                taken.append((start, end))
        for place, (start, end) in enumerate(taken):
            words = " ".join(text[start:end].split())
            found.setdefault((name, words), PersonalWords(name, words, certain=place < sure))
    return tuple(found.values())


def refusal(found: Collection[PersonalWords]) -> str:
    """What a writer reads when a lesson cannot be public: which words, and what to do."""
    words = ", ".join(f"'{one}'" for one in dict.fromkeys(one.words for one in found))
    return (
        f"Zo kan de les niet openbaar worden. Deze woorden wijzen een mens aan: {words}. "
        "Schrijf op wat er gebeurde, niet wie het was. Of bewaar de les als intern."
    )


def _certain(text: str) -> Iterator[tuple[int, int]]:
    document = _document(text)
    if document is not None:
        yield from ((found.start, found.end) for found in person.find(document))
        yield from ((found.start, found.end) for found in personal_data.find(document))
    yield from (found.span() for found in _NUMBER.finditer(text) if is_bsn(found.group()))
    yield from (found.span() for found in _STREET.finditer(text) if not _NO_STREET.search(found.group()))
    yield from (found.span() for found in _POSTCODE.finditer(text))
    starts = {start for start, _end in sentences(text)}
    ordinary = word_list("ordinary_words.txt")
    for found in _WORD.finditer(text):
        word = found.group()
        common = word.lower() in ordinary and found.start() in starts and not _acts(word, text, found.end())
        if first_name(word) and not common:
            yield found.span()


def _doubtful(text: str, allowed: Collection[str]) -> Iterator[tuple[int, int]]:
    """Words with a capital where none is due, and a first word that does what people do."""
    starts = {start for start, _end in sentences(text)}
    ordinary = word_list("ordinary_words.txt")
    for found in _PREFIXED.finditer(text):
        last = found.group().split()[-1]
        if found.group()[0].isupper() and found.start() not in starts and _may_be_name(last, allowed):
            yield found.span()
    for found in _WORD.finditer(text):
        word = found.group()
        first = found.start() in starts or text[: found.start()].rstrip()[-1:] in (
            "",
            "\n",
            ":",
            "•",
            "-",
            ".",
            "!",
            "?",
        )
        if not _may_be_name(word, allowed) or word.lower() in ordinary:
            continue
        if not first or _acts(word, text, found.end()):
            yield found.span()


def _acts(word: str, text: str, end: int) -> bool:
    """Whether what follows a first word is done by one person."""
    return bool(_SPEAKS.match(text, end) or (_HAS.match(text, end) and not _NOUN.search(word)))


def _may_be_name(word: str, allowed: Collection[str]) -> bool:
    parts = re.findall(r"\w+", word.lower())
    return personal(word) and not all(part in allowed for part in parts) and word.lower() not in allowed


def _document(text: str) -> Document | None:
    """The text as the readers want it; None where it holds nothing but signs that are no text."""
    plain = "".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in text)
    return read(plain.encode("utf-8", errors="replace")) if plain.strip() else None
