"""A line of a package that goes on: ticked, with minutes and times that can be changed."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.changes.change import Json
from careapp.domain.help.grant import Grant
from careapp.services.help.package_review import LineWish
from careapp.ui.dialogs.field_row import FieldRow
from careapp.ui.dialogs.packages.said import PackageWords
from careapp.ui.fields.editor import Around
from careapp.ui.fields.table import make_editor
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.option_rows import TickRow


class ReviewLine(QWidget):
    """One line.

    Signals:
        changed: Something was ticked or typed.
    """

    changed = Signal()

    def __init__(self, grant: Grant, around: Around) -> None:
        super().__init__()
        said = PackageWords(around.wording).grant(grant)
        self.tick = TickRow(f"{grant.name}, {said}")
        name = grant.name
        self.minutes = self._number(self.tr("Minutes each time"), name, around)
        self.times = self._number(self.tr("Times a day"), name, around)
        self._fields = QWidget()
        fields = FlowLayout(24, 8, self._fields)
        fields.addWidget(self.minutes)
        fields.addWidget(self.times)
        layout = VBox(4, parent=self)
        layout.addWidget(self.tick)
        inset = VBox(0, (40, 0, 0, 8))
        inset.addWidget(self._fields)
        layout.addLayout(inset)
        self._fields.hide()
        self._fill(grant)
        self.tick.toggled.connect(self._fields.setVisible)
        self.tick.clicked.connect(self.changed)

    def _number(self, label: str, name: str, around: Around) -> FieldRow:
        spoken = self.tr("{field}: {part}").format(field=name, part=label)
        row = FieldRow(label, make_editor(Decimal, spoken, around), required=True)
        row.edited.connect(self.changed)
        return row

    def _fill(self, grant: Grant) -> None:
        if grant.amount is not None:
            self.minutes.editor.typed = str(grant.amount.minutes)
            self.times.editor.typed = str(grant.amount.rhythm.times)
        for row in (self.minutes, self.times):
            row.refresh()

    @property
    def typed(self) -> Json:
        """What is typed, None where the line is not ticked."""
        if not self.tick.isChecked():
            return None
        return {"minutes": self.minutes.editor.typed, "times": self.times.editor.typed}

    def take(self, typed: Json) -> None:
        """Put back what was typed earlier."""
        if isinstance(typed, Mapping):
            self.tick.setChecked(True)
            self.minutes.editor.typed = typed.get("minutes")
            self.times.editor.typed = typed.get("times")

    def check(self) -> FieldRow | None:
        """Return the field in which something is wrong."""
        rows = (self.minutes, self.times) if self.tick.isChecked() else ()
        return next((row for row in rows if row.check()), None)

    @property
    def wish(self) -> LineWish | None:
        """How much it gives from now on; None where it is not ticked."""
        minutes, times = self.minutes.editor.read(), self.times.editor.read()
        if not self.tick.isChecked():
            return None
        if not isinstance(minutes, Decimal) or not isinstance(times, Decimal):
            return None
        return LineWish(int(minutes), int(times))
