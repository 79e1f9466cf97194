"""A picture or paper: dropped, pasted or chosen; on disk as soon as it is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QFrame
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.domain.attachment import Content
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.attachments import bytes_of, keep_bytes
from careapp.services.exchange_files import read_file
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.pages_view import PagesView
from careapp.ui.dialogs.paper import page_pictures
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.tick import TickEditor
from careapp.ui.pictures import Taken, take, upright, written
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.text import TextLabel

Offered = Callable[[], bytes]
"""Reads the bytes of a file or of the clipboard, off the main thread."""

_WIDTH, _HEIGHT = 524, 280
_EDGES = 36
_MOST_HIGH = 0.4
_ANY = 1 << 14
_PDF_SCALE = 1.0


class Original:
    """Marks the file as it was taken, which is kept only where somebody asks for it."""


class ContentEditor(Editor):
    """A place to put a picture or paper, which then shows it.

    Signals:
        taken: One was taken in (a `Taken`).
    """

    taken = Signal(object)

    def _build(self) -> None:
        self._content: Content | None = None
        self._problem: Problem | None = None
        self._place = QFrame()
        self._place.setObjectName("drop-place")
        inside = VBox(8, (16, 16, 16, 16), self._place)
        words = self.tr("Drop a picture or a PDF here, paste it with Ctrl+V, or choose a file.")
        self._words = TextLabel(words, "large", "text_secondary", wraps=True)
        inside.addWidget(self._words)
        self.choose_button = Button(self.tr("Choose a file…"), "secondary", "image")
        self.paste_button = Button(self.tr("Paste"), "secondary", "clipboard-list")
        for button in (self.choose_button, self.paste_button):
            button.setAutoDefault(False)
        row = FlowLayout(12, 8)
        row.addWidget(self.choose_button)
        row.addWidget(self.paste_button)
        inside.addLayout(row)
        self.view = PagesView(self.name)
        self.view.hide()
        layout = VBox(8, parent=self)
        layout.addWidget(self.view)
        layout.addWidget(self._place)
        self.setFocusProxy(self.choose_button)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._choose)
        self.paste_button.clicked.connect(self.paste)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.window())
        keys.activated.connect(self.paste)

    @property
    def typed(self) -> Json:
        """The content, None while there is none."""
        return _said(self._content)

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._content = _content(typed)
        if self._content is not None:
            self._show_kept(self._content)

    def typed_of(self, value: object) -> Json:
        """Return what would be typed for a content."""
        return _said(value if isinstance(value, Content) else None)

    def know(self, value: object) -> None:
        """Hide the place to drop at where there is a picture that stays."""
        self._place.setVisible(value is None)

    def read(self) -> object:
        """Return the content, or why the file that was offered could not be taken."""
        return self._problem or self._content

    def mark(self, problem: Problem | None) -> None:
        """Say that the place is wrong, or that it is not."""
        self._place.setProperty("tone", "danger" if problem else "")
        style = self._place.style()
        style.unpolish(self._place)
        style.polish(self._place)

    def focus_first(self) -> None:
        """Put the focus where a file is chosen."""
        where = self.choose_button if self._place.isVisibleTo(self) else self.view
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, offered: Offered) -> None:
        """Take a picture or paper in, and keep it at once: it may have come from nowhere else."""
        workplace, desk = self.around.workplace, self.around.workplace.desk

        def keep() -> tuple[Taken, Content, tuple[QImage, ...]]:
            taken = take(offered())
            return taken, keep_bytes(desk, taken.shown, taken.shown_type), _pictures(taken.shown)

        self._words.setText(self.tr("The picture is being kept…"))
        self._words.show()
        workplace.ask(keep, lambda kept: self._keep(*kept), otherwise=self._refuse)

    def paste(self) -> None:
        """Take in what lies on the clipboard."""
        for one in offered_by(QGuiApplication.clipboard().mimeData())[:1]:
            self.offer(one)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that a picture may be dropped (Qt)."""
        if self._place.isVisibleTo(self) and offered_by(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a picture that is dropped (Qt)."""
        for one in offered_by(event.mimeData())[:1]:
            self.offer(one)
            event.acceptProposedAction()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture or a paper"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = self.tr("Pictures and PDF (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.pdf)")
        dialog.setNameFilters([pictures, self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.offer(lambda: read_file(Path(path))))
        open_once(dialog)

    def _keep(self, taken: Taken, content: Content, pictures: tuple[QImage, ...]) -> None:
        if not isValid(self):
            return
        self._problem, self._content = None, content
        self._words.hide()
        self._show(pictures)
        self.taken.emit(taken)
        self.edited.emit()
        self.left.emit()

    def _refuse(self, error: BaseException) -> None:
        if not isValid(self):
            return
        self._words.setText(self.tr("Drop another picture or PDF here, or choose a file."))
        self._words.show()
        match error:
            case InvalidRecordError():
                self._problem = error.problems[0]
            case EnvironmentFailedError():
                self._problem = Problem(error.code, "content", error.context)
            case _:
                self.around.workplace.complain(error)
        self.left.emit()
        self._problem = None

    def _show_kept(self, content: Content) -> None:
        workplace, desk = self.around.workplace, self.around.workplace.desk

        def pictures() -> tuple[QImage, ...] | None:
            data = bytes_of(desk, content)
            return None if data is None else _pictures(data)

        workplace.ask(pictures, self._show_or_wait)

    def _show_or_wait(self, pictures: tuple[QImage, ...] | None) -> None:
        if not isValid(self):
            return
        if pictures is None:
            words = self.tr("The picture is still on its way to this computer.")
            self._words.setText(words)
            self._place.show()
            self.choose_button.hide()
            self.paste_button.hide()
        else:
            self._show(pictures)

    def _show(self, pictures: tuple[QImage, ...]) -> None:
        theme, ratio = current_theme(), self.devicePixelRatioF()
        wide = min(theme.px(_WIDTH), self.width() - 2 * theme.px(_EDGES))
        high = min(theme.px(_HEIGHT), round(self.screen().availableSize().height() * _MOST_HIGH))
        alone = len(pictures) == 1
        room = QSize(wide, high if alone else _ANY)
        shown = [_scaled(one, room, ratio) for one in pictures]
        names = [self.tr("Page {number}").format(number=n) for n in range(1, len(shown) + 1)]
        self.view.show_pages(shown, [self.name] if alone else names)
        highest = max((round(one.deviceIndependentSize().height()) for one in shown), default=0)
        self.view.setFixedHeight(min(high, highest) + theme.px(_EDGES))
        self.view.show()


class OriginalEditor(TickEditor):
    """Whether the file is kept as it was taken as well; asked where that is another one."""

    def _build(self) -> None:
        super()._build()
        self._taken: Taken | None = None
        self._content: Content | None = None
        self.hide()

    def offer(self, taken: Taken) -> None:
        """Be told what could be kept."""
        self._taken = taken if taken.original else None
        self._content = None
        self.box.setChecked(False)
        self.setVisible(self._taken is not None)

    def _connect(self) -> None:
        self.box.clicked.connect(self._tick)

    @property
    def typed(self) -> Json:
        """The content as it was taken, None where it is not to be kept."""
        return _said(self._content)

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._content = _content(typed)
        self.box.setChecked(self._content is not None)
        self.setVisible(self._content is not None or self._taken is not None)

    def typed_of(self, value: object) -> Json:
        """Return what would be typed for a content."""
        return _said(value if isinstance(value, Content) else None)

    def read(self) -> object:
        """Return the content, None where it is not to be kept."""
        return self._content

    def _tick(self, ticked: bool) -> None:  # noqa: FBT001 - a slot
        desk, taken = self.around.workplace.desk, self._taken
        if taken is None or taken.original is None or not ticked:
            self._have(None)
            return
        data, media_type = taken.original, taken.original_type
        self.around.workplace.ask(
            lambda: keep_bytes(desk, data, media_type), self._have, otherwise=self._refuse
        )

    def _have(self, content: Content | None) -> None:
        if isValid(self):
            self._content = content
            self.edited.emit()
            self.left.emit()

    def _refuse(self, error: BaseException) -> None:
        self.around.workplace.complain(error)
        if isValid(self):
            self.box.setChecked(False)


def offered_by(mime: QMimeData) -> tuple[Offered, ...]:
    """Return the files, or the picture, that somebody drops or pastes."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return tuple(_reading(path) for path in files if path.is_file())
    picture = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return () if picture.isNull() else (lambda: written(picture, "PNG"),)


def _reading(path: Path) -> Offered:
    return lambda: read_file(path)


def _pictures(data: bytes) -> tuple[QImage, ...]:
    return page_pictures(data, _PDF_SCALE) if data.startswith(b"%PDF-") else (upright(data),)


def _scaled(picture: QImage, room: QSize, ratio: float) -> QImage:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    fitted = picture.scaled(picture.size().boundedTo(room * ratio), keep, smooth)
    fitted.setDevicePixelRatio(ratio)
    return fitted


def _said(content: Content | None) -> Json:
    if content is None:
        return None
    return {"sha256": content.sha256, "size": content.size, "media_type": content.media_type}


def _content(typed: Json) -> Content | None:
    if not isinstance(typed, dict):
        return None
    return Content(str(typed["sha256"]), int(typed["size"]), str(typed["media_type"]))
