"""A web page without what its reader does not see."""

import base64
import binascii
import re

from lxml import etree

from leerlus.redaction.addresses import unquoted
from leerlus.redaction.office import pictures
from leerlus.redaction.office.taking_out import remove
from leerlus.redaction.wanted import Search

_DROPPED = frozenset({"script", "noscript", "template", "iframe", "object", "embed", "applet", "metadata", "base"})
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_KEPT_META = re.compile(r"viewport|description|color-scheme|dcterms\..*|dc\..*|overheid.*", re.IGNORECASE)
_MAKERS = ("dc.creator", "dcterms.creator", "dc.contributor", "dcterms.contributor")
_ADDRESSES = ("href", "src", "action", "cite", "poster", "data", "srcset", "formaction", "background")
_PICTURE = re.compile(r"(data:image/(?:jpeg|png);base64,)(.+)", re.IGNORECASE | re.DOTALL)
_SAID_HIDDEN, _SAID_SCRIPTS, _SAID_META = (
    "verborgen onderdelen verwijderd",
    "scripts en ingebedde bestanden verwijderd",
    "eigenschappen van de bladzijde verwijderd",
)


def clean(root: etree._Element, search: Search) -> list[str]:
    """Change the page; in Dutch, what was in it."""
    said = []
    for element in list(root.iter("*")):
        name = str(element.tag).lower()
        reason = _SAID_SCRIPTS if name in _DROPPED else _SAID_HIDDEN if _is_hidden(element, name) else ""
        reason = reason or (_SAID_META if name == "meta" and not _is_harmless(element) else "")
        if reason:
            said.append(reason)
            remove(element)
            continue
        for key in [str(key) for key in element.attrib]:
            if key.startswith(("on", "data-")) or (key in _ADDRESSES and _leads_astray(element.get(key, ""), search)):
                del element.attrib[key]
        _clean_picture(element)
    return said


def say_utf8(root: etree._Element) -> None:
    """Let the head say in which encoding the page is written."""
    head = root.find("head")
    if head is not None:
        head.insert(0, etree.Element("meta", charset="utf-8"))


def _is_hidden(element: etree._Element, name: str) -> bool:
    return (
        "hidden" in element.attrib
        or _UNSEEN.search(element.get("style", "")) is not None
        or (name == "input" and element.get("type", "").lower() == "hidden")
    )


def _is_harmless(meta: etree._Element) -> bool:
    """Whether a statement of the page about itself may stay; a maker only where it is a body from a list."""
    name = meta.get("name", "").lower()
    if name in _MAKERS:
        return meta.get("scheme", "").startswith("OVERHEID.")
    return bool(_KEPT_META.fullmatch(name))


def _leads_astray(address: str, search: Search) -> bool:
    """Whether an address leads to someone's own disk, runs a script, or holds removed words."""
    plain = unquoted(address.strip())
    return plain.lower().startswith(("file:", "javascript:", "\\\\")) or search.blanked(plain) != plain


def _clean_picture(element: etree._Element) -> None:
    held = _PICTURE.fullmatch(element.get("src", ""))
    if held is None:
        return
    try:
        data = base64.b64decode(held.group(2), validate=False)
    except binascii.Error:  # broken off
        del element.attrib["src"]
        return
    element.set("src", held.group(1) + base64.b64encode(pictures.cleaned(data)).decode())
