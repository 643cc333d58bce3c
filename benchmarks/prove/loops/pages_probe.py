"""Fills a site with so many entries and prints what each page takes: milliseconds and queries. Run by L5."""

import json
import os
import sys
import time

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benchmarks.prove.loops.world import World, fill
from leerlus_site.database.embedded import available
from leerlus_site.settings.environment import read_environment
from leerlus_site.settings.places import Places

_TIMES = 40
_WARM = 3


def main(entries: int) -> int:
    """One JSON object: a page, its milliseconds, its queries."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "leerlus_site.settings.workplace"
    with available(Places(read_environment(os.environ).var_root)):
        django.setup()
        made = fill(entries)
        said = {name: _asked(made.clients[who], url) for name, (who, url) in _pages(made).items()}
    sys.stdout.write(json.dumps(said))
    return 0


def _pages(made: World) -> dict[str, tuple[str, str]]:
    """The pages by name: who asks, and where."""
    share = reverse("round_share", args=[made.cycle, made.organisation])
    return {
        "mijn werk of who writes": ("writer", reverse("start")),
        "mijn werk of the team": ("team", reverse("start")),
        "an organisation's entries": ("team", f"{reverse('entry_list')}?organisatie={made.organisation}"),
        "an organisation's people": ("team", reverse("organisation_people", args=[made.organisation])),
        "a report of 500 actions": ("team", reverse("entry_detail", args=[made.report])),
        "its round": ("team", reverse("round_detail", args=[made.cycle])),
        "its owner's page": ("writer", share),
        "the list without reaction": ("team", f"{reverse('loop_list')}?welke=late"),
    }


def _asked(client: Client, url: str) -> dict[str, float]:
    taken = []
    for turn in range(_WARM + _TIMES):
        began = time.perf_counter()
        answer = client.get(url)
        if turn >= _WARM:
            taken.append(1000 * (time.perf_counter() - began))
        if answer.status_code != 200:
            raise OSError(f"{url} answers {answer.status_code}")
    with CaptureQueriesContext(connection) as asked:
        client.get(url)
    # Other work on the machine only ever adds: the quickest turn says what the page itself takes.
    return {"ms": min(taken), "queries": len(asked)}


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
