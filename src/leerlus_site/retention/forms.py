"""What people fill in about keeping."""

from django import forms

from leerlus.publication.retention import Nomination, Retention
from leerlus_site.retention.labels import NOMINATION
from leerlus_site.retention.mapping import COLUMNS


class RetentionForm(forms.Form):
    """The place of a document in a selection list."""

    nomination = forms.ChoiceField(
        label="Wat gebeurt er in het eind mee?", choices=NOMINATION.items(), widget=forms.RadioSelect
    )
    selection_list = forms.CharField(label="Naam van de selectielijst", max_length=255)
    category = forms.CharField(label="Categorie in die lijst", help_text="Bijvoorbeeld 2.1.1", max_length=255)
    years = forms.IntegerField(
        label="Aantal jaren", help_text="Leeg als het blijvend wordt bewaard.", required=False, min_value=1
    )
    starts_on = forms.DateField(
        label="De termijn begint op",
        help_text="Leeg als het begin nog niet bekend is.",
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    starts_with = forms.CharField(
        label="Waarmee begint de termijn?",
        help_text="Bijvoorbeeld: het dossier is gesloten. Noem geen namen.",
        max_length=200,
        required=False,
    )
    reason = forms.CharField(label="Waarom geldt deze termijn?", max_length=1000, widget=forms.Textarea({"rows": 2}))

    @property
    def retention(self) -> Retention:
        """What was filled in; only after `is_valid`."""
        said = {name: self.cleaned_data[name] for name in COLUMNS}
        return Retention(**said | {"nomination": Nomination(said["nomination"])})
