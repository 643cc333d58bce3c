"""The checks on words before they stand in what may go public; part of the caller's transaction."""

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


def need_nobody_in(words: Mapping[str, str]) -> None:
    """StepRefused where words that may become public certainly point at a person; `words` by what they are."""
    found = [one for one in personal_words(words, known=names_of_no_one()) if one.certain]
    if found:
        shown = ", ".join(f"'{one}'" for one in dict.fromkeys(one.words for one in found))
        raise StepRefused(
            f"Dit kan openbaar worden, en deze woorden wijzen een mens aan: {shown}. Noem het ambt of laat ze weg."
        )
