"""Each table of contents names all that is there, and nothing that is not."""

from importlib import import_module
from importlib.resources import files

import pytest

from leerlus.formats import FORMATS
from leerlus.publication.exports import EXPORTS
from leerlus.reading import READERS
from leerlus.reading.rulebook import all_rules
from leerlus.redaction import REDACTORS
from leerlus.register.kinds import REFERENCE_PREFIX, EntryKind
from leerlus.register.states import ENTRY_STEPS

READING_ROOM = {"gate", "loose", "rulebook", "rules", "sections", "metadata"}
FORMATS_ROOM = {"sniff", "sandbox", "limits", "assembly", "package", "marked_up", "counting", "note_marks", "ocr"}


def modules_of(package: str) -> set[str]:
    names = {entry.name.removesuffix(".py") for entry in files(package).iterdir() if not entry.name.startswith("_")}
    return {name for name in names if "." not in name}


def test_each_module_for_reading_is_in_the_table() -> None:
    named = {module.rpartition(".")[2] for _kind, module in READERS}
    assert modules_of("leerlus.reading") - READING_ROOM == named


def test_each_module_for_a_format_is_in_the_table() -> None:
    named = {module.rpartition(".")[2] for _name, _media_type, module in FORMATS}
    assert modules_of("leerlus.formats") - FORMATS_ROOM == named


@pytest.mark.parametrize(("kind", "module"), READERS)
def test_each_reader_is_there_and_finds(kind: str, module: str) -> None:
    assert callable(import_module(module).find)


@pytest.mark.parametrize(("form", "maker", "verifier"), REDACTORS)
def test_each_redactor_is_there_for_a_known_format(form: str, maker: str, verifier: str) -> None:
    assert form == "text" or form in {name for name, _media_type, _module in FORMATS}
    assert callable(import_module(maker).carry_out)
    assert callable(import_module(verifier).faults)


@pytest.mark.parametrize(("name", "media_type", "module"), FORMATS)
def test_each_format_is_there_and_reads(name: str, media_type: str, module: str) -> None:
    assert callable(import_module(module).read)


def test_each_module_for_an_export_is_in_the_table() -> None:
    named = {module.rpartition(".")[2] for _name, _media_type, module in EXPORTS}
    assert modules_of("leerlus.publication.exports") == named


@pytest.mark.parametrize(("name", "media_type", "module"), EXPORTS)
def test_each_export_is_there_and_renders(name: str, media_type: str, module: str) -> None:
    assert callable(import_module(module).render)


def test_each_kind_of_statement_with_rules_has_a_reader() -> None:
    structure = {"section", "metadata"}
    kinds = {kind for kind, _module in READERS}
    tables = {rule.kind for rule in all_rules()} - structure
    assert {table for table in tables if table not in kinds and table.rpartition("-")[0] not in kinds} == set()


def test_each_kind_of_entry_has_a_prefix_and_steps() -> None:
    assert set(REFERENCE_PREFIX) == set(ENTRY_STEPS) == set(EntryKind)
