"""The style sheets that we ship are made from the packages that we keep, unmodified and with their licence."""

import re

import pytest

from leerlus_site.design.vendor import components, tokens
from leerlus_site.design.vendored import BUNDLE, PACKAGES, STATIC, TOKENS, VENDOR, Package


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_a_package_has_its_files_its_licence_and_its_version(package: Package) -> None:
    names = {path.name for path in package.folder.iterdir()}
    assert {name.rsplit("/", 1)[-1] for name in package.files} <= names
    assert any(name.upper().startswith("LICEN") for name in names)
    assert (package.folder / "VERSION").read_text(encoding="utf-8") == f"{package.name} {package.version}\n"


def test_no_folder_is_left_of_a_package_that_we_no_longer_use() -> None:
    assert {path.name for path in VENDOR.iterdir()} == {package.folder.name for package in PACKAGES}


def test_the_style_sheets_are_what_the_packages_give() -> None:
    css = components()
    assert BUNDLE.read_text(encoding="utf-8") == css
    assert TOKENS.read_text(encoding="utf-8") == tokens(css)


def test_every_token_of_our_own_that_is_used_exists() -> None:
    css = "".join((STATIC / name).read_text(encoding="utf-8") for name in ("theme.css", "layout.css", "components.css"))
    declared = set(re.findall(r"(--leerlus-[\w-]+):", css))
    assert set(re.findall(r"var\((--leerlus-[\w-]+)", css)) - declared == set()


def test_nothing_is_fetched_from_elsewhere() -> None:
    for path in STATIC.glob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(?:https?:)?//|@import", path.read_text(encoding="utf-8")), path.name
