"""References in turn, and one at a time."""

import threading

import pytest
from django.db import connection, transaction

from leerlus_site.agenda.models import Theme
from leerlus_site.common.turns import next_reference

PEOPLE = 6


def new_theme() -> str:
    with transaction.atomic():
        reference = next_reference(Theme.objects.all(), "THE-2031-")
        Theme.objects.create(reference=reference, title="Een loket", about="Mensen weten niet waar zij moeten zijn.")
    return reference


@pytest.mark.django_db
def test_each_stem_counts_for_itself_from_the_last_that_was_given() -> None:
    Theme.objects.create(reference="THE-2030-0041", title="Ouder", about="Van een jaar eerder.")
    Theme.objects.create(reference="THE-2031-0009", title="Eerder", about="Van dit jaar.")
    assert new_theme() == "THE-2031-0010"
    assert new_theme() == "THE-2031-0011"


@pytest.mark.django_db(transaction=True)
def test_people_at_the_same_moment_get_a_reference_each() -> None:
    given: list[str] = []
    start = threading.Barrier(PEOPLE)

    def one() -> None:
        try:
            start.wait(timeout=20)
            given.append(new_theme())
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(PEOPLE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(given) == [f"THE-2031-{number:04d}" for number in range(1, PEOPLE + 1)]
