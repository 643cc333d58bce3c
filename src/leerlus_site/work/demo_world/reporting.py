"""The demo world's open round: asked of everyone under the report, with some drafts and one update that waits."""

from datetime import datetime, timedelta

from django.db import transaction

from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import Work, Writing
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.demo_accounts import DemoAccount
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.register.models import Cycle, Entry
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.write_update import write_update

_REPORT = "Rekening zonder gehoor"
_OWNER = "wenw"
_DAYS = timedelta(days=28)
_SUBMITTED = Writing(
    text="Het wetsvoorstel met de hardheidsclausule ligt bij de Raad van State. Zijn advies komt in maart."
)
_DRAFT = Writing(
    update_class=UpdateClass.NO_NEWS_WITH_REASON,
    reason="De uitvoeringstoets wacht op het advies van de Raad van State.",
    work=Work.RUNNING,
)


@transaction.atomic
def open_demo_round(logins: list[DemoAccount], *, by: User, at: datetime) -> Cycle:
    """The open round; where there are demo accounts, those who write and approve belong to one of its owners."""
    report = Entry.objects.get(kind=EntryKind.REPORT, title=_REPORT)
    cycle = open_round(NewRound(report=report, year=at.year, closes_on=at.date() + _DAYS), by=by, at=at)
    speaking = [login.email for login in logins if _speaks(login.role)]
    owner = Organisation.objects.get(key=_OWNER)
    User.objects.filter(email__in=speaking, organisation=None).update(organisation=owner)
    writer = User.objects.filter(email__in=speaking, role=Role.CONTACT_PERSON).first()
    if writer is not None:
        _write(cycle, writer, at)
    return cycle


def _speaks(role: Role) -> bool:
    return (may(role, Act.WRITE_UPDATE) and not may(role, Act.OPEN_ROUND)) or may(role, Act.VALIDATE_UPDATE)


def _write(cycle: Cycle, writer: User, at: datetime) -> None:
    own = cycle.updates.filter(action__organisation=writer.organisation, asked=True).select_related(
        "action__organisation", "cycle"
    )
    for place, update in enumerate(own.order_by("position")[:2]):
        said = _DRAFT if place else _SUBMITTED
        written = write_update(update, said, seen=update.version, by=writer, at=at)
        if said is _SUBMITTED:
            submit_update(written, by=writer, at=at)
