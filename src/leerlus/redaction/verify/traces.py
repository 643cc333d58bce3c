"""Looks for removed words in texts, in what the page does not show, and in bytes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from leerlus.redaction.job import Job
from leerlus.redaction.verify.spelling import Allowance, Spelling, allowances, folded, squashed

_BYTES_AT_LEAST, _SURE = 4, 6
_GAPS = (" ", "%20", "+", "_", "-", "\u00a0", "")


@dataclass
class Hunt:
    """Collects faults; each names the number of the passage and where the trace is."""

    job: Job
    faults: list[str] = field(default_factory=list)
    rows: list[Allowance] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = allowances(self.job)

    def read(self, original: str, shown: str, reader: str) -> None:
        """Compare all that a reader gives of the file before and after.

        Words that stay nowhere must be gone; of words that stay elsewhere, and of common words, as many must be gone as
        were removed.
        """
        before, after = folded(original), folded(shown)
        flat = squashed(before), squashed(after)
        for row in self.rows:
            left = row.spelling.count(after, flat[1])
            strict = row.spelling.telling and not row.stays and not row.spelling.is_part
            if left and (strict or left > max(row.spelling.count(before, flat[0]) - row.removed, row.stays)):
                self._trace(row.spelling, reader)

    def hidden(self, values: Iterable[str], place: str) -> None:
        """Values that the page does not show: no telling word may stand in them, nor a part that stays nowhere."""
        said = folded("\n".join(values))
        flat = squashed(said)
        for row in self.rows:
            is_meant = row.spelling.telling and not (row.spelling.is_part and (row.stays or "@" in row.spelling.whole))
            if is_meant and row.spelling.count(said, flat):
                self._trace(row.spelling, place)

    def stored(self, data: bytes, place: str) -> None:
        """Bytes: the words as UTF-8, UTF-16, hexadecimal, with other gaps between them, or with none."""
        lowered = data.lower()
        for row in self.rows:
            one = row.spelling
            if one.telling and not one.is_part and not row.stays and _is_in(one, data, lowered):
                self._trace(one, place)

    def missing(self, original: str, shown: str, place: str) -> None:
        """Whether the text is the original with exactly the passages replaced, by letters and digits."""
        if squashed(original) != squashed(shown):
            self.faults.append(f"Buiten de gelakte passages is de tekst niet gelijk gebleven ({place}).")

    def _trace(self, spelling: Spelling, place: str) -> None:
        what = "Een deel van passage" if spelling.is_part else "Passage"
        fault = f"{what} {spelling.number} is nog te vinden: {place}."
        if fault not in self.faults:
            self.faults.append(fault)


def _is_in(one: Spelling, data: bytes, lowered: bytes) -> bool:
    if one.size < _BYTES_AT_LEAST:
        return False
    if one.size < _SURE:
        return any(_stands_alone(data, form) for form in _forms(one.quote, exact=True))
    return any(form in lowered for form in _forms(one.quote, exact=False))


def _forms(quote: str, *, exact: bool) -> Iterable[bytes]:
    words = quote.split()
    for gap in _GAPS if len(words) > 1 else ("",):
        said = gap.join(words)
        if len(squashed(said)) < len(said.replace(gap, "")) and not gap:
            continue
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
            form = said.encode(encoding, errors="ignore")
            if len(form) < len(said):  # not to be written in this encoding
                continue
            yield form if exact else form.lower()
            yield (form.hex().upper() if exact else form.hex()).encode()


def _stands_alone(data: bytes, form: bytes) -> bool:
    """Whether the bytes stand somewhere without letters at either side; short words are parts of many others."""
    place = data.find(form)
    while place >= 0:
        before, after = data[max(0, place - 1) : place], data[place + len(form) : place + len(form) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        place = data.find(form, place + 1)
    return False
