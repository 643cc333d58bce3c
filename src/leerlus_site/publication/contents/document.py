"""Documents, with their accepted passages and without what must not be public."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import Prefetch

from leerlus.errors import RuleError
from leerlus.reading.rulebook import rule
from leerlus.register.states import StatementState
from leerlus_site.documents.models import Document, Statement, TextVersion
from leerlus_site.publication.candidates import public_entry_ids
from leerlus_site.publication.contents.blackout import Secrets, blackout, secrets_of
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.quotes import day
from leerlus_site.redaction.queries import public_versions, unfinished
from leerlus_site.register.models import Evidence
from leerlus_site.snapshots.contents import Chosen, DocumentContent, DownloadFile, Heading, Passage, Redacted
from leerlus_site.snapshots.described import Described
from leerlus_site.snapshots.quoted import Named

_DECIDED = (StatementState.ACCEPTED, StatementState.EDITED)
_NEVER_SHOWN = ("person", "personal-data")


def build_documents(kind: str, keys: Iterable[str]) -> list[Built]:
    """The public documents with these references."""
    documents = list(
        Document.objects.filter(reference__in=list(keys), marking="openbaar", current_text__isnull=False)
        .select_related("current_text", "organisation")
        .order_by("reference")
    )
    texts = [(document, document.current_text) for document in documents if document.current_text is not None]
    decided = _decided(text.pk for _document, text in texts)
    secrets, public = secrets_of(document.pk for document in documents), public_entry_ids()
    return [
        _built(document, text, [_passage(found, public) for found in decided[text.pk]], secrets)
        for document, text in texts
    ]


def _decided(texts: Iterable[int]) -> Mapping[int, list[Statement]]:
    """The accepted passages that may be shown, by text, in reading order."""
    found: dict[int, list[Statement]] = defaultdict(list)
    passages = (
        Statement.objects.filter(state__in=_DECIDED, text_version__in=list(texts))
        .exclude(kind__in=_NEVER_SHOWN)
        .prefetch_related(Prefetch("evidence", Evidence.objects.select_related("entry")))
    )
    for passage in passages.order_by("start", "end", "id"):
        found[passage.text_version_id].append(passage)
    return found


def _built(document: Document, text: TextVersion, passages: list[Passage], secrets: Secrets) -> Built:
    spans = secrets.spans.get(document.pk, ())
    download = download_of(document, masked=bool(spans))
    redactions = sorted(secrets.grounds.get(document.pk, ()))
    content = DocumentContent(
        key=document.reference,
        title=secrets.hide(document.title, [document.pk]),
        genre=document.genre,
        date=day(document.date),
        sender=secrets.hide(document.sender, [document.pk]),
        addressee=secrets.hide(document.addressee, [document.pk]),
        references=document.references,
        media_type=document.media_type,
        text=blackout(text.text, spans),
        text_version=text.version,
        pages=[(page["number"], page["start"], page["end"]) for page in text.pages],
        sections=[_heading(section, secrets, document.pk) for section in text.sections],
        passages=passages,
        masked=len(spans),
        file=download,
        received_on=day(document.received_at) or "",
        **_chosen(document),
        **(Redacted(redactions=redactions) if redactions else Redacted()),
    )
    return Built(
        kind="document",
        key=document.reference,
        title=content["title"],
        content=secrets.hide_everywhere(content, [document.pk]),
        state=document.genre,
        organisation_key=document.organisation.key if document.organisation else "",
        on_date=document.date,
        file=download["sha256"] if download else None,
        metadata=_described(document, content),
    )


def _chosen(document: Document) -> Chosen:
    """Category and kind as labels for the page; absent where nobody chose, so that older content stays the same."""
    chosen = Chosen()
    if document.woo_category:
        chosen["woo_category"] = document.get_woo_category_display()
    if document.document_kind:
        chosen["document_kind"] = document.get_document_kind_display()
    return chosen


def _described(document: Document, content: DocumentContent) -> Described:
    said = Described(
        categories=[document.woo_category] if document.woo_category else [],
        document_kinds=[document.document_kind] if document.document_kind else [],
        references=content["references"],
        media_type=document.media_type,
        received_at=document.received_at.isoformat(),
    )
    if document.organisation:
        said["responsible"] = (document.organisation.tooi, document.organisation.name)
    if content["file"]:
        said["file_name"] = content["file"]["name"]
    return said


def download_of(document: Document, *, masked: bool) -> DownloadFile | None:
    """The public version that was made; else the received file, where nothing in it has to stay inside.

    That is: no blacked-out data, remarks, names of makers, or redaction that is not finished.
    """
    text, made = document.current_text, public_versions([document.pk]).get(document.pk)
    if made is not None:
        return DownloadFile(sha256=made.sha256, name=made.name, media_type=made.media_type, size=made.size)
    if masked or text is None or text.comments or names_makers(document) or unfinished([document.pk]):
        return None
    return DownloadFile(
        sha256=document.sha256, name=document.file_name, media_type=document.media_type, size=document.size
    )


def names_makers(document: Document) -> bool:
    """Whether the file's properties name who made or changed it."""
    properties = document.current_text.metadata.get("properties", {}) if document.current_text else {}
    makers = ("author", "creator", "lastmodifiedby", "last_modified_by", "initial-creator", "manager")
    return any(value for name, value in dict(properties).items() if name.lower().rpartition(":")[2] in makers)


def _heading(section: dict[str, object], secrets: Secrets, document: int) -> Heading:
    title = secrets.hide(str(section["title"]), [document])
    return Heading(
        title=title, level=int(str(section["level"])), start=int(str(section["start"])), end=int(str(section["end"]))
    )


def _passage(statement: Statement, public: set[int]) -> Passage:
    entry = next((e.entry for e in statement.evidence.all() if e.entry_id in public), None)
    return Passage(
        start=statement.start,
        end=statement.end,
        kind=statement.kind,
        rule=statement.rule,
        explanation=_explanation(statement.rule),
        entry=Named(key=entry.reference, name=entry.title) if entry else None,
        entry_kind=entry.kind if entry else None,
    )


def _explanation(name: str) -> str:
    try:
        return rule(name).explanation
    except RuleError:
        # The passage was found by a rule of an earlier version that is no longer in the tables.
        return ""
