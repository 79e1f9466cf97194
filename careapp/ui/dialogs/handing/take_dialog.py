"""Opening what a colleague hands over: from whom, since when, and what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.services.handing_over.offered import at
from careapp.services.handing_over.taking import Brought, Taken, take
from careapp.services.syncing.state import Stage
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.handing.comparing import Comparing
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_WIDTH = 560


class TakeDialog(DialogFrame):
    """Asks whether to take what is in a file, and says what came of it.

    Args:
        workplace: Whose.
        brought: What is in the file.
        parent: The window it belongs to.
    """

    def __init__(
        self, workplace: Workplace, brought: Brought, parent: QWidget | None = None
    ) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace, self._brought = workplace, brought
        self._comparing = Comparing(brought.sender, known=brought.is_known)
        self._take = self.button(self.tr("Take it in"), "primary", "download")
        self._cancel = self.button(self.tr("Cancel"))
        self._build()
        self._connect()

    def _build(self) -> None:
        brought, wording = self._brought, self._workplace.wording
        self.title = self.tr("A file from {name}").format(name=brought.sender.card.name)
        today = self._workplace.desk.clock.today()
        made = wording.near_moment(at(brought.made_at_ms), today)
        what = self.tr("%n change(s)", "", brought.changes)
        whom = self.tr("about %n citizen(s)", "", brought.citizens)
        self.column.add(IconText("layers", f"{what} {whom}", "text", "large"))
        self.column.add(
            IconText("clock", self.tr("Handed over {when}").format(when=made), "text", "large"),
            above=4,
        )
        self.column.add(self._comparing, above=4 if self._brought.is_known else 20)
        told = self.tr(
            "It is put beside what you have written yourself. Nothing of yours is written over: "
            "where you differ, both stand."
        )
        self.column.add(TextLabel(told, "body", "text_secondary", wraps=True), above=16)
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._take)
        self._enable()
        if self._comparing.is_sure:
            self._take.setFocus()
        else:
            self._comparing.focus()

    def _connect(self) -> None:
        self._comparing.changed.connect(self._enable)
        self._cancel.clicked.connect(self.reject)
        self._take.clicked.connect(self._do_take)

    def _enable(self) -> None:
        self._take.setEnabled(self._comparing.is_sure)

    def _do_take(self) -> None:
        desk, brought = self._workplace.desk, self._brought
        self._take.setEnabled(False)

        def failed(error: BaseException) -> None:
            if isValid(self):
                self.reject()
            self._workplace.complain(error)

        self._workplace.do(
            lambda: take(desk, brought, compared=not brought.is_known),
            self._show_taken,
            otherwise=failed,
        )

    def _show_taken(self, taken: Taken) -> None:
        if not isValid(self):
            return
        self.column.clear()
        self.title = self.tr("Taken in") if taken.new else self.tr("Nothing new")
        said = (
            self.tr("%n new change(s)", "", taken.new)
            if taken.new
            else self.tr("Everything in the file was here already.")
        )
        whose = f"{taken.citizen}: {said}" if taken.citizen and taken.new else said
        self.column.add(IconText("circle-check", whose, "text", "large", "good"))
        if taken.apart:
            self._add_apart(taken.apart)
        if taken.new and self._workplace.sync_state.stage is not Stage.ALONE:
            on = self.tr("It is sent to the municipality's server from here as well.")
            self.column.add(TextLabel(on, "body", "text_secondary", wraps=True), above=12)
        self._take.hide()
        self._cancel.setText(self.tr("Close"))
        if taken.visit_id is None:
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        place = Place("visit", taken.visit_id)
        go = self.button(self.tr("Go to the visit"), "primary", "arrow-right")
        go.clicked.connect(self.accept)
        go.clicked.connect(lambda: self._workplace.go(place))
        self.buttons.addWidget(go)
        go.setFocus()

    def _add_apart(self, number: int) -> None:
        """Say where two things stand against each other, and lead there."""
        apart = self.tr("In %n place(s) two different things stand. You decide there.", "", number)
        self.column.add(IconText("users", apart, "text", "large", "warning"), above=8)
        see = TextButton(self.tr("See what differs"), icon="arrow-right")
        see.setObjectName("apart")
        see.clicked.connect(self.accept)
        see.clicked.connect(lambda: self._workplace.go(Place("conflicts")))
        line = HBox()
        line.addWidget(see)
        line.addStretch(1)
        self.column.add_layout(line, 4)
