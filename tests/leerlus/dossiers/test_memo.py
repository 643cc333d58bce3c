"""A memo goes out as a template and comes back as parts."""

from datetime import date
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.document import Section
from leerlus.dossiers.memo import MemoSaid, memo_parts, read_memo
from leerlus.formats.sandbox import read_file
from leerlus.pipeline import structured
from leerlus.publication.exports import rendered
from leerlus.publication.memo import MemoDraft, memo_paper

T = date(2026, 3, 2)
DRAFT = MemoDraft(
    title="Een loket voor de wijken",
    sender="Ministerie van Dijken en Dammen",
    about="Na de overstroming zoeken bewoners hulp op vier plaatsen.",
    debate_on=date(2026, 5, 12),
    answers=("Zorg voor één loket (AAN-2026-0001)",),
    decided=("het kernteam, 20 februari 2026: Akkoord",),
    annexes=("Brief aan de Kamer", "Overzicht van de kosten"),
)
HEADINGS = [spelled for part in memo_parts() for spelled in (part.heading, *part.spellings)]


def marked(*lines: str) -> tuple[str, list[Section]]:
    """A text of Markdown headings, as a reader would find them."""
    text, sections = "", []
    for line in lines:
        if line.startswith("#"):
            title = line.lstrip("# ")
            sections.append(
                Section(
                    title=title, level=len(line) - len(line.lstrip("#")), start=len(text), end=len(text) + len(line)
                )
            )
        text += f"{line}\n"
    return text, sections


def by_code(said: tuple[MemoSaid, ...]) -> dict[str, MemoSaid]:
    return {one.part.code: one for one in said}


def read_back(data: bytes, name: str) -> dict[str, MemoSaid]:
    document = structured(read_file(data, name=name))
    said = read_memo(document.text, document.sections)
    assert all(document.text[one.start : one.end] == one.words for one in said)
    return by_code(said)


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_a_template_that_nobody_wrote_on_lacks_what_the_dossier_did_not_know(name: str) -> None:
    said = read_back(rendered(memo_paper(DRAFT, today=T), name).data, f"nota.{name}")
    assert {code for code, one in said.items() if one.lacking} == {
        "advised-decision",
        "core",
        "explanation",
        "communication",
        "not-public",
    }
    assert "één loket (AAN-2026-0001)" in said["reason"].words
    assert "12 mei 2026" in said["political-context"].words
    assert "het kernteam" in said["coordination"].words
    assert "Overzicht van de kosten" in said["annexes"].words


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_of_an_empty_dossier_all_that_is_needed_lacks(name: str) -> None:
    empty = MemoDraft(title="Iets", sender="Ministerie van Dijken en Dammen")
    said = read_back(rendered(memo_paper(empty, today=T), name).data, f"nota.{name}")
    assert {code for code, one in said.items() if one.lacking} == {p.code for p in memo_parts() if p.needed}


def test_what_was_written_in_word_comes_back_under_its_heading() -> None:
    written = {part.prompt: f"Hier staat wat er over {part.code} te zeggen is." for part in memo_parts()}
    file = docx.Document(BytesIO(rendered(memo_paper(DRAFT, today=T), "docx").data))
    for paragraph in file.paragraphs:
        if paragraph.text in written:
            paragraph.text = written[paragraph.text]
    out = BytesIO()
    file.save(out)
    said = read_back(out.getvalue(), "nota.docx")
    assert not [code for code, one in said.items() if one.lacking]
    for part in memo_parts():
        if part.code != "annexes":
            assert written[part.prompt] in said[part.code].words


def test_headings_below_a_part_belong_to_it_and_others_end_it() -> None:
    text, sections = marked(
        "# 2. Kern:", "Een loket.", "## Waarom", "Mensen zoeken.", "# Uitvoering", "Later.", "# Toelichting", "Meer."
    )
    said = by_code(read_memo(text, sections))
    assert said["core"].words == "Een loket.\n## Waarom\nMensen zoeken."
    assert said["explanation"].words == "Meer."


def test_a_motivation_belongs_to_what_is_not_public() -> None:
    text, sections = marked(
        "# Informatie die niet openbaar gemaakt kan worden", "# Motivering", "De namen blijven binnen."
    )
    said = by_code(read_memo(text, sections))
    assert said["not-public"].words.endswith("De namen blijven binnen.")
    assert said["not-public"].filled


def test_no_two_parts_share_a_heading() -> None:
    spelled = [heading.casefold() for heading in HEADINGS]
    assert len(spelled) == len(set(spelled))


@given(
    st.lists(
        st.tuples(st.sampled_from([*HEADINGS, "Iets anders"]), st.integers(1, 3), st.text(max_size=30)), max_size=8
    )
)
def test_words_are_always_a_piece_of_the_text_and_pieces_never_overlap(rows: list[tuple[str, int, str]]) -> None:
    lines = [line for heading, level, words in rows for line in (f"{'#' * level} {heading}", words.replace("#", ""))]
    text, sections = marked(*lines)
    said = read_memo(text, sections)
    assert [one.part for one in said] == list(memo_parts())
    assert all(text[one.start : one.end] == one.words for one in said)
    spans = sorted((one.start, one.end) for one in said if one.words)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
