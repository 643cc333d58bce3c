"""One measured point."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, kw_only=True)
class Point:
    """`figure` against `bar`; `n` is how many things were measured, `command` what ran."""

    id: str
    figure: float | None
    bar: float
    holds: bool
    n: int
    command: str
    note: str = ""

    def line(self) -> str:
        """The point as one line of JSON; the note only where there is one."""
        shown = {name: value for name, value in asdict(self).items() if name != "note" or value}
        return json.dumps(shown, ensure_ascii=False)
