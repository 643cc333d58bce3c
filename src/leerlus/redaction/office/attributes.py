"""Attributes: bookmarks, alternative texts, titles, tags, lists of choices, without telling words."""

from lxml import etree

from leerlus.redaction.wanted import Search


def blank_attributes(tree: etree._Element, search: Search) -> None:
    """Cut telling words out of every attribute; equal values stay equal, so that what refers keeps referring."""
    known: dict[str, str] = {}
    for element in tree.iter():
        for key, value in element.attrib.items():
            text = str(value)
            if text not in known:
                known[text] = search.blanked(text)
            if known[text] != text:
                element.set(str(key), known[text])
