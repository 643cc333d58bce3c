"""What people fill in to erase something."""

from django import forms

from leerlus_site.publication.models import ErasureGround

_LEAK = "Bij een datalek gaat het document meteen van het portaal; wissen gebeurt pas na een tweede besluit."


class ProposeForm(forms.Form):
    """Propose to erase a document."""

    ground = forms.ChoiceField(label="Waarom moet dit weg?", choices=ErasureGround.choices, help_text=_LEAK)
    reason = forms.CharField(
        label="Toelichting",
        help_text="Noem geen namen: deze toelichting blijft bewaard.",
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )


class DecideForm(forms.Form):
    """Decide on the proposal of someone else."""

    answer = forms.ChoiceField(
        label="Besluit",
        choices=[("confirm", "Wis dit document overal"), ("refuse", "Wis het niet")],
        widget=forms.RadioSelect,
    )
    decision = forms.CharField(
        label="Toelichting",
        help_text="Noem geen namen: deze toelichting blijft bewaard.",
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )
