"""Both contracts keep the Dutch API Design Rules, and no change of them goes unseen."""

import json
import re
from pathlib import Path

import pytest

from leerlus_site.common.api_words import WORDS
from leerlus_site.run.openapi import CONTRACTS, FOLDER, contract
from tests.leerlus_site.common.design_rules import broken

SHARED = Path(__file__).resolve().parents[4] / "shared" / "standards" / "adr"
CASES = sorted((SHARED / "linter" / "testcases").glob("*/openapi.json"))
HELD = {
    "nlgov:openapi-root-exists",
    "info-contact",
    "nlgov:info-contact-fields-exist",
    "nlgov:semver",
    "oas3-api-servers",
    "nlgov:include-major-version-in-uri",
    "path-keys-no-trailing-slash",
    "nlgov:paths-kebab-case",
    "nlgov:query-keys-camel-case",
    "nlgov:problem-invalid-input",
    "nlgov:missing-version-header",
    "nlgov:use-problem-schema",
}


@pytest.mark.parametrize(("file", "module", "name"), CONTRACTS)
def test_the_contract_is_the_one_in_git(file: str, module: str, name: str) -> None:
    kept = (FOLDER / f"{file}.json").read_text(encoding="utf-8")
    assert contract(module, name) == kept, "De API is veranderd. Draai `make openapi` en bekijk het verschil."


@pytest.mark.parametrize(("file", "module", "name"), CONTRACTS)
def test_the_contract_keeps_the_design_rules(file: str, module: str, name: str) -> None:
    assert broken(json.loads(contract(module, name))) == set()


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.parent.name)
def test_the_rules_find_what_the_published_linter_finds(case: Path) -> None:
    said = set(re.findall(r"error\s+(\S+)", (case.parent / "expected-output.txt").read_text(encoding="utf-8")))
    assert broken(json.loads(case.read_text(encoding="utf-8"))) & HELD == said & HELD


@pytest.mark.parametrize(("file", "module", "name"), CONTRACTS)
def test_every_field_of_the_contract_has_a_dutch_word(file: str, module: str, name: str) -> None:
    schemas = json.loads(contract(module, name))["components"]["schemas"]
    used = {
        field
        for shape, schema in schemas.items()
        if not shape.startswith("Problem")
        for field in schema.get("properties", {})
    }
    assert used - set(WORDS.values()) == set(), "Zet het woord in common/api_words.py."
