"""What people fill in on the work agenda."""

from collections.abc import Iterable

from django import forms

from leerlus.lessons.priorities import POINTS
from leerlus_site.accounts.models import Organisation
from leerlus_site.agenda.labels import DIRECTION, MEETING, OFFER
from leerlus_site.agenda.models import Theme, Voter
from leerlus_site.register.list_labels import choices

_PUBLIC = "Dit wordt openbaar. Noem geen namen."


def _words(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


def _day() -> forms.DateInput:
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class ThemeForm(forms.Form):
    """A theme."""

    title = forms.CharField(label="Welk thema?", help_text=_PUBLIC, max_length=200)
    about = forms.CharField(
        label="Waarom vraagt dit nu aandacht?", help_text=_PUBLIC, max_length=2000, widget=_words(3)
    )


class UnderForm(forms.Form):
    """Something under a theme."""

    reference = forms.CharField(
        label="Kenmerk van een les, knelpunt of terugkoppeling", help_text="Bijvoorbeeld LES-2026-0003.", max_length=40
    )


class CloseForm(forms.Form):
    """Nothing to fill in: closing asks for one more click."""


class VoterForm(forms.Form):
    """Who gives points, and from which perspective."""

    organisation = forms.ModelChoiceField(label="Welke organisatie doet mee?", queryset=Organisation.objects.all())
    perspective = forms.ChoiceField(label="Vanuit welk perspectief?", choices=choices("perspective"))


class VoteForm(forms.Form):
    """Points for each open theme."""

    organisation = forms.ModelChoiceField(
        label="Voor welke organisatie?",
        help_text="Hier staat wie meedoet.",
        queryset=Organisation.objects.filter(pk__in=Voter.objects.values("organisation")),
    )
    source = forms.CharField(
        label="Waar is dat gezegd?",
        help_text="Alleen nodig als u opschrijft wat een groep zei, bijvoorbeeld in een verslag.",
        required=False,
        max_length=300,
    )

    def __init__(self, *args: object, themes: Iterable[Theme], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.themes = list(themes)
        for theme in self.themes:
            self.fields[f"theme_{theme.pk}"] = forms.IntegerField(
                label=theme.title, min_value=0, max_value=POINTS, required=False
            )

    def points(self) -> dict[int, int]:
        """What was given, by theme."""
        return {theme.pk: self.cleaned_data.get(f"theme_{theme.pk}") or 0 for theme in self.themes}


class MeetingForm(forms.Form):
    """A meeting."""

    kind = forms.ChoiceField(label="Wat voor bijeenkomst?", choices=MEETING.items())
    title = forms.CharField(label="Titel", help_text=_PUBLIC, max_length=200)
    on = forms.DateField(label="Op welke dag?", widget=_day())
    place = forms.CharField(label="Waar?", max_length=200, required=False)
    about = forms.CharField(label="Waarover?", help_text=_PUBLIC, max_length=2000, widget=_words(3))
    theme = forms.ModelChoiceField(label="Bij welk thema?", queryset=Theme.objects.all(), required=False)


class TellForm(forms.Form):
    """What came of a meeting."""

    came_of = forms.CharField(label="Wat kwam eruit?", help_text=_PUBLIC, max_length=3000, widget=_words(4))


class MeetingLessonForm(forms.Form):
    """A lesson at a meeting."""

    reference = forms.CharField(label="Kenmerk van de les", max_length=40)
    direction = forms.ChoiceField(label="Wat was het verband?", choices=DIRECTION.items(), widget=forms.RadioSelect)


class OfferForm(forms.Form):
    """A learning offer."""

    kind = forms.ChoiceField(label="Wat voor aanbod?", choices=OFFER.items())
    title = forms.CharField(label="Titel", help_text=_PUBLIC, max_length=200)
    about = forms.CharField(label="Wat leert iemand er?", help_text=_PUBLIC, max_length=2000, widget=_words(3))
    for_whom = forms.CharField(
        label="Voor wie is het?", help_text="Bijvoorbeeld: wie een eerste gesprek voert.", max_length=200
    )
    given_by = forms.CharField(
        label="Welke organisatie geeft het?", help_text="Noem de organisatie, niet de docent.", max_length=200
    )
    begins_on = forms.DateField(
        label="Vanaf welke dag?", help_text="Laat dit leeg als het altijd kan.", required=False, widget=_day()
    )
    ends_on = forms.DateField(
        label="Tot en met welke dag?", help_text="Laat dit leeg bij één dag.", required=False, widget=_day()
    )
    place = forms.CharField(label="Waar?", max_length=200, required=False)
    address = forms.URLField(
        label="Op welk webadres staat meer?", max_length=500, required=False, assume_scheme="https"
    )
    theme = forms.ModelChoiceField(label="Bij welk thema?", queryset=Theme.objects.all(), required=False)


class OfferLessonForm(forms.Form):
    """A lesson that one learns there."""

    reference = forms.CharField(
        label="Kenmerk van de les of het knelpunt", help_text="Bijvoorbeeld LES-2026-0003.", max_length=40
    )
