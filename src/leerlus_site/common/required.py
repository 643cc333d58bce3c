"""Words that an act may not go without."""

from collections.abc import Mapping

from leerlus.errors import StepRefused


def need_words(words: Mapping[str, str]) -> None:
    """StepRefused with the name of the first that is empty; `words` by what a person calls them."""
    for name, said in words.items():
        if not said.strip():
            raise StepRefused(f"{name} ontbreekt. Schrijf het erbij.")
