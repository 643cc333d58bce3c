"""`make openapi`: write the contracts of the APIs to the papers, where every change of them is seen."""

import os
from importlib import import_module

import django

from leerlus_site.settings.environment import PROJECT

FOLDER = PROJECT / "docs" / "openapi"
CONTRACTS: tuple[tuple[str, str, str], ...] = (
    ("portaal", "leerlus_site.portal.api", "PUBLIC_API"),
    ("werkplek", "leerlus_site.api", "STAFF_API"),
)
"""File, module and name of each API. The modules are loaded when Django is set up."""


def contract(module: str, name: str) -> str:
    """The contract of one API, as its file holds it."""
    return str(getattr(import_module(module), name).contract())


def main() -> None:
    """Write each contract to its file."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerlus_site.settings.workplace")
    django.setup()
    FOLDER.mkdir(exist_ok=True)
    for file, module, name in CONTRACTS:
        (FOLDER / f"{file}.json").write_text(contract(module, name), encoding="utf-8")


if __name__ == "__main__":
    main()
