"""Comments in which the user is named and that he did not answer yet."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localtime

from leerlus_site.accounts.models import User
from leerlus_site.design.templatetags.design import day
from leerlus_site.work.models import Mention
from leerlus_site.work.my_work.task import Task, Verb

MOST = 50


def tasks(user: User) -> Iterator[Task]:
    """One line an entry: several comments about the same entry are merged by their address."""
    open_ones = Mention.objects.filter(user=user, seen_at=None).select_related("comment__entry", "comment__author")
    for mention in open_ones[:MOST]:
        comment = mention.comment
        yield Task(
            verb=Verb.ANSWER,
            title=comment.entry.title,
            url=reverse("entry_comments", args=[comment.entry.reference]),
            why=(f"{comment.author.name} noemde u op {day(localtime(comment.at))} in een opmerking",),
        )
