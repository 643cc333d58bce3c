"""What each party says of an entry, side by side, and what someone independent found."""

from django.db.models import Prefetch

from leerlus.loops.kinds import Party
from leerlus.loops.publicity import enough_voices
from leerlus_site.loops.models import Assessment, Standpoint
from leerlus_site.publication.contents.blackout import Secrets
from leerlus_site.publication.contents.quotes import named, public_quote
from leerlus_site.register.models import Entry
from leerlus_site.snapshots.loop_contents import AssessmentContent, StandpointContent

_SOURCES = ("organisation", "statement__document", "statement__text_version")
STANDPOINTS = Prefetch("standpoints", Standpoint.objects.select_related(*_SOURCES).order_by("-on", "-pk"))
ASSESSMENTS = Prefetch("assessments", Assessment.objects.select_related(*_SOURCES).order_by("on", "pk"))


def standpoints_of(entry: Entry, secrets: Secrets) -> list[StandpointContent]:
    """The newest standpoint of each party that may be shown; one from a paper that is not public stays inside."""
    newest: dict[str, StandpointContent] = {}
    for row in entry.standpoints.all():
        quote = public_quote(row.statement, secrets)
        hidden = row.statement is not None and quote is None
        if hidden or not enough_voices(Party(row.party), row.voices):
            continue
        shown = StandpointContent(
            party=row.party,
            organisation=named(row.organisation),
            judgement=row.judgement,
            words=row.words,
            on=row.on.isoformat(),
            source=row.source,
            quote=quote,
            commissioned_by=row.commissioned_by,
            about=row.about,
            voices=row.voices if row.party == Party.AFFECTED else None,
        )
        newest.setdefault(row.party, shown)
    return [newest[party] for party in Party if party in newest]


def assessments_of(entry: Entry, secrets: Secrets) -> list[AssessmentContent]:
    """The assessments, oldest first."""
    found = []
    for row in entry.assessments.all():
        organisation = named(row.organisation)
        assert organisation is not None
        found.append(
            AssessmentContent(
                organisation=organisation,
                commissioned_by=row.commissioned_by,
                about=row.about,
                criterion=row.criterion,
                judgement=row.judgement,
                words=row.words,
                evidence=row.evidence,
                on=row.on.isoformat(),
                quote=public_quote(row.statement, secrets),
            )
        )
    return found
