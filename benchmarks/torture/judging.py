"""A judge of public versions that shares nothing with the verifier: its own readers, its own way of folding letters."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from tempfile import NamedTemporaryFile
from zipfile import ZipFile

import pikepdf
import pypdfium2
from lxml import etree

from benchmarks.torture.pixels import Compared
from benchmarks.torture.samples import Sample
from leerlus.redaction.job import Report


def problems(sample: Sample, data: bytes, report: Report) -> list[str]:
    """What is wrong with the public version of a sample; nothing when all is well."""
    texts = dict(_texts(sample.form, data))
    found = [
        f"{secret!r} in {reader}"
        for reader, text in texts.items()
        for secret in sample.someone.secrets
        if secret in text or _only_letters(secret) in _only_letters(text)
    ]
    found += [f"{secret!r} in the bytes" for secret in sample.someone.secrets if _in_bytes(secret, sample.form, data)]
    before = dict(_texts(sample.form, sample.data))
    for reader in ("pdfium", "poppler", "walk"):
        if reader in texts:
            kept, there = _only_letters(before[reader]), _only_letters(texts[reader])
            found += [f"{word!r} lost by {reader}" for word in sample.kept if word in kept and word not in there]
    return found + (Compared(sample, data, report).changes() if sample.form == "pdf" else [])


def _only_letters(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]", "", parts.lower())


def _texts(form: str, data: bytes) -> Iterator[tuple[str, str]]:
    if form == "pdf":
        with pypdfium2.PdfDocument(data) as document:
            yield "pdfium", "\n".join(page.get_textpage().get_text_range() for page in document)
        if shutil.which("pdftotext"):
            yield "poppler", _poppler(data)
        return
    with ZipFile(BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))]
    trees = [etree.fromstring(part) for part in parts]
    yield (
        "walk",
        "\n".join("".join(map(str, paragraph.itertext())) for tree in trees for paragraph in tree.iter("{*}p")),
    )
    yield "attributes", "\n".join(str(value) for tree in trees for one in tree.iter() for value in one.attrib.values())


def _poppler(data: bytes) -> str:
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        said = subprocess.run(["pdftotext", "-q", file.name, "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8", errors="replace")


def _in_bytes(secret: str, form: str, data: bytes) -> bool:
    held = [data, *_unpacked(form, data)]
    forms = {
        variant.encode(code, "ignore")
        for variant in (secret, secret.replace(" ", ""))
        for code in ("utf-8", "utf-16-le", "utf-16-be", "cp1252")
    }
    forms |= {one.hex().encode() for one in forms} | {one.hex().upper().encode() for one in forms}
    return any(one in part for one in forms for part in held)


def _unpacked(form: str, data: bytes) -> Iterator[bytes]:
    if form == "pdf":
        with pikepdf.open(BytesIO(data)) as pdf:
            for one in pdf.objects:
                if isinstance(one, pikepdf.Stream):
                    try:
                        yield one.read_bytes()
                    except pikepdf.PdfError:  # a photograph
                        yield one.read_raw_bytes()
                yield one.unparse(resolved=False) if not isinstance(one, pikepdf.Stream) else b""
        return
    with ZipFile(BytesIO(data)) as package:
        yield from (package.read(name) for name in package.namelist())
        yield "\n".join(package.namelist()).encode()
