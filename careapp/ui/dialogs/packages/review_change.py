"""What a package is changed to, or what of it becomes lasting help."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.changes.change import Json
from careapp.domain.help.grant import Considered, Rehabilitation
from careapp.domain.help.package import Reviewed
from careapp.services.help.package_review import BegunReview, PackageChange
from careapp.ui.dialogs.field_row import FieldRow
from careapp.ui.dialogs.packages.review_line import ReviewLine
from careapp.ui.fields.editor import Around
from careapp.ui.fields.table import make_editor
from careapp.ui.fields.words import Words
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel

_FIRST, _LAST, _FOLLOW_UP = "first", "last", "follow_up"
_CONSIDERED, _WHY = "considered", "why"


class ReviewChange(QWidget):
    """The lines with their days; for lasting help also when it is followed up.

    Signals:
        changed: Something was ticked or typed.
    """

    changed = Signal()

    def __init__(self, begun: BegunReview, around: Around) -> None:
        super().__init__()
        self._ask = TextLabel("", "strong", wraps=True)
        self._none = IconText("circle-alert", self.tr("Tick at least one line."), "danger")
        self.lines = {one.record_id: ReviewLine(one.record, around) for one in begun.lines}
        days = begun.row.package.record.days
        self.rows = {
            _FIRST: self._row(date, self.tr("From"), around, begun.today),
            _LAST: self._row(date, self.tr("Until"), around, days.ends_on if days else None),
            _FOLLOW_UP: self._row(date, self.tr("Followed up on"), around, begun.follow_up_on),
            _CONSIDERED: self._row(
                Considered, self.tr("Rehabilitation was considered"), around, None
            ),
            _WHY: self._row(Words, self.tr("Why, as to rehabilitation"), around, None),
        }
        self._build()

    def _row(self, kind: object, label: str, around: Around, usual: date | None) -> FieldRow:
        row = FieldRow(label, make_editor(kind, label, around))
        row.editor.typed = row.editor.typed_of(usual)
        row.refresh()
        row.edited.connect(self.changed)
        return row

    def _build(self) -> None:
        layout = VBox(4, parent=self)
        layout.addWidget(self._ask)
        for line in self.lines.values():
            layout.addWidget(line)
            line.changed.connect(self._edited)
        layout.addWidget(self._none)
        self._none.hide()
        layout.space(8)
        days = FlowLayout(24, 12)
        for name in (_FIRST, _LAST, _FOLLOW_UP):
            days.addWidget(self.rows[name])
        layout.addLayout(days)
        layout.space(12)
        layout.addWidget(self.rows[_CONSIDERED])
        layout.space(8)
        layout.addWidget(self.rows[_WHY])

    def _edited(self) -> None:
        self._none.hide()
        self.changed.emit()

    def show_for(self, reviewed: object) -> None:
        """Ask for what this review needs; take no room for another."""
        lasting = reviewed is Reviewed.LASTING
        self.setVisible(lasting or reviewed is Reviewed.CHANGED)
        self._ask.setText(
            self.tr("What becomes lasting help?") if lasting else self.tr("What is changed?")
        )
        for name in (_FOLLOW_UP, _CONSIDERED, _WHY):
            self.rows[name].setVisible(lasting)
        self.rows[_LAST].setVisible(not lasting)

    @property
    def typed(self) -> dict[str, Json]:
        """What is ticked and typed."""
        lines = {line_id: line.typed for line_id, line in self.lines.items()}
        kept: dict[str, Json] = {name: row.editor.typed for name, row in self.rows.items()}
        return {**kept, "lines": {name: one for name, one in lines.items() if one is not None}}

    def take(self, typed: Mapping[str, Json]) -> None:
        """Put back what was typed earlier."""
        for name, row in self.rows.items():
            if name in typed:
                row.editor.typed = typed[name]
                row.refresh()
        lines = typed.get("lines")
        for line_id, line in self.lines.items():
            line.take(lines.get(line_id) if isinstance(lines, Mapping) else None)

    def check(self) -> QWidget | None:
        """Say what is missing, and return where; None where nothing is."""
        for line in self.lines.values():
            if (row := line.check()) is not None:
                return row.editor
        if not any(line.tick.isChecked() for line in self.lines.values()):
            self._none.show()
            return next(iter(self.lines.values())).tick if self.lines else self
        shown = (row for row in self.rows.values() if row.isVisibleTo(self))
        wrong = next((row for row in shown if row.check()), None)
        return wrong.editor if wrong else None

    def change(self, *, lasting: bool) -> PackageChange:
        """Return what is changed."""
        wishes = {line_id: line.wish for line_id, line in self.lines.items()}
        first, last = self._day(_FIRST), self._day(_LAST)
        considered, why = self.rows[_CONSIDERED].editor.read(), self.rows[_WHY].editor.read()
        rehabilitation = None
        if lasting and isinstance(considered, Considered):
            rehabilitation = Rehabilitation(considered, str(why) if why else None)
        return PackageChange(
            lines={line_id: wish for line_id, wish in wishes.items() if wish is not None},
            starts_on=first or date.min,
            ends_on=None if lasting else last,
            follow_up_on=self._day(_FOLLOW_UP) if lasting else None,
            rehabilitation=rehabilitation,
        )

    def _day(self, name: str) -> date | None:
        value = self.rows[name].editor.read()
        return value if isinstance(value, date) else None
