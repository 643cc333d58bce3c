"""A GPP publicatiebank: the store from which a ministry's own Woo portal publishes. Its API is version 2.1.

A publication there is a container of documents. It is made as `concept`, gets its file in parts, is then published,
and may be withdrawn; what was withdrawn is never published again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import urllib3

from leerlus.errors import LeerlusError
from leerlus.law.value_lists import Term

SOURCE = "Leerlus"
"""The system that our own numbers live in."""
_TIMEOUT = urllib3.Timeout(connect=5, read=60)
_SHOWN = 300
_LONGEST_TITLE = 255
_LONGEST_NUMBER = 40
Json = dict[str, Any]  # Any: what another system's JSON holds


class DeliveryFailed(LeerlusError):
    """The publicatiebank could not be reached, refused, or answered something else than its contract."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A publication in the words of the publicatiebank; bodies and categories as in the official lists."""

    number: str
    title: str
    categories: tuple[str, ...]
    publisher: Term
    responsible: Term | None = None
    selection_list: str = ""
    selection_category: str = ""
    nomination: str = ""
    action_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBytes:
    """The file that goes along; `number` tells it from an earlier file of the same publication."""

    number: str
    name: str
    title: str
    created: str
    format: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Held:
    """A document that the publicatiebank has: its id, our number for it, and whether its file is whole."""

    identity: str
    number: str
    whole: bool


