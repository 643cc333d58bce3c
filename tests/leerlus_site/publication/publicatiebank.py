"""A publicatiebank on loopback, made from its own OpenAPI file: what the contract does not allow, it refuses."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from email import policy
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from .contract import Contract, Json, Operation

STANDARDS = Path(__file__).resolve().parents[4] / "shared" / "standards" / "gpp-woo"
TOKEN = "sleutel-van-de-proef"
_AT = "2026-03-02T12:00:00Z"
_PART = 200
_MINISTRY = {
    "uuid": "6b7f1d5e-2f0c-4e0a-9c1d-0d8f6a1b2c3d",
    "identifier": "https://publicatiebank.example/organisaties/1",
    "naam": "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
    "oorsprong": "zelf_toegevoegd",
    "isActief": True,
}
"""Ministries stand in none of its lists: whoever looks after a publicatiebank adds them by hand."""
_OWNER = {"identifier": "Leerlus", "weergaveNaam": "Leerlus"}


class Bank(ThreadingHTTPServer):
    """What it holds, and every call that was made; `down` makes it answer 502 as a proxy would."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.contract = Contract(STANDARDS / "openapi-publicatiebank.yaml")
        self.publications: dict[str, Json] = {}
        self.documents: dict[str, Json] = {}
        self.content: dict[str, bytes] = {}
        self.calls: list[tuple[str, str]] = []
        self.refused: list[str] = []
        self.down = False
        self.breaks_at: str | None = None
        self.lists = {
            "organisaties": [*_rows("organisations.json", {"isActief": True}), _MINISTRY],
            "informatiecategorieen": _rows("information_categories.json", {"omschrijving": "", "naamMeervoud": ""}),
        }

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def public(self) -> list[Json]:
        """What the outside would see."""
        return [row for row in self.publications.values() if row["publicatiestatus"] == "gepubliceerd"]


