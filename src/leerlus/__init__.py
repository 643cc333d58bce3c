"""Leerlus, the core: it reads government papers and knows the rules of the register.

No Django, no network, no clock: bytes, text and today are arguments.
"""

__version__ = "0.1.0"
