"""Everything on this computer as a file: what is said first, and what is on record."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from careapp.domain.access import Access, AccessWay
from careapp.domain.citizen import Citizen
from careapp.domain.people import Role
from careapp.services.desk import Desk
from careapp.services.exporting import people_held
from careapp.ui.dialogs.export_dialog import ExportDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.pages.today import TodayPage
from careapp.ui.taking_commands import TakingCommands
from careapp.ui.taking_ways import TakingWays
from careapp.ui.theme_source import ThemeSource
from careapp.ui.workplace import Place, Workplace
from tests.ui.dialogs.conftest import top
from tests.ui.pages.looking import clipped, nameless, words

Settled = Callable[[], None]


@pytest.fixture
def dialog(workplace: Workplace, window: QWidget, settled: Settled) -> ExportDialog:
    dialog = ExportDialog(workplace, people_held(workplace.desk), window)
    dialog.open()
    settled()
    return dialog


def say_why(purpose: str) -> None:
    asked = top(ReasonDialog)
    assert isinstance(asked, ReasonDialog)
    asked.words.text = purpose
    asked.confirm()


def saved(desk: Desk) -> set[tuple[str, str, str | None]]:
    found = [one.record for one in desk.read.where(Access)]
    return {(one.citizen_id, one.purpose, one.what) for one in found if one.way is AccessWay.SAVED}


def test_one_is_warned_before_anything(dialog: ExportDialog, desk: Desk) -> None:
    told = words(dialog)
    assert "not encrypted" in told
    assert f"about {desk.read.count(Citizen)} citizen" in told


def test_it_is_on_record_for_every_citizen_and_then_written(
    dialog: ExportDialog, desk: Desk, settled: Settled, tmp_path: Path
) -> None:
    path = tmp_path / "all.zip"
    dialog.save_to(path)
    assert not path.exists()
    assert saved(desk) == set()

    say_why("Own data warehouse")
    settled()

    everybody = {one.record_id for one in desk.read.where(Citizen)}
    assert saved(desk) == {(one, "Own data warehouse", "export-fhir-ndjson") for one in everybody}
    with ZipFile(path) as archive:
        assert "manifest.json" in archive.namelist()
    assert "all.zip" in dialog._told.text
    assert dialog.save_button.isEnabled()


def test_tables_without_names_are_two_keys_away(
    dialog: ExportDialog, desk: Desk, settled: Settled, tmp_path: Path
) -> None:
    path = tmp_path / "tables.zip"
    dialog._formats.value = dialog._options()[1].value
    dialog._nobody.setFocus()
    QTest.keyClick(dialog._nobody, Qt.Key.Key_Space)
    assert dialog.names_nobody

    dialog.save_to(path)
    say_why("Quality work")
    settled()

    with ZipFile(path) as archive:
        names = archive.namelist()
        content = "".join(archive.read(name).decode() for name in names)
    assert "codebook.csv" in names
    for one in desk.read.where(Citizen):
        assert one.record.name
        assert one.record.name.family not in content


def test_a_file_that_cannot_be_written_is_told_and_can_be_tried_again(
    dialog: ExportDialog, settled: Settled, tmp_path: Path
) -> None:
    dialog.save_to(tmp_path / "nowhere" / "all.zip")
    say_why("Own data warehouse")
    settled()
    assert dialog._problem.isVisible()
    assert dialog.save_button.isEnabled()

    dialog.save_to(tmp_path / "all.zip")
    say_why("Own data warehouse")
    settled()
    assert not dialog._problem.isVisible()
    assert (tmp_path / "all.zip").exists()


def test_the_file_has_a_name_to_begin_with(dialog: ExportDialog) -> None:
    dialog.save_button.click()
    (asked,) = dialog.findChildren(QFileDialog)
    (name,) = asked.selectedFiles()
    assert Path(name).suffix == ".zip"
    assert "fhir" in Path(name).name
    asked.reject()


@pytest.mark.parametrize(
    ("role", "is_offered"), [(Role.VISITATOR, True), (Role.CARE_WORKER, False)]
)
def test_it_is_offered_to_those_who_answer_for_records(
    workplace: Workplace, role: Role, *, is_offered: bool
) -> None:
    workplace.desk = replace(workplace.desk, role=role)
    commands = TakingCommands(workplace, lambda _place: None, lambda: Place("today"))
    (export,) = [one for one in commands.all() if one.name == "export"]
    assert export.enabled() is is_offered


def test_the_place_opens_the_dialog(
    workplace: Workplace, window: QWidget, settled: Settled
) -> None:
    page = TodayPage(workplace)
    page.setParent(window)
    ways = TakingWays(workplace)
    assert not ways.follow(Place("today"), page)
    assert ways.follow(Place("export"), page)
    settled()
    assert page.findChildren(ExportDialog)


@pytest.mark.parametrize("language", ["da", "nb", "en"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_clipped_or_nameless(
    request: pytest.FixtureRequest, source: ThemeSource, language: str, scale: float
) -> None:
    request.getfixturevalue("speak")(language)
    source.scale = scale
    dialog = request.getfixturevalue("dialog")
    request.getfixturevalue("qtbot").waitUntil(lambda: not clipped(dialog), timeout=2_000)
    assert nameless(dialog) == []
