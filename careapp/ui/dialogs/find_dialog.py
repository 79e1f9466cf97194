"""Find or do something (Ctrl+K): citizens, visits, notes, screens, actions."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from careapp.domain.access import Errand
from careapp.services.find import Found, find_anything
from careapp.ui.commands import Command
from careapp.ui.fields.line import Line
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.list_rows import RowList
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_WIDTH = 640
_SIDE = 24
_ROW = 44
_FRAME = 20 + 28 + 12 + 44 + 8 + _SIDE
_MOST_ROWS = 9
_LEAST_ROWS = 6
_MOST_COMMANDS = 6
_SHARE_OF_SCREEN = 0.94
_KEYS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _MOST_ROWS,
    Qt.Key.Key_PageUp: -_MOST_ROWS,
}
_ICONS = {
    "citizen": "users",
    "visit": "calendar-check",
    "agreement": "list-checks",
    "goal": "target",
    "note": "file-text",
    "relative": "user",
    "attention_card": "triangle-alert",
    "proposal": "message-circle",
    "attachment": "image",
}


class FindDialog(QDialog):
    """One line to type in and what it finds; made once, shown again each time.

    Args:
        workplace: Where to search and go.
        commands: All that can be done from anywhere; finding itself is left out.
        parent: The window it belongs to.

    Attributes:
        line: Where to type.
        rows: What was found; the current one is opened by Enter.
    """

    def __init__(
        self, workplace: Workplace, commands: Sequence[Command], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._commands = tuple(command for command in commands if command.name != "find")
        self._turn = 0
        self._found: tuple[Found, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self.setModal(True)
        self._build()
        self._connect()
        follow_theme(self._fit)

    def _build(self) -> None:
        title = self.tr("Find or do something")
        self.setWindowTitle(title)
        self.line = Line(title)
        self.line.setPlaceholderText(self.tr("A citizen, a visit, a screen, an action"))
        self.rows = RowList(self.tr("Found"), lines=1)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = TextLabel(
            self.tr("Nothing was found on this computer."), "large", "text_secondary", wraps=True
        )
        layout = VBox(margins=(_SIDE, 20, _SIDE, _SIDE), parent=self)
        head = HBox(8)
        head.addWidget(TextLabel(title, "heading"))
        head.addWidget(TextLabel("Ctrl+K", "body", "text_secondary"))
        head.addStretch(1)
        layout.addLayout(head)
        layout.space(12)
        layout.addWidget(self.line)
        layout.space(8)
        layout.addWidget(self._nothing)
        layout.addWidget(self.rows)
        layout.addStretch(1)
        self._nothing.hide()
        self.line.installEventFilter(self)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._search)
        self.rows.opened.connect(self._open)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with an empty line and what can be done here (Qt)."""
        super().showEvent(event)
        self.line.clear()
        self._search("")
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and open from it while the caret stays in the line (Qt)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_current()
                return True
            if step := _KEYS.get(Qt.Key(event.key())):
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        """Show at once what can be done, and ask for what can be found."""
        self._turn += 1
        turn, desk = self._turn, self._workplace.desk
        matching = self._matching(words)
        if not words.strip():
            self._show((), matching)
            return
        if not self._found:
            self._show((), matching)
        self._workplace.ask(
            lambda: find_anything(desk, words),
            lambda found: self._answer(turn, found, matching),
        )

    def _answer(self, turn: int, found: tuple[Found, ...], matching: tuple[Command, ...]) -> None:
        """Show what was found, unless more was typed or the dialog is gone."""
        if isValid(self) and turn == self._turn:
            self._show(found, matching)

    def _matching(self, words: str) -> tuple[Command, ...]:
        wanted = words.lower().split()
        able = (command for command in self._commands if command.enabled())
        fitting = [one for one in able if all(word in one.text().lower() for word in wanted)]
        return tuple(fitting[: _MOST_COMMANDS if words.strip() else _MOST_ROWS])

    def _show(self, found: tuple[Found, ...], commands: tuple[Command, ...]) -> None:
        self._found = found
        rows = (*(self._found_row(one) for one in found), *map(_command_row, commands))
        self._rows = rows
        self.rows.show_rows(rows)
        if rows:
            self.rows.setCurrentIndex(self.rows.model().index(0, 0))
            self._tell_current()
        self._nothing.setVisible(not rows)
        self.rows.setVisible(bool(rows))
        self._fit(current_theme())

    def _found_row(self, one: Found) -> Row:
        secret = one.in_confidence
        lock = self._workplace.wording.word("lead_summary.in_confidence") if secret else ""
        return Row(
            " ".join(one.title.split()),
            right=" · ".join(part for part in (lock, one.detail, self._visit(one)) if part),
            right_tone="warning" if secret else "text_secondary",
            icon="lock" if secret else _ICONS.get(one.kind, "info"),
            icon_tone="warning" if secret else "text",
            strong=one.kind == "citizen",
            key=one,
        )

    def _visit(self, one: Found) -> str:
        if one.visit_at is None:
            return ""
        today = self._workplace.desk.clock.today()
        when = self._workplace.wording.near_moment(one.visit_at, today)
        return self.tr("visit {when}").format(when=when) if one.kind == "citizen" else when

    def _move(self, step: int) -> None:
        last = len(self._rows) - 1
        at = self.rows.currentIndex().row() + step
        if abs(step) == 1:
            at = at % (last + 1) if last >= 0 else 0
        self.rows.setCurrentIndex(self.rows.model().index(min(max(at, 0), last), 0))
        self._tell_current()

    def _tell_current(self) -> None:
        """Let the screen reader say the row, since the caret stays in the line."""
        spoken = self.rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        self.line.setAccessibleDescription(str(spoken or ""))

    def _open_current(self) -> None:
        current = self.rows.currentIndex().row()
        if 0 <= current < len(self._rows):
            self._open(self._rows[current].key)

    def _open(self, key: object) -> None:
        self.accept()
        match key:
            case Command():
                key.run()
            case Found(visit_id=str() as visit_id):
                self._workplace.go(Place("visit", visit_id, errand=Errand.SEARCH))
            case Found():
                self._workplace.go(Place("citizen", key.citizen_id, errand=Errand.SEARCH))
            case _:
                raise TypeError(key)

    def _fit(self, theme: Theme) -> None:
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        fitting = (room.height() - theme.px(_FRAME)) // theme.px(_ROW)
        count = min(len(self._rows), _MOST_ROWS, fitting)
        self.rows.setFixedHeight(theme.px(_ROW) * count)
        height = theme.px(_FRAME + _ROW * max(count, min(_LEAST_ROWS, fitting)))
        self.resize(min(theme.px(_WIDTH), room.width()), height)


def _command_row(command: Command) -> Row:
    keys = QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return Row(command.text(), right=keys, icon=command.icon, key=command)
