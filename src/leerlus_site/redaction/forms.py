"""What people fill in when they redact."""

from django import forms

from leerlus.redaction.plan import Decision
from leerlus_site.redaction.models import ground_choices

_WORDS = forms.Textarea({"rows": 2, "data-words": ""})


class DecideForm(forms.Form):
    """One passage."""

    decision = forms.ChoiceField(choices=[(one.value, one.value) for one in (Decision.CONFIRMED, Decision.REJECTED)])
    ground = forms.ChoiceField(choices=ground_choices)
    alike = forms.BooleanField(required=False)


class AddForm(forms.Form):
    """A passage that nobody proposed; `start` is filled in by selecting the words in the text."""

    words = forms.CharField(
        label="Welke woorden moeten weg?",
        help_text="Neem ze letterlijk over, of selecteer ze in de tekst.",
        max_length=5000,
        widget=_WORDS,
    )
    ground = forms.ChoiceField(label="Op welke grond?", choices=ground_choices, initial="5.1.2e")
    reason = forms.CharField(label="Waarom?", max_length=300)
    alike = forms.BooleanField(label="Ook op alle gelijke plaatsen", required=False)
    start = forms.IntegerField(required=False, widget=forms.HiddenInput({"data-start": ""}))


class SubmitForm(forms.Form):
    """Put before someone else."""

    strict = forms.BooleanField(
        label="Maak van elke PDF-bladzijde met een gelakte passage een beeld",
        help_text="Dat is zekerder, maar zoeken en voorlezen gaat er minder goed mee.",
        required=False,
    )


class ReturnForm(forms.Form):
    """Back to who prepared it."""

    reason = forms.CharField(
        label="Wat moet er anders?", help_text="Noem geen namen.", max_length=2000, widget=forms.Textarea({"rows": 3})
    )
