"""Fills a portal with so many released entries and prints what each page takes: milliseconds and queries. Run by L5."""

import json
import os
import sys

import django
import psycopg
from django.conf import settings
from django.test import Client

from benchmarks.prove.loops.asking import asked
from benchmarks.prove.loops.public_world import fill
from leerlus_site.database.embedded import available
from leerlus_site.settings.connection import address_for
from leerlus_site.settings.environment import read_environment
from leerlus_site.settings.places import Places

PAGES = {
    "in public, the list without reaction": "/zonder-reactie/",
    "in public, that of one organisation": "/zonder-reactie/?organisatie=org-1",
    "in public, an organisation": "/organisaties/org-1/",
}


def main(entries: int) -> int:
    """One JSON object: a page, its milliseconds, its queries."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "leerlus_site.settings.portal"
    environment = read_environment(os.environ)
    with available(Places(environment.var_root)):
        django.setup()
        # The portal's role reads and nothing else, so the owner fills.
        owner = address_for(environment, "owner")
        with psycopg.connect(
            host=owner.host, dbname=owner.name, user=owner.user, password=owner.password, autocommit=True
        ) as connection:
            fill(entries, connection)
        settings.ALLOWED_HOSTS = ["127.0.0.1"]
        client = Client(HTTP_HOST="127.0.0.1")
        said = {name: asked(client, url) for name, url in PAGES.items()}
    sys.stdout.write(json.dumps(said))
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
