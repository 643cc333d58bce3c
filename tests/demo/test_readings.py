"""The readers find in the built papers what chain.json expects of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from demo.build import build
from demo.paper import Paper, chain, papers
from leerlus.document import Document
from leerlus.formats import FORMATS
from leerlus.reading import READERS
from leerlus.statements import Progress, Statement

EXPECTED = chain()["expected"]
ENTRIES: list[dict[str, Any]] = chain()["entries"]
PAPERS = {paper.id: paper for paper in papers()}
SUFFIXES = {
    "pdf": "pdf",
    "docx": "docx",
    "odt": "odt",
    "html": "html",
    "xml": "official_xml",
    "txt": "text",
    "md": "text",
}


def room(name: str) -> ModuleType:
    """The module, or a skipped test where it is not built; the tables of contents have tests of their own."""
    found: ModuleType = pytest.importorskip(name, exc_type=ImportError)
    if found.__file__ is None:
        pytest.skip(f"{name} is an empty room")
    return found


@dataclass(frozen=True)
class World:
    """The built papers, read on demand."""

    folder: Path

    def document(self, name: str) -> Document:
        return _document(self.folder / PAPERS[name].file, PAPERS[name])

    def found(self, name: str, kind: str) -> tuple[Statement, ...]:
        return _found(self.folder / PAPERS[name].file, PAPERS[name], kind)


@cache
def _document(path: Path, paper: Paper) -> Document:
    module = next(module for name, _type, module in FORMATS if name == SUFFIXES[paper.suffix])
    read: Callable[[bytes], Document] = room(module).read
    structured: Callable[..., Document] = room("leerlus.pipeline").structured
    return structured(read(path.read_bytes()))


@cache
def _found(path: Path, paper: Paper, kind: str) -> tuple[Statement, ...]:
    if kind not in dict(READERS):
        pytest.skip(f"no reader finds {kind}")
    find: Callable[[Document], Iterator[Statement]] = room(dict(READERS)[kind]).find
    return tuple(find(_document(path, paper)))


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("world")
    build(folder)
    return World(folder)


def plain(text: str) -> str:
    return " ".join(text.split())


def same(quote: str, statements: tuple[Statement, ...]) -> list[Statement]:
    """The statements that a loader would take for the quote."""
    exact = [found for found in statements if plain(found.quote) == quote]
    return exact or [found for found in statements if plain(found.quote) in quote or quote in plain(found.quote)]


def of_kind(kind: str) -> list[Any]:
    rows = [entry for entry in ENTRIES if entry["kind"] == kind]
    return [pytest.param(entry, id=entry["id"]) for entry in rows]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_read_and_holds_its_own_words(world: World, name: str) -> None:
    text = plain(world.document(name).text)
    quotes = [entry["quote"] for entry in ENTRIES if entry["document"] == name and entry["kind"] != "report"]
    assert len(text) > 400
    assert [quote for quote in quotes if quote not in text] == []


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_tells_its_date(world: World, name: str) -> None:
    assert world.document(name).metadata.date == PAPERS[name].date


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in chain()["documents"]])
def test_a_paper_tells_the_references_of_its_sender(world: World, row: dict[str, Any]) -> None:
    assert set(row["references"]) <= set(world.document(row["id"]).metadata.references)


def test_the_memo_tells_the_forums_that_dealt_with_it(world: World) -> None:
    forums = {(forum.name, forum.date) for forum in world.document("beslisnota").metadata.forums}
    assert {(row["name"], date.fromisoformat(row["date"])) for row in EXPECTED["forums"]} <= forums


@pytest.mark.parametrize("entry", of_kind("commitment"))
def test_a_commitment_is_found_once(world: World, entry: dict[str, Any]) -> None:
    assert len(same(entry["quote"], world.found(entry["document"], "commitment"))) == 1


@pytest.mark.parametrize("entry", of_kind("recommendation"))
def test_a_recommendation_is_found_once(world: World, entry: dict[str, Any]) -> None:
    assert len(same(entry["quote"], world.found(entry["document"], "recommendation"))) == 1


@pytest.mark.parametrize("entry", of_kind("motion"))
def test_what_a_motion_asks_is_found(world: World, entry: dict[str, Any]) -> None:
    assert same(entry["quote"], world.found(entry["document"], "recommendation"))


@pytest.mark.parametrize("name", ["voortgang-2023", "voortgang-2024"])
def test_the_rows_of_an_annex_are_found_with_themes_motions_and_state(world: World, name: str) -> None:
    rows = {
        row.number: (plain(row.action), row.themes, row.status, [(m.number, m.mover, m.part) for m in row.motions])
        for row in world.found(name, "progress")
        if isinstance(row, Progress)
    }
    assert rows == {
        entry["source_number"]: (
            entry["quote"],
            tuple(entry["themes"]),
            update["status"],
            [(m["number"], m["mover"], m["part"]) for m in entry["motions"]],
        )
        for entry in ENTRIES
        if entry["kind"] == "action"
        for update in entry["updates"]
        if update["document"] == name
    }


@pytest.mark.parametrize("row", EXPECTED["citations"], ids=lambda row: f"{row['document']}-{row['target']}")
def test_a_citation_leads_to_its_target(world: World, row: dict[str, str]) -> None:
    targets = {getattr(found, "target", None) for found in world.found(row["document"], "citation")}
    assert row["target"] in targets


@pytest.mark.parametrize("kind", ["finding", "decision"])
def test_findings_and_decisions_are_found(world: World, kind: str) -> None:
    rows = EXPECTED[f"{kind}s"]
    assert [row for row in rows if not same(row["quote"], world.found(row["document"], kind))] == []


@pytest.mark.parametrize("row", EXPECTED["defects"], ids=lambda row: row["code"])
def test_a_defect_that_is_there_on_purpose_is_flagged(world: World, row: dict[str, Any]) -> None:
    assert row["code"] in {getattr(found, "code", None) for found in world.found(row["document"], "defect")}


@pytest.mark.parametrize("row", EXPECTED["persons"], ids=lambda row: f"{row['document']}-{row['name']}")
def test_a_person_is_kept_or_not(world: World, row: dict[str, Any]) -> None:
    kept = {
        getattr(found, "keep", None)
        for found in world.found(row["document"], "person")
        if row["name"] in plain(found.quote) or plain(found.quote) in row["name"]
    }
    assert kept == {row["keep"]}


def test_the_address_of_a_civil_servant_is_found(world: World) -> None:
    row = EXPECTED["personal_data"][0]
    found = {found.quote for found in world.found(row["document"], "personal-data")}
    assert row["quote"] in found
