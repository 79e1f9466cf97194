"""Files that are no spreadsheets, or more than one."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.xlsform import workbook
from careapp.dialogue.xlsform.convert import convert_spreadsheet
from tests.dialogue.xlsform.sheets import listed, spreadsheet

QUESTION = [{"type": "text", "name": "q", "label": "Q"}]


def refused(content: bytes) -> tuple[str, str]:
    with pytest.raises(ToolRefusedError) as error:
        convert_spreadsheet(content)
    return error.value.code, error.value.detail


def with_part(name: str, content: bytes = b"x") -> bytes:
    packed = BytesIO(spreadsheet(QUESTION))
    with ZipFile(packed, "a", ZIP_DEFLATED) as book:
        book.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 broken", b"{}"])
def test_what_is_no_spreadsheet_is_refused(content: bytes) -> None:
    assert refused(content)[0] == "not-a-spreadsheet"


def test_a_zip_of_something_else_is_refused() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as book:
        book.writestr("hello.txt", "x")
    assert refused(packed.getvalue())[0] == "not-a-spreadsheet"


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"])
def test_macros_are_refused(name: str) -> None:
    assert refused(with_part(name))[0] == "macros"


def test_a_formula_is_refused_by_its_cell() -> None:
    row = {"type": "text", "name": "q", "label": '=HYPERLINK("http://example.com")'}
    assert refused(spreadsheet([row])) == ("formula", "survey, C2")


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LARGEST_OPENED_BYTES", 1_000_000)
    assert refused(with_part("xl/media/bomb.bin", bytes(2_000_000))) == ("too-large", "1 MB")


def test_a_book_without_questions_is_refused() -> None:
    book = Workbook()
    written = BytesIO()
    book.save(written)
    assert refused(written.getvalue())[0] == "no-survey"


def test_what_the_sheet_does_wrong_is_told_with_its_row() -> None:
    rows = [*QUESTION, {"type": "select_one gone", "name": "r", "label": "R"}]
    code, detail = refused(spreadsheet(rows, listed("yn", "Ja")))
    assert code == "spreadsheet-refused"
    assert "3" in detail


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 10)
    rows = [{"type": "text", "name": f"q{n}", "label": "Q"} for n in range(12)]
    assert refused(spreadsheet(rows)) == ("too-large", "survey: 10")
