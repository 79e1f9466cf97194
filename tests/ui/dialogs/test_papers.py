"""Papers on the help are chosen, orders noted as sent, and letters worded, from anywhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from careapp.domain.access import Access
from careapp.domain.help.grant import Grant
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.order import Order, OrderKind, OrderState, state_of
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.help.letters import letter_texts, texts_id
from careapp.services.papers.offered import papers_on, suppliers_with_orders
from careapp.services.printing import PaperKind
from careapp.services.records import new_record_id, save_record
from careapp.ui.dialogs.orders_dialog import OrdersDialog
from careapp.ui.dialogs.papers_dialog import PapersDialog
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.workplace import Place, Workplace
from tests.ui.dialogs.conftest import OpenForm, top
from tests.ui.reach import alike, unreached, unspoken

Settled = Callable[[], None]


@pytest.fixture
def went(workplace: Workplace) -> list[Place]:
    places: list[Place] = []
    workplace.went.connect(places.append)
    return places


@pytest.fixture
def grant_id(desk: Desk, place: DemoPlace) -> RecordId:
    """A grant of the citizen of the day, as the demo has it."""
    return desk.read.where(Grant, subject=place.next_citizen_id)[0].record_id


def press(dialog: QDialog, name: str) -> None:
    (button,) = (
        one for one in dialog.findChildren(QAbstractButton) if one.accessibleName() == name
    )
    button.click()


def shown_to(dialog: QDialog, settled: Settled) -> None:
    dialog.open()
    settled()
    assert unspoken(dialog) == []
    assert alike(dialog) == []
    assert unreached(dialog) == []


def test_every_paper_on_the_help_can_be_chosen(
    workplace: Workplace,
    window: QWidget,
    place: DemoPlace,
    settled: Settled,
    went: list[Place],
    grant_id: RecordId,
) -> None:
    papers = papers_on(workplace.desk, about=place.next_citizen_id, language="en")
    dialog = PapersDialog(workplace, papers, window)
    shown_to(dialog, settled)
    press(dialog, "The citizen's help, to take home")
    assert went == [Place("print-services", place.next_citizen_id)]
    assert grant_id in {one.about for one in papers.offers}


def test_a_letter_leaves_with_its_purpose_logged(
    workplace: Workplace,
    window: QWidget,
    desk: Desk,
    settled: Settled,
    tmp_path: Path,
    grant_id: RecordId,
) -> None:
    preview = PreviewDialog(workplace, grant_id, window, kinds=[PaperKind.DECISION])
    preview.open()
    settled()
    assert not preview.paper.isVisible()
    assert "If you disagree" in preview.pages.accessibleDescription()

    preview.leaving.save_to(tmp_path / "letter.pdf")
    reason = top(ReasonDialog)
    assert isinstance(reason, ReasonDialog)
    reason.words.text = "Sent to the citizen"
    reason.confirm()
    settled()

    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    (logged,) = (one.record for one in desk.read.where(Access) if one.record.what)
    assert (logged.what, logged.purpose) == ("decision-letter", "Sent to the citizen")


def test_orders_are_listed_and_noted_as_sent(
    workplace: Workplace,
    window: QWidget,
    desk: Desk,
    settled: Settled,
    went: list[Place],
    grant_id: RecordId,
) -> None:
    grant = desk.read.get(Grant, grant_id)
    assert grant is not None
    assert grant.record.supplier is not None
    order = Order(
        citizen_id=grant.record.citizen_id,
        grant_id=grant_id,
        kind=OrderKind.CHANGE,
        from_on=desk.clock.today(),
        supplier_id=grant.record.supplier.organisation_id,
    )
    order_id = new_record_id()
    save_record(desk, order, subject=grant.subject, purpose="order", record_id=order_id)
    dialog = OrdersDialog(workplace, suppliers_with_orders(desk), window)
    shown_to(dialog, settled)

    press(dialog, f"They were sent: {grant.record.supplier.name}")
    settled()
    stored = desk.read.get(Order, order_id)
    assert stored is not None
    assert state_of(stored.record) is OrderState.WAITING

    press(dialog, f"See the list: {grant.record.supplier.name}")
    assert went == [Place("print-orders", grant.record.supplier.organisation_id)]


def test_an_administrator_words_how_one_complains(
    workplace: Workplace, desk: Desk, form: OpenForm, settled: Settled
) -> None:
    workplace.desk = replace(desk, role=Role.ADMIN)
    texts = texts_id(desk, "nb")
    dialog = form("letter_texts", subject=texts)
    assert "innen fire uker" in str(dialog.rows["complaint_sel"].editor.typed)
    dialog.rows["complaint_sel"].editor.typed = "Ring til oss."
    dialog.save()
    settled()
    assert letter_texts(desk, "nb").complaint_sel == "Ring til oss."
    assert letter_texts(desk, "da").complaint_sel != "Ring til oss."
    stored = desk.read.get(LetterTexts, texts)
    assert stored is not None
    assert stored.record.complaint_ael is None
