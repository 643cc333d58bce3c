"""What an office file carries beside its text is named; what it does not carry is not."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from leerlus.publication.file_check import Fault, faults_of
from leerlus.publication.file_check.residue import residue

CHANGES, HIDDEN = Fault.TRACKED_CHANGES, Fault.HIDDEN_TEXT


def package(part: str, xml: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as file:
        file.writestr(part, xml)
    return made.getvalue()


@pytest.mark.parametrize(
    ("part", "xml", "found"),
    [
        ("word/document.xml", '<w:p><w:ins w:id="1"><w:r/></w:ins></w:p>', [CHANGES]),
        ("word/footnotes.xml", "<w:rPr><w:vanish/></w:rPr>", [HIDDEN]),
        ("content.xml", "<text:changed-region><text:hidden-text/>", [CHANGES, HIDDEN]),
        ("word/document.xml", "<w:instrText>insert</w:instrText>", []),
        ("word/media/x.xml", "<w:vanish/>", []),
    ],
)
def test_tracked_changes_and_hidden_words_are_named(part: str, xml: str, found: list[Fault]) -> None:
    assert list(residue(package(part, xml))) == found


def test_a_broken_package_gives_nothing() -> None:
    whole = package("word/document.xml", "<w:vanish/>")
    assert list(residue(whole[: len(whole) // 2])) == []


def test_the_child_sees_the_same() -> None:
    assert faults_of(package("word/document.xml", "<w:vanish/>")) == [HIDDEN]
