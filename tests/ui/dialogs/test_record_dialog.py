import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from careapp.domain.care import Agreement, Note, Owner, OwnerKind
from careapp.domain.citizen import AttentionCard, AttentionKind, Citizen, Name
from careapp.domain.informer import Informer
from careapp.domain.people import Relative
from careapp.domain.problems import EnvironmentFailedError
from careapp.domain.visit import Part, Participation, Visit
from careapp.services.closing import close_visit
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.forms import open_form, save_form, unfinished_forms
from careapp.services.records import forms_in_progress, save_record
from careapp.services.visits import begin_visit
from careapp.ui.dialogs.leaving import LeavingQuestion
from careapp.ui.dialogs.opening import form_title
from careapp.ui.dialogs.record_dialog import KEEP_AFTER_MS, RecordDialog
from careapp.ui.dialogs.remove_dialog import RemoveDialog
from careapp.ui.fields.editor import Editor
from tests.ui.dialogs.conftest import OpenForm, top
from tests.ui.pages.looking import words

Settled = Callable[[], None]


def line_of(editor: Editor) -> QLineEdit:
    line = editor.findChild(QLineEdit)
    assert line is not None
    return line


def type_in(editor: Editor, words: str) -> None:
    line_of(editor).setFocus()
    QTest.keyClicks(line_of(editor), words)


def part(dialog: RecordDialog, field: str, name: str) -> Editor:
    editor: Editor = dialog.rows[field].editor.editors[name]  # type: ignore[attr-defined]
    return editor


def fill_in_a_relative(dialog: RecordDialog) -> None:
    type_in(part(dialog, "name", "given"), "Poul")
    type_in(part(dialog, "name", "family"), "Nabo")
    type_in(dialog.rows["phone"].editor, "06 11 22 33")


def relatives(desk: Desk, place: DemoPlace) -> list[str]:
    found = desk.read.where(Relative, subject=place.next_citizen_id)
    return [one.record.name.full for one in found if one.record.name]


