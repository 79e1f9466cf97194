"""Spreadsheets as a municipality writes them."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook

Rows = Sequence[Mapping[str, object]]


def spreadsheet(survey: Rows, choices: Rows = (), **settings: str) -> bytes:
    """Return the bytes of an .xlsx file; the columns are those that the rows name."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in (("survey", survey), ("choices", choices), ("settings", [settings])):
        sheet = book.create_sheet(title)
        columns = list(dict.fromkeys(name for row in rows for name in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column) for column in columns])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def listed(name: str, *answers: str, **more: str) -> list[dict[str, object]]:
    """Return a list of answers, called by their first letters."""
    return [{"list_name": name, "name": a[:3].lower(), "label": a, **more} for a in answers]
