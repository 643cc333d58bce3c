"""`leerlus read` keeps the reading contract: shape, order, errors in their place, exit status."""

import io
import json
import subprocess
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus import statements
from leerlus.cli import main
from leerlus.cli.batch import answers
from leerlus.cli.schema import schema
from leerlus.pipeline import KINDS
from leerlus.statements import Statement, to_json

LETTER = """Geachte voorzitter,

Op 3 mei 2031 stuurde ik u de brief over de wijkloketten (Kamerstukken II 2030/31, 31 999, nr. 12).
Artikel 3.3 van de Wet open overheid vraagt dat. De motie-Kaya c.s. voer ik uit.

Hoogachtend,
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.fixture
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())


class Said:
    """What a run of the command printed."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def answers(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def leerlus(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:  # Any: a function with options
    def run(*arguments: str, stdin: bytes = b"") -> Said:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(arguments)
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return run


def test_jsonl_is_one_answer_a_file_in_the_order_of_the_files(leerlus: Any, letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "andere.txt"
    other.write_text("Niets bijzonders.", encoding="utf-8")
    said = leerlus("read", str(other), str(letter), "--format", "jsonl")
    assert said.status == 0
    assert [answer["file"] for answer in said.answers] == [str(other), str(letter)]


def test_an_answer_holds_to_the_schema(leerlus: Any, letter: Path, validator: jsonschema.Draft202012Validator) -> None:
    (answer,) = leerlus("read", str(letter), "--format", "jsonl").answers
    validator.validate(answer)
    assert {statement["kind"] for statement in answer["statements"]} >= {"citation"}


def test_the_schema_refuses_a_field_that_it_does_not_know(
    leerlus: Any, letter: Path, validator: jsonschema.Draft202012Validator
) -> None:
    (answer,) = leerlus("read", str(letter), "--format", "jsonl").answers
    answer["statements"][0]["mood"] = "blij"
    assert not validator.is_valid(answer)


def kinds_of_statement() -> list[type[Statement]]:
    found = (getattr(statements, name) for name in statements.__all__)
    return [one for one in found if isinstance(one, type) and issubclass(one, Statement) and one is not Statement]


SAMPLE_VALUES: dict[str, object] = {
    "scheme": None,
    "strength": statements.Strength.FIRM,
    "due": None,
    "keep": False,
    "type": "email",
    "motions": (statements.MotionReference(number="8", mover="Kaya", part=None),),
    "themes": ("Loketten",),
    "from_": date(2031, 1, 1),
    "until": None,
    "certainty": statements.Certainty.EXACT,
    "anchor": statements.Anchor.EXPLICIT,
}


@pytest.mark.parametrize("kind", kinds_of_statement(), ids=lambda kind: kind.__name__)
def test_the_schema_knows_every_kind_of_statement(
    kind: type[Statement], validator: jsonschema.Draft202012Validator
) -> None:
    values: dict[str, Any] = {"start": 0, "end": 3, "quote": "één", "page": None, "rule": "proef.regel"}
    for field in fields(kind):
        if field.name not in values and not field.metadata.get("optional"):
            values[field.name] = SAMPLE_VALUES.get(field.name, "woorden")
    values |= {
        "Citation": {"scheme": "law", "session": None},
        "MotionCitation": {"scheme": "motion"},
        "Decision": {"status": "taken"},
        "Progress": {"status": statements.ProgressStatus.RUNNING},
    }.get(kind.__name__, {})
    checked = validator.evolve(schema={"$ref": "#/$defs/statement", "$defs": schema()["$defs"]})
    checked.validate(to_json(kind(**values)))


def test_the_schema_is_printed_and_is_a_valid_schema(leerlus: Any) -> None:
    printed = json.loads(leerlus("read", "--schema").out)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == schema()


def test_json_is_one_pretty_object_and_the_form_when_nobody_watches(leerlus: Any, letter: Path) -> None:
    said = leerlus("read", str(letter))
    assert said.out.startswith('{\n  "schema": "leerlus/reading/1"')
    assert json.loads(said.out)["document"]["text"] == LETTER


def test_the_table_shows_kind_place_words_and_rule(leerlus: Any, letter: Path) -> None:
    said = leerlus("read", str(letter), "--format", "table")
    assert "citation (teken" in said.out
    assert "“Kamerstukken II 2030/31, 31 999, nr. 12”" in said.out
    assert "regel: kamerstuk.modern" in said.out


def test_the_table_shows_no_characters_that_steer_a_terminal(leerlus: Any, tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(
        f"Lange tekst zonder meer. {'woord ' * 60} Zie Stb. 2031,\x1b[2J\n210 en Stb. 2031,\x0b210 nog eens."
    )
    assert "\x1b" not in leerlus("read", str(path), "--format", "table").out


def test_only_the_asked_kinds_are_given(leerlus: Any, letter: Path) -> None:
    (answer,) = leerlus("read", str(letter), "--format", "jsonl", "--kinds", "citation, progress").answers
    assert {statement["kind"] for statement in answer["statements"]} == {"citation"}


def test_an_unknown_kind_is_named_with_those_that_exist(leerlus: Any, letter: Path) -> None:
    said = leerlus("read", str(letter), "--kinds", "wens")
    assert said.status == 2
    assert "Onbekende soort: wens" in said.err
    assert "citation" in said.err


def test_the_given_date_stands_where_the_text_has_none(leerlus: Any, tmp_path: Path) -> None:
    path = tmp_path / "nota.txt"
    path.write_text("Wij spreken elkaar nog.", encoding="utf-8")
    (answer,) = leerlus("read", str(path), "--format", "jsonl", "--date", "2031-05-03").answers
    assert answer["document"]["date"] == "2031-05-03"


@pytest.mark.parametrize("words", ["3 mei", "2031-02-30", ""])
def test_a_date_that_is_none_is_refused_with_an_example(
    words: str, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["read", str(letter), "--date", words])
    assert "is geen datum" in capsys.readouterr().err


def test_a_bad_file_gives_an_error_in_its_place_and_the_others_are_still_read(
    leerlus: Any, letter: Path, tmp_path: Path, validator: jsonschema.Draft202012Validator
) -> None:
    empty = tmp_path / "leeg.txt"
    empty.touch()
    said = leerlus("read", str(empty), str(tmp_path / "weg.txt"), str(tmp_path), str(letter), "--format", "jsonl")
    assert said.status == 1
    assert ["error" in answer for answer in said.answers] == [True, True, True, False]
    assert said.answers[0]["error"]["code"] == "empty"
    assert said.err.count("leerlus: ") == 3
    for answer in said.answers:
        validator.validate(answer)


def test_a_file_over_the_limit_is_refused_before_it_fills_the_memory(leerlus: Any, tmp_path: Path) -> None:
    large = tmp_path / "groot.txt"
    with large.open("wb") as handle:
        handle.truncate(50 * 1024 * 1024)
    (answer,) = leerlus("read", str(large), "--format", "jsonl").answers
    assert answer["error"]["code"] == "too-large"


def test_a_call_without_files_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["read"])
    assert "--batch" in capsys.readouterr().err


def batch(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_a_batch_gives_one_answer_a_line_in_the_same_order(
    leerlus: Any, validator: jsonschema.Draft202012Validator
) -> None:
    rows = [{"id": f"a{number}", "text": f"Zie Stb. 2031, {number}.", "date": "2031-05-03"} for number in (1, 2, 3)]
    said = leerlus("read", "--batch", stdin=batch(*rows))
    assert [answer["id"] for answer in said.answers] == ["a1", "a2", "a3"]
    assert [answer["statements"][0]["target"] for answer in said.answers] == ["stb-2031-1", "stb-2031-2", "stb-2031-3"]
    assert {answer["document"]["date"] for answer in said.answers} == {"2031-05-03"}
    for answer in said.answers:
        validator.validate(answer)


BAD_LINES = [
    b"geen json",
    b"",
    b"[1, 2]",
    b'"tekst"',
    b'{"id": "x"}',
    b'{"id": "x", "text": 5}',
    b'{"id": "x", "text": ""}',
    b'{"id": "x", "text": "hier", "date": "gisteren"}',
    b'{"id": "x", "text": "half \\ud800 teken"}',
    b'{"id": "\\ud800", "text": ""}',
    b'{"id": {"a": 1}, "text": ""}',
    b"\xff\xfe\x00",
    b"[" * 10_000 + b"]" * 10_000,
    b'{"id": "x", "text": "a\\u0000b"}',
]


@pytest.mark.parametrize("line", BAD_LINES, ids=lambda line: repr(line[:40]))
def test_a_bad_line_gives_an_error_in_its_place(
    line: bytes, leerlus: Any, validator: jsonschema.Draft202012Validator
) -> None:
    good = batch({"id": "goed", "text": "Zie Stb. 2031, 210."})
    said = leerlus("read", "--batch", stdin=good + line + b"\n" + good)
    assert said.status == 1
    assert ["error" in answer for answer in said.answers] == [False, True, False]
    for answer in said.answers:
        validator.validate(answer)


@given(text=st.text(max_size=200))
def test_quotes_stand_where_they_say_and_the_bytes_are_stable(text: str) -> None:
    line = batch({"id": "a", "text": f"{text}\nZie Stb. 2031, 210 en motie nr. 14."})
    (answer,), (again,) = (list(answers([[line]], kinds=KINDS, known_date=None)) for _ in range(2))
    assert json.dumps(answer) == json.dumps(again)
    if "document" in answer:
        order = [(said["start"], said["end"], said["kind"]) for said in answer["statements"]]
        assert order == sorted(order)
        assert all(
            answer["document"]["text"][said["start"] : said["end"]] == said["quote"] for said in answer["statements"]
        )


def test_the_package_is_imported_without_the_libraries_that_it_does_not_need() -> None:
    heavy = "{'re2', 'lxml', 'pypdfium2', 'tantivy', 'Stemmer', 'argparse'}"
    code = f"import sys, leerlus; print(sorted({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_plain_text_is_read_without_the_libraries_for_other_formats(letter: Path) -> None:
    code = (
        "import sys; from leerlus.cli import main; main(['read', sys.argv[1]]); "
        "print(sorted({'lxml', 'pypdfium2', 'pdfwords', 'tantivy', 'Stemmer'} & set(sys.modules)), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(letter)], capture_output=True, text=True, check=True)
    assert run.stderr == "[]\n"
