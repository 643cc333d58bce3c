"""The many forms in which letters promise, advise, observe and decide, and those that look alike but do not.

A line of `forms.txt` is what the sentence states (C commitment, R recommendation, F finding, D decision, - nothing)
and the sentence, which stands alone in a letter.
"""

from pathlib import Path

import pytest

from leerlus.formats import text
from leerlus.pipeline import read_document
from tests.leerlus.reading.read import DAY

KINDS = ("commitment", "decision", "finding", "recommendation")
FORMS = [
    (line[:2].strip(), line[3:])
    for line in Path(__file__).with_name("forms.txt").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("stated", "sentence"), FORMS, ids=[sentence for _stated, sentence in FORMS])
def test_a_form_states_what_it_says_and_nothing_else(stated: str, sentence: str) -> None:
    letter = f"Geachte voorzitter,\n\nDit gaat over de lantaarns.\n\n{sentence}\n\nHoogachtend,\n"
    reading = read_document(text.read(letter.encode()), kinds=KINDS, known_date=DAY)
    assert {one.kind[0].upper() for one in reading.statements} == set(stated.replace("-", ""))
