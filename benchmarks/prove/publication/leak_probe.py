"""Run by `manage.py shell`: report a leak of a public document and say how long it took until all copies were gone."""

import json
import os
import time
from pathlib import Path

from django.utils import timezone

from leerlus.search import parse
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.publication.operations.report_leak import report_leak
from leerlus_site.publication.public_store import public_path
from leerlus_site.snapshots import index
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import current

index.rebuild()
key = current("document").order_by("key").values_list("key", flat=True)[0]
document = Document.objects.get(reference=key)
team = User.objects.filter(role="programme_team").order_by("pk")[0]
words = " ".join(current("document").get(key=key).content["text"].split()[:6])
began = time.monotonic()
report_leak(document, by=team, at=timezone.now(), reason="Proef van een datalek")
index.refresh({("document", key)})  # as the worker does
seconds = time.monotonic() - began
assert not current("document").filter(key=key).exists()
assert not public_path(document.sha256).exists()
assert all(found.key != key for found in index.find(parse(words), {}))
assert not Snapshot.objects.filter(kind="document", key=key).exclude(content={}).exists()
Path(os.environ["PROBE_SAYS"]).write_text(json.dumps({"seconds": round(seconds, 3)}), encoding="utf-8")
