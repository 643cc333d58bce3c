"""Which lists keep choices, and which words of an address are a choice. Pure."""

from collections.abc import Mapping
from urllib.parse import urlencode

LISTS: dict[str, tuple[str, ...]] = {
    "entry_list": ("q", "soort", "stand", "organisatie"),
    "review_queue": ("document", "soort", "stand"),
}
"""By the name of the page: the choices that it knows. The page number is none: a saved list begins at its beginning."""

LONGEST = 200


def kept_query(page: str, said: Mapping[str, str]) -> str:
    """The choices of that list in one fixed order, as they stand in an address; what it does not know is left out.

    >>> kept_query("entry_list", {"soort": "action", "pagina": "3", "q": ""})
    'soort=action'
    """
    return urlencode([(name, said[name][:LONGEST]) for name in LISTS[page] if said.get(name)])
