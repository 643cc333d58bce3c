"""Whether a paper was written by a municipality, a province or a water board: then its college is the author."""

import re

from leerlus.document import Document
from leerlus.document.once import once

_LOCAL = re.compile(
    r"(?<![\w-])(?:wethouders?|gemeenteraad|raadsleden|raadsvergadering|raads(?:voorstel|brief|informatiebrief|besluit)"
    r"|gedeputeerden?|provinciale\s+staten|statenleden|statenbrief|dijkgraaf|heemraad|heemraden|algemeen\s+bestuur)(?![\w-])",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"(?<![\w-])(?:kabinet|ministers?|staatssecretaris(?:sen)?|regering|tweede\s+kamer|uw\s+kamer|kamerstuk(?:ken)?)(?![\w-])",
    re.IGNORECASE,
)
_ADVISER_WRITES = re.compile(
    r"(?<![\w-])(?:ombudsman|ombudspersoon|ombudscommissie|rekenkamer(?:commissie)?)\s+(?:oordeelt|vindt|acht|beveelt|adviseert"
    r"|concludeert|constateert|is\s+van\s+(?:oordeel|mening)|heeft\s+(?:onderzocht|onderzoek\s+gedaan))",
    re.IGNORECASE,
)


@once
def is_local(document: Document) -> bool:
    """Whether the text speaks of local government and of nobody in the national one, and no adviser judges in it."""
    text = document.folded
    return bool(_LOCAL.search(text)) and not _NATIONAL.search(text) and not _ADVISER_WRITES.search(text)
