"""What the person at the desk has to do, ticked off in place."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.identity import RecordId
from careapp.services.today import TaskRow
from careapp.services.wording import Wording
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.row_buttons import CheckRow
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline, Section
from careapp.ui.widgets.text import TextLabel


class Tasks(QWidget):
    """Tasks with what they are about and when they are due.

    Signals:
        ticked: A task was ticked off, or not after all (its id, whether).
        opened: A task was opened (the citizen's id).
    """

    ticked = Signal(str, bool)
    opened = Signal(str)
    outset = CheckRow.outset

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[RecordId, CheckRow] = {}
        self._section = Section()
        self._none = TextLabel("", "large", "text_secondary", wraps=True)
        self._list = VBox()
        layout = VBox(parent=self)
        for widget in (self._section, self._none):
            inset = VBox(margins=(self.outset, 0, self.outset, 4))
            inset.addWidget(widget)
            layout.addLayout(inset)
        layout.addLayout(self._list)

    def show_tasks(self, tasks: Sequence[TaskRow], wording: Wording, today: date) -> None:
        """Show tasks; those that were there stay where they are, with the focus."""
        left = sum(not task.done for task in tasks)
        self._section.text = self.tr("Tasks")
        self._section.count = left if tasks else None
        self._none.setText(self.tr("No task is waiting for you."))
        self._none.setVisible(not tasks)
        if list(self._rows) != [task.agreement.record_id for task in tasks]:
            self._fill(tasks)
        for task in tasks:
            row = self._rows[task.agreement.record_id]
            row.row = self._words(task, wording, today)
            row.setChecked(task.done)

    def _fill(self, tasks: Sequence[TaskRow]) -> None:
        self._list.clear()
        self._rows = {}
        for number, task in enumerate(tasks):
            if number:
                line = VBox(margins=(self.outset, 0, self.outset, 0))
                line.addWidget(Hairline())
                self._list.addLayout(line)
            row = self._make(task)
            self._rows[task.agreement.record_id] = row
            self._list.addWidget(row)

    def _make(self, task: TaskRow) -> CheckRow:
        task_id, citizen_id = task.agreement.record_id, task.agreement.record.citizen_id
        row = CheckRow(Row(""))
        row.clicked.connect(lambda done: self.ticked.emit(task_id, done))
        row.opened.connect(lambda: self.opened.emit(citizen_id))
        return row

    def _words(self, task: TaskRow, wording: Wording, today: date) -> Row:
        what = task.agreement.record.what or ""
        if task.done:
            done = self.tr("done today")
            return Row(what, task.citizen_name, below=done, below_tone="good")
        below, tone = self._due(task, wording, today)
        return Row(what, task.citizen_name, below=below, below_tone=tone)

    @staticmethod
    def _due(task: TaskRow, wording: Wording, today: date) -> tuple[str, str]:
        when = task.agreement.record.when
        if task.days_over is None or when is None or when.on is None:
            return (when.words or "" if when else ""), "text_secondary"
        if task.days_over > 0:
            return wording.over(task.days_over), "danger"
        tone = "text" if task.days_over == 0 else "text_secondary"
        return wording.near(when.on, today), tone
