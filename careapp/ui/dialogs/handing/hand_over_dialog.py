"""Handing over: what goes in the file, who can open it, and where it is saved."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from careapp.changes.change import KeyName
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.handing_over.giving import HandedOver
from careapp.services.handing_over.laptops import Laptop
from careapp.services.handing_over.offered import Offered, at, file_name, make_file, offered
from careapp.services.syncing.state import Stage
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.once import open_once
from careapp.ui.strings import sentence
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.option_rows import RadioList
from careapp.ui.widgets.surfaces import Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 600
_HUB = "hub"
"""The choice of the municipality's server among laptops, which are known by their keys."""


class HandOverDialog(DialogFrame):
    """Asks to whom, and saves the file.

    Args:
        workplace: Whose.
        shown: What can be handed over, and to whom.
        parent: The window it belongs to.

    Signals:
        other_wanted: It is for a computer that is not listed; somebody has its card.
    """

    other_wanted = Signal()

    def __init__(self, workplace: Workplace, shown: Offered, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace, self._shown = workplace, shown
        self._whom: RadioList | None = None
        self._problem = Banner("warning", "")
        self._save = self.button(self.tr("Save the file…"), "primary", "download")
        self._cancel = self.button(self.tr("Cancel"))
        self._build()
        self._connect()
        self.title = self.tr("Hand over as a file")
        self._show()

    def _build(self) -> None:
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._save)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._ask_where)

    @property
    def _today(self) -> date:
        return self._workplace.desk.clock.today()

    def choose(self, key: KeyName) -> None:
        """Offer the laptops that are known now, with this one chosen."""
        desk, visit_id = self._workplace.desk, self._shown.visit_id

        def show(shown: Offered) -> None:
            if isValid(self):
                self._shown = shown
                self._show(key)

        self._workplace.ask(lambda: offered(desk, visit_id=visit_id), show)

    def show_failure(self, error: BaseException) -> None:
        """Say why a card cannot be opened, or a file not be made."""
        if not isValid(self):
            return
        match error:
            case InvalidRecordError():
                words = " ".join(sentence(one.code, one.context) for one in error.problems)
            case EnvironmentFailedError():
                words = sentence(error.code, error.context)
            case _:
                self.reject()
                self._workplace.complain(error)
                return
        self._problem.show_as("warning", words)
        self._problem.show()
        self.reveal(self._problem)
        self._enable()

    def _show(self, chosen: str = "") -> None:
        self.column.clear()
        self._problem = Banner("warning", "")
        self._problem.hide()
        self._add_what()
        self._whom = self._list()
        if self._whom is None:
            self._add_nobody()
        else:
            self.column.add(Section(self.tr("Who can open it")), above=20)
            self.column.add(self._whom, above=4)
            options = self._whom.options
            only = options[0].value if len(options) == 1 else None
            self._whom.value = chosen or only
            self._whom.chosen.connect(lambda _value: self._enable())
        self._add_other()
        self.column.add(self._problem, above=12)
        self._enable()
        (self._save if self._save.isEnabled() else self._cancel).setFocus()

    def _add_what(self) -> None:
        shown, wording = self._shown, self._workplace.wording
        if shown.visit_id:
            when = wording.near_moment(shown.at, self._today) if shown.at else ""
            what = self.tr("Visit with {name} {when}").format(name=shown.citizen, when=when)
            self.column.add(IconText("calendar-check", what.strip(), "text", "large"))
            told = self.tr(
                "With what was said and noted at the visit, and who the citizen is. Nothing else "
                "about them, and nothing about others."
            )
            if shown.hides_address:
                told = self.tr("With what was said and noted at the visit, and nothing else.")
        else:
            what = self.tr("%n change(s) that only this computer has", "", shown.changes)
            if shown.pictures:
                pictures = self.tr("%n picture(s)", "", shown.pictures)
                what = f"{what} · {pictures}"
            self.column.add(IconText("layers", what, "text", "large"))
            told = self.tr("About %n citizen(s), whose records go along.", "", shown.citizens)
        self.column.add(TextLabel(told, "body", "text_secondary", wraps=True), above=4)
        if hidden := self._hidden():
            self.column.add(IconText("shield-alert", hidden, "warning", "large"), above=12)

    def _hidden(self) -> str:
        if self._shown.hides_address:
            return self.tr(
                "The address is protected: the citizen's record, pictures and what to know before "
                "the door are left out. See that no note tells where they live. Whoever opens the "
                "file must have the citizen on their computer already."
            )
        if self._shown.left_out:
            return self.tr(
                "%n citizen(s) with a protected address are left out. What waits about them is "
                "only put in a file for the municipality's server.",
                "",
                self._shown.left_out,
            )
        return ""

    def _list(self) -> RadioList | None:
        options = [Option(one.key, self._worded(one)) for one in self._shown.laptops]
        if self._shown.hub:
            options.append(Option(_HUB, self.tr("The municipality's server")))
        return RadioList(self.tr("Who can open it"), options) if options else None

    def _worded(self, laptop: Laptop) -> str:
        handed = laptop.handed_at_ms
        if handed is None:
            return laptop.card.name
        when = self._workplace.wording.near_moment(at(handed), self._today)
        return self.tr("{name} · last handed over {when}").format(name=laptop.card.name, when=when)

    def _add_nobody(self) -> None:
        told = self.tr(
            "The file is locked so that one computer alone can open it. For that you need the card "
            "of that computer: they find it in Settings, under Other computers, and save it as a "
            "file for you."
        )
        self.column.add(IconText("lock", told, "text", "large"), above=20)

    def _add_other(self) -> None:
        other = TextButton(self.tr("Open the card of another computer…"), icon="id-card")
        other.setObjectName("other")
        other.clicked.connect(self.other_wanted)
        line = HBox()
        line.addWidget(other)
        line.addStretch(1)
        self.column.add_layout(line, 8)

    def _enable(self) -> None:
        chosen = self._whom is not None and self._whom.value is not None
        self._save.setEnabled(chosen and (self._shown.changes or self._shown.pictures) > 0)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(self._workplace.desk))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        open_once(dialog)

    def save_to(self, path: Path) -> None:
        """Make the file."""
        desk, visit_id = self._workplace.desk, self._shown.visit_id
        whom = self._whom.value if self._whom else None
        to = KeyName(whom) if isinstance(whom, str) and whom != _HUB else None
        self._save.setEnabled(False)

        self._workplace.do(
            lambda: make_file(desk, visit_id=visit_id, to=to, path=path),
            lambda done: self._show_done(done, to),
            otherwise=self.show_failure,
        )

    def _show_done(self, done: HandedOver, to: KeyName | None) -> None:
        if not isValid(self):
            return
        self.column.clear()
        self.title = self.tr("The file is saved")
        name = next((one.card.name for one in self._shown.laptops if one.key == to), "")
        told = (
            self.tr("Only the computer of {name} can open it.").format(name=name)
            if name
            else self.tr("Only the municipality's server can open it.")
        )
        self.column.add(IconText("circle-check", done.path.name, "text", "large", "good"))
        self.column.add(IconText("lock", told, "text", "large"), above=8)
        kept = self.tr("What you handed over is still here.")
        if self._workplace.sync_state.stage is not Stage.ALONE:
            kept = self.tr(
                "What you handed over is still here. It is sent to the municipality's server as "
                "well, when there is a connection."
            )
        self.column.add(TextLabel(kept, "body", "text_secondary", wraps=True), above=12)
        self._save.hide()
        self._cancel.setText(self.tr("Close"))
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
