"""What API questions and answers are made of: Dutch field names, texts that a database takes, lists in pages."""

from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints, is_typeddict

from django.db.models import Model, QuerySet
from django.http import Http404
from ninja import Router, Schema
from pydantic import AfterValidator, ConfigDict, Field, create_model
from pydantic_core import PydanticCustomError

from leerlus_site.common.api_words import dutch
from leerlus_site.common.paging import Page, page_of_query

_MOST_NUMBER = 2**31 - 1
_DAYS = frozenset(
    {
        *("asked_on", "became", "date", "document_date", "first_day", "kept_on", "last_day", "on", "original_due"),
        *("original_until", "published_on", "received_on", "sent_on", "until", "valid_from", "valid_until", "was"),
        *("decided_on", "advised_on", "given_on"),
        "due",
    }
)
"""Fields of released content that hold a day, written as ISO 8601."""


def _storable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half of a pair of code points, which JSON can write and no text can hold.
        raise PydanticCustomError("storable", "half teken") from None
    if "\0" in text:
        raise PydanticCustomError("storable", "NUL")
    return text


Text = Annotated[str, AfterValidator(_storable), Field(max_length=20_000)]
Short = Annotated[str, AfterValidator(_storable), Field(max_length=300)]
Words = Annotated[str, AfterValidator(_storable), Field(max_length=20_000, pattern=r"\S")]
Number = Annotated[int, Field(ge=1, le=_MOST_NUMBER)]
Day = Annotated[str, Field(json_schema_extra={"format": "date"})]


class Contract(Schema):
    """A question or an answer: English in the code, Dutch on the line; a field that nobody knows is refused."""

    model_config = ConfigDict(alias_generator=dutch, populate_by_name=True, extra="forbid", from_attributes=True)


class Told(Contract):
    """A part of released content. What an older version did not know yet is left out of the answer."""

    model_config = ConfigDict(extra="ignore")


class Paged(Contract):
    """Which page of a list is asked for."""

    page: int = Field(default=1, ge=1, le=100_000)
    page_size: int = Field(default=50, ge=1, le=200)


class DutchRouter(Router):
    """A router whose answers use the Dutch words."""

    def api_operation(self, methods: list[str], path: str, **options: Any) -> Any:  # Any: as ninja's own
        """As ninja's, with aliases in the answers, and without what was not said."""
        return super().api_operation(methods, path, **(options | {"by_alias": True, "exclude_unset": True}))


def listing(row: type[Schema]) -> type[Schema]:
    """The answer of a list: how many there are, which page this is, which is the last, and its rows."""
    fields: dict[str, Any] = {"total": (int, ...), "page": (int, ...), "last": (int, ...), "rows": (list[row], ...)}  # type: ignore[valid-type]  # a type that is made here
    made: type[Schema] = create_model(f"{row.__name__}List", __base__=Contract, **fields)
    return made


def asked(query: QuerySet[Model] | Any, wanted: Paged) -> Page[Any]:  # Any: rows of any table
    """That page of the query; Http404 past the last one, so that a program that walks them ends."""
    page: Page[Any] = page_of_query(query, wanted.page, size=wanted.page_size)
    if wanted.page > page.last:
        raise Http404(f"Deze lijst heeft {page.last} pagina's. Vraag een pagina van 1 tot en met {page.last}.")
    return page


def shown(page: Page[Any], rows: list[Any]) -> dict[str, object]:  # Any: rows of any table
    """A page as the answer of a list."""
    return {"total": page.total, "page": page.number, "last": page.last, "rows": rows}


_MADE: dict[type, type[Schema]] = {}


def shape(typed: type) -> type[Schema]:
    """A TypedDict of released content as part of the contract, with its fields in Dutch."""
    if typed not in _MADE:
        hints = get_type_hints(typed)
        fields: dict[str, Any] = {name: (_hint(name, hint), None) for name, hint in hints.items()}  # Any: as pydantic's
        _MADE[typed] = create_model(typed.__name__, __base__=Told, __doc__=typed.__doc__, **fields)
    return _MADE[typed]


def _hint(name: str, hint: Any) -> Any:  # Any: type annotations
    if is_typeddict(hint):
        return shape(hint)
    if hint is str and name in _DAYS:
        return Day
    if get_origin(hint) in (Union, UnionType):
        made = [_hint(name, one) for one in get_args(hint) if one is not NoneType]
        return made[0] | None
    if get_origin(hint) is list:
        return list[_hint(name, get_args(hint)[0])]  # type: ignore[misc]  # a type that is made here
    return hint
