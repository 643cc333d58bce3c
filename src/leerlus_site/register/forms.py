"""What people fill in on the register's pages."""

from typing import Any

from django import forms

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind
from leerlus.register.recognition import Recognition
from leerlus.register.states import ASSESSED, ENTRY_STEPS, OWN_ACT
from leerlus.statements import ProgressStatus
from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Statement
from leerlus_site.register import labels
from leerlus_site.register.mapping import details_of
from leerlus_site.register.models import CommitmentDetail, Entry


class EntryField(forms.CharField):
    """The reference of an existing entry, as "TOE-2026-0007"; gives the entry."""

    def clean(self, value: Any) -> Entry | None:  # Any: what the browser sent
        """The entry, None for an empty field; ValidationError when there is no such entry."""
        reference = str(super().clean(value)).strip().upper()
        if not reference:
            return None
        found = Entry.objects.filter(reference=reference).first()
        if found is None:
            raise forms.ValidationError(
                f"Er is geen vermelding met kenmerk {reference}. Zoek het kenmerk op in de lijst."
            )
        return found


class DecisionForm(forms.Form):
    """Decide on a passage; the fields of its kind come with it."""

    entry = EntryField(label="Hoort bij een bestaande vermelding (kenmerk)", required=False)
    reason = forms.CharField(label="Toelichting", required=False, max_length=1000, widget=forms.Textarea({"rows": 2}))

    def __init__(self, statement: Statement, *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        self.statement = statement
        details = details_of(statement)
        for name, field in _fields_of(statement.kind).items():
            field.initial = _suggested(name, details)
            self.fields[name] = field

    def edits(self) -> dict[str, Any]:  # Any: JSON values
        """The details that the reviewer changed."""
        details = details_of(self.statement)
        own = _fields_of(self.statement.kind)
        return {
            name: self.cleaned_data[name]
            for name in own
            if self.cleaned_data[name] not in (_suggested(name, details), "")
            or (name == "register_strength" and self.cleaned_data[name])
        }


def _suggested(name: str, details: dict[str, Any]) -> Any:  # Any: JSON values
    if name == "register_strength":
        return details.get(name) or ("toezegging" if details.get("strength") == "firm" else "voornemen")
    return details.get(name) or ""


def _fields_of(kind: str) -> dict[str, forms.Field]:
    title = forms.CharField(label="Titel (leeg: de zin zelf)", required=False, max_length=300)
    if kind == "commitment":
        strengths = [(s, labels.STRENGTH[s]) for s in CommitmentDetail.STRENGTHS]
        return {
            "title": title,
            "actor": forms.CharField(label="Wie", required=False, max_length=300),
            "register_strength": forms.ChoiceField(label="Wat is dit", choices=strengths),
        }
    if kind == "recommendation":
        return {"title": title, "adviser": forms.CharField(label="Gedaan door", required=False, max_length=300)}
    if kind == "progress":
        statuses = [(s.value, labels.STATUS[s]) for s in ProgressStatus]
        return {
            "number": forms.CharField(label="Nummer in de bron", required=False, max_length=40),
            "action": forms.CharField(label="Maatregel", widget=forms.Textarea({"rows": 3})),
            "text": forms.CharField(label="Stand van zaken", required=False, widget=forms.Textarea({"rows": 6})),
            "status": forms.ChoiceField(label="Strekking", choices=statuses),
        }
    return {}


class ReasonForm(forms.Form):
    """A step that needs a reason."""

    reason = forms.CharField(label="Reden", max_length=1000, widget=forms.Textarea({"rows": 2}))


class StateForm(ReasonForm):
    """Take a step in the state table."""

    state = forms.ChoiceField(label="Nieuwe stand")
    field_order = ["state", "reason"]

    def __init__(self, entry: Entry, *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        steps = {state.value: after for state, after in ENTRY_STEPS[EntryKind(entry.kind)].items()}
        if entry.state not in steps:
            raise StepRefused(f"De stand '{entry.state}' komt niet voor bij deze soort.")
        field = self.fields["state"]
        assert isinstance(field, forms.ChoiceField)
        kind = EntryKind(entry.kind)
        elsewhere = ASSESSED.get(kind, frozenset()) | OWN_ACT.get(kind, frozenset())
        field.choices = [(s.value, labels.state(entry.kind, s)) for s in steps[entry.state] if s not in elsewhere]


class DueForm(ReasonForm):
    """Confirm, shift or close a due date."""

    CHOICES = [
        ("confirm", "Uiterste dag vaststellen"),
        ("shift", "Termijn verschuiven"),
        ("keep", "Nagekomen op"),
    ]

    what = forms.ChoiceField(label="Wat wilt u vastleggen", choices=CHOICES)
    day = forms.DateField(label="Dag", widget=forms.DateInput({"type": "date"}))
    field_order = ["what", "day", "reason"]


class LinkForm(ReasonForm):
    """Join this entry to another."""

    kind = forms.ChoiceField(label="Deze vermelding", choices=[(k.value, labels.LINK[k]) for k in LinkKind])
    target = EntryField(label="Kenmerk van de andere vermelding")
    field_order = ["kind", "target", "reason"]


class OwnerForm(ReasonForm):
    """Say who owes it."""

    organisation = forms.ModelChoiceField(
        label="Organisatie", queryset=Organisation.objects.order_by("name"), required=False, empty_label="(niemand)"
    )
    field_order = ["organisation", "reason"]


class PartForm(ReasonForm):
    """Say that an entry belongs to a redress operation."""

    entry = EntryField(label="Kenmerk van de vermelding", help_text="Bijvoorbeeld RAP-2026-0001.")
    recognition = forms.ChoiceField(
        label="Is dit een erkenning?",
        required=False,
        choices=[("", "nee, of nog niet bekend"), *((kind.value, labels.RECOGNITION[kind]) for kind in Recognition)],
    )
    field_order = ["entry", "recognition", "reason"]
