"""What people fill in about documents."""

from django import forms

from leerlus_site.documents.models import Document


class SeveralFiles(forms.ClearableFileInput):
    """One field, several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of uploaded files."""

    widget = SeveralFiles

    def clean(self, data: object, initial: object = None) -> list[object]:
        """Each file, checked as Django checks one."""
        files = data if isinstance(data, list | tuple) and data else [data or None]
        return [super(FilesField, self).clean(file, initial) for file in files]


class UploadForm(forms.Form):
    """Add documents."""

    papers = FilesField(
        label="Bestanden", help_text="PDF, Word (docx), ODT, HTML, XML of tekst; elk ten hoogste 40 MB."
    )
    marking = forms.ChoiceField(
        label="Markering",
        choices=[(marking, marking) for marking in Document.MARKINGS],
        initial="intern",
        help_text="Alleen wat 'openbaar' is, kan later worden uitgegeven. U kunt dit nog wijzigen.",
    )


class MetadataForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    """Correct what the reader found."""

    reason = forms.CharField(label="Reden van de wijziging", max_length=1000, widget=forms.Textarea({"rows": 2}))

    class Meta:
        model = Document
        fields = (
            "title",
            "genre",
            "date",
            "sender",
            "addressee",
            "subject",
            "organisation",
            "marking",
            "woo_category",
            "document_kind",
        )
        widgets = {"date": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}
