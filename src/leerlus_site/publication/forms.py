"""What people fill in to make something public, or to take it back."""

from django import forms


class PrepareForm(forms.Form):
    """Put together a release."""

    title = forms.CharField(label="Titel van deze uitgave", max_length=300)


class ReleaseForm(forms.Form):
    """Release it: with a reason, and after reading the check."""

    reason = forms.CharField(label="Waarom wordt dit nu openbaar?", max_length=1000, widget=forms.Textarea({"rows": 2}))
    checked = forms.BooleanField(label="Ik heb de lijst hieronder bekeken")


class WithdrawForm(forms.Form):
    """Take something back."""

    reason = forms.CharField(label="Waarom wordt dit ingetrokken?", max_length=1000, widget=forms.Textarea({"rows": 2}))
