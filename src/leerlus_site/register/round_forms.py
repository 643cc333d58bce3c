"""What people fill in for a round: the team opens and ends it, owners write, the akkoordgever decides."""

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef

from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import Work, Writing
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Document
from leerlus_site.register import labels
from leerlus_site.register.annex_queries import EVERYONE, report_named_by
from leerlus_site.register.mapping import writing_of
from leerlus_site.register.models import ActionDetail, Cycle, Entry, ProgressUpdate


class NewRoundForm(forms.Form):
    """Open a round."""

    report = forms.ModelChoiceField(
        label="Rapport",
        queryset=Entry.objects.filter(
            Exists(ActionDetail.objects.filter(report=OuterRef("pk"))), kind=EntryKind.REPORT
        ).order_by("title"),
    )
    year = forms.IntegerField(label="Jaar", min_value=2000, max_value=2100)
    closes_on = forms.DateField(
        label="Sluit op",
        widget=forms.DateInput({"type": "date"}),
        help_text="Tot en met deze dag kan iedereen schrijven.",
    )
    organisation = forms.ModelChoiceField(
        label="Alleen voor",
        queryset=Organisation.objects.order_by("name"),
        required=False,
        empty_label="(alle eigenaren onder dit rapport)",
    )


class RoundField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not generic at run time
    """A round by its year, whose share it is, and its report."""

    def label_from_instance(self, obj: Cycle) -> str:
        """The words in the list."""
        share = obj.organisation.name if obj.organisation else EVERYONE
        return f"{obj.year or 'jaar onbekend'}, {share}: {obj.report.title}"


class AnnexForm(forms.Form):
    """Into which round an annex goes."""

    cycle = RoundField(
        label="Ronde",
        queryset=Cycle.objects.none(),
        required=False,
        empty_label="de ronde die de bijlage zelf noemt",
    )
    year = forms.IntegerField(
        label="Jaar",
        required=False,
        min_value=2000,
        max_value=2100,
        help_text="Alleen als de bijlage geen datum heeft.",
    )

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        field = self.fields["cycle"]
        assert isinstance(field, RoundField)
        report = report_named_by(document)
        rounds = Cycle.objects.select_related("report", "organisation").order_by("-year", "-pk")
        # A title that was typed another way hides no round: then all of them can be chosen.
        field.queryset = rounds.filter(report=report) if report else rounds


class CloseRoundForm(forms.Form):
    """Close a round, after looking at what is missing."""

    reason = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        help_text="Nodig als de sluitingsdatum nog niet voorbij is.",
    )
    looked = forms.BooleanField(label="Ik heb gezien van welke maatregelen geen opgave is ontvangen")
    seen_missing = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class ReleaseRoundForm(forms.Form):
    """Release a closed round."""

    reason = forms.CharField(
        label="Waarom wordt deze ronde nu vrijgegeven?", max_length=1000, widget=forms.Textarea({"rows": 2})
    )


class WritingForm(forms.Form):
    """What an owner writes about one action; `seen` is the version that he had before him."""

    update_class = forms.ChoiceField(label="Wat meldt u?", choices=list(labels.WRITTEN_CLASS.items()))
    text = forms.CharField(
        label="Stand van zaken", required=False, max_length=20_000, widget=forms.Textarea({"rows": 7})
    )
    reason = forms.CharField(
        label="Waarom is er geen nieuws?", required=False, max_length=2_000, widget=forms.Textarea({"rows": 2})
    )
    work = forms.ChoiceField(
        label="Afgerond, loopt of gestopt?",
        required=False,
        choices=[("", "kies hoe het met het werk staat"), *labels.WORK.items()],
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def writing(self) -> Writing:
        """What was filled in, as the core knows it."""
        said = self.cleaned_data
        return Writing(
            text=said["text"].replace("\r\n", "\n"),
            update_class=UpdateClass(said["update_class"]),
            reason=said["reason"].replace("\r\n", "\n"),
            work=Work(said["work"]) if said["work"] else None,
        )


def prefix_of(update: ProgressUpdate) -> str:
    """What stands before the names of an update's fields on a page with many."""
    return f"m{update.pk}"


def writing_form(update: ProgressUpdate, data: Any = None) -> WritingForm:  # Any: what the browser sent
    """The form of one update: as it stands, or as it was sent."""
    return WritingForm(data, prefix=prefix_of(update), initial=initial_of(writing_of(update), seen=update.version))


def initial_of(writing: Writing, *, seen: int) -> dict[str, Any]:  # Any: values of the fields
    """A writing as values of the fields."""
    return {
        "update_class": writing.update_class,
        "text": writing.text,
        "reason": writing.reason,
        "work": writing.work or "",
        "seen": seen,
    }
