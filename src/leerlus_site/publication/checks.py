"""The check before the click: what would go public, and what a person should know first."""

from dataclasses import dataclass
from enum import StrEnum

from leerlus.register.states import StatementState
from leerlus_site.documents.models import Document
from leerlus_site.publication.contents.document import download_of, names_makers
from leerlus_site.publication.current import build
from leerlus_site.publication.models import Release


class Weight(StrEnum):
    """`stop` holds a release back, `note` is for who decides."""

    STOP = "stop"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that the check saw, as a Dutch sentence."""

    weight: Weight
    kind: str
    key: str
    sentence: str


def check_release(release: Release) -> list[Remark]:
    """All remarks on a release, those that stop it first."""
    items = list(release.items.values_list("kind", "key"))
    remarks = _gone(items) + [remark for document in _documents(items) for remark in _about(document)]
    return sorted(remarks, key=lambda remark: (remark.weight != Weight.STOP, remark.kind, remark.key))


def _documents(items: list[tuple[str, str]]) -> list[Document]:
    keys = [key for kind, key in items if kind == "document"]
    return list(Document.objects.filter(reference__in=keys).select_related("current_text").order_by("reference"))


def _gone(items: list[tuple[str, str]]) -> list[Remark]:
    buildable = {(built.kind, built.key) for built in build(items)}
    sentence = "Mag niet meer openbaar worden sinds deze uitgave is klaargezet. Zet een nieuwe uitgave klaar."
    return [Remark(Weight.STOP, kind, key, sentence) for kind, key in items if (kind, key) not in buildable]


def _about(document: Document) -> list[Remark]:
    sentences = []
    hidden = (
        document.statements.filter(kind__in=("person", "personal-data"), details__keep=False)
        .exclude(state=StatementState.REJECTED)
        .count()
    )
    if hidden:
        sentences.append(
            f"{hidden} namen of persoonsgegevens worden zwart gemaakt; het bestand zelf is dan niet te downloaden."
        )
    text = document.current_text
    if text is not None and text.comments:
        sentences.append(
            f"Het bestand heeft {len(text.comments)} opmerkingen in de kantlijn; het is daarom niet te downloaden."
        )
    if names_makers(document):
        sentences.append("De bestandseigenschappen noemen een maker; het bestand is daarom niet te downloaden.")
    if download_of(document, masked=bool(hidden)) is None and not sentences:
        sentences.append("Het bestand is niet te downloaden.")
    open_passages = document.statements.filter(state=StatementState.PROPOSED, text_version=text).count()
    if open_passages:
        sentences.append(f"{open_passages} gevonden passages zijn nog niet beoordeeld; die blijven binnen.")
    return [Remark(Weight.NOTE, "document", document.reference, sentence) for sentence in sentences]
