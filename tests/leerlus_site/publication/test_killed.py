"""SIGKILL before each statement and each change of a file: after the next start all is as it was, or all is done."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import Q

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.sweep import sweep
from leerlus_site.documents.store import path_of
from leerlus_site.history.models import Event
from leerlus_site.history.verify import verify
from leerlus_site.publication.models import Erasure, ErasureGround, Release
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.propose_erasure import propose_erasure
from leerlus_site.publication.operations.release import release
from leerlus_site.publication.operations.settle import sweep_public_store
from leerlus_site.publication.public_store import public_path, stored
from leerlus_site.snapshots.models import PublicFile, Snapshot

from ..register.conftest import NOW

WORKER = """
import json, os, signal, sys
import django
from django.conf import settings
said = json.loads(os.environ["TEST_SETTINGS"])
settings.DATABASES["default"].update(said["connection"])
for name in ("FILES_ROOT", "PUBLIC_FILES_ROOT", "INDEX_ROOT"):
    setattr(settings, name, said[name])
django.setup()
from datetime import datetime
from django.db import connection
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.publication.models import Erasure, Release
from leerlus_site.publication.operations.decide_erasure import confirm_erasure
from leerlus_site.publication.operations.release import release
from leerlus_site.publication.operations.report_leak import report_leak
from leerlus_site.publication.operations.withdraw import withdraw
from leerlus_site.snapshots.models import Snapshot

def act(what, at):
    team, approver = User.objects.get(role="programme_team"), User.objects.get(role="approver")
    if what == "release":
        release(Release.objects.get(), by=team, at=at, reason="Nagekeken")
    elif what == "withdraw":
        withdraw(Snapshot.objects.get(kind="document"), by=team, at=at, reason="Verkeerde versie")
    elif what == "leak":
        report_leak(Document.objects.get(), by=team, at=at, reason="Er staat een adres in")
    else:
        confirm_erasure(Erasure.objects.get(), by=approver, at=at, decision="Terecht verzoek")

seen = [0, 0]
def step():
    seen[0] += 1
    if seen[0] == seen[1]:
        os.kill(os.getpid(), signal.SIGKILL)

def before(execute, sql, params, many, context):
    step()
    return execute(sql, params, many, context)

FILES = {"os.remove", "os.rename", "os.mkdir", "shutil.copyfile", "tempfile.mkstemp", "os.chmod"}
def audited(event, arguments):
    if seen[1] and (event in FILES or event == "open" and said["root"] in str(arguments[0]) and arguments[1] != "rb"):
        step()
sys.addaudithook(audited)

print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        connection.ensure_connection()
        seen[1] = int(line)
        with connection.execute_wrapper(before):
            act(sys.argv[1], datetime.fromisoformat(sys.argv[2]))
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""
pytestmark = pytest.mark.django_db(transaction=True)


def start(act: str, root: Path) -> "subprocess.Popen[str]":
    roots = {"FILES_ROOT": "files", "PUBLIC_FILES_ROOT": "public", "INDEX_ROOT": "index"}
    said = {name: str(root / folder) for name, folder in roots.items()}
    told = {**said, "root": str(root), "connection": connection.settings_dict}
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER, act, NOW.isoformat()],
        env={**os.environ, "TEST_SETTINGS": json.dumps(told, default=str)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def state() -> tuple[object, ...]:
    """What is public, what is stored, and how far the history is."""
    return (
        sorted(Snapshot.objects.filter(is_current=True).values_list("kind", "key", "version")),
        sorted(PublicFile.objects.values_list("sha256", flat=True)),
        Document.objects.filter(erased_at__isnull=False).count(),
        Erasure.objects.values_list("state", flat=True).first(),
        Event.objects.count(),
    )


def next_start() -> None:
    """What the worker does when it comes up again."""
    sweep_public_store()
    sweep()


def bytes_agree(document: Document) -> None:
    """The stores hold what the rows name, and nothing else."""
    assert sorted(path.name for path in stored()) == sorted(PublicFile.objects.values_list("sha256", flat=True))
    kept = Document.objects.filter(sha256=document.sha256).exists()
    assert path_of(document.sha256).exists() == kept
    assert kept or not public_path(document.sha256).exists()
    gone = Snapshot.objects.filter(~Q(content={}), content__key=document.reference)
    assert kept or not gone.exists()


def kill_at_each_step(act: str, root: Path, document: Document) -> int:
    """How often the process was killed before the act was done; ends with the act done."""
    process, before, number = start(act, root), state(), 1
    assert process.stdin is not None
    assert process.stdout is not None
    done: tuple[object, ...] | None = None
    while done is None:
        process.stdin.write(f"{number}\n")
        process.stdin.flush()
        ended = int(process.stdout.readline())
        next_start()
        bytes_agree(document)
        after = state()
        if after != before:
            done = after
        else:
            assert ended == -signal.SIGKILL
        number += 1
    process.communicate()
    assert verify().broken == ""
    return number - 2


@pytest.fixture
def ready(accepted: Document, team: User) -> Document:
    """A prepared release; an approver stands by."""
    User.objects.create(email="els@leerlus.test", name="Els", role=Role.APPROVER)
    prepare(by=team, at=NOW, title="Proef")
    return accepted


@pytest.fixture
def public(ready: Document, team: User) -> Document:
    release(Release.objects.get(), by=team, at=NOW, reason="Nagekeken")
    return ready


def test_killed_in_a_release(ready: Document, stores: Path) -> None:
    assert kill_at_each_step("release", stores, ready) > 20
    assert public_path(ready.sha256).is_file()


def test_killed_in_a_withdrawal(public: Document, stores: Path) -> None:
    assert kill_at_each_step("withdraw", stores, public) > 5
    assert not public_path(public.sha256).exists()


def test_killed_while_a_leak_is_reported(public: Document, stores: Path) -> None:
    assert kill_at_each_step("leak", stores, public) > 10
    assert not public_path(public.sha256).exists()


def test_killed_while_erasing(public: Document, team: User, stores: Path) -> None:
    propose_erasure(public, ground=ErasureGround.GDPR, by=team, at=NOW, reason="Verzoek")
    assert kill_at_each_step("erase", stores, public) > 40
    assert not path_of(public.sha256).exists()
