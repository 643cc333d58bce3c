"""What people fill in in the work room."""

from django import forms

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
