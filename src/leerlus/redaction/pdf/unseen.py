"""Words over a picture of a page that nobody sees, so that they can still be searched, copied and read aloud."""

from collections.abc import Iterator
from math import cos, hypot, radians, sin

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from leerlus.redaction.pdf.pages import Box, Character, PageText

_EVERY_CODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


def unseen_font(pdf: Pdf) -> Object:
    """A font in which each code is its own UTF-16 character, half as wide as it is high, without any shapes."""
    described = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/Helvetica"),
        Flags=32,
        FontBBox=Array([0, -200, 1000, 800]),
        ItalicAngle=0,
        Ascent=800,
        Descent=-200,
        CapHeight=700,
        StemV=80,
    )
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/Helvetica"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        DW=500,
        FontDescriptor=pdf.make_indirect(described),
        CIDToGIDMap=Name.Identity,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/Helvetica"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(inner)]),
            ToUnicode=pdf.make_stream(_EVERY_CODE),
        )
    )


def unseen_words(page: PageText, gone: set[int], height: float, font: str) -> bytes:
    """The words that stay, each at its place on the page as it is shown."""
    shown = [_word(page, word, height, font) for word in _words(page, gone)]
    return b"BT 3 Tr\n" + b"\n".join(shown) + b"\nET\n"


def _words(page: PageText, gone: set[int]) -> Iterator[list[Character]]:
    held: list[Character] = []
    for index, one in enumerate(page.characters):
        stops = index in gone or one.generated or not one.text.strip()
        if held and (stops or abs(held[-1].angle - one.angle) > 0.01):
            yield held
            held = []
        if not stops:
            held.append(one)
    if held:
        yield held


def _word(page: PageText, word: list[Character], height: float, font: str) -> bytes:
    """A word from the origin of its first letter, in its own direction, as long as it is on the page."""
    (x, y), (last_x, last_y) = (page.shown(Box(*one.origin, *one.origin)).middle for one in (word[0], word[-1]))
    size, text = word[0].height, "".join(one.text for one in word)
    length = hypot(last_x - x, last_y - y) * len(text) / max(len(text) - 1, 1) or 0.5 * size
    angle = word[0].angle + radians(page.turned)
    stretch = min(100 * length / (0.5 * size * len(text)), 500)
    matrix = (cos(angle), -sin(angle), sin(angle), cos(angle), x, height - y)
    placed = " ".join(f"{number:.3f}" for number in matrix)
    codes = f"{text} ".encode("utf-16-be", errors="replace").hex()
    return f"{font} {size:.2f} Tf {stretch:.1f} Tz {placed} Tm <{codes}> Tj".encode()
