"""The core needs no web, no database, no network and no clock."""

import ast
import subprocess
import sys
from pathlib import Path

CORE = Path(__file__).resolve().parents[2] / "src" / "leerlus"
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}
# The child process measures its own time; nothing it says depends on the hour.
MAY_KEEP_TIME = CORE / "formats" / "sandbox"


def test_importing_the_core_loads_no_django() -> None:
    code = "import leerlus.cli, leerlus.pipeline, sys; print({'django', 'psycopg'} & set(sys.modules) != set())"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "False"


def test_no_rule_reads_the_clock() -> None:
    read = []
    for path in CORE.rglob("*.py"):
        if MAY_KEEP_TIME in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and (node.func.value.id, node.func.attr) in CLOCKS
            ):
                read.append(f"{path.relative_to(CORE)}:{node.lineno}")
    assert read == []
