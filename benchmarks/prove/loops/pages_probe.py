"""Fills a site with so many entries and prints what each page takes: milliseconds and queries. Run by L5."""

import json
import os
import sys

import django
from django.urls import reverse

from benchmarks.prove.loops.asking import asked
from benchmarks.prove.loops.world import World, fill
from leerlus_site.database.embedded import available
from leerlus_site.settings.environment import read_environment
from leerlus_site.settings.places import Places


def main(entries: int) -> int:
    """One JSON object: a page, its milliseconds, its queries."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "leerlus_site.settings.workplace"
    with available(Places(read_environment(os.environ).var_root)):
        django.setup()
        made = fill(entries)
        said = {name: asked(made.clients[who], url) for name, (who, url) in _pages(made).items()}
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


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
