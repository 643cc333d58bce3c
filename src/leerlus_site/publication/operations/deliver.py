"""Make the publicatiebank agree with what is public here: published, withdrawn or destroyed, whatever it was before.

A document is compared with what should stand there, not told what happened, so that any step may be tried again: a
process that was killed between two calls finds its own publication back by its number. Runs outside a transaction.
"""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from leerlus_site.publication.clients.publicatiebank import DeliveryFailed, Publicatiebank
from leerlus_site.publication.delivery.wanted import Wanted, bank, is_erased, wanted
from leerlus_site.publication.models import Delivery, DeliveryState

DELIVER = "leerlus.deliver"
_AT_ONCE = 200


def deliver_later(document_key: str) -> None:
    """Ask for it in the caller's transaction; nothing where no publicatiebank is named."""
    if bank() is not None:
        app.configure_task(DELIVER, lock=f"{DELIVER}:{document_key}").defer(document_key=document_key)


def deliver(document_key: str, *, at: datetime) -> None:
    """Bring one document there up to date; what goes wrong is written beside it, to be tried again."""
    there = bank()
    if there is None:
        return
    row, _made = Delivery.objects.get_or_create(document_key=document_key)
    try:
        asked = next(wanted([document_key]), None)
        if asked is None:
            _take_back(there, row)
        else:
            _bring(there, row, asked)
    except (DeliveryFailed, FileNotFoundError) as error:
        row.state, row.fault = DeliveryState.FAILED, str(error)
    row.tried_at = at
    row.save()


def deliver_due(*, at: datetime) -> int:
    """Bring up to date whatever differs, the longest waiting first; how many there were."""
    if bank() is None:
        return 0
    rows = {row.document_key: row for row in Delivery.objects.all()}
    differing, asked = [], set()
    for one in wanted():
        asked.add(one.key)
        row = rows.get(one.key)
        if row is None or row.state != DeliveryState.DELIVERED or row.told != one.told:
            differing.append(one.key)
    there = (DeliveryState.DELIVERED, DeliveryState.FAILED)
    differing += [key for key, row in rows.items() if key not in asked and row.publication and row.state in there]
    never = datetime.min.replace(tzinfo=UTC)
    waited = sorted(differing, key=lambda key: (rows[key].tried_at if key in rows else None) or never)
    for key in waited[:_AT_ONCE]:
        deliver(key, at=at)
    return len(differing)


def _bring(there: Publicatiebank, row: Delivery, asked: Wanted) -> None:
    identity = there.find(asked.key) or there.open(asked.described, remark=asked.release)
    Delivery.objects.filter(pk=row.pk).update(publication=identity)
    row.publication = identity
    number, whole = asked.file.sha256[:40], False
    for held in there.documents(identity):
        if held.number == number and held.whole:
            whole = True
        else:
            there.remove(held.identity, remark=asked.release)
    if not whole:
        there.add(identity, asked.bytes(), remark=asked.release)
    there.publish(identity, asked.described, remark=asked.release)
    row.state, row.told, row.fault = DeliveryState.DELIVERED, asked.told, ""


def _take_back(there: Publicatiebank, row: Delivery) -> None:
    identity = row.publication or there.find(row.document_key) or ""
    row.told, row.fault = "", ""
    if is_erased(row.document_key):
        if identity:
            there.destroy(identity, remark="gewist")
        row.state, row.publication = DeliveryState.DESTROYED, ""
        return
    if identity:
        there.withdraw(identity, remark="ingetrokken")
    row.state = DeliveryState.WITHDRAWN
