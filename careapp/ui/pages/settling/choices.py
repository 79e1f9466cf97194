"""What can be decided, each with what follows from it; nothing is chosen beforehand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from careapp.services.conflicts.rows import Row
from careapp.services.conflicts.shown import ConflictShown
from careapp.services.wording import Wording
from careapp.ui.pages.settling.grid import SidesRow
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.key_button import KeyButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Column, Hairline
from careapp.ui.widgets.text import TextLabel

_BESIDE_FROM = 380
_BUTTON = 216
_SIDE_BY_SIDE = 2


class _Choice(QWidget):
    """A button with what follows beside it, or under it where that is narrow."""

    def __init__(self, button: KeyButton, follows: str) -> None:
        super().__init__()
        self.button = button
        button.setAccessibleDescription(follows)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = HBox(16, parent=self)
        self._line.addWidget(button)
        self._line.addWidget(TextLabel(follows, "body", "text_secondary", wraps=True), 1)
        follow_theme(self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between beside and under (Qt)."""
        super().resizeEvent(event)
        self._restyle(current_theme())

    def _restyle(self, theme: Theme) -> None:
        beside = self.width() >= theme.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._line.set_gap(16 if beside else 4)
        self.button.setMinimumWidth(max(theme.px(_BUTTON), self.button.sizeHint().width()))
        self.button.setMaximumWidth(self.button.minimumWidth() if beside else 2**24 - 1)


class Choices(QWidget):
    """Keep one, keep all, write something else.

    Signals:
        kept: One side is chosen (its number, from 0).
        all_kept: All are to stand.
        third_wanted: Something else is to be written.
    """

    outset = 0
    kept = Signal(int)
    all_kept = Signal()
    third_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = Column(0)
        VBox(parent=self).addWidget(self._rows)
        self._buttons: list[KeyButton] = []

    def show_conflict(self, shown: ConflictShown, wording: Wording, *, third: bool) -> None:
        """Offer what can be decided of a conflict.

        Args:
            shown: The conflict.
            wording: Field terms.
            third: Whether something else can be written.
        """
        self._rows.clear()
        self._buttons = []
        self._rows.add(Hairline())
        if shown.deciders:
            roles = wording.listed([wording.word(f"role.{one}") for one in shown.deciders])
            self._rows.add(IconText("info", self._not_yours(shown, roles), "text", "large"), 12)
        sides = [
            self._choice(
                self.tr("Keep {what}").format(what=side.said)
                if not shown.is_removal
                else self._of_removal(removes=side.side.removes),
                self._follows(shown, number, wording),
                partial(self.kept.emit, number),
                enabled=shown.may_decide,
            )
            for number, side in enumerate(shown.sides)
        ]
        names = [""] * len(sides)
        self._rows.add(SidesRow(self.tr("What holds?"), list(sides), names, below=0))
        if others := self._others(shown, len(sides), third=third):
            while len(others) < _SIDE_BY_SIDE:
                others.append(QWidget())
            self._rows.add(SidesRow("", others, [""] * len(others)))

    def press(self, number: int) -> None:
        """Press the button of a key, where there is one and it can be pressed."""
        if 0 < number <= len(self._buttons):
            self._buttons[number - 1].click()

    def focus_first(self) -> None:
        """Put the focus on the first choice there is."""
        for button in self._buttons:
            if button.isEnabled():
                button.setFocus()
                return

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """The buttons in the order of their keys."""
        return tuple(self._buttons)

    def _others(self, shown: ConflictShown, number: int, *, third: bool) -> list[QWidget]:
        found: list[QWidget] = []
        if shown.may_keep_all:
            both = number == _SIDE_BY_SIDE
            found.append(
                self._choice(
                    self.tr("Keep both") if both else self.tr("Keep all"),
                    self.tr("All stand in the summary, each with name and source."),
                    self.all_kept.emit,
                )
            )
        if third:
            found.append(
                self._choice(
                    self.tr("Write something else"),
                    self.tr("You word it together. What was written stays in the history."),
                    self.third_wanted.emit,
                    enabled=shown.may_decide,
                )
            )
        return found

    def _choice(
        self, text: str, follows: str, run: Callable[[], None], *, enabled: bool = True
    ) -> QWidget:
        hint = str(len(self._buttons) + 1)
        button = KeyButton(text, hint)
        button.setObjectName(f"choice-{hint}")
        button.setEnabled(enabled)
        # Qt would hand the button's state over as what is chosen.
        button.clicked.connect(lambda: run())  # noqa: PLW0108
        self._buttons.append(button)
        return _Choice(button, follows)

    def _follows(self, shown: ConflictShown, number: int, wording: Wording) -> str:
        others = [side.said for n, side in enumerate(shown.sides) if n != number]
        rest = wording.listed(others)
        stays = self.tr("{others} stays in the history.")
        stays = stays.format(others=rest[:1].upper() + rest[1:])
        if shown.is_removal:
            if shown.sides[number].side.removes:
                return self.tr("It stays deleted. What was written stays in the history.")
            return self.tr("It is brought back, with what was written in it.")
        level = next((_level_of(row, number) for row in shown.rows if row.codes), None)
        if level is None or not shown.is_level:
            return stays
        rests = self.tr("Level {level} holds for the decision.").format(level=level)
        return f"{rests} {stays}"

    def _of_removal(self, *, removes: bool) -> str:
        return self.tr("Leave it deleted") if removes else self.tr("Bring it back")

    def _not_yours(self, shown: ConflictShown, roles: str) -> str:
        if shown.is_level:
            text = self.tr(
                "The level that a decision rests on is set by: {roles}. Both answers stand until "
                "then."
            )
        else:
            text = self.tr("This is decided by: {roles}. Everything stands until then.")
        return text.format(roles=roles)


def _level_of(row: Row, number: int) -> int | None:
    level = row.cells[number].level
    return level.code if level else None
