"""What every part of the page of help has to hand: a column, words, and ways to act."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.services.help.shown import HelpShown
from careapp.services.wording import Wording
from careapp.ui.pages.listing import Listing
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Column
from careapp.ui.workplace import Place, Workplace


class HelpPart(QWidget):
    """Fills some of a column; a widget only so that its words are translated.

    Args:
        column: Where it puts what it shows.
        workplace: Where it leads and acts.
    """

    def __init__(self, column: Column, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.column = column
        self.workplace = workplace
        self.listing = Listing(column)

    @property
    def wording(self) -> Wording:
        """Words in the language of the screen."""
        return self.workplace.wording

    def show_help(self, shown: HelpShown) -> None:
        """Add what is to be shown at the end of the column."""
        raise NotImplementedError

    def leads(self, page: str, record_id: RecordId | None) -> Callable[[], None]:
        """Return what goes to a place."""
        return lambda: self.workplace.go(Place(page, record_id))

    def row(self, row: Row, page: str, record_id: RecordId) -> RowButton:
        """Return a row that leads to a place."""
        button = RowButton(row)
        button.setObjectName(f"{page}-{record_id}")
        button.clicked.connect(self.leads(page, record_id))
        return button

    def button(self, text: str, about: str, page: str, record_id: RecordId) -> Button:
        """Return a button that leads to a place; the screen reader says what it is about."""
        button = Button(text)
        button.setObjectName(f"{page}-{record_id}")
        button.setAccessibleName(f"{text}: {about}" if about else text)
        button.clicked.connect(self.leads(page, record_id))
        return button


def may(shown: HelpShown, deed: Deed) -> bool:
    """Return whether the person at the desk may do it."""
    return deed in shown.may


def on_the_left(widget: QWidget) -> HBox:
    """Return a line with a widget at its left."""
    row = HBox()
    row.addWidget(widget)
    row.addStretch(1)
    return row
