"""Fetch the packages of `vendored.PACKAGES` anew and make the two style sheets from them.

`python -m leerlus_site.design.vendor` needs npm and a network; `--bundle` only makes the style sheets again from the
files that are here. Nothing of this runs when the site runs.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from leerlus_site.design.vendored import BUNDLE, PACKAGES, THEME, TOKENS, Package

_USED = re.compile(r"var\(\s*(--[\w-]+)")
_DECLARED = re.compile(r"^\s*(--[\w-]+):\s*(.+?);\s*$", re.MULTILINE)
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")


def fetch(packages: tuple[Package, ...] = PACKAGES) -> None:
    """Install the packages in a temporary folder and copy the files that we take, unmodified."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm ontbreekt. Installeer Node.js, of laat de bestanden zoals ze zijn.")
    with tempfile.TemporaryDirectory() as folder:
        wanted = [f"{package.name}@{package.version}" for package in packages]
        command = [npm, "install", "--prefix", folder, "--no-save", "--ignore-scripts", *wanted]
        subprocess.run(command, check=True)  # noqa: S603 - our own table, no shell
        for package in packages:
            _copy(Path(folder) / "node_modules" / package.name, package)


def _copy(source: Path, package: Package) -> None:
    shutil.rmtree(package.folder, ignore_errors=True)
    package.folder.mkdir(parents=True)
    for name in package.files:
        shutil.copyfile(source / name, package.folder / Path(name).name)
    licence = next(path for path in sorted(source.iterdir()) if path.name.upper().startswith("LICEN"))
    shutil.copyfile(licence, package.folder / licence.name)
    (package.folder / "VERSION").write_text(f"{package.name} {package.version}\n", encoding="utf-8")


def components() -> str:
    """The style sheets of all components in one, in the order of the table, without links to source maps."""
    parts = []
    for package in PACKAGES:
        if package.css:
            css = (package.folder / package.css).read_text(encoding="utf-8").strip()
            css = css.replace('@charset "UTF-8";', "").strip()
            parts.append(f"/* {package.name} {package.version}, EUPL-1.2 */\n{_SOURCE_MAP.sub('', css).strip()}\n")
    return "\n".join(parts)


def tokens(css: str) -> str:
    """The tokens of the voorbeeld theme that `css` uses, and those that they use in turn."""
    theme = (THEME.folder / "variables.css").read_text(encoding="utf-8")
    values = dict(_DECLARED.findall(theme))
    wanted = [name for name in _USED.findall(css) if name in values]
    needed: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name not in needed:
            needed.add(name)
            wanted += [other for other in _USED.findall(values[name]) if other in values]
    rows = "".join(f"  {name}: {values[name]};\n" for name in sorted(needed))
    return f"/* From {THEME.name} {THEME.version}, EUPL-1.2 */\n:root {{\n{rows}}}\n"


def bundle() -> None:
    """Write both style sheets."""
    css = components()
    BUNDLE.write_text(css, encoding="utf-8")
    TOKENS.write_text(tokens(css), encoding="utf-8")


if __name__ == "__main__":
    if "--bundle" not in sys.argv[1:]:
        fetch()
    bundle()
