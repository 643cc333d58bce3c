"""Numbers of lists and headings as word processors write them."""

MOST = 32_767
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_SMALL_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def counted(number: int, form: str) -> str:
    """A number in Word's form: decimal, lowerLetter, upperRoman …

    >>> counted(4, "upperRoman"), counted(28, "lowerLetter")
    ('IV', 'bb')
    """
    if form in ("lowerLetter", "upperLetter") and 0 < number <= MOST:
        letters = chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 10)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < number <= MOST:
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    shown = ""
    for worth, letters in _ROMAN + _SMALL_ROMAN:
        shown += letters * (number // worth)
        number %= worth
    return shown