def test_a_relative_is_written_down(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    dialog = form("relative", subject=place.next_citizen_id)
    fill_in_a_relative(dialog)

    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()

    assert "Poul Nabo" in relatives(desk, place)
    assert not forms_in_progress(desk)
    assert top(RecordDialog) is None


def test_what_is_missing_is_said_at_the_field_and_nothing_is_written(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    before = relatives(desk, place)
    dialog = form("relative", subject=place.next_citizen_id)
    type_in(part(dialog, "name", "given"), "Poul")

    dialog.save()
    settled()

    field = dialog.rows["name"].editor.focusProxy()
    assert field is not None
    assert field.accessibleDescription() == "This must be filled in."
    assert line_of(part(dialog, "name", "family")).hasFocus()
    assert relatives(desk, place) == before


def test_a_wrong_identifier_never_blocks_typing(form: OpenForm) -> None:
    dialog = form("citizen")
    row = dialog.rows["national_id"]

    type_in(row.editor, "991348-1234")
    assert line_of(row.editor).property("tone") == "danger"
    for _ in range(11):
        QTest.keyClick(line_of(row.editor), Qt.Key.Key_Backspace)
    type_in(row.editor, "140348-9906")

    assert not line_of(row.editor).property("tone")
    assert "1948" in row.editor.hint


def test_typing_is_on_disk_within_400_ms(
    form: OpenForm, desk: Desk, place: DemoPlace, qtbot: QtBot
) -> None:
    dialog = form("relative", subject=place.next_citizen_id)
    began = time.monotonic()
    type_in(part(dialog, "name", "given"), "Po")

    qtbot.waitUntil(lambda: bool(forms_in_progress(desk)))

    assert time.monotonic() - began < 0.4
    assert KEEP_AFTER_MS < 400


POWER_CUT = """
import sys, time
from datetime import datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from PySide6.QtTest import QTest
from careapp.services.desk import open_desk
from careapp.store.store import Store
from careapp.system.clock import Clock
from careapp.system.resources import resources
from careapp.ui.dialogs.opening import open_form
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.theme_source import ThemeChoice, ThemeSource
from careapp.ui.work import Work
from careapp.ui.workplace import Look, Workplace
from tests.ui.pages.conftest import KEY, NOW
from careapp.system.clock import clock_at

path, citizen_id = sys.argv[1:]
app = QApplication([])
source = ThemeSource(app, resources(), ThemeChoice.LIGHT)
clock = clock_at(NOW)
store = Store(Path(path), KEY, clocks=clock)
workplace = Workplace(open_desk(store, clock, demo=True), Work(), Look("da", "light", 1.0))
window = QWidget()
workplace.saved.connect(lambda at: print("kept", flush=True))
open_form(window, workplace, "relative", subject=citizen_id)
while not (found := [w for w in app.topLevelWidgets() if isinstance(w, RecordDialog)]):
    app.processEvents()
rows = found[0].rows
QTest.keyClicks(rows["name"].editor.editors["given"].findChild(QLineEdit), "Poul")
QTest.keyClicks(rows["born_on"].editor.findChild(QLineEdit), "35.1")
app.exec()
"""


def test_the_power_fails_while_a_form_is_filled_in(
    tmp_path: Path, form: OpenForm, desk: Desk, place: DemoPlace
) -> None:
    path = tmp_path / "careapp.db"
    desk.store._lock.release()  # the next start of the program, which is here already
    command = [sys.executable, "-c", POWER_CUT, str(path), place.next_citizen_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as laptop:
        assert laptop.stdout is not None
        assert laptop.stdout.readline().strip() == b"kept"
        laptop.kill()

    (unfinished,) = unfinished_forms(desk)
    dialog = form("relative", subject=place.next_citizen_id)

    assert form_title(unfinished) == "New relative of Kirsten Ægidius"
    assert part(dialog, "name", "given").typed == "Poul"
    assert dialog.rows["born_on"].editor.typed == "35.1"


def test_esc_asks_only_when_something_was_typed(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    dialog = form("relative", subject=place.next_citizen_id)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert top(RecordDialog) is None

    dialog = form("relative", subject=place.next_citizen_id)
    fill_in_a_relative(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settled()
    question = top(LeavingQuestion)
    assert question is not None

    question.left.emit()  # type: ignore[attr-defined]
    settled()
    assert top(RecordDialog) is None
    assert form("relative", subject=place.next_citizen_id).typed["phone"] == "06 11 22 33"


def test_what_is_thrown_away_is_not_offered_again(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    dialog = form("relative", subject=place.next_citizen_id)
    fill_in_a_relative(dialog)
    dialog.reject()
    question = top(LeavingQuestion)
    assert isinstance(question, LeavingQuestion)

    question.thrown_away.emit()
    settled()

    assert not forms_in_progress(desk)


def test_starting_over_can_be_undone(form: OpenForm, place: DemoPlace, settled: Settled) -> None:
    dialog = form("relative", subject=place.next_citizen_id)
    fill_in_a_relative(dialog)
    dialog._keep()
    settled()
    dialog.done(0)
    dialog = form("relative", subject=place.next_citizen_id)

    dialog._notice.acted.emit()
    assert dialog.typed == {}
    dialog._notice.acted.emit()

    assert part(dialog, "name", "given").typed == "Poul"


def test_only_what_was_changed_is_written(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    citizen_id = place.next_citizen_id
    dialog = form("citizen", subject=citizen_id, record_id=citizen_id)
    was = desk.citizen(citizen_id).record
    dialog.rows["phone"].editor.typed = None
    type_in(dialog.rows["phone"].editor, "06 99 88 77")

    dialog.save()
    settled()

    act = desk.read.acts_touching(citizen_id)[-1]
    changes = desk.read.known(citizen_id).changes.values()
    said = [dict(change.said) for change in changes if change.act_id == act.act_id]
    assert said == [{"phone": "06 99 88 77"}]
    assert desk.citizen(citizen_id).record.national_id == was.national_id


def test_what_another_wrote_meanwhile_stays(desk: Desk, place: DemoPlace) -> None:
    visit_id = place.next_visit_id
    opened = open_form(desk, Visit, record_id=visit_id)
    mine = opened.stored.record if opened.stored else None
    assert mine is not None
    guest = {"0193ffff-0000-7000-8000-000000000001": Participation("Ida Gæst", Part.OTHER)}
    theirs = replace(mine, participants={**mine.participants, **guest})
    save_record(desk, theirs, subject=opened.subject, purpose="test", record_id=visit_id)
    begin_visit(desk, visit_id=visit_id)
    fewer = dict(list(mine.participants.items())[1:])

    save_form(desk, opened, {"purpose": "Noget andet", "participants": fewer})

    now = desk.read.get(Visit, visit_id)
    assert now is not None
    assert now.record.began_at is not None
    assert now.record.purpose == "Noget andet"
    assert set(now.record.participants) == {*fewer, *guest}


def test_a_visit_is_planned(form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled) -> None:
    dialog = form("visit", subject=place.next_citizen_id)
    type_in(part(dialog, "period", "day"), "25.11")
    type_in(part(dialog, "period", "start"), "9:30")
    type_in(part(dialog, "period", "end"), "9.00")
    dialog.save()
    settled()
    assert top(RecordDialog) is dialog

    part(dialog, "period", "end").typed = None
    dialog.save()
    settled()

    visits = desk.read.where(Visit, subject=place.next_citizen_id)
    (new,) = [one.record for one in visits if one.record.purpose is None]
    assert new.leader_id == place.me
    assert new.tools
    assert {one.part for one in new.participants.values()} == {Part.CITIZEN, Part.LEADS}


def test_a_note_at_a_closed_visit_needs_a_reason(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    begin_visit(desk, visit_id=place.next_visit_id)
    close_visit(desk, visit_id=place.next_visit_id)
    dialog = form("note", subject=place.next_citizen_id, visit_id=place.next_visit_id)
    dialog.rows["words"].editor.typed = "Sagt på vej ud"
    dialog.rows["informer"].editor.typed = "relative"
    dialog.rows["in_confidence"].editor.typed = True

    dialog.save()
    settled()
    assert top(RecordDialog) is dialog
    dialog.rows["reason"].editor.typed = "Glemt ved besøget"
    dialog.save()
    settled()

    note = desk.read.where(Note, visit_id=place.next_visit_id)[-1]
    assert note.record.informer is Informer.RELATIVE
    assert note.record.in_confidence
    assert desk.read.acts_touching(note.record_id)[-1].reason == "Glemt ved besøget"


def test_an_agreement_has_an_owner(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    dialog = form("agreement", subject=place.next_citizen_id, visit_id=place.next_visit_id)
    dialog.rows["what"].editor.typed = "Sætte greb op"
    owner = dialog._around.choices.of_kind(OwnerKind.RELATIVE)[0]
    dialog.rows["owner"].editor.typed = {"person_id": owner.person_id}

    dialog.save()
    settled()

    written = desk.read.where(Agreement, visit_id=place.next_visit_id)[-1].record
    assert written.owner == Owner(OwnerKind.RELATIVE, owner.name, owner.person_id)


def test_a_card_entered_in_error_stays_in_the_history(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    citizen_id = place.next_citizen_id
    card = AttentionCard(citizen_id=citizen_id, kind=AttentionKind.DOG, words="Bider")
    card_id = save_record(desk, card, subject=citizen_id, purpose="test").result
    dialog = form("attention_card", record_id=card_id)
    assert not dialog.rows["kind"].isEnabled()

    dialog.remove_button.click()
    why = top(RemoveDialog)
    assert isinstance(why, RemoveDialog)
    why.why.value = True
    why.words.text = "Hunden er naboens"
    why.confirm()
    settled()

    gone = desk.read.get(AttentionCard, card_id)
    assert gone is not None
    assert gone.in_error
    assert desk.read.acts_touching(card_id)[-1].reason == "Hunden er naboens"


def test_a_topic_is_written_once(
    form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    for expected_open in (False, True):
        dialog = form("general_information", subject=place.next_citizen_id)
        dialog.rows["topic"].editor.typed = "F4"
        dialog.rows["words"].editor.typed = "Har været snedker"
        dialog.save()
        settled()
        assert (top(RecordDialog) is not None) is expected_open


def test_a_new_citizen_is_about_nobody_else(form: OpenForm, desk: Desk, settled: Settled) -> None:
    saved: list[object] = []
    dialog = form("citizen")
    dialog.saved.connect(saved.append)
    type_in(part(dialog, "name", "given"), "Inger")
    type_in(part(dialog, "name", "family"), "Prøve")

    dialog.save()
    settled()

    stored = desk.read.get(Citizen, saved[0])  # type: ignore[arg-type]
    assert stored is not None
    assert stored.subject == stored.record_id
    assert stored.record.name == Name("Inger", "Prøve")


@pytest.mark.parametrize("kind", ["goal", "proposal"])
def test_words_alone_are_enough(
    kind: str, form: OpenForm, desk: Desk, place: DemoPlace, settled: Settled
) -> None:
    dialog = form(kind, subject=place.next_citizen_id, visit_id=place.next_visit_id)
    first = next(iter(dialog.rows.values()))
    first.editor.typed = "Gå til postkassen"

    dialog.save()
    settled()

    assert top(RecordDialog) is None


def test_a_form_that_the_disk_does_not_take_stays_until_it_is_kept(
    form: OpenForm,
    desk: Desk,
    place: DemoPlace,
    settled: Settled,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It says so in the form itself, and "Leave it for later" would lose the words now."""

    def refuse(_drafts: object) -> None:
        raise EnvironmentFailedError("disk-full")

    dialog = form("relative", subject=place.next_citizen_id)
    with monkeypatch.context() as full:
        full.setattr(desk.store, "keep_drafts", refuse)
        fill_in_a_relative(dialog)
        dialog.reject()
        settled()
        question = top(LeavingQuestion)
        assert isinstance(question, LeavingQuestion)
        question.accept()
        question.left.emit()
        assert dialog.isVisible()
        assert "The disk is full." in words(dialog)

    qtbot.waitUntil(lambda: bool(forms_in_progress(desk)))
    settled()
    assert "The disk is full." not in words(dialog)
    dialog.reject()
    settled()
    question = top(LeavingQuestion)
    assert isinstance(question, LeavingQuestion)
    question.left.emit()
    question.accept()
    assert not dialog.isVisible()
    assert forms_in_progress(desk)
