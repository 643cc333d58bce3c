"""Letters that did not arrive, or that may have gone out twice."""

from collections.abc import Iterator

from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.notices.attention import TO_CHECK
from leerlus_site.notices.models import Letter
from leerlus_site.work.my_work.task import Task, Verb


def tasks(user: User) -> Iterator[Task]:
    """One line for all such letters, for who looks after the post."""
    number = Letter.objects.filter(TO_CHECK).count() if may(user.role, Act.HANDLE_LETTERS) else 0
    if number:
        yield Task(
            verb=Verb.REVIEW,
            title="Brieven om na te kijken",
            url=f"{reverse('letter_list')}?toon=nakijken",
            why=(f"{number} {'brief is' if number == 1 else 'brieven zijn'} niet of misschien dubbel verstuurd",),
        )
