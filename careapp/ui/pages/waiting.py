"""What home care waits for the visitator to say: packages to review, urgent requests."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from careapp.services.help.overview import Waiting
from careapp.services.wording import Wording
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.package_rows import PackageRows
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline, Section
from careapp.ui.workplace import Place

_SHOWN = 4
_BEFORE_ROWS = 2
"""What stands in the layout before the first row: a space and the heading."""


class WaitingPackages(QWidget):
    """Packages to review, the first due first; takes no room where nothing waits.

    Args:
        go: Leads to a place.
    """

    outset = RowButton.outset

    def __init__(self, go: Callable[[Place], None]) -> None:
        super().__init__()
        self._go = go
        self._layout = VBox(parent=self)
        self.hide()

    def show_waiting(self, waiting: Waiting, wording: Wording, today: date) -> None:
        """Show what waits."""
        packages, requests = waiting.packages, waiting.requests
        self.setVisible(bool(packages) or requests > 0)
        with filled_anew(self):
            self._layout.clear()
            self._layout.space(28)
            self._inset(Section(self.tr("Packages to review"), len(packages)))
            if requests:
                asked = self.tr("%n urgent request(s) to answer", "", requests)
                row = Row(asked, icon="triangle-alert", icon_tone="warning", key="requests")
                self._add(row, Place("reviews"))
            words = PackageRows(wording, today)
            for one in packages[:_SHOWN]:
                self._add(words.waiting(one), Place("review-package", one.package.record_id))
            self._add_more()

    def _add(self, row: Row, place: Place) -> None:
        if self._layout.count() > _BEFORE_ROWS:
            self._inset(Hairline())
        button = RowButton(row)
        button.setObjectName(f"waiting-{row.key}")
        button.clicked.connect(lambda: self._go(place))
        self._layout.addWidget(button)

    def _add_more(self) -> None:
        more = TextButton(self.tr("See the review list"), "list-checks")
        more.setObjectName("reviews")
        more.clicked.connect(lambda: self._go(Place("reviews")))
        line = FlowLayout()
        line.addWidget(more)
        inset = VBox(margins=(self.outset, 4, self.outset, 0))
        inset.addLayout(line)
        self._layout.addLayout(inset)

    def _inset(self, widget: QWidget) -> None:
        line = VBox(margins=(self.outset, 0, self.outset, 4 if isinstance(widget, Section) else 0))
        line.addWidget(widget)
        self._layout.addLayout(line)
