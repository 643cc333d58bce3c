"""Web pages: read by our reader, taken apart by another parser than the one that made them, and searched as bytes."""

from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from leerlus.formats import html
from leerlus.formats.limits import Limits
from leerlus.redaction.addresses import unquoted
from leerlus.redaction.job import Job, Outcome
from leerlus.redaction.verify.spelling import with_labels
from leerlus.redaction.verify.traces import Hunt


class _Apart(HTMLParser):
    """All text of a page, and beside it all attributes, remarks and declarations."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.others: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self.others += [name, value or "", unquoted(value or "")]

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)


def faults(original: bytes, outcome: Outcome, job: Job, *, limits: Limits) -> list[str]:
    """What is wrong with the public version of a web page."""
    hunt = Hunt(job)
    shown = html.read(outcome.data, limits=limits)
    hunt.read(job.text, shown.text, "in de tekst")
    hunt.missing(with_labels(job), shown.text, "de tekst")
    hunt.hidden((value for _name, value in shown.properties), "in de eigenschappen van de bladzijde")
    before, after = (_apart(html.decoded(data)) for data in (original, outcome.data))
    hunt.read(" ".join(before.texts), " ".join(after.texts), "in de opmaaktaal")
    hunt.hidden(after.others, "in kenmerken van de bladzijde")
    for data in _unwritten(outcome.data):
        hunt.stored(data, "in de bytes van het bestand")
    return hunt.faults


def _apart(text: str) -> _Apart:
    parser = _Apart()
    parser.feed(text)
    parser.close()
    return parser


def _unwritten(data: bytes) -> Iterator[bytes]:
    """The bytes themselves, and with their character references undone."""
    yield data
    yield unescape(data.decode("utf-8", errors="replace")).encode()
