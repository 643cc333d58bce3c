"""Bodies as they stand in the register."""

from collections.abc import Iterable

from leerlus_site.accounts.models import Organisation
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.quotes import day, named
from leerlus_site.snapshots.contents import OrganisationContent


def build_organisations(kind: str, keys: Iterable[str]) -> list[Built]:
    """The organisations with these keys."""
    organisations = Organisation.objects.filter(key__in=list(keys)).select_related("successor").order_by("key")
    return [
        Built(
            kind=kind,
            key=organisation.key,
            title=organisation.name,
            organisation_key=organisation.key,
            content=OrganisationContent(
                key=organisation.key,
                name=organisation.name,
                short_name=organisation.short_name,
                tooi=organisation.tooi,
                recipient_only=organisation.recipient_only,
                valid_from=day(organisation.valid_from),
                valid_until=day(organisation.valid_until),
                successor=named(organisation.successor),
            ),
        )
        for organisation in organisations
    ]
