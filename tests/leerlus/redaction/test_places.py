"""Where on a page the words stand that go, also where lines cross and one name is spelled by two of them."""

from leerlus.redaction.job import Job, Part, Passage, Word
from leerlus.redaction.pdf.pages import Box, Character, PageText
from leerlus.redaction.pdf.places import Places
from leerlus.redaction.wanted import Search

HIGH, WIDE = 10.0, 6.0
Set = tuple[str, float, float]
"""Words, how far from the left edge and from the top they are set, in points."""


def set_words(*words: Set) -> PageText:
    """A page with these words in the order of the file."""
    characters = tuple(
        Character(sign, Box(x, top, x + WIDE, top + HIGH), (x, top + HIGH), 0.0, HIGH, generated=False)
        for said, left, top in words
        for x, sign in ((left + WIDE * place, sign) for place, sign in enumerate(said))
    )
    return PageText(1, 400.0, 400.0, 0.0, 0.0, 0, characters)


def job(text: str, *passages: str, words: tuple[Set, ...]) -> Job:
    """The first place of each passage goes; `words` stand in the text in this order."""
    placed, start = [], 0
    for said, left, top in words:
        start = text.index(said, start)
        end = start + len(said)
        placed.append(Word(start, end, 1, left, top, left + WIDE * len(said), top + HIGH))
        start = end
    spans = [(text.index(passage), text.index(passage) + len(passage)) for passage in passages]
    return Job(
        "pdf",
        text,
        tuple(
            Passage(start, end, "5.1.2e", (Part(start, end, number),)) for number, (start, end) in enumerate(spans, 1)
        ),
        tuple(placed),
    )


def gone(page: PageText, asked: Job) -> list[str]:
    """The characters that go, line by line."""
    lines: dict[float, str] = {}
    for index in sorted(Places(asked, Search(asked)).found([page]).get(1, {})):
        one = page.characters[index]
        lines[one.box.top] = lines.get(one.box.top, "") + one.text
    return [line for _top, line in sorted(lines.items())]


def test_a_name_goes_though_its_letters_also_end_a_word_that_stays() -> None:
    row: tuple[Set, ...] = (("xOsterling", 0, 0), ("los", 0, 40), ("terling", 2 * WIDE, 80), ("Os", 0, 80))
    page = set_words(row[0], row[1], row[3], row[2])
    asked = job("xOsterling\nlos\nterling\nOs", "Osterling", words=row)
    assert gone(page, asked) == ["Osterling", "Osterling"]


def test_the_same_name_stays_where_a_person_said_so() -> None:
    row: tuple[Set, ...] = (("Osterling", 0, 0), ("minister", 0, 40), ("Osterling", 60, 40))
    asked = job("Osterling\nminister Osterling", "Osterling", words=row)
    assert gone(set_words(*row), asked) == ["Osterling"]
