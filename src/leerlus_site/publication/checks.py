"""The check before the click: what would go public, and what a person should know first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from django.urls import reverse

from leerlus.lessons import personal_words, refusal
from leerlus.publication.file_check import SENTENCES, Fault
from leerlus.redaction.sheet import SheetState
from leerlus.register.states import StatementState
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.queries import dossiers_with, faults_of
from leerlus_site.publication.contents.document import download_of, names_makers
from leerlus_site.publication.contents.learned.lesson import words_of
from leerlus_site.publication.current import build
from leerlus_site.publication.models import FileCheck, Release
from leerlus_site.redaction.queries import is_left_behind, sheet_of, unfinished
from leerlus_site.snapshots.contents import EntryContent, TrajectoryContent


class Weight(StrEnum):
    """`stop` holds a release back, `note` is for who decides."""

    STOP = "stop"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that the check saw, as a Dutch sentence; `mend` is the page where it is put right."""

    weight: Weight
    kind: str
    key: str
    sentence: str
    mend: str = ""


def check_release(release: Release) -> list[Remark]:
    """All remarks on a release, those that stop it first."""
    items = list(release.items.values_list("kind", "key"))
    remarks = _gone(items) + _named(items) + [remark for document in _documents(items) for remark in _about(document)]
    return sorted(remarks, key=lambda remark: (remark.weight != Weight.STOP, remark.kind, remark.key))


def _documents(items: list[tuple[str, str]]) -> list[Document]:
    keys = [key for kind, key in items if kind == "document"]
    return list(Document.objects.filter(reference__in=keys).select_related("current_text").order_by("reference"))


def _gone(items: list[tuple[str, str]]) -> list[Remark]:
    buildable = {(built.kind, built.key) for built in build(items)}
    sentence = "Mag niet meer openbaar worden sinds deze uitgave is klaargezet. Zet een nieuwe uitgave klaar."
    return [Remark(Weight.STOP, kind, key, sentence) for kind, key in items if (kind, key) not in buildable]


def _named(items: list[tuple[str, str]]) -> list[Remark]:
    """Words typed by people that point at someone never go out, whatever they were when they were saved."""
    return _named_in_lessons(items) + _named_in_trajectories(items)


def _named_in_trajectories(items: list[tuple[str, str]]) -> list[Remark]:
    remarks = []
    for built in build([(kind, key) for kind, key in items if kind == "trajectory"]):
        content = cast(TrajectoryContent, built.content)
        typed = [content["name"], content["description"], content["harmed"], content["without_pack"]]
        typed += [words for fact in content["facts"] for words in (fact["words"], fact["source"])]
        found = [one.words for one in personal_words({"": "\n\n".join(filter(None, typed))}) if one.certain]
        if found:
            sentence = (
                f"Deze woorden wijzen een mens aan: {', '.join(found)}. Haal ze uit de tekst van het hersteltraject."
            )
            remarks.append(Remark(Weight.STOP, built.kind, built.key, sentence))
    return remarks


def _named_in_lessons(items: list[tuple[str, str]]) -> list[Remark]:
    lessons = [(kind, key) for kind, key in items if kind in ("lesson", "bottleneck")]
    remarks = []
    for built in build(lessons):
        content = cast(EntryContent, built.content)
        own = content["lesson"]
        words = [built.title, *(words_of(own) if own else ()), *(moment["reason"] for moment in content["timeline"])]
        found = [one for one in personal_words({"words": "\n\n".join(words)}) if one.certain]
        if found:
            remarks.append(Remark(Weight.STOP, built.kind, built.key, refusal(found)))
    return remarks


def _about(document: Document) -> list[Remark]:
    """What a person should know of one document; each with the place where it is mended."""
    review = f"{reverse('review_queue')}?document={document.reference}"
    page = reverse("document_detail", args=[document.reference])
    said = [(sentence, review) for sentence in _findings(document)]
    said += [(sentence, page) for sentence in [*_choices(document), *_file(document)]]
    said += list(_dossiers(document))
    said += [(sentence, reverse("redaction_room", args=[document.reference])) for sentence in _redaction(document)]
    return [Remark(Weight.NOTE, "document", document.reference, sentence, mend) for sentence, mend in said]


def _dossiers(document: Document) -> Iterator[tuple[str, str]]:
    """What does not add up between this document and others of its dossiers, with the dossier's page."""
    for dossier in dossiers_with([document.pk]):
        mend = reverse("dossier_detail", args=[dossier.reference])
        for fault in faults_of(dossier):
            if any(place.key == document.reference for place in fault.places):
                yield f"In dossier {dossier.reference}: {fault.message}", mend


def _findings(document: Document) -> list[str]:
    text, sentences = document.current_text, []
    found = document.statements.filter(text_version=text)
    for details in found.filter(kind="defect").exclude(state=StatementState.REJECTED).values_list("details", flat=True):
        sentences.append(str(details.get("message", "")) or "Er klopt iets niet in dit document.")
    open_passages = found.filter(state=StatementState.PROPOSED).exclude(kind="defect").count()
    if open_passages:
        sentences.append(f"{open_passages} gevonden passages zijn nog niet beoordeeld; die blijven binnen.")
    return sentences


def _choices(document: Document) -> list[str]:
    if document.woo_category:
        return []
    return ["De Woo-categorie is nog niet gekozen; zonder categorie vinden andere zoekdiensten dit niet op onderwerp."]


def _file(document: Document) -> list[str]:
    text, masked = document.current_text, bool(_hidden(document))
    download = download_of(document, masked=masked)
    if download is not None:
        return _seen_in(download["sha256"])
    if text is not None and text.comments:
        return [f"Het bestand heeft {len(text.comments)} opmerkingen in de kantlijn; het is daarom niet te downloaden."]
    if names_makers(document):
        return ["De bestandseigenschappen noemen een maker; het bestand is daarom niet te downloaden."]
    return [] if masked or unfinished([document.pk]) else ["Het bestand is niet te downloaden."]


def _redaction(document: Document) -> list[str]:
    """What stands in the way of a public version of the file."""
    sheet, hidden = sheet_of(document), _hidden(document)
    if is_left_behind(document):
        return [
            "Het lakwerk hoort bij een eerdere tekst van dit document. Wat toen weg moest, wordt ook nu zwart, en het "
            "bestand zelf is niet te downloaden. Lak het opnieuw."
        ]
    if sheet is not None and sheet.state != SheetState.MADE:
        return [
            f"Het lakwerk is niet klaar ({sheet.get_state_display()}): alles wat nog niet mag blijven staan, wordt "
            "zwart, en het bestand zelf is niet te downloaden."
        ]
    if sheet is None and hidden:
        return [
            f"{hidden} namen of persoonsgegevens worden zwart gemaakt; het bestand zelf is dan niet te downloaden. "
            "Lak het, als het bestand openbaar moet zijn."
        ]
    return []


def _hidden(document: Document) -> int:
    named = document.statements.filter(kind__in=("person", "personal-data"), details__keep=False)
    return named.exclude(state=StatementState.REJECTED).count()


def _seen_in(sha256: str) -> list[str]:
    """What the check of the file itself saw: what it still carries, and what it lacks for who cannot see it."""
    seen = FileCheck.objects.filter(pk=sha256).first()
    if seen is None:
        return ["Het bestand zelf wordt nog nagekeken. Laad deze bladzijde straks opnieuw."]
    if seen.unreadable:
        return [f"Het bestand zelf kon niet worden nagekeken. {seen.unreadable}"]
    return [SENTENCES[Fault(word)] for word in seen.faults]
