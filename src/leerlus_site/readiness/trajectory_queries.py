"""What the operations read: how an operation stands, and which lessons a pack may hold."""

from django.db.models import QuerySet

from leerlus.readiness.trajectories import TrajectoryState
from leerlus.register.lessons import LessonState
from leerlus_site.readiness.models import TrajectoryStep
from leerlus_site.register.models import LessonDetail, Trajectory

_NOT_OFFERED = (LessonState.OBSERVED, LessonState.WITHDRAWN)


def lessons_to_offer(*, without: Trajectory) -> QuerySet[LessonDetail]:
    """Lessons that the team identified, of other operations than this one."""
    found = LessonDetail.objects.exclude(entry__state__in=_NOT_OFFERED).exclude(trajectory=without)
    return found.select_related("entry").order_by("entry__reference")


def state_of(trajectory: Trajectory) -> TrajectoryState | None:
    """How the operation stands; None where nobody told."""
    last = TrajectoryStep.objects.filter(trajectory=trajectory).order_by("-id").first()
    return TrajectoryState(last.state) if last else None
