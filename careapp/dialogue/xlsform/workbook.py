"""Open a spreadsheet without running or trusting anything in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import BadZipFile, ZipFile

from careapp.dialogue.refusal import ToolRefusedError

LARGEST_BYTES = 10_000_000
LARGEST_OPENED_BYTES = 100_000_000
MOST_ROWS = 100_000
"""Of one sheet."""

_SHEETS = ("survey", "choices", "settings")
_MACROS = ("vbaproject.bin", "xl/macrosheets/", "xl/externallinks/")


@dataclass(frozen=True, slots=True)
class Workbook:
    """A spreadsheet as XLSForm sees it.

    Attributes:
        survey: The questions in each other, as pyxform gives them.
        warnings: What pyxform remarks, in its own English.
    """

    survey: Mapping[str, Any]
    warnings: Sequence[str]


def open_workbook(content: bytes) -> Workbook:
    """Return what stands in the bytes of an .xlsx file.

    Raises:
        ToolRefusedError: Codes ``not-a-spreadsheet``, ``too-large``, ``macros``, ``formula``
            (with sheet and cell), ``no-survey``, ``spreadsheet-refused`` (with row and reason).
    """
    # These take a quarter of a second to import, and few bring spreadsheets.
    from pyxform.errors import PyXFormError  # noqa: PLC0415
    from pyxform.xls2json import workbook_to_json  # noqa: PLC0415
    from pyxform.xls2json_backends import get_xlsform  # noqa: PLC0415

    _look_inside(content)
    _refuse_formulas(content)
    warnings: list[str] = []
    try:
        sheets = get_xlsform(content, file_type=".xlsx")
        survey = workbook_to_json(sheets, form_name="data", warnings=warnings)
    except (PyXFormError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ToolRefusedError("spreadsheet-refused", str(error)) from error
    return Workbook(survey, warnings)


def _look_inside(content: bytes) -> None:
    """Refuse what is no .xlsx file, unpacks to too much, or brings programs along."""
    if len(content) > LARGEST_BYTES:
        raise ToolRefusedError("too-large", f"{LARGEST_BYTES // 1_000_000} MB")
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
    except BadZipFile as error:
        raise ToolRefusedError("not-a-spreadsheet") from error
    if sum(part.file_size for part in parts) > LARGEST_OPENED_BYTES:
        raise ToolRefusedError("too-large", f"{LARGEST_OPENED_BYTES // 1_000_000} MB")
    names = [part.filename.lower() for part in parts]
    if any(name.endswith(_MACROS[0]) or name.startswith(_MACROS[1:]) for name in names):
        raise ToolRefusedError("macros")
    if "xl/workbook.xml" not in names:
        raise ToolRefusedError("not-a-spreadsheet")


def _refuse_formulas(content: bytes) -> None:
    """Refuse cells that are worked out: what they say depends on who opened them last."""
    from openpyxl import load_workbook  # noqa: PLC0415 - see above
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=False)
    except (InvalidFileException, BadZipFile, KeyError, ValueError, OSError) as error:
        raise ToolRefusedError("not-a-spreadsheet") from error
    try:
        known = [sheet for sheet in book.worksheets if sheet.title.lower() in _SHEETS]
        if not any(sheet.title.lower() == "survey" for sheet in known):
            raise ToolRefusedError("no-survey")
        for sheet in known:
            for number, row in enumerate(islice(sheet.iter_rows(), MOST_ROWS + 1), start=1):
                if number > MOST_ROWS:
                    raise ToolRefusedError("too-large", f"{sheet.title}: {MOST_ROWS}")
                for cell in row:
                    if cell.data_type == "f":
                        raise ToolRefusedError("formula", f"{sheet.title}, {cell.coordinate}")
    finally:
        book.close()
