"""What people fill in in the work room."""

from django import forms

from leerlus_site.accounts.models import Organisation
from leerlus_site.snapshots.labels import ANSWER_LABELS
from leerlus_site.snapshots.messages import AnswerKind
from leerlus_site.work.operations.answer_message import SHORTEST, Answer
from leerlus_site.work.operations.write_comment import LONGEST


class AnswerForm(forms.Form):
    """The answer to a reader."""

    kind = forms.ChoiceField(label="Wat is de uitkomst?", choices=[(k.value, ANSWER_LABELS[k]) for k in AnswerKind])
    text = forms.CharField(
        label="Uw antwoord",
        min_length=SHORTEST,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="De lezer ziet alleen de uitkomst en dit antwoord. Noem geen namen en geen andere personen.",
        error_messages={"min_length": "Schrijf het antwoord op in hele zinnen."},
    )

    def answer(self) -> Answer:
        """What was filled in."""
        return Answer(kind=AnswerKind(self.cleaned_data["kind"]), text=self.cleaned_data["text"])


class CommentForm(forms.Form):
    """A comment on an entry."""

    text = forms.CharField(
        label="Uw opmerking",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Wilt u iemand erbij halen? Schrijf @ en de naam, zoals @Anna de Vries. Die ziet het in Mijn werk.",
    )


class HandOverForm(forms.Form):
    """Who hands over to whom, from which day on."""

    old = forms.ModelChoiceField(
        label="Wie draagt over",
        queryset=Organisation.objects.filter(valid_until__isnull=True).order_by("name"),
        empty_label="(kies een organisatie)",
    )
    new = forms.ModelChoiceField(
        label="Aan wie",
        queryset=Organisation.objects.filter(valid_until__isnull=True).order_by("name"),
        empty_label="(kies een organisatie)",
        help_text="Krijgen alleen functies een andere naam? Kies dan dezelfde organisatie.",
    )
    day = forms.DateField(label="Eerste dag van de opvolger", widget=forms.DateInput({"type": "date"}))
    titles = forms.CharField(
        label="Functies met een andere naam",
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        help_text="Eén op een regel: oude naam = nieuwe naam. De andere functies houden hun naam.",
    )

    def clean_titles(self) -> dict[str, str]:
        """The new names by the old; ValidationError for a line that is not a pair."""
        lines = [line for line in self.cleaned_data["titles"].splitlines() if line.strip()]
        pairs = [tuple(part.strip() for part in line.split("=", 1)) for line in lines]
        for line, pair in zip(lines, pairs, strict=True):
            if len(pair) != 2 or not all(pair):
                raise forms.ValidationError(f"Schrijf '{line}' als: oude naam = nieuwe naam.")
        return dict(pairs)