@contextmanager
def running_bank() -> Iterator[Bank]:
    """A bank that answers until the block ends."""
    bank = Bank()
    thread = Thread(target=bank.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield bank
    finally:
        bank.shutdown()
        bank.server_close()
        thread.join(5)


def _rows(file: str, more: Json) -> list[Json]:
    found = json.loads((STANDARDS / file).read_text(encoding="utf-8"))
    return [more | {name: value for name, value in row["fields"].items() if name != "naam_meervoud"} for row in found]


class Handler(BaseHTTPRequestHandler):
    server: Bank

    def log_message(self, *words: object) -> None:
        pass

    def do_GET(self) -> None:
        self._answer()

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815 - the names that http.server asks for

    def _answer(self) -> None:
        bank, parts = self.server, urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        bank.calls.append((self.command, parts.path))
        step = f"{self.command} {parts.path.split('/')[3]}{'/deel' if 'bestandsdelen' in parts.path else ''}"
        if bank.down or bank.breaks_at == step:
            self._send(502, b"<h1>Bad gateway</h1>", "text/html")
            return
        found = bank.contract.operation(self.command, parts.path)
        if found is None:
            self._refuse(404, [f"{self.command} {parts.path} is not in the contract"])
            return
        if self.headers.get("Authorization") != f"Token {TOKEN}":
            self._send(401, b'{"detail": "Ongeldige token."}', "application/json")
            return
        query = parse_qs(parts.query)
        faults = bank.contract.faults_of_call(found, dict(self.headers.items()), query)
        sent: Any = None  # Any: JSON or the fields of a form
        if self.headers.get_content_type() == "multipart/form-data":
            sent = _form(self.headers["Content-Type"], body)
        elif body:
            sent = json.loads(body)
            faults += bank.contract.faults_of_body(found, sent)
        if faults:
            self._refuse(400, faults)
            return
        self._act(found, parts.path, query, sent)

    def _act(self, found: Operation, path: str, query: dict[str, list[str]], sent: Any) -> None:  # Any: as above
        name = f"{self.command.lower()}_{found.said['operationId']}"
        status, said = getattr(self, _ACTS[found.said["operationId"]])(found.words, query, sent)
        faults = self.server.contract.faults_of_answer(found, status, said)
        assert not faults, (name, faults)
        self._send(status, b"" if said is None else json.dumps(said).encode(), "application/json")

    def _refuse(self, status: int, faults: list[str]) -> None:
        self.server.refused += faults
        self._send(status, json.dumps({"detail": faults}).encode(), "application/json")

    def _send(self, status: int, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    # Each act: the words of the path, the query, what was sent -> status and JSON.

    def _listed(self, words: Json, query: dict[str, list[str]], sent: Any) -> tuple[int, Json]:
        kind = urlsplit(self.path).path.rpartition("/")[2]
        name, identifier = query.get("naam", [""])[0].casefold(), query.get("identifier")
        rows = [
            row
            for row in self.server.lists[kind]
            if name in row["naam"].casefold() and (identifier is None or row["identifier"] in identifier)
        ]
        return 200, {"count": len(rows), "next": None, "previous": None, "results": rows}

    def _publications(self, words: Json, query: dict[str, list[str]], sent: Any) -> tuple[int, Json]:
        rows = [
            row
            for row in self.server.publications.values()
            if row["publicatiestatus"] in query.get("publicatiestatus", [row["publicatiestatus"]])
            and query.get("kenmerk", [""])[0] in [known["kenmerk"] for known in row["kenmerken"]]
        ]
        return 200, {"count": len(rows), "next": None, "previous": None, "results": rows}

    def _open(self, words: Json, query: dict[str, list[str]], sent: Json) -> tuple[int, Json]:
        identity = str(uuid4())
        empty = dict.fromkeys(("verkorteTitel", "omschrijving", "toelichtingBewaartermijn"), "")
        none = ("opsteller", "gepubliceerdOp", "ingetrokkenOp", "datumBeginGeldigheid", "datumEindeGeldigheid")
        row = empty | dict.fromkeys(none) | {"onderwerpen": [], "eigenaar": _OWNER, "eigenaarGroep": None}
        row |= {"uuid": identity, "urlPublicatieIntern": f"{self.server.address}/i", "registratiedatum": _AT}
        row |= {"urlPublicatieExtern": f"{self.server.address}/e"}
        row |= {"laatstGewijzigdDatum": _AT, "diWooInformatieCategorieen": sent["informatieCategorieen"], **sent}
        self.server.publications[identity] = row
        return 201, row

    def _one(self, words: Json, query: dict[str, list[str]], sent: Any) -> tuple[int, Json]:
        return 200, self.server.publications[words["uuid"]]

    def _change(self, words: Json, query: dict[str, list[str]], sent: Json) -> tuple[int, Json]:
        row = self.server.publications[words["uuid"]]
        step = (row["publicatiestatus"], sent.get("publicatiestatus", row["publicatiestatus"]))
        assert step[0] == step[1] or step in {("concept", "gepubliceerd"), ("gepubliceerd", "ingetrokken")}, step
        row |= sent
        for held in self.server.documents.values():
            if held["publicatie"] == words["uuid"]:
                held["publicatiestatus"] = row["publicatiestatus"]
        return 200, row

    def _destroy(self, words: Json, query: dict[str, list[str]], sent: Any) -> tuple[int, None]:
        self.server.publications.pop(words["uuid"], None)
        return 204, None

    def _documents(self, words: Json, query: dict[str, list[str]], sent: Any) -> tuple[int, Json]:
        rows = [row for row in self.server.documents.values() if row["publicatie"] in query["publicatie"]]
        return 200, {"count": len(rows), "next": None, "previous": None, "results": rows}

    def _add(self, words: Json, query: dict[str, list[str]], sent: Json) -> tuple[int, Json]:
        identity, size = str(uuid4()), sent["bestandsomvang"]
        cuts = [min(_PART, size - start) for start in range(0, size, _PART)]
        row = dict.fromkeys(("identifier", "verkorteTitel", "omschrijving"), "")
        row |= dict.fromkeys(("gepubliceerdOp", "ingetrokkenOp", "ontvangstdatum", "datumOndertekend"))
        row |= {"uuid": identity, "publicatiestatus": "concept", "eigenaar": _OWNER, "registratiedatum": _AT}
        row |= {"laatstGewijzigdDatum": _AT, "uploadVoltooid": False, **sent}
        row["bestandsdelen"] = [
            {
                "uuid": str(uuid4()),
                "url": f"{self.server.address}/deel/{number}",
                "volgnummer": number,
                "omvang": cut,
            }
            for number, cut in enumerate(cuts, 1)
        ]
        self.server.documents[identity] = row
        self.server.content[identity] = b""
        return 201, row

    def _part(self, words: Json, query: dict[str, list[str]], sent: Json) -> tuple[int, Json]:
        row = self.server.documents[words["uuid"]]
        part = next(one for one in row["bestandsdelen"] if one["uuid"] == words["partUuid"])
        assert len(sent["inhoud"]) == part["omvang"]
        self.server.content[words["uuid"]] += sent["inhoud"]
        row["uploadVoltooid"] = len(self.server.content[words["uuid"]]) == row["bestandsomvang"]
        return 200, {"documentUploadVoltooid": row["uploadVoltooid"]}

    def _remove(self, words: Json, query: dict[str, list[str]], sent: Any) -> tuple[int, None]:
        self.server.documents.pop(words["uuid"], None)
        self.server.content.pop(words["uuid"], None)
        return 204, None


_ACTS = {
    "organisatiesList": "_listed",
    "informatiecategorieenList": "_listed",
    "publicatiesList": "_publications",
    "publicatiesCreate": "_open",
    "publicatiesRetrieve": "_one",
    "publicatiesPartialUpdate": "_change",
    "publicatiesDestroy": "_destroy",
    "documentenList": "_documents",
    "documentenCreate": "_add",
    "documentenBestandsdelenUpdate": "_part",
    "documentenDestroy": "_remove",
}


def _form(kind: str, body: bytes) -> dict[str, bytes]:
    message = BytesParser(policy=policy.HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    return {
        str(part.get_param("name", header="content-disposition")): bytes(part.get_payload(decode=True))
        for part in message.iter_parts()
    }
