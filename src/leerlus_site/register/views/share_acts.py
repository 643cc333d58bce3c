"""What the buttons on an owner's page do: save every changed draft, then submit, approve or send back."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.http import QueryDict

from leerlus.errors import StepRefused
from leerlus.register.rounds import Writing
from leerlus.register.states import UpdateState
from leerlus_site.accounts.models import User
from leerlus_site.register.models import ProgressUpdate
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import return_update, validate_update
from leerlus_site.register.operations.rounds.write_update import WrittenMeanwhile, write_update
from leerlus_site.register.round_forms import prefix_of, writing_form

ALL = "alles"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """An update for which something was refused; `mine` is what the user wrote, `crossed` that someone else did too."""

    update: ProgressUpdate
    sentence: str
    mine: Writing | None = None
    crossed: bool = False


@dataclass
class Said:
    """What was done, counted, and what was refused."""

    saved: int = 0
    submitted: int = 0
    approved: int = 0
    returned: int = 0
    refused: list[Outcome] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """What to tell the user; empty when nothing changed."""
        counts = (
            (self.saved, "bewaard"),
            (self.submitted, "ingediend"),
            (self.approved, "akkoord"),
            (self.returned, "teruggestuurd"),
        )
        parts = [f"{count} {word}" for count, word in counts if count]
        return f"{', '.join(parts).capitalize()}." if parts else ""


def take_acts(updates: Iterable[ProgressUpdate], sent: QueryDict, *, by: User, at: datetime) -> Said:
    """Take them one by one, each in its own transaction; one that is refused stops no other."""
    said = Said()
    for update in updates:
        current = _saved(update, sent, said, by=by, at=at)
        if current is not None:
            _decided(current, sent, said, by=by, at=at)
    return said


def _saved(update: ProgressUpdate, sent: QueryDict, said: Said, *, by: User, at: datetime) -> ProgressUpdate | None:
    """The update as it stands after saving what was typed; None when that was refused."""
    if f"{prefix_of(update)}-seen" not in sent or f"{prefix_of(update)}-update_class" not in sent:
        return update
    form = writing_form(update, sent)
    if not form.is_valid():
        sentence = " ".join(str(error) for errors in form.errors.values() for error in errors)
        said.refused.append(Outcome(update=update, sentence=sentence))
        return None
    mine = form.writing()
    try:
        written = write_update(update, mine, seen=form.cleaned_data["seen"], by=by, at=at)
    except WrittenMeanwhile as error:
        said.refused.append(Outcome(update=error.update, sentence=str(error), mine=mine, crossed=True))
        return None
    except StepRefused as error:
        said.refused.append(Outcome(update=update, sentence=str(error), mine=mine))
        return None
    said.saved += written.version != update.version
    return written


def _decided(update: ProgressUpdate, sent: QueryDict, said: Said, *, by: User, at: datetime) -> None:
    key = str(update.pk)
    try:
        if _asked(sent, "indienen", key) and update.state == UpdateState.DRAFT:
            if sent.get("indienen") == ALL and not update.text and not update.reason:
                return
            submit_update(update, by=by, at=at)
            said.submitted += 1
        elif _asked(sent, "akkoord", key) and update.state == UpdateState.SUBMITTED:
            seen = sent.get(f"{prefix_of(update)}-seen", "")
            validate_update(update, seen=int(seen) if seen.isdigit() else 0, by=by, at=at)
            said.approved += 1
        elif sent.get("terug") == key:
            return_update(update, by=by, at=at, reason=sent.get(f"{prefix_of(update)}-returned", ""))
            said.returned += 1
    except StepRefused as error:
        said.refused.append(Outcome(update=update, sentence=str(error)))


def _asked(sent: QueryDict, button: str, key: str) -> bool:
    return sent.get(button) in (key, ALL)
