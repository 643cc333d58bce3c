"""What people fill in about lessons and bottlenecks."""

from collections.abc import Mapping
from typing import Any

from django import forms

from leerlus.lessons import personal_words
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import LessonState, Origin
from leerlus.register.value_lists import value_lists
from leerlus_site.lessons import labels
from leerlus_site.lessons.mapping import TEXTS, Observation, detail_of, names_of_no_one
from leerlus_site.register.forms import EntryField, ReasonForm
from leerlus_site.register.list_labels import LIST, choices
from leerlus_site.register.models import Entry, Trajectory
from leerlus_site.register.models.lesson import OPEN

MORE_LISTS = (
    "perspective",
    "nature",
    "redress",
    "duration",
    "change_level",
    "embedding_target",
    "government_level",
    "scope",
    "system_fault",
)
"""The lists of the second step; what happened is asked in the first."""


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


def _list_field(name: str) -> forms.Field:
    if value_lists()[name].several:
        return forms.MultipleChoiceField(
            label=LIST[name],
            choices=choices(name),
            required=False,
            widget=forms.SelectMultiple({"size": min(6, len(choices(name)))}),
        )
    return forms.ChoiceField(label=LIST[name], choices=[("", "(niet gekozen)"), *choices(name)], required=False)


class ObservationForm(forms.Form):
    """A lesson on one page. `cleared` is asked only where a word looks like a name and may be none."""

    title = forms.CharField(
        label="Titel", max_length=200, help_text="Een korte zin die zegt wat u leerde: 'Bel wie niet reageert'."
    )
    outcome = forms.ChoiceField(label="Wat gebeurde er", choices=choices("outcome"))
    context = forms.CharField(
        label="Wat was er aan de hand?", max_length=3000, widget=_area(4), help_text="Feiten, met aantallen en data."
    )
    cause = forms.CharField(label="Hoe kwam dat?", max_length=3000, required=False, widget=_area(3))
    insight = forms.CharField(label="Wat leerde u ervan?", max_length=3000, widget=_area(3))
    advice = forms.CharField(
        label="Wat raadt u een ander aan?",
        max_length=3000,
        widget=_area(3),
        help_text="Zo dat een ander team het ook kan gebruiken.",
    )
    trajectory = forms.ModelChoiceField(
        label="Bij welk hersteltraject", queryset=Trajectory.objects.all(), required=False, empty_label="(geen)"
    )
    origin = forms.ChoiceField(
        label="Hoe weet u dit?",
        choices=[(origin.value, labels.ORIGIN[origin]) for origin in (Origin.EXPERIENCE, Origin.SIGNAL)],
    )
    marking = forms.ChoiceField(
        label="Mag deze les openbaar worden?",
        choices=list(labels.MARKING.items()),
        help_text="Een openbare les noemt geen mensen, geen adressen en geen nummers van mensen.",
    )

    def __init__(self, *args: Any, from_passage: bool = False, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        if from_passage:
            del self.fields["origin"]
        self.doubtful = self._doubtful(self.data) if self.data.get("marking") == OPEN else ()
        if self.doubtful:
            self.fields["cleared"] = forms.BooleanField(
                label=f"Dit zijn geen namen van mensen: {', '.join(self.doubtful)}", required=False
            )

    def _doubtful(self, said: Mapping[str, Any]) -> tuple[str, ...]:  # Any: what the browser sent
        texts = {name: str(said.get(name, "")) for name in ("title", *TEXTS)}
        found = personal_words(texts, known=names_of_no_one())
        return tuple(dict.fromkeys(one.words for one in found if not one.certain))

    def texts(self) -> dict[str, str]:
        """What was typed, by field, for the hints."""
        return {name: str(self.data.get(name, "")) for name in ("title", *TEXTS)}

    def observation(self, **more: Any) -> Observation:  # Any: fields of an observation
        """The lesson as it was filled in; `more` is what the page knows."""
        said = self.cleaned_data
        return Observation(
            title=said["title"],
            context=said["context"],
            cause=said["cause"],
            insight=said["insight"],
            advice=said["advice"],
            values={"outcome": (said["outcome"],)},
            origin=Origin(said.get("origin") or Origin.PASSAGE),
            trajectory=said["trajectory"],
            marking=said["marking"],
            cleared=self.doubtful if said.get("cleared") else (),
            **more,
        )


class MoreForm(forms.Form):
    """The second step: what kind of lesson it is. Nothing here must be filled in."""

    origin_words = forms.CharField(
        label="Waar komt de les vandaan? Noem het signaal of het werk",
        max_length=1000,
        required=False,
        widget=_area(2),
        help_text="Geen namen: schrijf wat het was.",
    )

    def __init__(self, lesson: Entry, *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        detail = detail_of(lesson)
        self.fields["origin_words"].initial = detail.origin_words
        for name in MORE_LISTS:
            field = _list_field(name)
            chosen = detail.values.get(name, [])
            field.initial = chosen if value_lists()[name].several else next(iter(chosen), "")
            self.fields[name] = field

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The choices by list; empty where nothing was chosen."""
        said = {name: self.cleaned_data[name] for name in MORE_LISTS}
        return {
            name: tuple(value) if isinstance(value, list) else ((value,) if value else ())
            for name, value in said.items()
        }


class MergeForm(ReasonForm):
    """Let this lesson go up in another."""

    kept = EntryField(label="Kenmerk van de les die blijft", help_text="Bijvoorbeeld LES-2026-0007.")
    field_order = ["kept", "reason"]

    def clean_kept(self) -> Entry:
        """The lesson; ValidationError for another kind of entry."""
        found = self.cleaned_data["kept"]
        if not isinstance(found, Entry) or found.kind != EntryKind.LESSON:
            raise forms.ValidationError("Kies het kenmerk van een les. Dat begint met LES.")
        return found


class ChangeForm(forms.Form):
    """What changed because of it."""

    target = forms.ChoiceField(label="Waar kreeg het een plaats", choices=choices("embedding_target"))
    words = forms.CharField(label="Wat is er veranderd?", max_length=2000, widget=_area(3))
    evidence = forms.CharField(
        label="Waar blijkt dat uit?", max_length=500, help_text="Een stuk, een werkboek, een datum: wat u hebt gezien."
    )


class MaterialForm(forms.Form):
    """Learning material."""

    title = forms.CharField(label="Titel", max_length=200)
    kind = forms.CharField(label="Wat is het?", max_length=60, help_text="Bijvoorbeeld: cursus, film, casus.")
    address = forms.URLField(label="Webadres", max_length=500, required=False, assume_scheme="https")


class BottleneckForm(forms.Form):
    """What several lessons share."""

    title = forms.CharField(label="Titel", max_length=200)
    text = forms.CharField(label="Wat is het knelpunt?", max_length=4000, widget=_area(5))
    lessons = forms.ModelMultipleChoiceField(
        label="Welke lessen delen dit",
        queryset=Entry.objects.filter(kind=EntryKind.LESSON)
        .exclude(state=LessonState.WITHDRAWN)
        .order_by("-reference"),
        widget=forms.SelectMultiple({"size": 10}),
        help_text="Kies er ten minste twee. Houd Ctrl ingedrukt.",
    )
    improvement = forms.CharField(label="Welke verbetering van het systeem?", max_length=4000, widget=_area(4))
    framework_law = forms.CharField(
        label="Wat kan een kaderwet hier doen, of waarom niet?", max_length=4000, widget=_area(3)
    )
    described_by = forms.CharField(
        label="Wie beschreef het?",
        max_length=300,
        required=False,
        help_text="De onafhankelijke bron, met titel en jaar. Leeg als u zelf de onafhankelijke beoordelaar bent.",
    )
    marking = forms.ChoiceField(label="Mag dit openbaar worden?", choices=list(labels.MARKING.items()))
