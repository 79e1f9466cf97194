"""Pictures and papers dropped or pasted on a page: a form opens for each, one after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut

from careapp.domain.identity import RecordId
from careapp.ui.fields.content import Offered, offered_by
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


@dataclass(frozen=True, slots=True)
class AttachTo:
    """Whom and what a picture belongs to.

    Attributes:
        reason: Why a closed visit is added to.
    """

    citizen_id: RecordId
    visit_id: RecordId | None = None
    reason: str | None = None


class AtVisit(Protocol):
    """A page that shows a visit."""

    place: Place

    @property
    def citizen_id(self) -> RecordId | None:
        """Whom the visit is with."""

    @property
    def reason(self) -> str | None:
        """Why the closed visit is added to."""


def to_visit(page: AtVisit) -> AttachTo | None:
    """Return the visit that a page shows."""
    citizen_id = page.citizen_id
    return AttachTo(citizen_id, page.place.record_id, page.reason) if citizen_id else None


class Attaching(QObject):
    """Lets a page take what is dropped or pasted on it.

    Args:
        workplace: Where it is written.
        page: Takes drops from now on.
        to: Returns what it belongs to, None while that is not known.
    """

    def __init__(self, workplace: Workplace, page: Page, to: Callable[[], AttachTo | None]) -> None:
        super().__init__(page)
        self._workplace, self._page, self._to = workplace, page, to
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        # A field of text takes the key first; what it pastes is words.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page).activated.connect(self.paste)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped on the page (Qt)."""
        if isinstance(event, QDragEnterEvent | QDropEvent):
            offered = offered_by(event.mimeData())
            if offered and self._to() is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.attach(offered)
                return True
        return super().eventFilter(watched, event)

    def paste(self) -> None:
        """Attach what lies on the clipboard."""
        self.attach(offered_by(QGuiApplication.clipboard().mimeData()))

    def attach(self, offered: Sequence[Offered]) -> None:
        """Open a form for the first, and for the next when that one is saved."""
        from careapp.ui.dialogs.attachment_dialog import (  # noqa: PLC0415 - when wanted
            AttachmentDialog,
        )
        from careapp.ui.dialogs.opening import open_form  # noqa: PLC0415 - when wanted
        from careapp.ui.dialogs.record_dialog import RecordDialog  # noqa: PLC0415 - as above

        to = self._to()
        if to is None or not offered:
            return
        first, rest = offered[0], offered[1:]
        self._page.leave()

        def take(dialog: RecordDialog) -> None:
            if isinstance(dialog, AttachmentDialog):
                dialog.offer(first)
            dialog.saved.connect(lambda _id: self.attach(rest))
            dialog.rows["caption"].editor.focus_first()

        open_form(
            self._page,
            self._workplace,
            "attachment",
            subject=to.citizen_id,
            visit_id=to.visit_id,
            reason=to.reason,
            opened=take,
        )
