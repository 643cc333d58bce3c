"""Real processes against the real database: two at once, and SIGKILL before each statement."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event
from leerlus_site.history.verify import verify
from leerlus_site.loops.models import LadderStep, Loop, Reaction
from leerlus_site.notices.models import Letter

from .conftest import at, person

WORKER = """
import json, os, signal, sys
import django
from django.conf import settings
settings.DATABASES["default"].update(json.loads(os.environ["TEST_CONNECTION"]))
django.setup()
from datetime import datetime
from django.db import connection
from leerlus.errors import StepRefused
from leerlus.loops.kinds import ReactionKind
from leerlus_site.accounts.models import User
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.climb import climb
from leerlus_site.loops.operations.react import Said, write_reaction

def react(at, name):
    said = Said(kind=ReactionKind.ADOPT, words=f"Antwoord van {name}.")
    try:
        write_reaction(Loop.objects.get(), said, by=User.objects.get(name=name), at=at)
    except StepRefused:
        return 0
    return 1

def act(what, when):
    at = datetime.fromisoformat(when)
    return climb(at=at) if what == "climb" else react(at, what)

def killing(number):
    seen = [0]
    def before(execute, sql, params, many, context):
        seen[0] += 1
        if seen[0] == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)
    return before

print("ready", flush=True)
for line in sys.stdin:
    number = int(line)
    child = os.fork()
    if child == 0:
        connection.ensure_connection()
        with connection.execute_wrapper(killing(number)):
            done = act(sys.argv[1], sys.argv[2])
        os._exit(0 if done else 3)
    _pid, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""
pytestmark = pytest.mark.django_db(transaction=True)
NEVER = 100_000


def worker(act: str, when: str) -> "subprocess.Popen[str]":
    """A process that acts once for each number that it is sent, and is killed before that statement."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER, act, when],
        env={**os.environ, "TEST_CONNECTION": json.dumps(connection.settings_dict, default=str)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def tell(process: "subprocess.Popen[str]", number: int) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{number}\n")
    process.stdin.flush()


def outcome(process: "subprocess.Popen[str]") -> int:
    assert process.stdout is not None
    return int(process.stdout.readline())


def stored() -> dict[str, int]:
    return {
        "steps": LadderStep.objects.count(),
        "reactions": Reaction.objects.count(),
        "reacted": Loop.objects.filter(state="reacted").count(),
        "letters": Letter.objects.count(),
        "jobs": ProcrastinateJob.objects.count(),
        "events": Event.objects.count(),
    }


def kill_before_each_statement(process: "subprocess.Popen[str]") -> int:
    """How often the process was killed before it could finish; each time what was stored is as it was."""
    before, number, kills = stored(), 1, 0
    while True:
        tell(process, number)
        ended = outcome(process)
        if ended == 0:
            return kills
        if ended == -signal.SIGKILL:
            assert stored() == before
            number, kills = number + 1, kills + 1
        else:
            # The database still lets go of the row that the killed process held: the same once more.
            assert ended == 3


def at_once(*processes: "subprocess.Popen[str]") -> list[int]:
    for process in processes:
        tell(process, NEVER)
    return sorted(outcome(process) for process in processes)


def end(*processes: "subprocess.Popen[str]") -> None:
    for process in processes:
        process.communicate()


def test_two_people_who_react_at_once_leave_one_reaction(loop: Loop, contact: User, ministry: Organisation) -> None:
    person("Eva", Role.CONTACT_PERSON, ministry)
    both = [worker(name, at(-2).isoformat()) for name in ("Bob", "Eva")]
    assert at_once(*both) == [0, 3]
    end(*both)
    loop.refresh_from_db()
    assert loop.state == "reacted"
    assert Reaction.objects.count() == Event.objects.filter(verb="loop_reacted").count() == 1
    assert verify().broken == ""


def test_two_workers_claim_a_step_once(loop: Loop) -> None:
    both = [worker("climb", at(1).isoformat()) for _ in range(2)]
    for day in range(1, 4):
        LadderStep.objects.all().delete()
        Letter.objects.filter(key__contains=":first_letter:").delete()
        assert at_once(*both) == [0, 3], day
        assert LadderStep.objects.filter(passed=False).count() == 1
        assert Letter.objects.filter(key__contains=":first_letter:").count() == 1
    end(*both)
    assert Event.objects.filter(verb="ladder_climbed").count() == 3
    assert verify().broken == ""


def test_a_worker_killed_at_each_point_of_a_step_leaves_the_old_or_the_new_state(loop: Loop) -> None:
    process = worker("climb", at(1).isoformat())
    kills = kill_before_each_statement(process)
    end(process)
    assert kills > 10
    assert LadderStep.objects.filter(passed=False).count() == 1
    assert Letter.objects.filter(key__contains=":first_letter:").count() == 1
    assert Event.objects.filter(verb="ladder_climbed").count() == 1
    assert verify().broken == ""


def test_a_process_killed_at_each_point_of_a_reaction_leaves_the_old_or_the_new_state(loop: Loop) -> None:
    process = worker("Bob", (at(0) - timedelta(days=1)).isoformat())
    kills = kill_before_each_statement(process)
    end(process)
    assert kills > 10
    loop.refresh_from_db()
    assert loop.state == "reacted"
    assert Reaction.objects.get().sent_on is not None
    assert Event.objects.filter(verb="loop_reacted").count() == 1
    assert verify().broken == ""
