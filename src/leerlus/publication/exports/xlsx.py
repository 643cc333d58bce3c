"""The tables of a paper as a spreadsheet: every cell is text, never a formula; the header stays in view."""

from datetime import datetime, time
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from leerlus.errors import TooLarge
from leerlus.publication.paper import Paper, Table, writable

_WIDTH = 120
_LONGEST = 32_767


def render(paper: Paper) -> bytes:
    """One sheet a table."""
    book = Workbook()
    book.remove(book.worksheets[0])
    known = book.properties
    known.title, known.creator, known.language = writable(paper.title), writable(paper.sender), "nl-NL"
    known.created = known.modified = datetime.combine(paper.date, time())
    for number, table in enumerate(paper.tables, 1):
        _fill(book.create_sheet(f"Tabel {number}"), table)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, table: Table) -> None:
    for line, row in enumerate((table.header, *table.rows), 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(line, column)
            cell.value = _fitting(text)
            # As a string always: openpyxl would make a formula of what begins with "=".
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=line == 1 or len(row) == 1)
        if len(row) == 1:
            sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=len(table.header))
    for column, share in enumerate(table.widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTH * share / sum(table.widths)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"


def _fitting(text: str) -> str:
    shown = writable(text)
    if len(shown) > _LONGEST:
        raise TooLarge(
            f"Een cel van een rekenblad kan niet meer dan {_LONGEST} tekens bevatten, en een van deze teksten is "
            "langer. Kies een ander formaat, bijvoorbeeld Word of PDF."
        )
    return shown
