"""Nobody can be pointed at in a public lesson: someone drawn by a seed of this run stands in each field."""

import secrets
from random import Random

import pytest

from benchmarks.prove.lessons.planted import planted
from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.register.models import Entry

from .conftest import NOON, seen

pytestmark = pytest.mark.django_db
FIELDS = ("title", "context", "cause", "insight", "advice", "origin_words")


@pytest.mark.parametrize("field", FIELDS)
def test_a_lesson_with_someone_in_this_field_is_not_saved_as_public(writer: User, field: str) -> None:
    seed = secrets.randbelow(1_000_000)
    for _kind, sentence, words in planted(Random(seed), 60):
        with pytest.raises(StepRefused) as refused:
            observe(seen(**{field: sentence}), by=writer, at=NOON)
        assert words.split()[-1].strip(",") in str(refused.value) or words.split()[0] in str(refused.value), (
            seed,
            sentence,
        )
    assert not Entry.objects.exists()
