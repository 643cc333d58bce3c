"""Erase what people copied from a document into other places: a remark, a letter, a reason, a question.

Every text column of every table of ours is searched, so that a new table needs no line here. What stands in another
document too is no secret of this one and stays. The tables of documents, entries, snapshots and the history have ways
of their own, and the names of colleagues and organisations come from no document.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from typing import TypeAlias

from django.apps import apps
from django.db import connection, models

from leerlus_site.documents.models import Document, Statement
from leerlus_site.register.models import Entry, Evidence

_Text: TypeAlias = "models.CharField[str, str] | models.TextField[str, str]"
ERASED = "[gewist]"
_LONG, _SHORT = 25, 6
_OWN_WAY = ("accounts", "documents", "history", "register.entry", "snapshots.snapshot")


def copied_words(document: Document) -> list[str]:
    """What would be known again elsewhere: longer passages, full names, data of a person, titles; the longest first."""
    quotes = Statement.objects.filter(document=document).values_list("kind", "quote")
    found = {quote.strip() for kind, quote in quotes if _tells(kind, quote.strip())}
    entries = Entry.objects.filter(pk__in=_alone(document)).values_list("title", "text")
    whole = {document.title, document.subject, *(words for entry in entries for words in entry)}
    found |= {words.strip() for words in whole if len(words.strip()) >= _LONG}
    return sorted(found, key=lambda words: (-len(words), words))


def _tells(kind: str, quote: str) -> bool:
    if kind == "person":
        return " " in quote and len(quote) >= _SHORT
    return len(quote) >= (_SHORT if kind == "personal-data" else _LONG)


def _alone(document: Document) -> models.QuerySet[Evidence]:
    proof = Evidence.objects.filter(statement__document=document)
    elsewhere = Evidence.objects.exclude(statement__document=document).values("entry")
    return proof.exclude(entry__in=elsewhere).values("entry")  # type: ignore[return-value]  # a query for `in`


def erase_copies(document: Document, words: list[str]) -> int:
    """Put "[gewist]" in place of these words wherever they were copied, in the caller's transaction; how many rows."""
    spelled = {form: word for word in words for form in (word, escape(word))}
    places = [(model, fields, _holding(model, fields, list(spelled))) for model, fields in _places()]
    copied = {spelled[form] for _model, _fields, rows in places for forms in rows.values() for form in forms}
    wanted = copied - _elsewhere(document, copied)
    forms = sorted((form for form, word in spelled.items() if word in wanted), key=lambda form: (-len(form), form))
    if not forms:
        return 0
    pattern = re.compile("|".join(map(re.escape, forms)))
    return sum(
        _erase_in(model, fields, [key for key, held in rows.items() if held & set(forms)], pattern)
        for model, fields, rows in places
    )


def _places() -> Iterator[tuple[type[models.Model], list[_Text]]]:
    """Each table of ours with its columns of free text."""
    for model in apps.get_models():
        own = model._meta
        if not model.__module__.startswith("leerlus_site.") or not own.managed:
            continue
        if own.app_label in _OWN_WAY or own.label_lower in _OWN_WAY:
            continue
        fields = [
            field
            for field in own.concrete_fields
            if isinstance(field, models.TextField | models.CharField) and not field.unique and not field.choices
        ]
        if fields:
            yield model, fields


def _holding(model: type[models.Model], fields: list[_Text], forms: list[str]) -> dict[object, set[str]]:
    """The rows that hold any of these forms, by their key."""
    quote, own = connection.ops.quote_name, model._meta
    any_column = " OR ".join(f"position(form in t.{quote(field.attname)}) > 0" for field in fields)
    question = (
        f"SELECT t.{quote(own.pk.attname)}, form FROM {quote(own.db_table)} t "  # noqa: S608 (our own table and columns)
        f"JOIN unnest(%s::text[]) form ON {any_column}"
    )
    found: dict[object, set[str]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(question, [forms])
        for key, form in cursor.fetchall():
            found[key].add(form)
    return found


def _elsewhere(document: Document, words: set[str]) -> set[str]:
    """Which of these words another document has too."""
    question = (
        "SELECT word FROM unnest(%s::text[]) word WHERE EXISTS ("
        "SELECT 1 FROM documents_textversion t WHERE t.document_id <> %s AND position(word in t.text) > 0)"
    )
    with connection.cursor() as cursor:
        cursor.execute(question, [sorted(words), document.pk])
        return {word for (word,) in cursor.fetchall()}


def _erase_in(model: type[models.Model], fields: list[_Text], keys: list[object], pattern: re.Pattern[str]) -> int:
    longest = {field.attname: field.max_length for field in fields}
    names = list(longest)
    rows = list(model._base_manager.filter(pk__in=keys).only("pk", *names))
    for row in rows:
        for name in names:
            said = getattr(row, name)
            if said:
                setattr(row, name, pattern.sub(ERASED, said)[: longest[name]])
    model._base_manager.bulk_update(rows, names)
    return len(rows)
