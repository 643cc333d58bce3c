"""What people fill in about packs and operations."""

from typing import Any

from django import forms

from leerlus.readiness.intake import Intake, Scale
from leerlus.readiness.pack import Helped
from leerlus.readiness.trajectories import SchemePhase, TrajectoryState, Whose
from leerlus.register.recognition import Recognition
from leerlus_site.readiness import labels
from leerlus_site.register.labels import RECOGNITION
from leerlus_site.register.list_labels import VALUE, choices
from leerlus_site.register.models import Trajectory


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


def _day(label: str, **options: Any) -> forms.DateField:  # Any: as Django's field
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}), **options)


def _words(label: str, rows: int = 3, **options: Any) -> forms.CharField:  # Any: as Django's field
    return forms.CharField(label=label, max_length=4000, widget=_area(rows), **options)


def _several(label: str, name: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices(name), required=False, widget=forms.CheckboxSelectMultiple
    )


class IntakeForm(forms.Form):
    """What is known on the first day."""

    trajectory = forms.ModelChoiceField(
        label="Voor welk hersteltraject",
        queryset=Trajectory.objects.all(),
        required=False,
        empty_label="(een nieuw hersteltraject)",
    )
    name = forms.CharField(label="Hoe heet het", max_length=200, help_text="Bijvoorbeeld: Overstroming Veendal.")
    happened = _words("Wat is er gebeurd?", 4, help_text="Een paar zinnen is genoeg. Schrijf geen namen van mensen op.")
    harmed = forms.CharField(label="Wie is geraakt?", max_length=300)
    caused_by = forms.CharField(label="Door wie of waardoor?", required=False, max_length=200)
    scale = forms.ChoiceField(label="Hoeveel mensen?", choices=list(labels.SCALE.items()))
    levels = _several("Welke overheden zijn erbij betrokken?", "government_level")
    repairs = _several("Wat moet er hersteld worden?", "repair")
    needs = _words("Wat zeggen mensen dat zij nodig hebben?", required=False)

    def intake(self) -> Intake:
        """The intake, once the form is valid."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "trajectory"}
        return Intake(
            **said
            | {
                "scale": Scale(said["scale"]),
                "levels": frozenset(said["levels"]),
                "repairs": frozenset(said["repairs"]),
            }
        )


class SignForm(forms.Form):
    """The signature."""

    words = _words("Toelichting", required=False)
    read = forms.BooleanField(label="Ik heb de lessen gelezen, en wat er met elke les is gedaan.")


class HelpForm(forms.Form):
    """Whether what was used helped."""

    helped = forms.ChoiceField(label="Hielp het?", choices=[(h.value, labels.HELPED[h]) for h in Helped])
    words = _words("Hoe, of waarom niet?", 2)


class StepForm(forms.Form):
    """The next step of an operation."""

    state = forms.ChoiceField(label="Naar")
    reason = _words("Waarom nu?", 2)
    without_pack = _words(
        "Waarom zonder startpakket?",
        2,
        required=False,
        help_text="Alleen als u gaat ontwerpen zonder ondertekend startpakket. Deze reden wordt openbaar.",
    )

    def __init__(self, states: list[TrajectoryState], *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        field = self.fields["state"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(state.value, labels.TRAJECTORY_STATE[state]) for state in states]
        if TrajectoryState.DESIGNING not in states:
            del self.fields["without_pack"]


class HeardForm(forms.Form):
    """Who was heard."""

    who = forms.CharField(
        label="Wie is gehoord?", max_length=200, help_text="Een groep, zoals: bewoners van de kade. Geen namen."
    )
    harmed = forms.BooleanField(label="Deze mensen zijn zelf geraakt.", required=False)
    people = forms.IntegerField(label="Hoeveel mensen?", required=False, min_value=1)
    on = _day("Wanneer?")
    about = _words("Waarover?", 2)
    done_with = _words("Wat is ermee gedaan?", 2, required=False, help_text="Dit kan ook later.")


class HeardUsedForm(forms.Form):
    """What was done with what people said."""

    done_with = _words("Wat is ermee gedaan?", 2)


class WeighingForm(forms.Form):
    """The public values, each with room for words."""

    dilemma = _words("Welk dilemma is er?", 2, required=False)
    impossible = _words("Wat kan niet?", 2, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        for value, label in choices("public_value"):
            self.fields[value] = _words(label.capitalize(), 2, required=False)
        self.order_fields([*VALUE["public_value"], "dilemma", "impossible"])


class FactForm(forms.Form):
    """The part that all facts share."""

    source = forms.CharField(label="Bron", max_length=300)
    source_date = _day("Datum van de bron", required=False)


class SchemeForm(FactForm):
    """A scheme within the operation."""

    name = forms.CharField(label="Naam van de regeling", max_length=200)
    phase = forms.ChoiceField(label="Fase", choices=[(p.value, labels.PHASE[p]) for p in SchemePhase])
    opened_on = _day("Open sinds", required=False)
    closed_on = _day("Gesloten op", required=False)
    field_order = ["name", "phase", "opened_on", "closed_on"]


class NeedForm(FactForm):
    """What people need, also the staff."""

    whose = forms.ChoiceField(label="Van wie", choices=[(w.value, labels.WHOSE[w]) for w in Whose])
    words = forms.CharField(label="Wat is er nodig?", max_length=500)
    repair = forms.ChoiceField(label="Soort herstel", choices=[("", "(geen)"), *choices("repair")], required=False)
    field_order = ["whose", "words", "repair"]


class FigureForm(FactForm):
    """A figure."""

    what = forms.CharField(label="Wat is er geteld?", max_length=200)
    figure = forms.CharField(label="Getal", max_length=100)
    field_order = ["what", "figure"]


class RecognitionForm(FactForm):
    """Recognition."""

    kind = forms.ChoiceField(label="Vorm", choices=[(k.value, RECOGNITION[k]) for k in Recognition])
    by = forms.CharField(label="Door wie", max_length=200, help_text="Een ambt of organisatie.")
    to = forms.CharField(label="Aan wie", max_length=200)
    on = _day("Wanneer", required=False)
    received = _words("Hoe is het ontvangen?", 2, required=False)
    field_order = ["kind", "by", "to", "on", "received"]
