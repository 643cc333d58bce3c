"""P4: what is public is described in valid DiWoo, and the sitemap lists exactly that."""

import sys
import tempfile
from pathlib import Path

from lxml import etree

from benchmarks.prove.point import Part, Point, exactly, from_parts
from benchmarks.prove.running import SHARED, empty_var, manage, site, source
from benchmarks.prove.suites import tests
from leerlus.publication.found import sitemap

DIWOO = "tests/leerlus/publication/test_diwoo"
FOUND = "tests/leerlus_site/portal/test_found"
MANY = 50_000
COMMAND = f"pytest {DIWOO}.py {FOUND}.py; manage.py load_demo; sitemaps over http"
_LIST = """
from leerlus_site.portal.addresses import OWN_PAGE
from leerlus_site.snapshots.queries import current
print("\\n".join(current().filter(kind__in=OWN_PAGE).values_list("key", flat=True)))
"""
_FILL = """
from django.utils import timezone
from leerlus_site.snapshots.models import Snapshot
at = timezone.now()
Snapshot.objects.bulk_create(
    (Snapshot(kind="commitment", key=f"TOE-1990-{n:05d}", version=1, schema=2, title=f"Toezegging {n}",
     sort_title=str(n), content={}, released_at=at, release_reference="UIT-1990-0001") for n in range(MANY)),
    batch_size=5000,
)
"""


def measure() -> Point:
    """The schema, the known sitemaps, every record of the demo world, and fifty thousand more, over http."""
    found = tests(f"{DIWOO}.py", f"{FOUND}.py")
    parts = [
        found[DIWOO].part("valid against the schema; the 64 known documents read back"),
        found[FOUND].part("the sitemap lists what is public and nothing else"),
        *_whole_site(),
    ]
    return from_parts("P4", parts, n=sum(counts.all for counts in found.values()) + MANY, command=COMMAND)


def _whole_site() -> list[Part]:
    with empty_var() as env:
        loaded = manage("load_demo", env=env)
        if loaded.status:
            raise OSError(f"the demo world was not loaded: {loaded.error[-300:]}")
        with site([sys.executable, "-m", "leerlus_site.run"], env=env):
            demo = _differing(env)
            documents = [element for data in _sitemaps(env) for element in _documents(data)]
            schema = _schema()
            wrong = sum(not schema.validate(etree.ElementTree(element)) for element in documents)
            public = len(_public(env))
            filled = manage("shell", "-c", _FILL.replace("MANY", str(MANY)), env=env)
            if filled.status:
                raise OSError(f"no further records: {filled.error[-300:]}")
            many = _differing(env)
    return [
        exactly("records of the demo world listed though not public, or the reverse", demo, 0),
        exactly("records of the demo world that say what they are", len(documents), public),
        exactly("of these not valid against the schema", wrong, 0),
        exactly(f"the same with {MANY} records more", many, 0),
    ]


def _sitemaps(env: dict[str, str]) -> list[bytes]:
    base = f"http://127.0.0.1:{env['PORT']}"
    index = etree.fromstring(source(f"{base}/sitemap.xml").encode())
    places = [found.text or "" for found in index.iter(f"{{{sitemap.NAMESPACE}}}loc")]
    return [source(place).encode() for place in places if "paginas" not in place]


def _differing(env: dict[str, str]) -> int:
    listed = [one.address.rstrip("/").rpartition("/")[2] for data in _sitemaps(env) for one in sitemap.read(data)]
    return len(set(listed) ^ _public(env)) + len(listed) - len(set(listed))


def _public(env: dict[str, str]) -> set[str]:
    said = manage("shell", "-v", "0", "-c", _LIST, env=env)
    return set(said.out.split())


def _documents(data: bytes) -> list[etree._Element]:
    return list(etree.fromstring(data).iter("{https://standaarden.overheid.nl/diwoo/metadata/}Document"))


def _schema() -> etree.XMLSchema:
    """The official schema, with one element in the place of that of MDTO, which it only refers to."""
    folder = SHARED / "standards" / "diwoo-0.9.8"
    with tempfile.TemporaryDirectory() as made:
        for path in folder.iterdir():
            text = path.read_text(encoding="utf-8")
            text = text.replace("https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd", "mdto.xsd")
            (Path(made) / path.name).write_text(text, encoding="utf-8")
        (Path(made) / "mdto.xsd").write_text(
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="https://www.nationaalarchief.nl/'
            'mdto"><xs:element name="MDTO" type="xs:anyType"/></xs:schema>',
            encoding="utf-8",
        )
        return etree.XMLSchema(etree.parse(Path(made) / "diwoo-metadata.xsd"))
