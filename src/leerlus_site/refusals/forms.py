"""What people fill in about refused information."""

from django import forms
from django.db.models import QuerySet

from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Document
from leerlus_site.refusals.labels import HOUSE
from leerlus_site.refusals.models import ground_choices

_PUBLIC = "Dit wordt openbaar. Noem geen namen."


def _day() -> forms.DateInput:
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


def _words(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class AskForm(forms.Form):
    """A House asked for information."""

    house = forms.ChoiceField(label="Welke Kamer vroeg het?", choices=HOUSE.items(), widget=forms.RadioSelect)
    question = forms.CharField(label="Wat vroeg de Kamer?", help_text=_PUBLIC, max_length=3000, widget=_words(4))
    source = forms.CharField(
        label="Waar staat die vraag?", help_text="Bijvoorbeeld het nummer van het Kamerstuk.", max_length=300
    )
    asked_on = forms.DateField(label="Wanneer is het gevraagd?", widget=_day())
    organisation = forms.ModelChoiceField(
        label="Welke organisatie gaat antwoorden?", queryset=Organisation.objects.filter(recipient_only=False)
    )
    office = forms.CharField(
        label="Welk ambt besluit?", help_text="Bijvoorbeeld: de minister van Dijken. Noem geen naam.", max_length=200
    )


class RefuseForm(forms.Form):
    """The information is refused."""

    withheld = forms.CharField(
        label="Welke informatie krijgt de Kamer niet?",
        help_text="Beschrijf haar, zonder de informatie zelf te noemen.",
        max_length=3000,
        widget=_words(3),
    )
    ground = forms.ChoiceField(label="Op welke grond?")
    motivation = forms.CharField(
        label="Waarom geldt die grond hier?", help_text=_PUBLIC, max_length=5000, widget=_words(4)
    )
    legal_opinion = forms.CharField(
        label="Wat is het eigen juridische oordeel?", help_text=_PUBLIC, max_length=5000, widget=_words(4)
    )
    decided_on = forms.DateField(label="Wanneer is dit besloten?", widget=_day())
    letter = forms.ModelChoiceField(label="In welke brief staat het?", queryset=Document.objects.none())

    def __init__(self, *args: object, letters: QuerySet[Document], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.fields["ground"].choices = ground_choices()  # type: ignore[attr-defined]  # a choice field has choices
        self.fields["letter"].queryset = letters  # type: ignore[attr-defined]  # a model choice field has a queryset


class GiveForm(forms.Form):
    """The information was given."""

    on = forms.DateField(label="Wanneer is de informatie gegeven?", widget=_day())
    how = forms.CharField(label="Hoe en waar?", help_text="Bijvoorbeeld het nummer van de brief.", max_length=300)


class AdviseForm(forms.Form):
    """What a committee of the House said."""

    on = forms.DateField(label="Van welke dag is het advies?", widget=_day())
    advice = forms.CharField(
        label="Wat adviseerde de commissie van de Kamer?", help_text=_PUBLIC, max_length=5000, widget=_words(4)
    )
