"""What an office file carries beside its text is named; what it does not carry is not."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from leerlus.publication.file_residue import residue


def package(part: str, xml: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as file:
        file.writestr(part, xml)
    return made.getvalue()


@pytest.mark.parametrize(
    ("part", "xml", "found"),
    [
        ("word/document.xml", '<w:p><w:ins w:id="1"><w:r/></w:ins></w:p>', ["bijgehouden wijzigingen"]),
        ("word/footnotes.xml", "<w:rPr><w:vanish/></w:rPr>", ["verborgen tekst"]),
        ("content.xml", "<text:changed-region><text:hidden-text/>", ["bijgehouden wijzigingen", "verborgen tekst"]),
        ("word/document.xml", "<w:instrText>insert</w:instrText>", []),
        ("word/media/x.xml", "<w:vanish/>", []),
    ],
)
def test_tracked_changes_and_hidden_words_are_named(part: str, xml: str, found: list[str]) -> None:
    assert residue(package(part, xml)) == found


def test_a_broken_package_gives_nothing() -> None:
    whole = package("word/document.xml", "<w:vanish/>")
    assert residue(whole[: len(whole) // 2]) == []
