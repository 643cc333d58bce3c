"""What people fill in about planned days."""

from django import forms
from django.db.models import QuerySet

from leerlus_site.documents.models import Document


def _day() -> forms.DateInput:
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class PlanForm(forms.Form):
    """Plan a day."""

    title = forms.CharField(label="Wat moet openbaar worden?", max_length=300)
    document = forms.ModelChoiceField(
        label="Is het een document in Leerlus?", queryset=Document.objects.none(), required=False
    )
    on = forms.DateField(label="Uiterlijk op welke dag?", widget=_day())
    basis = forms.CharField(
        label="Waarom op die dag?", help_text="Bijvoorbeeld: de brief gaat dan naar de Kamer.", max_length=300
    )
    source = forms.CharField(
        label="Waar staat dat?", help_text="Bijvoorbeeld: de agenda van het debat.", max_length=300
    )

    def __init__(self, *args: object, documents: QuerySet[Document], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.fields["document"].queryset = documents  # type: ignore[attr-defined]  # a model choice field


class ShiftForm(forms.Form):
    """Another day."""

    on = forms.DateField(label="Nieuwe dag", widget=_day())
    reason = forms.CharField(label="Waarom verschuift het?", max_length=300)


class DropForm(forms.Form):
    """It does not go on."""

    reason = forms.CharField(label="Waarom gaat dit niet door?", max_length=300)


class PublicForm(forms.Form):
    """It stands somewhere else."""

    on = forms.DateField(label="Sinds welke dag is het openbaar?", widget=_day())
    where = forms.CharField(label="Waar staat het?", max_length=300)
