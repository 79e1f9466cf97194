"""What no mandate reaches: the visitator is asked for an urgent grant, in the same place."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.services.choices import Choices
from careapp.ui.dialogs.field_row import FieldRow
from careapp.ui.fields.editor import Around
from careapp.ui.fields.table import make_editor
from careapp.ui.fields.words import Words
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace


class RequestStep(QWidget):
    """What is needed, and from when.

    Signals:
        changed: Something was typed.
    """

    changed = Signal()

    def __init__(self, workplace: Workplace, why: str) -> None:
        super().__init__()
        desk = workplace.desk
        around = Around(
            workplace, Choices(today=desk.clock.today(), country=desk.country), make_editor
        )
        self.words = self._row(Words, self.tr("What is needed, and why now"), around, required=True)
        self.needed = self._row(date, self.tr("Needed from"), around)
        self._why = TextLabel("", "large", "text_secondary", wraps=True)
        layout = VBox(12, parent=self)
        for widget in (self._why, self.words, self.needed):
            layout.addWidget(widget)
        self.say_why(why)

    def _row(
        self, value_class: object, label: str, around: Around, *, required: bool = False
    ) -> FieldRow:
        row = FieldRow(label, make_editor(value_class, label, around), required=required)
        row.edited.connect(self.changed)
        return row

    def say_why(self, why: str) -> None:
        """Say why the visitator is asked."""
        text = self.tr("{reason} The needs assessor sees the request on the review list.")
        self._why.setText(text.format(reason=why).strip())

    def focus_first(self) -> None:
        """Put the caret where one says what is needed."""
        self.words.editor.focus_first()
