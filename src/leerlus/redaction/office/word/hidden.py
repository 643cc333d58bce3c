"""Hidden text: the page does not show it, the file would still give it away."""

from collections.abc import Iterable

from lxml import etree

from leerlus.formats.docx.names import child, switched_on, value, word_name
from leerlus.redaction.office.taking_out import remove

_SAID = "verborgen tekst verwijderd"


def styles(trees: Iterable[etree._Element]) -> frozenset[str]:
    """The ids of the character styles that hide."""
    return frozenset(
        value(style, "styleId") or ""
        for tree in trees
        for style in tree.iter("{*}style")
        if word_name(style) == "style" and switched_on(child(child(style, "rPr"), "vanish"))
    )


def drop(tree: etree._Element, concealed: frozenset[str]) -> list[str]:
    """Take hidden runs out; in Dutch, that there were."""
    found = []
    for run in [one for one in tree.iter("{*}r") if word_name(one) == "r"]:
        properties = child(run, "rPr")
        own = child(properties, "vanish")
        by_style = value(child(properties, "rStyle")) in concealed
        if switched_on(own) or (own is None and by_style):
            remove(run)
            found.append(_SAID)
    return found[:1]
