"""A picture on a visit: dropped, pasted or chosen, on disk at once, described in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careapp.domain.access import Access
from careapp.domain.attachment import Attachment
from careapp.services.attachments import bytes_of
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.forms import unfinished_forms
from careapp.services.records import forms_in_progress
from careapp.services.visits import begin_visit
from careapp.ui.attaching import Attaching
from careapp.ui.dialogs.attachment_dialog import AttachmentDialog
from careapp.ui.dialogs.opening import resume_form
from careapp.ui.dialogs.record_dialog import KEEP_AFTER_MS, RecordDialog
from careapp.ui.fields.content import OriginalEditor
from careapp.ui.page import Page
from careapp.ui.pages.visit import VisitPage
from careapp.ui.pictures import LONGEST_PX, MOST_BYTES, take, upright, written
from careapp.ui.workplace import Place, Workplace
from tests.ui.dialogs.conftest import OpenForm, top
from tests.ui.pages.conftest import open_page
from tests.ui.pages.looking import button, clipped, words

__all__ = ["open_page"]

NOISE = 1_200


def _photo(width: int = 3_000, height: int = 2_000) -> QImage:
    """Return a picture with a brown door at its left, and a noise as cameras have."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#8fa3b5"))
    painter = QPainter(picture)
    painter.fillRect(0, 0, width // 3, height, QColor("#6b4b2a"))
    for number in range(NOISE):
        x, y = (number * 7_919) % width, (number * 104_729) % height
        painter.fillRect(x, y, 40, 40, QColor.fromHsv(number % 360, 90, 200))
    painter.end()
    return picture


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_0417.JPG"
    path.write_bytes(written(_photo(), "JPEG", 95))
    return path


@pytest.fixture
def dialog(form: OpenForm, place: DemoPlace) -> AttachmentDialog:
    opened = form("attachment", subject=place.next_citizen_id, visit_id=place.next_visit_id)
    assert isinstance(opened, AttachmentDialog)
    return opened


def _mime(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _drop(on: QWidget, mime: QMimeData) -> bool:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    at = on.rect().center()
    enter = QDragEnterEvent(at, copy, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(on, enter)
    if enter.isAccepted():
        QApplication.sendEvent(on, QDropEvent(QPointF(at), copy, mime, left, none))
    return enter.isAccepted()


def _attached(desk: Desk) -> list[Attachment]:
    return [one.record for one in desk.read.where(Attachment) if one.record.visit_id]


def _describe(dialog: RecordDialog, caption: str) -> None:
    dialog.rows["caption"].editor.focus_first()
    QTest.keyClicks(dialog.focusWidget(), caption)


def test_a_photo_is_made_smaller_and_says_no_longer_where_it_was_taken() -> None:
    picture = _photo()
    picture.setText("Location", "56.15 N 10.20 E")
    data = written(picture, "PNG")
    taken = take(data)
    shown = upright(taken.shown)
    assert b"Location" in data
    assert b"Location" not in taken.shown
    assert len(taken.shown) <= MOST_BYTES
    assert max(shown.width(), shown.height()) <= LONGEST_PX
    assert taken.original == data


def test_what_shines_through_becomes_white_and_not_black() -> None:
    clear = QImage(200, 100, QImage.Format.Format_ARGB32)
    clear.fill(Qt.GlobalColor.transparent)
    assert upright(take(written(clear, "PNG")).shown).pixelColor(5, 5) == QColor("white")


def test_a_photo_is_dropped_described_and_attached(
    dialog: AttachmentDialog, photo: Path, desk: Desk, settled: Callable[[], None]
) -> None:
    assert _drop(dialog.content, _mime(photo))
    settled()
    assert not clipped(dialog)
    _describe(dialog, "Hoveddør med to trin")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    (about,) = _attached(desk)
    assert (about.caption, about.original) == ("Hoveddør med to trin", None)
    assert len(bytes_of(desk, about.content) or b"") <= MOST_BYTES


def test_the_file_as_it_was_taken_is_kept_only_where_somebody_asks(
    dialog: AttachmentDialog, photo: Path, desk: Desk, settled: Callable[[], None]
) -> None:
    original = dialog.rows["original"]
    assert original.isHidden()
    dialog.offer(photo.read_bytes)
    settled()
    assert original.isVisible()
    assert isinstance(original.editor, OriginalEditor)
    original.editor.box.click()
    settled()
    _describe(dialog, "Dør")
    dialog.save()
    settled()
    (about,) = _attached(desk)
    assert about.original is not None
    assert bytes_of(desk, about.original) == photo.read_bytes()


def test_a_paper_is_shown_page_by_page_and_has_no_original(
    dialog: AttachmentDialog, settled: Callable[[], None], tmp_path: Path
) -> None:
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - only here

    path = tmp_path / "consent.pdf"
    canvas = Canvas(str(path))
    for text in ("Samtykke", "Underskrift"):
        canvas.drawString(72, 720, text)
        canvas.showPage()
    canvas.save()
    dialog.offer(path.read_bytes)
    settled()
    assert dialog.content.view.count == 2
    assert dialog.rows["original"].isHidden()


@pytest.mark.qt_log_ignore("Can not read TIFF|Failed to read directory", extend=True)
@pytest.mark.parametrize("data", [b"no picture at all", b"II*\0cut short"])
def test_what_is_no_picture_is_explained_at_the_field(
    dialog: AttachmentDialog, data: bytes, settled: Callable[[], None], desk: Desk
) -> None:
    dialog.offer(lambda: data)
    settled()
    assert "neither a picture" in words(dialog)
    dialog.save()
    assert dialog.isVisible()
    assert not _attached(desk)


def test_a_pasted_picture_outlives_a_power_cut(
    dialog: AttachmentDialog,
    window: QWidget,
    workplace: Workplace,
    desk: Desk,
    settled: Callable[[], None],
) -> None:
    QGuiApplication.clipboard().setImage(_photo(800, 600))
    dialog.content.paste()
    settled()
    _describe(dialog, "Kirstens kørestol")
    QTest.qWait(KEEP_AFTER_MS + 100)
    settled()
    dialog.hide()
    dialog.deleteLater()
    (unfinished,) = unfinished_forms(desk)
    resume_form(window, workplace, unfinished)
    settled()
    again = top(AttachmentDialog)
    assert isinstance(again, AttachmentDialog)
    settled()
    assert again.content.view.isVisible()
    again.save()
    settled()
    assert [one.caption for one in _attached(desk)] == ["Kirstens kørestol"]
    assert not forms_in_progress(desk)


def test_files_dropped_on_the_visit_are_asked_for_one_after_another(
    workplace: Workplace,
    open_page: Callable[[Page, Place], None],
    place: DemoPlace,
    desk: Desk,
    photo: Path,
    settled: Callable[[], None],
) -> None:
    begin_visit(desk, visit_id=place.next_visit_id)
    page = VisitPage(workplace)
    open_page(page, Place("visit", place.next_visit_id))
    second = photo.with_name("second.jpg")
    second.write_bytes(written(_photo(640, 480), "JPEG"))
    assert _drop(page, _mime(photo, second))
    for caption in ("Dør", "Trappe"):
        settled()
        settled()
        dialog = top(AttachmentDialog)
        assert isinstance(dialog, AttachmentDialog)
        _describe(dialog, caption)
        dialog.save()
        settled()
    settled()
    assert {one.caption for one in _attached(desk)} == {"Dør", "Trappe"}
    assert {one.visit_id for one in _attached(desk)} == {place.next_visit_id}
    assert "Trappe" in words(page)


def test_words_and_folders_dropped_on_the_visit_are_left_alone(
    workplace: Workplace,
    open_page: Callable[[Page, Place], None],
    place: DemoPlace,
    tmp_path: Path,
) -> None:
    page = VisitPage(workplace)
    open_page(page, Place("visit", place.next_visit_id))
    text = QMimeData()
    text.setText("words")
    assert page.findChild(Attaching)
    assert not _drop(page, text)
    assert not _drop(page, _mime(tmp_path))


def test_saving_as_a_file_asks_what_for(
    dialog: AttachmentDialog,
    form: OpenForm,
    desk: Desk,
    settled: Callable[[], None],
    tmp_path: Path,
) -> None:
    dialog.offer(lambda: written(_photo(640, 480), "PNG"))
    settled()
    _describe(dialog, "Dør")
    dialog.save()
    settled()
    (stored,) = (one for one in desk.read.where(Attachment) if one.record.visit_id)
    again = form("attachment", record_id=stored.record_id)
    assert isinstance(again, AttachmentDialog)
    path = tmp_path / "door.jpg"
    again.save_to(path)
    from careapp.ui.dialogs.reason_dialog import ReasonDialog  # noqa: PLC0415 - only here

    asked = top(ReasonDialog)
    assert asked is not None
    assert not path.exists()
    button(asked, "To put in another system").click()
    button(asked, "Save").click()
    settled()
    assert path.read_bytes() == bytes_of(desk, stored.record.content)
    assert [one.record.what for one in desk.read.where(Access)][-1:] == ["attachment"]
