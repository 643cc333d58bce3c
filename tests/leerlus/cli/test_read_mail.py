"""`leerlus read` of a message: its attachments only when they are asked for."""

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from leerlus.cli import main


@pytest.fixture
def mail(tmp_path: Path) -> str:
    made = EmailMessage()
    made["From"], made["Date"], made["Subject"] = (
        "loket@voorbeeld.example",
        "Tue, 6 May 2031 10:12:00 +0200",
        "Uw melding",
    )
    made.set_content("Zie de bijlage.")
    made.add_attachment("Wij bellen u voor 1 juli 2031.", filename="nota.txt")
    path = tmp_path / "bericht.eml"
    path.write_bytes(made.as_bytes())
    return str(path)


def answers(said: str) -> dict[str, str]:
    return {Path(answer["file"]).name: answer["document"]["text"] for answer in map(json.loads, said.splitlines())}


def test_a_message_is_one_answer(mail: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["read", mail, "--format", "jsonl"]) == 0
    assert list(answers(capfd.readouterr().out)) == ["bericht.eml"]


def test_attachments_follow_when_they_are_asked_for(mail: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["read", mail, "--attachments", "--format", "jsonl"]) == 0
    found = answers(capfd.readouterr().out)
    assert list(found) == ["bericht.eml", "nota.txt"]
    assert "1 juli 2031" in found["nota.txt"]
