"""An office file around one made-up part: bytes changed inside a zip only break its checksums."""

import io
import zipfile

MAIN_PART = {
    "docx": "word/document.xml",
    "odt": "content.xml",
    "xlsx": "xl/worksheets/sheet1.xml",
    "ods": "content.xml",
}


def packed(data: bytes, form: str, model: bytes) -> bytes:
    """`data` as the main part of a file that is otherwise `model`; whole packages and other formats stay."""
    if form not in MAIN_PART or data.startswith(b"PK"):
        return data
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(model)) as whole, zipfile.ZipFile(made, "w") as target:
        for name in whole.namelist():
            target.writestr(name, data if name == MAIN_PART[form] else whole.read(name))
    return made.getvalue()


def main_part(package: bytes, form: str) -> bytes:
    """The part that holds the text."""
    with zipfile.ZipFile(io.BytesIO(package)) as whole:
        return whole.read(MAIN_PART[form])
