"""What readers ask of a text is made once, whatever is learnt of its document in between."""

from leerlus.document import Document, Metadata
from leerlus.document.once import once
from leerlus.formats.text import read


def test_an_answer_is_made_once_and_goes_along_to_a_copy_with_other_metadata() -> None:
    asked: list[Document] = []

    @once
    def words(document: Document) -> list[str]:
        asked.append(document)
        return document.text.split()

    document = read(b"De dijk is heel.")
    first = words(document)
    assert words(document.described(metadata=Metadata(title="Dijk"))) is first
    assert asked == [document]


def test_another_text_gets_an_answer_of_its_own() -> None:
    @once
    def length(document: Document) -> int:
        return len(document.text)

    assert (length(read(b"De dijk.")), length(read(b"De sluis."))) == (8, 9)


def test_the_lines_are_those_that_hold_words_and_the_empty_cells_stand_apart() -> None:
    document = read("Nr\n\n\u00a0\n\nActie".encode())
    assert [line.text for line in document.lines] == ["Nr", "Actie"]
    assert [line.empty_cell for line in document.lines_and_cells] == [False, True, False]
