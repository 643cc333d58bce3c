"""The docs say what the code does: every setting, command and rule is there."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT.parent / "shared" / "standards" / "publiccode" / "json-schema" / "publiccode_schema_v0.5.0.json"
COMMANDS = sorted(
    path.stem for path in (ROOT / "src").glob("leerlus_site/*/management/commands/*.py") if path.stem != "__init__"
)
TARGETS = re.findall(r"^([a-z-]+):[^#\n]*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def papers() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_of_the_site_is_in_the_papers(command: str) -> None:
    assert f"manage.py {command}" in papers() or command == "migrate"


@pytest.mark.parametrize("target", TARGETS)
def test_each_target_of_make_is_in_the_papers(target: str) -> None:
    assert f"make {target}" in papers()


@pytest.mark.parametrize("word", ["leerlus read", "leerlus explain", "leerlus redact"])
def test_each_command_of_the_core_is_in_the_papers(word: str) -> None:
    assert word in papers()


@pytest.mark.parametrize("name", ["README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG", "SECURITY", "LICENSE"])
def test_each_paper_is_there(name: str) -> None:
    assert (ROOT / f"{name}.md").exists() or (ROOT / name).exists()


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: path.stem)
def test_each_decision_has_context_choice_alternatives_and_risk(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert all(f"\n## {head}" in text for head in ("Context", "Choice", "Alternatives", "Risk"))


def test_links_between_papers_lead_somewhere() -> None:
    broken = []
    for paper in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)", paper.read_text(encoding="utf-8")):
            if not target.startswith(("http", "mailto:")) and not (paper.parent / target).exists():
                broken.append(f"{paper.relative_to(ROOT)}: {target}")
    assert broken == []


def test_publiccode_is_valid() -> None:
    if not SCHEMA.exists():
        pytest.skip("the schema of publiccode.yml is not beside this project")
    # The schema names its parts by "#part"; readers of newer drafts look for them under "#/definitions/part".
    text = re.sub(r'"\$ref": "#(\w+)"', r'"$ref": "#/definitions/\1"', SCHEMA.read_text(encoding="utf-8"))
    schema = json.loads(re.sub(r'\s*"\$id": "#\w+",', "", text))
    found = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    found["releaseDate"] = str(found["releaseDate"])
    jsonschema.validate(found, schema)
