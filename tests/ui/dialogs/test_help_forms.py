"""Forms about help: defaults, what is said while one types, drafts, and what is written."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careapp.domain.help.catalogue import Form
from careapp.domain.help.grant import (
    Amount,
    Considered,
    Grant,
    GrantedService,
    Rehabilitation,
)
from careapp.domain.help.rhythm import Often, Rhythm, keeping_weeks
from careapp.domain.help.swap import Informed
from careapp.domain.identity import RecordId
from careapp.services.citizens import page_citizens
from careapp.services.desk import Desk
from careapp.services.forms import unfinished_forms
from careapp.services.help.reading import read_help
from careapp.ui.dialogs.grant_dialog import GrantDialog
from careapp.ui.dialogs.record_dialog import KEEP_AFTER_MS, RecordDialog
from careapp.ui.fields.helping.service import ServiceEditor
from careapp.ui.workplace import Workplace
from tests.ui.dialogs.conftest import OpenForm
from tests.ui.pages.looking import words

Settled = Callable[[], None]


@pytest.fixture
def citizen_id(desk: Desk) -> RecordId:
    """Somebody under serviceloven with some services and room for more."""
    for row in page_citizens(desk, offset=0, limit=1_000):
        known = read_help(desk, row.citizen_id)
        running = known.running(known.today)
        if 1 < len(running) < 6 and not any(one.record.is_course for one in running):
            return row.citizen_id
    pytest.fail("the demo has nobody with such help")


def choose(dialog: RecordDialog, words: str, settled: Settled) -> ServiceEditor:
    editor = dialog.rows["service"].editor
    assert isinstance(editor, ServiceEditor)
    QTest.keyClicks(editor.line, words)
    settled()
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    settled()
    return editor


def looked(dialog: RecordDialog, settled: Settled) -> None:
    assert isinstance(dialog, GrantDialog)
    dialog.look()
    settled()


def test_a_service_brings_its_usual_amount(
    form: OpenForm, citizen_id: RecordId, settled: Settled
) -> None:
    dialog = form("grant", subject=citizen_id)
    editor = choose(dialog, "indk", settled)
    assert editor.line.text() == "Shopping"
    service = editor.read()
    assert isinstance(service, GrantedService)
    assert service.code.display == "Indkøb"  # the citizen reads it on paper
    amount = dialog.rows["amount"].editor.read()
    assert isinstance(amount, Amount)
    assert amount.minutes > 0


def test_what_somebody_typed_is_not_overwritten_by_what_is_usual(
    form: OpenForm, citizen_id: RecordId, settled: Settled
) -> None:
    dialog = form("grant", subject=citizen_id)
    row = dialog.rows["amount"]
    mine = Amount(7, Rhythm(Often.WEEKDAYS, (2,)))
    row.editor.typed = row.editor.typed_of(mine)
    choose(dialog, "indk", settled)
    assert row.editor.read() == mine


def test_the_rules_speak_at_the_field_while_one_types(
    form: OpenForm, desk: Desk, citizen_id: RecordId, settled: Settled
) -> None:
    known = read_help(desk, citizen_id)
    granted = known.running(known.today)[0].record
    dialog = form("grant", subject=citizen_id)
    service = dialog.rows["service"].editor
    service.typed = service.typed_of(granted.service)
    looked(dialog, settled)
    first = dialog.rows["days"].editor.focusProxy()
    assert first is not None
    said = first.accessibleDescription()
    assert granted.name in said
    assert "already" in said


def test_lasting_help_asks_about_rehabilitation_and_the_grant_is_written(
    form: OpenForm, desk: Desk, citizen_id: RecordId, settled: Settled
) -> None:
    has = {one.record.name for one in read_help(desk, citizen_id).grants}
    dialog = form("grant", subject=citizen_id)
    words = next(one for one in ("Udskillelser", "Ernæring", "Mobilitet") if one not in has)
    choose(dialog, words, settled)
    looked(dialog, settled)
    assert dialog.rows["rehabilitation"].isVisible()
    dialog.save()
    settled()
    assert dialog.isVisible()
    asked = Rehabilitation(Considered.CANNOT, "Det er prøvet i foråret")
    row = dialog.rows["rehabilitation"]
    row.editor.typed = row.editor.typed_of(asked)
    dialog.save()
    settled()
    grants = [one.record for one in desk.read.where(Grant, subject=citizen_id)]
    (made,) = [one for one in grants if one.name == words]
    assert made.rehabilitation == asked
    assert made.service is not None
    assert made.service.form is Form.SERVICE
    assert unfinished_forms(desk) == ()


def test_half_a_grant_is_there_again_after_a_crash(
    form: OpenForm,
    desk: Desk,
    citizen_id: RecordId,
    settled: Settled,
    qtbot: object,
    window: QWidget,
) -> None:
    dialog = form("grant", subject=citizen_id)
    choose(dialog, "indk", settled)
    QTest.qWait(2 * KEEP_AFTER_MS)
    settled()
    (unfinished,) = unfinished_forms(desk)
    assert unfinished.kind == "grant"
    dialog.hide()
    again = form("grant", subject=citizen_id)
    service = again.rows["service"].editor.read()
    assert getattr(getattr(service, "code", None), "display", "") == "Indkøb"


def test_a_change_shows_what_is_granted_and_before_and_after(
    form: OpenForm, desk: Desk, citizen_id: RecordId, settled: Settled
) -> None:
    known = read_help(desk, citizen_id)
    grant = known.running(known.today)[0]
    dialog = form("change_grant", record_id=grant.record_id)
    settled()
    amount, days = grant.record.amount, grant.record.days
    assert amount
    assert days
    kept = replace(amount, rhythm=keeping_weeks(amount.rhythm, days.starts_on))
    assert dialog.rows["amount"].editor.read() == kept
    assert grant.record.name in words(dialog)
    looked(dialog, settled)
    assert dialog.rows["service"].editor.read() == grant.record.service


def test_hidden_parts_of_a_rhythm_count_for_nothing(form: OpenForm, citizen_id: RecordId) -> None:
    row = form("grant", subject=citizen_id).rows["amount"]
    row.editor.typed = {"minutes": "30", "often": "weekdays", "weekdays": ["1", "4"]}
    assert row.editor.read() == Amount(30, Rhythm(Often.WEEKDAYS, (1, 4)))
    row.editor.typed = {"minutes": "30", "often": "as-needed", "weekdays": ["1"]}
    assert row.editor.read() == Amount(30, Rhythm(Often.AS_NEEDED))
    assert row.editor.hint == "30 min as needed"


def test_told_of_the_right_with_when_by_whom_and_how(
    form: OpenForm, desk: Desk, citizen_id: RecordId, settled: Settled, workplace: Workplace
) -> None:
    before = len(desk.read.where(Informed, subject=citizen_id))
    dialog = form("informed", subject=citizen_id)
    dialog.save()
    settled()
    told = desk.read.where(Informed, subject=citizen_id)
    assert len(told) == before + 1
    assert told[-1].record.by == desk.staff_name(desk.me)
    assert told[-1].record.informed_on == desk.clock.today()
    assert workplace.desk is desk
