"""What people fill in about loops."""

from collections.abc import Iterable
from typing import Any

from django import forms

from leerlus.law.terms import terms
from leerlus.loops.kinds import Arena, Basis, Criterion, Judgement, Party, PauseGround, ReactionKind
from leerlus.loops.states import LoopState
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Statement
from leerlus_site.loops import labels
from leerlus_site.register.models import Entry


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


def _choices(values: Iterable[str], words: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(value), words[value]) for value in values]


def _day(label: str, **options: Any) -> forms.DateField:  # Any: as Django's field
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}), **options)


class ReasonForm(forms.Form):
    """A step that needs a reason."""

    reason = forms.CharField(label="Reden", max_length=2000, widget=_area(3))


class SendForm(forms.Form):
    """Put an entry before one or more addressees."""

    addressees = forms.ModelMultipleChoiceField(
        label="Aan wie",
        queryset=Organisation.objects.filter(valid_until__isnull=True).order_by("name"),
        widget=forms.SelectMultiple({"size": 10}),
        help_text="Houd Ctrl ingedrukt om er meer te kiezen. Elke organisatie krijgt een eigen terugkoppeling.",
    )
    arena = forms.ChoiceField(label="Waar", choices=_choices(Arena, labels.ARENA))
    question = forms.CharField(label="Wat vraagt u?", max_length=4000, widget=_area(4))
    basis = forms.ChoiceField(
        label="Waarop steunt de vraag?",
        choices=_choices(Basis, labels.BASIS),
        help_text="Bij een verzoek sturen wij geen herinneringen.",
    )
    basis_words = forms.CharField(
        label="Waar staat dat?", max_length=300, help_text="Bijvoorbeeld: de brief of de afspraak, met datum."
    )
    term = forms.ChoiceField(label="Bepaling in de wet", required=False)
    agreed = _day("Afgesproken uiterste dag", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        field = self.fields["term"]
        assert isinstance(field, forms.ChoiceField)
        shown = [
            (key, term.label + ("" if term.confirmed else " (nog te bevestigen)")) for key, term in terms().items()
        ]
        field.choices = [("", "(geen)"), *shown]


class ReactionForm(forms.Form):
    """The reaction of the addressee, always with words."""

    kind = forms.ChoiceField(label="Wat doet u ermee?", choices=_choices(ReactionKind, labels.REACTION))
    words = forms.CharField(label="In uw woorden", max_length=20000, widget=_area(8))
    actions = forms.CharField(
        label="Maatregelen die hierbij horen (kenmerken)",
        required=False,
        help_text="Bijvoorbeeld MAA-2026-0003, met een komma ertussen.",
    )
    new_action = forms.CharField(
        label="Nieuwe maatregel die u aankondigt", required=False, max_length=2000, widget=_area(2)
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_actions(self) -> list[Entry]:
        """The actions with these references; ValidationError names the first that is not there."""
        found = []
        for reference in self.cleaned_data["actions"].replace(",", " ").upper().split():
            entry = Entry.objects.filter(kind=EntryKind.ACTION, reference=reference).first()
            if entry is None:
                raise forms.ValidationError(
                    f"Er is geen maatregel met kenmerk {reference}. Zoek het op in het register."
                )
            found.append(entry)
        return found


class ApproveForm(forms.Form):
    """The akkoordgever sends what he read."""

    seen = forms.CharField(widget=forms.HiddenInput)


class DeferForm(ReasonForm):
    """More time."""

    until = _day("Nieuwe dag")
    field_order = ["until", "reason"]


class ForwardForm(ReasonForm):
    """Someone else should answer."""

    to = forms.ModelChoiceField(
        label="Aan wie",
        queryset=Organisation.objects.filter(valid_until__isnull=True, recipient_only=False).order_by("name"),
        empty_label="(kies een organisatie)",
    )
    field_order = ["to", "reason"]


class FollowUpForm(forms.Form):
    """What was done."""

    words = forms.CharField(label="Wat is er gedaan?", max_length=20000, widget=_area(6))


class ContestForm(forms.Form):
    """A new fact that contradicts the reaction."""

    fact = forms.CharField(label="Welk nieuw feit?", max_length=2000, widget=_area(4))
    due = _day("Nieuwe uiterste dag", required=False)


class ReopenForm(ReasonForm):
    """Ask again."""

    due = _day("Nieuwe uiterste dag", required=False)
    field_order = ["due", "reason"]


class CloseForm(ReasonForm):
    """Close with or without effect."""

    state = forms.ChoiceField(
        label="Hoe", choices=_choices([LoopState.CLOSED_EFFECTIVE, LoopState.CLOSED_WITHOUT_EFFECT], labels.STATE)
    )
    field_order = ["state", "reason"]


class PauseForm(ReasonForm):
    """Let the ladder stand still."""

    ground = forms.ChoiceField(label="Waarom", choices=_choices(PauseGround, labels.PAUSE))
    last_day = _day("Tot en met", required=False)
    field_order = ["ground", "last_day", "reason"]


class PublicityForm(ReasonForm):
    """Whether the silence becomes public."""

    publish = forms.ChoiceField(
        label="Besluit",
        choices=[("ja", "openbaar maken dat er nog geen reactie is"), ("nee", "niet openbaar maken")],
    )
    field_order = ["publish", "reason"]


class StandpointForm(forms.Form):
    """What a party says; a receiver's is the sentence itself."""

    party = forms.ChoiceField(label="Wiens standpunt")
    judgement = forms.ChoiceField(label="Oordeel", choices=_choices(Judgement, labels.JUDGEMENT))
    words = forms.CharField(
        label="In eigen woorden",
        required=False,
        max_length=4000,
        widget=_area(4),
        help_text="Laat dit leeg bij de ontvanger: dan geldt de zin uit zijn brief of register.",
    )
    on = _day("Per")
    source = forms.CharField(label="Bron", required=False, max_length=300)
    statement = forms.ModelChoiceField(
        label="Nummer van de gevonden passage",
        queryset=Statement.objects.all(),
        required=False,
        widget=forms.NumberInput,
        help_text="Het nummer staat in het adres van de pagina Beoordelen.",
    )
    commissioned_by = forms.CharField(
        label="In opdracht van",
        required=False,
        max_length=300,
        help_text="Alleen bij een onafhankelijk standpunt. Wie gaf de opdracht?",
    )
    about = forms.CharField(
        label="Over welk deel",
        required=False,
        max_length=300,
        help_text="Alleen bij een onafhankelijk standpunt.",
    )
    voices = forms.IntegerField(
        label="Namens hoeveel mensen",
        required=False,
        min_value=1,
        help_text="Alleen bij betrokken mensen. Openbaar vanaf tien, zodat niemand te herkennen is.",
    )

    def __init__(self, parties: Iterable[Party], *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        field = self.fields["party"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = _choices(parties, labels.PARTY)


class AssessmentForm(forms.Form):
    """What someone independent found."""

    criterion = forms.ChoiceField(label="Maatstaf", choices=_choices(Criterion, labels.CRITERION))
    judgement = forms.ChoiceField(label="Oordeel", choices=_choices(Judgement, labels.JUDGEMENT))
    about = forms.CharField(label="Over welk deel", max_length=300)
    words = forms.CharField(label="Bevinding", max_length=4000, widget=_area(5))
    evidence = forms.CharField(label="Waar blijkt dat uit?", max_length=300)
    commissioned_by = forms.CharField(label="In opdracht van", max_length=300)
    loop = forms.CharField(label="Terugkoppeling (kenmerk)", required=False, max_length=40)
