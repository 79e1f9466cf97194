"""Lists of citizens by what their help calls for: tasks, and who was not told of the right."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from careapp.domain.access import Errand
from careapp.domain.identity import RecordId
from careapp.services.help.tasks import HelpTask
from careapp.services.help.to_do import Uninformed
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.pages.help_tasks import task_row
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace


class _ListDialog(DialogFrame):
    """Rows that lead to the help of a citizen."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workplace = workplace
        self.close_button = self.button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.buttons.addWidget(self.close_button)

    def _fill(self, rows: Sequence[tuple[Row, RecordId]], about: str, nothing: str) -> None:
        words = about if rows else nothing
        self.column.add(TextLabel(words, "large", "text_secondary", wraps=True))
        for number, (row, citizen_id) in enumerate(rows):
            self.column.add(Hairline(), 0 if number else 8)
            button = RowButton(row)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _c=False, who=citizen_id: self._go(who))
            self.column.add(button)

    def _go(self, citizen_id: RecordId) -> None:
        self.accept()
        self._workplace.go(Place("help", citizen_id, errand=Errand.TASK))


class NotInformedDialog(_ListDialog):
    """Citizens with help who were not told of the right to swap."""

    def __init__(
        self, workplace: Workplace, citizens: Sequence[Uninformed], parent: QWidget | None = None
    ) -> None:
        super().__init__(workplace, parent)
        self.title = self.tr("Not told of the right to swap")
        rows = [(Row(one.name, icon="user"), one.citizen_id) for one in citizens]
        about = self.tr("They have help that may be swapped. Write it there when they are told.")
        self._fill(rows, about, self.tr("All citizens with help have been told."))


class HelpTasksDialog(_ListDialog):
    """All tasks of help."""

    def __init__(
        self, workplace: Workplace, tasks: Sequence[HelpTask], parent: QWidget | None = None
    ) -> None:
        super().__init__(workplace, parent)
        self.title = self.tr("Help to look at")
        rows = [(task_row(one, workplace), RecordId(one.task.citizen_id)) for one in tasks]
        self._fill(rows, self.tr("The most overdue first."), self.tr("Nothing waits."))
