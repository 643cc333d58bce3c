"""Comments on an entry, among colleagues."""

from datetime import datetime

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path, Status

from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.contract import Contract, DutchRouter, Short, Words
from leerlus_site.register.models import Entry
from leerlus_site.work.models import Comment
from leerlus_site.work.operations.write_comment import write_comment
from leerlus_site.work.queries import comments_on

router = DutchRouter(tags=["Opmerkingen"])


class NewComment(Contract):
    """What to say; a name after @ reaches that colleague."""

    text: Words


class CommentTold(Contract):
    """What a colleague said."""

    author: str
    text: str
    at: datetime


@router.get("/register/{kenmerk}/opmerkingen", auth=Session(Act.READ), response=list[CommentTold])
def comment_list(request: HttpRequest, kenmerk: Path[Short]) -> list[dict[str, object]]:
    """What colleagues said about an entry, oldest first."""
    return [_told(comment) for comment in comments_on(get_object_or_404(Entry, reference=kenmerk))]


@router.post("/register/{kenmerk}/opmerkingen", auth=Session(Act.COMMENT), response={201: CommentTold})
def comment_write(request: HttpRequest, kenmerk: Path[Short], said: NewComment) -> Status[dict[str, object]]:
    """Say something about an entry."""
    entry = get_object_or_404(Entry, reference=kenmerk)
    return Status(201, _told(write_comment(entry, said.text, by=user_of(request), at=timezone.now())))


def _told(comment: Comment) -> dict[str, object]:
    return {"author": comment.author.name, "text": comment.text, "at": comment.at}