class Publicatiebank:
    """One publicatiebank, by its address and our token there. Every method may raise `DeliveryFailed`."""

    def __init__(self, address: str, token: str) -> None:
        self._root = f"{address.rstrip('/')}/api/v2"
        self._token = token
        self._pool = urllib3.PoolManager(timeout=_TIMEOUT, retries=False)

    def find(self, number: str) -> str | None:
        """The id of our publication with that number which was not withdrawn; None where there is none."""
        for status in ("gepubliceerd", "concept"):
            asked = {"kenmerk": number, "bron": SOURCE, "publicatiestatus": status}
            for found in self._list("publicaties", asked):
                return str(found["uuid"])
        return None

    def open(self, described: Described, *, remark: str) -> str:
        """Make the publication, as yet unseen by the public; its id."""
        fields = self._fields(described) | {"publicatiestatus": "concept"}
        return str(self._call("POST", "publicaties", remark=remark, said=fields)["uuid"])

    def publish(self, identity: str, described: Described, *, remark: str) -> None:
        """Say what it is, and make it public if it was not."""
        fields = self._fields(described) | {"publicatiestatus": "gepubliceerd"}
        self._call("PATCH", f"publicaties/{identity}", remark=remark, said=fields)

    def withdraw(self, identity: str, *, remark: str) -> None:
        """Take it and its documents from the public."""
        found = self._call("GET", f"publicaties/{identity}", remark=remark)
        if found.get("publicatiestatus") == "gepubliceerd":
            # Its contract asks for these also where they stay as they are.
            same = {name: found[name] for name in ("officieleTitel", "informatieCategorieen", "publisher")}
            self._call(
                "PATCH", f"publicaties/{identity}", remark=remark, said=same | {"publicatiestatus": "ingetrokken"}
            )

    def destroy(self, identity: str, *, remark: str) -> None:
        """Remove it with all its documents, for good; nothing happens where it is gone already."""
        for held in self.documents(identity):
            self.remove(held.identity, remark=remark)
        self._call("DELETE", f"publicaties/{identity}", remark=remark, missing_is_fine=True)

    def documents(self, publication: str) -> list[Held]:
        """The documents in a publication."""
        return [
            Held(
                identity=str(found["uuid"]),
                number=next((row["kenmerk"] for row in found.get("kenmerken", []) if row["bron"] == SOURCE), ""),
                whole=bool(found.get("uploadVoltooid")),
            )
            for found in self._list("documenten", {"publicatie": publication})
        ]

    def add(self, publication: str, file: PublicBytes, *, remark: str) -> None:
        """Put a file in a publication, in the parts that the publicatiebank asks for."""
        said = {
            "publicatie": publication,
            "kenmerken": [{"kenmerk": file.number[:_LONGEST_NUMBER], "bron": SOURCE}],
            "officieleTitel": file.title[:_LONGEST_TITLE],
            "creatiedatum": file.created,
            "bestandsformaat": file.format,
            "bestandsnaam": file.name[:_LONGEST_TITLE],
            "bestandsomvang": len(file.data),
            "aanleveringBestand": "ontvangen",
        }
        made = self._call("POST", "documenten", remark=remark, said=said)
        start = 0
        for part in sorted(made.get("bestandsdelen") or [], key=lambda row: int(row["volgnummer"])):
            piece = file.data[start : start + int(part["omvang"])]
            start += len(piece)
            path = f"documenten/{made['uuid']}/bestandsdelen/{part['uuid']}"
            self._send(path, name=file.name, piece=piece, remark=remark)
        if start != len(file.data):
            raise DeliveryFailed(
                "De publicatiebank vroeg om andere delen dan het bestand heeft. Probeer het later weer."
            )

    def remove(self, document: str, *, remark: str) -> None:
        """Remove a document with its file; nothing happens where it is gone already."""
        self._call("DELETE", f"documenten/{document}", remark=remark, missing_is_fine=True)

    def _fields(self, described: Described) -> Json:
        publisher = self._body(described.publisher)
        if publisher is None:
            raise DeliveryFailed(
                f"De publicatiebank kent {described.publisher.label} niet. Vraag de beheerder daarvan om die "
                "organisatie toe te voegen, met precies die naam."
            )
        return {
            "officieleTitel": described.title[:_LONGEST_TITLE],
            "kenmerken": [{"kenmerk": described.number[:_LONGEST_NUMBER], "bron": SOURCE}],
            "informatieCategorieen": [self._category(uri) for uri in described.categories],
            "publisher": publisher,
            "verantwoordelijke": self._body(described.responsible) if described.responsible else None,
            "bronBewaartermijn": described.selection_list,
            "selectiecategorie": described.selection_category,
            "archiefnominatie": described.nomination,
            "archiefactiedatum": described.action_on,
        }

    def _category(self, uri: str) -> str:
        for found in self._list("informatiecategorieen", {"identifier": uri}):
            if found["identifier"] == uri:
                return str(found["uuid"])
        raise DeliveryFailed(
            f"De publicatiebank kent de categorie {uri} niet. Vraag de beheerder om de lijsten te vernieuwen."
        )

    def _body(self, body: Term) -> str | None:
        """By its official URI, else by its name: ministries stand in none of its lists and are added by hand."""
        if body.uri:
            for found in self._list("organisaties", {"identifier": body.uri, "isActief": "alle"}):
                if found["identifier"] == body.uri:
                    return str(found["uuid"])
        for found in self._list("organisaties", {"naam": body.label, "isActief": "alle"}):
            if found["naam"].casefold() == body.label.casefold():
                return str(found["uuid"])
        return None

    def _list(self, path: str, asked: Mapping[str, str]) -> Iterator[Json]:
        page = 1
        while True:
            answer = self._call("GET", f"{path}?{urlencode({**asked, 'page': page})}", remark="opzoeken")
            yield from answer.get("results", [])
            if not answer.get("next"):
                return
            page += 1

    def _call(
        self, method: str, path: str, *, remark: str, said: Json | None = None, missing_is_fine: bool = False
    ) -> Json:
        answer = self._ask(method, path, remark=remark, json=said)
        if answer.status == 404 and missing_is_fine:
            return {}
        if answer.status >= 400:
            raise DeliveryFailed(_refused(answer))
        try:
            return dict(answer.json()) if answer.data else {}
        except (ValueError, TypeError):
            # Another server, or a page of a proxy, answered in its place.
            raise DeliveryFailed(
                "Op het adres van de publicatiebank antwoordt iets anders. Kijk het adres na."
            ) from None

    def _send(self, path: str, *, name: str, piece: bytes, remark: str) -> None:
        answer = self._ask("PUT", path, remark=remark, fields={"inhoud": (name, piece, "application/octet-stream")})
        if answer.status >= 400:
            raise DeliveryFailed(_refused(answer))

    def _ask(self, method: str, path: str, *, remark: str, **body: Any) -> urllib3.BaseHTTPResponse:  # Any: urllib3's
        headers = {
            "Authorization": f"Token {self._token}",
            "Audit-User-ID": SOURCE,
            "Audit-User-Representation": SOURCE,
            "Audit-Remarks": remark,
        }
        try:
            return self._pool.request(
                method, f"{self._root}/{path}", headers=headers, redirect=False, **{k: v for k, v in body.items() if v}
            )
        except urllib3.exceptions.HTTPError as error:
            raise DeliveryFailed(
                f"De publicatiebank is niet te bereiken ({type(error).__name__}). Leerlus probeert het straks weer."
            ) from None


def _refused(answer: urllib3.BaseHTTPResponse) -> str:
    if answer.status in (401, 403):
        return "De publicatiebank laat Leerlus niet toe. Kijk PUBLICATIEBANK_TOKEN na."
    said = answer.data.decode("utf-8", "replace")[:_SHOWN]
    return f"De publicatiebank weigerde dit ({answer.status}): {said}"
