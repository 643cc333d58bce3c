"""Reading documents and what was found in them; every read takes the user and applies what he may see."""

from dataclasses import dataclass
from itertools import takewhile

from django.db.models import F, QuerySet

from leerlus.register.states import StatementState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.documents.models import Document, Statement

_AROUND = 300


@dataclass(frozen=True, kw_only=True)
class StatementFilter:
    """Which passages are wanted; an empty field asks for all."""

    document: str = ""
    kind: str = ""
    state: str = StatementState.PROPOSED
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage in its surroundings: the text just before and after, the heading above it, and the page."""

    before: str
    quote: str
    after: str
    heading: str
    page: int | None


def visible_documents(user: User) -> QuerySet[Document]:
    """The documents that the user may see: confidential ones only for those who review, or who brought them in."""
    check(user, Act.READ)
    documents = Document.objects.select_related("organisation", "current_text")
    if may(user.role, Act.REVIEW):
        return documents
    return documents.exclude(marking="vertrouwelijk") | documents.filter(marking="vertrouwelijk", received_by=user)


def statements_to_review(user: User, wanted: StatementFilter) -> QuerySet[Statement]:
    """Passages of the current texts that answer the filter, in reading order."""
    check(user, Act.REVIEW)
    found = Statement.objects.filter(text_version=F("document__current_text"))
    asked = {
        "document__reference": wanted.document,
        "kind": wanted.kind,
        "state": wanted.state,
        "rule": wanted.rule,
    }
    found = found.filter(**{name: value for name, value in asked.items() if value})
    return found.select_related("document", "text_version", "decided_by").order_by("document_id", "start", "end", "id")


def place(document: Document, start: int, end: int) -> Place:
    """`[start, end)` of the document's current text with what stands around it; ValueError outside the text."""
    text = document.current_text
    if text is None or not 0 <= start <= end <= len(text.text):
        raise ValueError(f"{document.reference} has no text at {start}..{end}")
    headings = list(takewhile(lambda heading: heading["start"] <= start, text.sections))
    pages = [page["number"] for page in text.pages if page["start"] <= start]
    return Place(
        before=text.text[max(0, start - _AROUND) : start],
        quote=text.text[start:end],
        after=text.text[end : end + _AROUND],
        heading=headings[-1]["title"] if headings else "",
        page=pages[-1] if pages else None,
    )
