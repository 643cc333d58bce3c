"""An OpenDocument part without remarks, deleted text, hidden text and scripts, and without who wrote what and when."""

from lxml import etree

from leerlus.formats.odt.styles import Styles, attribute
from leerlus.formats.package import local_name
from leerlus.redaction.office.taking_out import remove

_DROPPED = frozenset(
    {
        *("annotation", "annotation-end", "tracked-changes", "change", "change-start", "change-end"),
        *("scripts", "event-listeners", "hidden-text", "dde-source", "object-ole", "meta", "plugin", "applet"),
    }
)
_SAID = {
    "annotation": "opmerkingen verwijderd",
    "tracked-changes": "bijgehouden wijzigingen verwerkt",
    "hidden-text": "verborgen tekst verwijderd",
    "scripts": "macro's verwijderd",
    "object-ole": "ingebedde bestanden verwijderd",
}
_HIDDEN = "verborgen tekst verwijderd"
_IDENTITIES = ("rsid", "paragraph-rsid")


def clean(tree: etree._Element, styles: Styles) -> list[str]:
    """Change the tree; in Dutch, what was in it."""
    said = []
    for element in list(tree.iter()):
        name = local_name(element)
        if name in _DROPPED:
            said += [_SAID[name]] if name in _SAID else []
            remove(element)
        elif _is_hidden(element, name, styles):
            said.append(_HIDDEN)
            remove(element)
        else:
            for key in [str(key) for key in element.attrib if str(key).rpartition("}")[2] in _IDENTITIES]:
                del element.attrib[key]
    return said


def _is_hidden(element: etree._Element, name: str, styles: Styles) -> bool:
    if name == "section":
        return attribute(element, "display") == "none"
    return name in ("span", "p", "h") and styles.is_hidden(attribute(element, "style-name"))
