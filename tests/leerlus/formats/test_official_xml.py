"""Official publications: the paper as it reads, with its metadata apart."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.document import BlockKind
from leerlus.errors import DamagedFile, FileError
from leerlus.formats.official_xml import read

MOTION = b"""<?xml version="1.0"?><officiele-publicatie><metadata><meta name="DCTERMS.issued" content="2026-02-03"/></metadata>
<kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel>
<tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>
<stuk><stuknr>Nr. <ondernummer>7</ondernummer></stuknr><titel>MOTIE VAN HET LID ZANDSTRA</titel>
<datumtekst>Voorgesteld <datum isodatum="2026-02-03">3 februari 2026</datum></datumtekst>
<al>De Kamer,</al><al>verzoekt de regering:</al>
<lijst><li><li.nr>1.</li.nr><al>lantaarns te plaatsen;</al></li><li><li.nr>2.</li.nr><al>de <nadruk type="cur">weg</nadruk> te maken,</al></li></lijst>
<al>en gaat over tot de orde van de dag.<noot><noot.nr>1</noot.nr><noot.al>Stuk nr. 6.</noot.al></noot></al>
</stuk></kamerstuk></officiele-publicatie>"""


def test_the_paper_reads_as_printed() -> None:
    assert read(MOTION).text.split("\n\n") == [
        "Vergaderjaar 2025-2026",
        "Nr. 7",
        "MOTIE VAN HET LID ZANDSTRA",
        "Voorgesteld 3 februari 2026",
        "De Kamer,",
        "verzoekt de regering:",
        "1. lantaarns te plaatsen;",
        "2. de weg te maken,",
        "en gaat over tot de orde van de dag.",
        "1 Stuk nr. 6.",
    ]


def test_parts_are_known() -> None:
    kinds = [block.kind for block in read(MOTION).blocks]
    assert kinds[0] is BlockKind.HEADER
    assert kinds[2] is BlockKind.HEADING
    assert kinds[6:8] == [BlockKind.ITEM, BlockKind.ITEM]
    assert kinds[-1] is BlockKind.FOOTNOTE


def test_what_the_metadata_state_is_a_property() -> None:
    assert ("issued", "2026-02-03") in read(MOTION).properties


def test_a_table_keeps_its_cells() -> None:
    table = "<x><table><tgroup><thead><row><entry>Actie</entry><entry>Stand</entry></row></thead><tbody><row><entry>4</entry><entry>Loopt.</entry></row></tbody></tgroup></table></x>"
    (found,) = read(table.encode()).tables
    assert [row.header for row in found.rows] == [True, False]


@pytest.mark.parametrize(
    "data",
    [
        MOTION[:200],
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        b"<x>" + b"<y>" * 500 + b"tekst" + b"</y>" * 500 + b"</x>",
    ],
)
def test_a_dangerous_or_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(data)


def test_a_file_without_text_gives_a_sentence() -> None:
    with pytest.raises(FileError):
        read(b"<officiele-publicatie/>")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_rubbish_gives_a_document_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(FileError):
        read(b"<?xml version='1.0'?><x>" + data + b"</x>")
