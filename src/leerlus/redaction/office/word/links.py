"""What the page does not show: links, names, alternative texts, and all other attributes."""

from lxml import etree

from leerlus.redaction.wanted import Search

_NOWHERE = "about:blank"
_LOCAL = ("file:", "\\\\", "//")


def blank_links(relations: etree._Element, search: Search) -> None:
    """Links outward lose telling words; a link to someone's own disk leads nowhere."""
    for relation in relations:
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            continue
        if target.lower().startswith(_LOCAL) or search.blanked(target) != target:
            relation.set("Target", _NOWHERE)


def blank_attributes(tree: etree._Element, search: Search) -> None:
    """Telling words in attributes go: bookmarks, alternative texts, titles, tags, lists of choices."""
    known: dict[str, str] = {}
    for element in tree.iter():
        for key, value in element.attrib.items():
            text = str(value)
            if text not in known:
                known[text] = search.blanked(text)
            if known[text] != text:
                element.set(str(key), known[text])
