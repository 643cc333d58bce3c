"""Sentences as proof: only those in documents that may be public."""

from datetime import date, datetime

from leerlus_site.documents.models import Statement
from leerlus_site.publication.contents.blackout import Secrets
from leerlus_site.snapshots.quoted import Named, Quote


def day(value: date | datetime | None) -> str | None:
    """An ISO date, or None."""
    if isinstance(value, datetime):
        value = value.date()
    return value.isoformat() if value else None


def named(thing: object | None, key: str = "key", name: str = "name") -> Named | None:
    """Key and name of something with a page of its own."""
    return Named(key=getattr(thing, key), name=getattr(thing, name)) if thing is not None else None


def public_quote(statement: Statement | None, secrets: Secrets) -> Quote | None:
    """The statement as a quote, or None where its document may not be public."""
    if statement is None or statement.document.marking != "openbaar":
        return None
    document = statement.document
    return Quote(
        document_key=document.reference,
        document_title=secrets.hide(document.title, [document.pk]),
        document_date=day(document.date),
        text_version=statement.text_version.version,
        start=statement.start,
        end=statement.end,
        page=statement.page,
        quote=secrets.hide(statement.quote, [document.pk]),
        rule=statement.rule,
    )
