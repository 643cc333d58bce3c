"""R2: citations in the shapes of nllegalcit's tests, and the links that official motions carry, found in plain text.

The links of a motion are looked for in its text without markup. Precision there counts in the paragraphs that carry a
link: what is cited in them beside the linked papers; in other paragraphs the source links nothing, cited or not.
"""

from collections.abc import Iterable, Iterator

from lxml import etree

from benchmarks.prove.point import Part, Point, at_least, from_parts
from benchmarks.prove.reader.shapes import examples
from benchmarks.prove.running import SHARED
from leerlus.formats.text import read
from leerlus.pipeline import read_document
from leerlus.statements import Citation

COMMAND = "python -m benchmarks.prove --only reader --point R2"
_BAR = 0.95
_LINKED = ("kamerstuk", "stb", "stcrt", "trb")
Pair = tuple[str, set[str], set[str]]
"""A text, the papers that it cites, and those found in it."""


def measure() -> Point:
    """Recall and precision of both."""
    shapes = [(words, papers, _found(words)) for words, papers in examples()]
    links = list(_links())
    parts = [*_parts("citations in nllegalcit's shapes", shapes), *_parts("links of official motions", links)]
    return from_parts("R2", parts, n=sum(len(papers) for _, papers, _ in (*shapes, *links)), command=COMMAND)


def _parts(name: str, pairs: Iterable[Pair]) -> Iterator[Part]:
    pairs = list(pairs)
    wanted = sum(len(papers) for _, papers, _ in pairs)
    found = sum(len(found) for _, _, found in pairs)
    right = sum(len(papers & found) for _, papers, found in pairs)
    wrong = [f"{words.strip()[:60]}: {sorted(papers ^ found)}" for words, papers, found in pairs if papers != found]
    if not wanted:
        yield at_least(f"{name}, recall", None, _BAR, note="../shared/samples/kst-xml is not here")
        return
    note = "; ".join(wrong[:3]) if name.startswith("citations") else f"{len(wrong)} paragraphs differ"
    yield at_least(f"{name}, recall", round(right / wanted, 3), _BAR, note=note if wrong else "")
    yield at_least(f"{name}, precision", round(right / max(found, 1), 3), _BAR)


def _found(words: str) -> set[str]:
    """The numbered papers cited in a text; a dossier without a number is left out."""
    statements = read_document(read(words.encode()), kinds=("citation",)).statements
    targets = [said.target for said in statements if isinstance(said, Citation) and said.scheme in _LINKED]
    return {target for target in targets if not target.startswith("kst-") or target.count("-") > 1}


def _links() -> Iterator[Pair]:
    """Each paragraph with a link: its words, the papers linked in it, and those found in it."""
    for path in sorted((SHARED / "samples" / "kst-xml").glob("*.xml")):
        for paragraph in etree.parse(path).iter("al"):
            linked = {str(link.get("doc")) for link in paragraph.iter("extref")}
            if linked:
                words = " ".join("".join(map(str, paragraph.itertext())).split())
                yield words, linked, _found(words)
