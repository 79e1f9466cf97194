"""Beside the day: what help calls on one to do, and who was not told of the right to swap."""

from PySide6.QtWidgets import QWidget

from careapp.domain.access import Errand
from careapp.services.help.tasks import HelpTask
from careapp.services.help.to_do import HelpToDo, help_to_do
from careapp.services.help.words import task_words
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.listing import Listing
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.row_buttons import LinkRow, RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Column
from careapp.ui.workplace import Place, Workplace

_OUTSET = 8

HELP_KINDS = frozenset(
    {"arrangement", "decline", "grant", "granted_package", "informed", "settled_task", "swap"}
    | {"urgent_request"}
)
"""Kinds of record that tasks of help come from."""


class HelpTasks(QWidget):
    """Tasks of help; nothing is shown to those who have none."""

    outset = _OUTSET

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shown: tuple[HelpToDo, str] | None = None
        self._column = Column(_OUTSET)
        VBox(parent=self).addWidget(self._column)
        self._listing = Listing(self._column)

    def refresh(self) -> None:
        """Ask again what is to be done."""
        desk = self._workplace.desk
        self._workplace.ask(lambda: help_to_do(desk), self._show)

    def _show(self, to_do: HelpToDo) -> None:
        shown = (to_do, self._workplace.look.language)
        if shown == self._shown:
            return
        self._shown = shown
        with filled_anew(self):
            self._column.clear()
            self._fill(to_do)

    def _fill(self, to_do: HelpToDo) -> None:
        rows: list[QWidget] = [self._task(one) for one in to_do.tasks]
        if to_do.more:
            rows.append(self._link(self.tr("%n more", "", to_do.more), "help-tasks"))
        if to_do.uninformed:
            text = self.tr("%n citizen(s) not told of the right to swap", "", to_do.uninformed)
            rows.append(self._link(text, "not-informed"))
        if rows:
            self._listing.head(self.tr("Help to look at"))
            self._listing.rows(rows, "")

    def _task(self, one: HelpTask) -> RowButton:
        row = RowButton(task_row(one, self._workplace))
        row.setObjectName(one.task.task_id)
        citizen_id = one.task.citizen_id
        row.clicked.connect(
            lambda: self._workplace.go(Place("help", citizen_id, errand=Errand.TASK))
        )
        return row

    def _link(self, text: str, page: str) -> LinkRow:
        link = LinkRow(Row(text))
        link.setObjectName(page)
        link.clicked.connect(lambda: self._workplace.go(Place(page)))
        return link


def task_row(one: HelpTask, workplace: Workplace) -> Row:
    """Return a task with whom it is about and when it is due."""
    wording, task = workplace.wording, one.task
    below, tone = wording.near(task.due_on, workplace.desk.clock.today()), "text_secondary"
    if one.days_over > 0:
        below, tone = wording.over(one.days_over), "danger"
    return Row(task_words(wording, task), one.citizen_name, below=below, below_tone=tone)
