"""How far a long command is: a bar on a terminal, a line a file elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

_WIDTH = 30


@dataclass
class ProgressBar:
    """Writes through `put`, to standard error, so that the result on standard output stays clean."""

    put: Callable[[str], None]
    total: int
    terminal: bool
    done: int = 0

    def step(self, name: str, outcome: str) -> None:
        """One more is done."""
        self.done += 1
        if not self.terminal:
            self.put(f"{self.done}/{self.total} {name}: {outcome}\n")
            return
        filled = _WIDTH * self.done // self.total
        bar = "█" * filled + "░" * (_WIDTH - filled)
        end = "\n" if self.done == self.total else ""
        self.put(f"\r{bar} {self.done}/{self.total} {name[-40:]:40}{end}")
