"""One plain form for typographic variants, code point for code point.

Rules are written against folded text: a no-break space is a space, a curly quote a straight one, an en dash a hyphen.
Because each code point maps to exactly one other, offsets in the folded text are offsets in the original.

>>> fold("“voor 1\\u00a0maart” – ja")
'"voor 1 maart" - ja'
"""

import re

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"

_PLAIN = (
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
)
_VARIANT = re.compile(f"[{''.join(_PLAIN)}]")


def fold(text: str) -> str:
    """`text` with typographic variants made plain; the result has the same length."""
    return _VARIANT.sub(lambda variant: _PLAIN[variant.group()], text)
