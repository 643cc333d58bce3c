"""docs/settings.md names every setting, with its default, and no setting that is not there."""

import re

from leerlus_site.settings.environment import PROJECT, SETTINGS, Environment

ROW = re.compile(r"^\| `([A-Z_]+)` \|(.*?)\|(.*?)\|$", re.MULTILINE)
PAGE = (PROJECT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_every_setting_has_one_row_in_the_docs_and_every_row_is_a_setting() -> None:
    rows = [name for name, _, _ in ROW.findall(PAGE)]
    assert sorted(rows) == sorted(setting.name for setting in SETTINGS)


def test_the_docs_name_the_default_that_the_code_has() -> None:
    told = {name: default.strip() for name, default, _ in ROW.findall(PAGE)}
    assert {s.name: told[s.name] for s in SETTINGS if s.default} == {
        s.name: f"`{s.default}`" for s in SETTINGS if s.default
    }


def test_every_setting_has_a_field_and_every_field_a_setting() -> None:
    assert sorted(Environment.__dataclass_fields__) == sorted(setting.name.lower() for setting in SETTINGS)
