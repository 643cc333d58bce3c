"""`leerlus read --batch` answers every line, whatever it holds: an answer or an error, in order, as the schema says."""

import io
import json
import os
import socket
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.cli.batch import answers, arrived
from leerlus.cli.schema import schema
from leerlus.formats.limits import DEFAULT_LIMITS
from leerlus.pipeline import KINDS

VALIDATOR = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
_SAID = """Zie Kamerstukken II 2030/31, 31 999, nr. 12 motie-Kaya c.s. op 3 mei 2031 over drie jaar volgend jaar binnen
twee weken eind 2099 vorige eeuw afgelopen kwartaal elke maandag ik zal de Kamer informeren het kabinet verzoekt de
regering 06-12345678 1234 AB a@b.example NL91ABNA0417164300 ( [ " ' - • é ſ € 𝄞"""
SPOKEN = [*_SAID.split(), "\n", "\n\n", "\x00", "\ud800"]
TEXT = st.lists(st.sampled_from(SPOKEN), max_size=30).map(" ".join) | st.text(st.characters(), max_size=80)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
DAYS = st.dates().map(date.isoformat) | st.sampled_from(["0001-01-01", "9999-12-31", "", "2031-02-30", "20310503"])
ROWS = st.fixed_dictionaries({}, optional={"id": JSON, "text": TEXT | JSON, "date": DAYS | JSON, "more": JSON})
LINES = ROWS.map(lambda row: json.dumps(row).encode()) | JSON.map(lambda row: json.dumps(row).encode()) | st.binary()


def read(lines: list[bytes]) -> list[dict[str, Any]]:
    return list(answers([lines], kinds=KINDS, known_date=None))


@given(lines=st.lists(LINES, max_size=4))
@settings(max_examples=300, deadline=None)
def test_every_line_has_one_answer_that_holds_to_the_schema(lines: list[bytes]) -> None:
    found = read(lines)
    assert len(found) == len(lines)
    for answer in found:
        VALIDATOR.validate(json.loads(json.dumps(answer)))


@given(row=ROWS)
@settings(deadline=None)
def test_the_same_line_gives_the_same_answer_whatever_stands_beside_it(row: dict[str, Any]) -> None:
    line = json.dumps(row).encode()
    other = b'{"id": 1, "text": "Zie Stb. 2031, 210."}'
    (alone,) = read([line])
    assert json.dumps(alone) == json.dumps(read([line, other])[0])
    if "document" in alone:  # an error names the number of its line
        assert json.dumps(alone) == json.dumps(read([other, line])[1])


def test_lines_with_the_same_id_are_each_answered() -> None:
    lines = [json.dumps({"id": "x", "text": f"Zie Stb. 2031, {number}."}).encode() for number in (1, 2)]
    assert [answer["id"] for answer in read(lines)] == ["x", "x"]


def test_an_id_that_is_true_is_no_number() -> None:
    assert read([b'{"id": true, "text": "Zie Stb. 2031, 210."}'])[0]["id"] is None


def test_a_byte_order_mark_before_the_first_line_does_no_harm() -> None:
    assert "document" in read([b'\xef\xbb\xbf{"text": "Zie Stb. 2031, 210."}'])[0]


def test_a_line_that_is_longer_than_a_file_may_be_is_refused_and_the_next_is_read() -> None:
    stream = io.BytesIO(
        b'{"text": "' + b"a" * (2 * DEFAULT_LIMITS.file_size) + b'"}\n{"text": "Zie Stb. 2031, 210."}\n'
    )
    found = read([line for lines in arrived(stream) for line in lines])
    assert [answer.get("error", {}).get("code") for answer in found] == ["too-large", None]


def test_a_last_line_without_its_end_is_read() -> None:
    assert list(arrived(io.BytesIO(b"een\ntwee"))) == [[b"een"], [b"twee"]]


@given(lines=st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b" "))), size=st.integers(1, 50))
def test_lines_are_the_same_however_they_come_in(lines: list[bytes], size: int) -> None:
    class Dripping(io.BytesIO):
        def read1(self, _size: int | None = -1, /) -> bytes:
            return super().read1(size)

    stream = Dripping(b"".join(line + b"\n" for line in lines))
    assert [line for together in arrived(stream) for line in together] == lines


def test_a_line_is_answered_before_the_next_one_comes() -> None:
    reading_end, writing_end = os.pipe()
    with os.fdopen(reading_end, "rb") as stream, os.fdopen(writing_end, "wb", buffering=0) as sent:
        found = answers(arrived(stream), kinds=KINDS, known_date=None)
        for number in (1, 2):
            sent.write(json.dumps({"id": number, "text": f"Zie Stb. 2031, {number}."}).encode() + b"\n")
            assert next(found)["id"] == number


def test_lines_read_together_get_the_answers_they_get_alone() -> None:
    rows: list[dict[str, str]] = [
        {"id": "a", "text": "Ik stuur de Kamer uiterlijk eind volgend jaar een brief.", "date": "2031-05-03"},
        {"id": "b", "text": "Datum 4 mei 2032\n\nGeachte heer Kaya,\n\nIk kom daar volgend jaar op terug."},
        {"id": "c"},
        {"id": "d", "text": "Ik stuur de Kamer uiterlijk eind volgend jaar een brief.", "date": "2035-05-03"},
    ]
    lines = [json.dumps(row).encode() for row in rows]
    alone = [read([line])[0] for line in lines]
    together = read(lines)
    for one, other in zip(alone, together, strict=True):
        if "error" in one:
            assert (one["id"], one["error"]["code"]) == (other["id"], other["error"]["code"])
        else:
            assert one == other


@pytest.mark.parametrize(
    "words", ["over 9000 jaar", "binnen 99999999 weken", "in het jaar 9999", "volgende eeuw", "31 december 9999"]
)
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_outside_the_calendar_do_not_stop_the_reading(words: str, day: str) -> None:
    line = json.dumps({"text": f"Wij doen dat {words}, uiterlijk eind volgend jaar of vorige maand.", "date": day})
    assert "document" in read([line.encode()])[0]


def test_reading_opens_no_connection_and_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read([b'{"text": "Zie Stb. 2031, 210."}'])  # the rule tables and word lists are read once

    def refused(*_given: object, **_options: object) -> None:
        raise AssertionError("reading reached outside")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr("builtins.open", refused)
    assert "document" in read([b'{"text": "Zie https://example.org/a en file:///etc/passwd, Stb. 2031, 210."}'])[0]
    assert list(tmp_path.iterdir()) == []
