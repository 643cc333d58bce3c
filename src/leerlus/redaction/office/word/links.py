"""Links that lead out of a Word document."""

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
