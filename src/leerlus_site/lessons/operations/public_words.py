"""The check on words before they stand in a lesson that may go public; part of the caller's transaction."""

from collections.abc import Collection, Mapping

from leerlus.errors import StepRefused
from leerlus.lessons import personal_words, refusal
from leerlus_site.lessons.mapping import names_of_no_one
from leerlus_site.register.models.lesson import OPEN


def need_public_words(fields: Mapping[str, str], *, marking: str, cleared: Collection[str] = ()) -> None:
    """StepRefused with the words, where a lesson marked public would name someone. An internal one may."""
    if marking != OPEN:
        return
    found = personal_words(fields, known=names_of_no_one(), cleared=cleared)
    if found:
        raise StepRefused(refusal(found))
