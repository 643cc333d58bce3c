"""`leerlus explain`: one rule in full, or a line for each."""

import pytest

from leerlus.cli import main
from leerlus.reading.rulebook import all_rules


def test_a_rule_is_shown_with_what_it_finds_and_what_it_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "kamerstuk.on-piece"]) == 0
    said = capsys.readouterr().out
    assert "Vindt wel:        Zo voeren wij de motie op stuk nr. 206 (28 999) uit." in said
    assert "Vindt niet:       Op stuk nr. 206 (2031) is gestemd." in said
    assert "Patroon:" in said


def test_without_a_name_every_rule_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    named = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert named == [rule.name for rule in all_rules()]


def test_an_unknown_rule_is_a_sentence_and_exit_status_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "kamerstuk.onpiece"]) == 2
    assert "Bedoelt u kamerstuk.on-piece" in capsys.readouterr().err
