"""What people fill in about a dossier."""

from django import forms
from django.db.models import QuerySet

from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.labels import ROLE

_PUBLIC = "Dit kan openbaar worden. Noem geen namen."


def _day() -> forms.DateInput:
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


def _words(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class DescribeForm(forms.Form):
    """What the dossier says of itself."""

    title = forms.CharField(label="Waar gaat het besluit over?", help_text=_PUBLIC, max_length=300)
    about = forms.CharField(label="Korte uitleg", help_text=_PUBLIC, required=False, max_length=3000, widget=_words(3))
    organisation = forms.ModelChoiceField(
        label="Welke organisatie besluit?", queryset=Organisation.objects.filter(recipient_only=False)
    )
    marking = forms.ChoiceField(label="Markering", choices=[(one, one) for one in Document.MARKINGS], initial="intern")
    debate_on = forms.DateField(label="Dag van het debat", required=False, widget=_day())


class ChangeForm(DescribeForm):
    """The same, with why."""

    reason = forms.CharField(label="Waarom verandert dit?", max_length=500)


class PaperForm(forms.Form):
    """A document that belongs to the dossier."""

    document = forms.ModelChoiceField(label="Welk document?", queryset=Document.objects.none())
    role = forms.ChoiceField(label="Wat is het?", choices=ROLE.items())

    def __init__(self, *args: object, documents: QuerySet[Document], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.fields["document"].queryset = documents  # type: ignore[attr-defined]  # a model choice field has one


class MomentForm(forms.Form):
    """Who decided what."""

    who = forms.CharField(
        label="Wie besloot?", help_text="Een overleg of een ambt, bijvoorbeeld: de minister van Dijken.", max_length=200
    )
    on = forms.DateField(label="Op welke dag?", widget=_day())
    outcome = forms.CharField(label="Wat is besloten?", help_text=_PUBLIC, max_length=3000, widget=_words(3))
    stated_in = forms.ModelChoiceField(
        label="In welk stuk van dit dossier staat dat?",
        help_text="Alleen een beslismoment dat in een openbaar stuk staat, komt op het portaal.",
        queryset=Document.objects.none(),
        required=False,
    )

    def __init__(self, *args: object, documents: QuerySet[Document], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.fields["stated_in"].queryset = documents  # type: ignore[attr-defined]  # a model choice field has one


class EntryForm(forms.Form):
    """An entry of the register."""

    reference = forms.CharField(
        label="Kenmerk in het register", help_text="Bijvoorbeeld AAN-2026-0003 of TOE-2026-0007.", max_length=40
    )


class RemarkForm(forms.Form):
    """A remark or an approval."""

    words = forms.CharField(
        label="Wat wilt u erbij zeggen?", help_text="Blijft binnen.", required=False, max_length=3000, widget=_words(2)
    )


class RemoveForm(forms.Form):
    """Why a paper goes out."""

    reason = forms.CharField(label="Waarom gaat dit stuk uit het dossier?", max_length=500)
