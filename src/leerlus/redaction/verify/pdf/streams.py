"""The text of a PDF as its content says it, in the order of the file and wherever it would stand on the page."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Object, Stream, String

_HEX = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", re.DOTALL)
_WIDE_GAP, _LONGEST_RANGE = -180, 65536

Codes = dict[int, str]


def text(data: bytes) -> str:
    """What every page and form shows, decoded by the fonts' own tables; and what marks in the content say."""
    with pikepdf.open(BytesIO(data)) as pdf:
        known: dict[tuple[int, int], tuple[Codes, int]] = {}
        pages = ["".join(_shown(page.obj, page.obj.get("/Resources", Dictionary()), known)) for page in pdf.pages]
        forms = [
            "".join(_shown(one, one.get("/Resources", Dictionary()), known))
            for one in pdf.objects
            if isinstance(one, Stream) and one.get("/Subtype") == Name.Form
        ]
    return "\n".join(pages + forms)


def _shown(holder: Object, resources: Object, known: dict[tuple[int, int], tuple[Codes, int]]) -> Iterator[str]:
    fonts = resources.get("/Font", Dictionary())
    codes: Codes = {}
    size = 1
    for instruction in pikepdf.parse_content_stream(holder):
        name, operands = str(instruction.operator), list(instruction.operands)
        if name == "Tf" and str(operands[0]) in fonts:
            codes, size = _codes(fonts[str(operands[0])], known)
        elif name in ("Tj", "'", '"'):
            yield " " + _decoded(bytes(operands[-1]), codes, size)
        elif name == "TJ":
            yield " "
            yield from (_piece(part, codes, size) for part in operands[0])
        elif name in ("BDC", "DP"):
            yield from (f" {said}" for operand in operands for said in _marks(operand))


def _piece(part: Object, codes: Codes, size: int) -> str:
    if isinstance(part, String):
        return _decoded(bytes(part), codes, size)
    return " " if float(part) < _WIDE_GAP else ""


def _marks(operand: Object) -> Iterator[str]:
    if isinstance(operand, Dictionary):
        yield from (str(operand[key]) for key in operand.keys() if isinstance(operand[key], String))  # noqa: SIM118


def _decoded(said: bytes, codes: Codes, size: int) -> str:
    numbers = [int.from_bytes(said[place : place + size], "big") for place in range(0, len(said), size)]
    return "".join(codes.get(number) or (chr(number) if size == 1 and number > 31 else "\ufffd") for number in numbers)


def _codes(font: Object, known: dict[tuple[int, int], tuple[Codes, int]]) -> tuple[Codes, int]:
    """The characters of a font's codes, and how many bytes a code has."""
    if font.objgen in known and font.objgen != (0, 0):
        return known[font.objgen]
    table = font.get("/ToUnicode")
    found = _table(table.read_bytes()) if isinstance(table, Stream) else {}
    known[font.objgen] = found, 2 if font.get("/Subtype") == Name.Type0 else 1
    return known[font.objgen]


def _table(said: bytes) -> Codes:
    """A ToUnicode table (ISO 32000, 9.10.3)."""
    codes: Codes = {}
    for kind, body in _SECTION.findall(said):
        if kind == b"bfchar":
            values = [bytes.fromhex(value.decode()) for value in _HEX.findall(body)]
            for code, sign in zip(values[::2], values[1::2], strict=False):
                codes[int.from_bytes(code, "big")] = _utf16(sign)
            continue
        for row in _RANGE.findall(body):
            codes |= _range(*row)
    return codes


def _range(first: bytes, last: bytes, start: bytes, listed: bytes) -> Codes:
    """The characters of a row of codes: counted from the first one, or listed one by one."""
    low, high = int(first, 16), min(int(last, 16), int(first, 16) + _LONGEST_RANGE)
    if not start:
        signs = [_utf16(bytes.fromhex(sign.decode())) for sign in _HEX.findall(listed)]
        return dict(zip(range(low, high + 1), signs, strict=False))
    base, size = int(start, 16), max(len(start) // 2, 2)
    return {code: _utf16((base + code - low).to_bytes(size + 1, "big")[-size:]) for code in range(low, high + 1)}


def _utf16(sign: bytes) -> str:
    return sign.decode("utf-16-be", errors="replace")
