"""Web pages (HTML): the main content, without menus, headers, footers and cookie bars."""

import re

from lxml import etree

from leerlus.document import Document
from leerlus.formats.assembly import Assembly
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.marked_up import Vocabulary, Walk, all_words
from leerlus.formats.package import damaged, local_name

MEDIA_TYPE = "text/html"
TEXT_VERSION = "html/1"

_VOCABULARY = Vocabulary(
    skipped=frozenset(
        [
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "header",
            "footer",
            "aside",
            "form",
            "button",
            "svg",
            "iframe",
            "object",
            "head",
            "select",
            "dialog",
        ]
    ),
    inline=frozenset(
        [
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
        ]
    ),
    line_ends=frozenset({"br"}),
    headings={f"h{level}": level for level in range(1, 7)},
    items=frozenset({"li"}),
    notes=frozenset(),
    captions=frozenset({"figcaption"}),
)
_BOILERPLATE = re.compile(
    r"\b(?:nav|navigation|menu|breadcrumbs?|kruimelpad|cookie\w*|skip-?links?|footer|site-?header|social|share|paginat\w+"
    r"|sr-only|visually-hidden|toolbar)\b",
    re.IGNORECASE,
)
_META = {
    "dcterms.creator": "creator",
    "author": "creator",
    "dcterms.issued": "issued",
    "dcterms.modified": "modified",
    "dcterms.title": "title",
}


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The main content of a page as a document; EmptyFile when it holds no text."""
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding=_encoding(data))
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:  # nothing to parse, or an unknown encoding
        raise damaged() from error
    if root is None:
        raise damaged()
    assembly = Assembly(limits)
    walk = Walk(assembly, _VOCABULARY)
    body = _main(root)
    _drop_boilerplate(body)
    walk.add(body)
    walk.finish()
    for name, value in _stated(root):
        assembly.add_property(name, value)
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _encoding(data: bytes) -> str | None:
    """UTF-8 where the bytes are that; else what the page itself says, which the parser looks up."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _main(root: etree._Element) -> etree._Element:
    """The element that holds the content: `main`, the role of that name, else the body."""
    for path in (".//main", ".//*[@role='main']", ".//*[@id='content']", ".//body"):
        found = root.find(path)
        if found is not None and all_words(found):
            return found
    return root


def _drop_boilerplate(body: etree._Element) -> None:
    """Take away what only leads around the site, known by role, class, id or being hidden."""
    for element in list(body.iter()):
        above = element.getparent()
        if above is None or element is body or not local_name(element):
            continue
        said = " ".join((element.get("class", ""), element.get("id", ""), element.get("role", "")))
        hidden = "hidden" in element.attrib or element.get("aria-hidden") == "true"
        if hidden or _BOILERPLATE.search(said):
            _take_away(element, above)


def _take_away(element: etree._Element, above: etree._Element) -> None:
    """Remove an element and keep the text that follows it."""
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        above.text = (above.text or "") + element.tail
    above.remove(element)


def _stated(root: etree._Element) -> list[tuple[str, str | None]]:
    stated = [("title", root.findtext(".//title"))]
    for meta in root.iter("meta"):
        name = _META.get(meta.get("name", "").lower())
        if name:
            stated.append((name, meta.get("content")))
    return stated
