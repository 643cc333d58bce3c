"""Pictures without what cameras and programs write in them: names, places, times, earlier previews."""

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"),
        *(b"acTL", b"fcTL", b"fdAT"),
    }
)
_JPEG_ADOBE, _JPEG_COLOUR, _JPEG_FIRST, _JPEG_COMMENT, _JPEG_SCAN = 0xEE, 0xE2, 0xE0, 0xFE, 0xDA
_COLOUR_PROFILE = b"ICC_PROFILE\x00"


def cleaned(data: bytes) -> bytes:
    """The same picture, dot for dot, without remarks; other formats than JPEG and PNG come back as they are."""
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data.startswith(_PNG):
        return _png(data)
    return data


def _jpeg(data: bytes) -> bytes:
    """JPEG (ISO 10918): segments up to the first scan; application data goes, but for colours."""
    kept, place = [data[:2]], 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        mark = data[place + 1]
        if mark == 0xFF:  # filling
            place += 1
            continue
        if mark == _JPEG_SCAN:
            break
        size = int.from_bytes(data[place + 2 : place + 4], "big")
        segment = data[place : place + 2 + size]
        if not _is_remark(mark, segment):
            kept.append(segment)
        place += 2 + size
    end = data.rfind(b"\xff\xd9")
    return b"".join(kept) + (data[place : end + 2] if end > place else data[place:])


def _is_remark(mark: int, segment: bytes) -> bool:
    if mark == _JPEG_COMMENT:
        return True
    if not _JPEG_FIRST <= mark <= _JPEG_FIRST + 15:
        return False
    if mark == _JPEG_COLOUR:
        return not segment[4:].startswith(_COLOUR_PROFILE)
    return mark not in (_JPEG_FIRST, _JPEG_ADOBE)


def _png(data: bytes) -> bytes:
    """PNG (ISO 15948): the chunks that draw."""
    kept, place = [_PNG], len(_PNG)
    while place + 12 <= len(data):
        (size,) = struct.unpack_from(">I", data, place)
        if data[place + 4 : place + 8] in _PNG_KEPT:
            kept.append(data[place : place + 12 + size])
        place += 12 + size
    return b"".join(kept)
