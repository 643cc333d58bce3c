"""Small files with honest names: what a newcomer relies on."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
DRAWERS = {"utils", "helpers", "manager", "base", "misc", "common_utils"}
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
# Django and the settings room name these themselves.
GIVEN_NAMES = {SOURCE / "leerlus_site" / "settings" / "base.py"}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of code, without the signature and the docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_has_at_most_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_a_function_has_at_most_40_lines() -> None:
    long = [
        f"{path.relative_to(SOURCE)}:{function.name}: {body_lines(function)}"
        for path in MODULES
        for function in functions(path)
        if body_lines(function) > 40
    ]
    assert long == []


def test_a_folder_holds_at_most_14_modules() -> None:
    folders = {path.parent for path in MODULES}
    crowded = {
        str(folder.relative_to(SOURCE)): count
        for folder in folders
        if (count := len([path for path in folder.glob("*.py") if path.name != "__init__.py"])) > 14
    }
    assert crowded == {}


def test_no_module_is_a_drawer() -> None:
    assert [path for path in MODULES if path.stem in DRAWERS and path not in GIVEN_NAMES] == []


def test_every_folder_with_code_is_a_package() -> None:
    folders = {path.parent for path in MODULES} - {SOURCE}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_imports_stand_at_the_top() -> None:
    inside = [
        f"{path.relative_to(SOURCE)}:{function.name}"
        for path in MODULES
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []
