"""The words of one paragraph as they stand when all tracked changes are accepted."""

from dataclasses import dataclass, field

from lxml import etree

from leerlus.formats.docx.names import child, switched_on, word_name
from leerlus.formats.note_marks import sign

_LEFT_OUT = frozenset({"del", "moveFrom", "pPr", "rPr", "delText", "instrText", "delInstrText", "sdtPr", "sdtEndPr"})
_CHARACTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_NOTES = frozenset({"footnoteReference", "endnoteReference"})


@dataclass
class Words:
    """The text of a paragraph, the notes it refers to (kind, id), its text boxes, and whether all of it is bold."""

    text: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    light: bool = False

    def join(self, other: "Words") -> None:
        """Go on with the words of a paragraph whose mark was deleted."""
        self.text += other.text
        self.notes += other.notes
        self.boxes += other.boxes
        self.light = self.light or other.light


def note_number(kind: str, identity: str) -> int:
    """The number of a footnote or endnote among the notes of both kinds; -1 where the file gives it none."""
    return 2 * int(identity) + (kind == "endnote") if identity.isdecimal() and len(identity) < 6 else -1


def words(paragraph: etree._Element, *, bold: bool = False) -> Words:
    """The words of a paragraph; `bold` is what its style says."""
    found = Words()
    _walk(paragraph, found, bold=bold)
    return found


def _walk(element: etree._Element, found: Words, *, bold: bool) -> None:
    for part in element:
        name = word_name(part)
        if name in _LEFT_OUT:
            continue
        if name == "r":
            _run(part, found, bold=bold)
        elif name == "sdt":
            _control(part, found, bold=bold)
        elif name == ":t":  # a formula
            found.text += part.text or ""
        elif name == "p":  # a paragraph within a control within a paragraph
            found.text += "\n"
            _walk(part, found, bold=bold)
        else:
            _piece(part, name, found, bold=bold)


def _run(run: etree._Element, found: Words, *, bold: bool) -> None:
    properties = child(run, "rPr")
    if switched_on(child(properties, "vanish")):
        return
    own = child(properties, "b")
    is_bold = bold if own is None else switched_on(own)
    before = len(found.text)
    _walk(run, found, bold=is_bold)
    if not is_bold and found.text[before:].strip():
        found.light = True


def _piece(part: etree._Element, name: str, found: Words, *, bold: bool) -> None:
    if name == "t":
        found.text += part.text or ""
    elif name in _CHARACTERS:
        found.text += _CHARACTERS[name]
    elif name == "br":
        found.text += "\n"
    elif name in _NOTES:
        number = next((str(text) for key, text in part.attrib.items() if str(key).endswith("}id")), "")
        found.notes.append((name.removesuffix("Reference"), number))
        found.text += sign(note_number(*found.notes[-1]))
    elif name == "txbxContent":
        found.boxes.append(part)
    elif name == ":AlternateContent":  # the same twice, for new and for old programs
        for choice in list(part)[:1]:
            _walk(choice, found, bold=bold)
    else:
        _walk(part, found, bold=bold)


def _control(control: etree._Element, found: Words, *, bold: bool) -> None:
    """A content control; one that still shows its prompt holds nothing."""
    if not switched_on(child(child(control, "sdtPr"), "showingPlcHdr")):
        for content in control:
            if word_name(content) == "sdtContent":
                _walk(content, found, bold=bold)
