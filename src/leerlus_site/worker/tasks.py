"""Every task, by name; each calls one operation. Arguments are ids only."""

from datetime import timedelta

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from leerlus_site.common.clock import today
from leerlus_site.documents.operations.sweep import sweep
from leerlus_site.history.operations.publish_head import publish_head
from leerlus_site.loops.operations.climb import climb
from leerlus_site.notices.operations.send_due import send_due
from leerlus_site.notices.operations.send_letter import send_letter
from leerlus_site.notices.operations.write_letter import SEND_LETTER
from leerlus_site.publication.models import Release
from leerlus_site.publication.operations.check_files import CHECK_FILES, check_files
from leerlus_site.publication.operations.deliver import DELIVER, deliver, deliver_due
from leerlus_site.publication.operations.refresh_index import REFRESH_PUBLIC_INDEX
from leerlus_site.publication.operations.settle import REMOVE_PUBLIC_FILES, remove_files, sweep_public_store
from leerlus_site.redaction.operations.approve import CARRY_OUT
from leerlus_site.redaction.operations.carry_out import carry_out
from leerlus_site.register.operations.proposals.propose_links import PROPOSE_LINKS, propose_links
from leerlus_site.search.operations.follow_history import follow_history
from leerlus_site.snapshots import index
from leerlus_site.snapshots.queries import things_of
from leerlus_site.work.operations.erase_addresses import erase_addresses
from leerlus_site.work.operations.write_digests import write_digests as write_all_digests

_STALLED_AFTER = timedelta(minutes=10)


@app.task(name=REFRESH_PUBLIC_INDEX, retry=RetryStrategy(max_attempts=5, exponential_wait=5))
def refresh_public_index(snapshots: list[int]) -> None:
    """Bring what was released or withdrawn up to date in the public search index."""
    index.refresh(things_of(snapshots))


@app.periodic(cron="* * * * *")
@app.task(name="leerlus.follow_history", queueing_lock="leerlus.follow_history")
def follow_history_in_index(timestamp: int) -> None:
    """Bring what changed inside up to date in the search index of the workplace."""
    follow_history()


@app.periodic(cron="*/10 * * * *")
@app.task(name="leerlus.ensure_public_index", queueing_lock="leerlus.ensure_public_index")
def ensure_public_index(timestamp: int) -> None:
    """Make the public search index where it is missing or was made by another version."""
    index.ensure()


@app.task(name=REMOVE_PUBLIC_FILES, retry=RetryStrategy(max_attempts=5, exponential_wait=5))
def remove_public_files(digests: list[str]) -> None:
    """Take bytes from the public store that are public no more; done at once too, this is for when that broke off."""
    remove_files(digests)


@app.periodic(cron="*/10 * * * *")
@app.task(name="leerlus.sweep_public_store", queueing_lock="leerlus.sweep_public_store")
def sweep_public(timestamp: int) -> None:
    """Remove public bytes that no row names: left by a process that was killed while it released something."""
    sweep_public_store()


@app.task(name=CHECK_FILES, retry=RetryStrategy(max_attempts=3, exponential_wait=5))
def check_files_of(release_id: int) -> None:
    """Look at the files that a release would offer, so that the check before the click has its answer."""
    for release in Release.objects.filter(pk=release_id):
        check_files(release, at=timezone.now())


@app.task(name=DELIVER)
def deliver_document(document_key: str) -> None:
    """Bring one document at the publicatiebank up to date; what fails is tried again by `deliver_due_documents`."""
    deliver(document_key, at=timezone.now())


@app.periodic(cron="*/10 * * * *")
@app.task(name="leerlus.deliver_due", queueing_lock="leerlus.deliver_due")
def deliver_due_documents(timestamp: int) -> None:
    """Bring up to date whatever differs at the publicatiebank, where one is named."""
    deliver_due(at=timezone.now())


@app.task(name=CARRY_OUT, retry=RetryStrategy(max_attempts=3, exponential_wait=5))
def carry_out_redaction(sheet_id: int) -> None:
    """Make and verify the public version of a redaction that two people agreed on."""
    carry_out(sheet_id, at=timezone.now())


@app.task(name=PROPOSE_LINKS)
def propose_links_of(document_id: int) -> None:
    """Propose what belongs to the entries that a document gave."""
    propose_links(document_id, at=timezone.now())


@app.task(name=SEND_LETTER)
def send_one_letter(letter_id: int) -> None:
    """Send a letter that was just written; what fails is tried again by `send_due_letters`."""
    send_letter(letter_id, at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="leerlus.send_due_letters", queueing_lock="leerlus.send_due_letters")
def send_due_letters(timestamp: int) -> None:
    """Send letters whose next try has come, and those whose process vanished."""
    send_due(at=timezone.now())


@app.periodic(cron="30 5 * * *")
@app.task(name="leerlus.write_digests", queueing_lock="leerlus.write_digests")
def write_digests(timestamp: int) -> None:
    """Write each person's digest; one that was written already is not written again."""
    write_all_digests(today(), at=timezone.now())


@app.periodic(cron="10 7 * * *")
@app.task(name="leerlus.climb", queueing_lock="leerlus.climb")
def climb_ladders(timestamp: int) -> None:
    """Take the steps of the ladder that are due today; after days off it catches up with one letter a loop."""
    climb(at=timezone.now())


@app.periodic(cron="5 0 * * *")
@app.task(name="leerlus.publish_history_head", queueing_lock="leerlus.publish_history_head")
def publish_history_head(timestamp: int) -> None:
    """Publish the head of the history chain, once a day."""
    publish_head(at=timezone.now())


@app.periodic(cron="50 3 * * *")
@app.task(name="leerlus.erase_addresses", queueing_lock="leerlus.erase_addresses")
def erase_reader_addresses(timestamp: int) -> None:
    """Erase the e-mail addresses of readers whose term has passed."""
    erase_addresses(at=timezone.now())


@app.periodic(cron="35 3 * * *")
@app.task(name="leerlus.sweep_files", queueing_lock="leerlus.sweep_files")
def sweep_files(timestamp: int) -> None:
    """Remove stored bytes that no document row names."""
    sweep()


@app.periodic(cron="*/10 * * * *")
@app.task(name="leerlus.retry_stalled", queueing_lock="leerlus.retry_stalled", pass_context=False)
async def retry_stalled(timestamp: int) -> None:
    """Put back the jobs of a worker that was killed; the queue does not do so by itself."""
    stalled = await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=_STALLED_AFTER.total_seconds())
    for job in stalled:
        await app.job_manager.retry_job(job)
