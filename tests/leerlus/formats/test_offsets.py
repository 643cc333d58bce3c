"""In every format: a quote is what stands at its offsets, and the same bytes give the same answer."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerlus.formats import FORMATS
from leerlus.pipeline import as_json, read_document

from .packages import calc, docx, excel, odt, paragraph
from .test_pdf import made

SENTENCES = (
    "Wij sturen de Kamer voor 1 juli 2031 een brief over de dijken (Kamerstukken II 2030/31, 39 940, nr. 7).",
    "De commissie beveelt aan om in het najaar van 2031 een loket te openen.",
    "De motie-Kaya c.s. vraagt dat; artikel 3.3 van de Wet open overheid ook.",
    "Ik zeg toe dat ik u vóór het zomerreces informeer.",
    "Bel mevrouw A.B. Voorbeeld, 070 123 45 67, a.voorbeeld@loket.example, Dijkweg 3, 1234 AB Voorbeeldstad.",
    "Het water stond hoog – één café liep onder – en “iedereen” hielp mee.",
    "1 Actie 1.2: Loopt. 𝔘nicode, e\u0301n en een zacht\u00adkoppelteken.",
)
Write = Callable[[list[str]], bytes]


def mail(parts: list[str]) -> bytes:
    written = EmailMessage()
    written["From"], written["Subject"] = "loket@voorbeeld.example", "Stand van zaken"
    written.set_content("\n\n".join(parts))
    return written.as_bytes()


def pdf(parts: list[str]) -> bytes:
    escaped = [part.translate({ord(sign): f"\\{sign}" for sign in "@#$*_<>[]~`="}) for part in parts]
    return made("\n\n".join(f"{part}#footnote[Zie ook nr. {place}.]" for place, part in enumerate(escaped)))


WRITERS: dict[str, Write] = {
    "text": lambda parts: "\n\n".join(parts).encode(),
    "pdf": pdf,
    "docx": lambda parts: docx("".join(map(paragraph, parts))),
    "odt": lambda parts: odt("".join(f"<text:p>{part}</text:p>" for part in parts)),
    "xlsx": lambda parts: excel([["Nr", "Actie"], *([place, part] for place, part in enumerate(parts))]),
    "ods": lambda parts: calc([["Nr", "Actie"], *([str(place), part] for place, part in enumerate(parts))]),
    "csv": lambda parts: "\n".join(["Nr;Actie", *(f'{place};"{part}"' for place, part in enumerate(parts))]).encode(),
    "html": lambda parts: f"<html><body>{''.join(f'<p>{escape(part)}</p>' for part in parts)}</body></html>".encode(),
    "mail": mail,
    "official_xml": lambda parts: (
        f"<officiele-publicatie>{''.join(f'<al>{part}</al>' for part in parts)}</officiele-publicatie>".encode()
    ),
}
ENDINGS = {"text": "txt", "mail": "eml", "official_xml": "xml"}


def test_every_format_is_tried() -> None:
    assert list(WRITERS) == [name for name, _media_type, _module in FORMATS]


@pytest.mark.parametrize(("name", "module"), [(name, module) for name, _media_type, module in FORMATS])
@given(parts=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
def test_a_quote_is_what_stands_at_its_offsets(name: str, module: str, parts: list[str]) -> None:
    data = WRITERS[name](parts)
    reading = read_document(import_module(module).read(data))
    text = reading.document.text
    for statement in reading.statements:
        assert text[statement.start : statement.end] == statement.quote
        assert 0 <= statement.start < statement.end <= len(text)
    if name == "pdf":
        assert all(reading.document.boxes(statement.start, statement.end) for statement in reading.statements)
    again = read_document(import_module(module).read(data))
    assert json.dumps(as_json(reading, id=1)) == json.dumps(as_json(again, id=1))


def test_two_processes_print_the_same_bytes(tmp_path: Path) -> None:
    paths = []
    for name, write in WRITERS.items():
        paths.append(tmp_path / f"stuk.{ENDINGS.get(name, name)}")
        paths[-1].write_bytes(write(list(SENTENCES)))

    def printed(seed: str) -> bytes:
        command = [sys.executable, "-m", "leerlus", "read", "--format", "jsonl", *map(str, paths)]
        return subprocess.run(
            command, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout

    said = printed("1")
    assert said.count(b"\n") == len(WRITERS)
    assert printed("2") == said
