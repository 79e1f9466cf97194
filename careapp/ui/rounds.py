"""A repeating part of a dialogue tool on the screen: its rounds, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from careapp.dialogue.stored_rounds import Round
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.surfaces import BLEED
from careapp.ui.widgets.text import TextLabel

_WIDEST = 2**24 - 1


class RoundView(QWidget):
    """One round: its name, what is asked in it, and a button to take it out.

    Args:
        one: Which.
        named: Whether its name stands above it; a line of answers has its own.
        column: Where its questions go; in a table they stand side by side.

    Signals:
        unwanted: It is to be taken out (`Round`).

    Attributes:
        column: Room for what is asked.
        remove: The button; in a line it stands on the line.
    """

    unwanted = Signal(object)

    def __init__(self, one: Round, *, named: bool, column: VBox | None = None) -> None:
        super().__init__()
        self.one = one
        self.column = column or VBox(0)
        self.remove = TextButton(self.tr("Remove"), "x")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(lambda: self.unwanted.emit(self.one))
        self._title = TextLabel("", "large_strong", wraps=True)
        self._head = QWidget()
        self._line = HBox(12, (BLEED, 12, BLEED, 0), self._head)
        self._line.addWidget(self._title, 1)
        self._line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = VBox(0, parent=self)
        self._whole.addWidget(self._head)
        self._whole.addLayout(self.column, 1)
        self._head.setVisible(named)

    def show_name(self, name: str) -> None:
        """Show how it is called now; it counts from the first that is there."""
        self._title.setText(name)
        self.setAccessibleName(name)
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=name))

    def stand_on_line(self, *, wide: bool, beside: int) -> None:
        """Stand on one line of a table, the button at its end, or under a name as ever."""
        direction = QBoxLayout.Direction
        self._title.setVisible(not wide)
        self._whole.setDirection(direction.RightToLeft if wide else direction.TopToBottom)
        self._line.set_margins((8, 12, 0, 0) if wide else (BLEED, 12, BLEED, 0))
        width = current_theme().px(beside)
        self._head.setMinimumWidth(width if wide else 0)
        self._head.setMaximumWidth(width if wide else _WIDEST)

    def put_remove_on(self, line: QBoxLayout) -> None:
        """Put the button on the line of an answer, which has no name above it."""
        if line.indexOf(self.remove) < 0:
            line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def let_remove(self, *, wanted: bool) -> None:
        """Offer to take it out, or not."""
        self.remove.setVisible(wanted)


class RoundsView(QWidget):
    """The rounds of one repeating part, with a button to add one.

    Args:
        name: Of the part, in few words.
        grows: Whether one can be added; under a tick list nothing is added but by ticking.

    Signals:
        wanted: One more round is wanted.
        unwanted: A round is to be taken out (`Round`).

    Attributes:
        rounds: What stands there, in order.
    """

    wanted = Signal()
    unwanted = Signal(object)

    def __init__(self, name: str, *, grows: bool) -> None:
        super().__init__()
        self.grows = grows
        self.rounds: list[RoundView] = []
        self.add = TextButton(self._add_words(name), icon="plus")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.wanted)
        self._column = VBox(0, parent=self)
        row = HBox(0, (BLEED, 0, BLEED, 8))
        row.addWidget(self.add)
        row.addStretch(1)
        self._column.addLayout(row)

    def insert(self, at: int, view: RoundView) -> None:
        """Put a round in its place."""
        self.rounds.insert(at, view)
        self._column.insertWidget(at, view)
        view.unwanted.connect(self.unwanted)

    def take(self, view: RoundView) -> None:
        """Take a round away."""
        self.rounds.remove(view)
        view.hide()
        view.deleteLater()

    def let_add(self, *, wanted: bool) -> None:
        """Offer to add one, or not."""
        self.add.setVisible(wanted and self.grows)

    def focus_beside(self, one: Round) -> None:
        """Put the focus on the round after another, else before it, else where one adds."""
        at = next(n for n, view in enumerate(self.rounds) if view.one == one)
        others = self.rounds[at + 1 :] + self.rounds[:at][::-1]
        beside = next((view.remove for view in others if view.remove.isVisible()), self.add)
        beside.setFocus()

    def missing(self, numbers: Sequence[int]) -> list[int]:
        """Return those of the stored *numbers* that do not stand here yet."""
        here = {view.one.number for view in self.rounds}
        return [number for number in numbers if number not in here]

    def _add_words(self, name: str) -> str:
        if not name or name.endswith("?"):
            return self.tr("Add another answer")
        return self.tr("Add {what}").format(what=_inside_sentence(name))


def _inside_sentence(name: str) -> str:
    """Return a name as it stands within a sentence; an abbreviation keeps its capitals."""
    first = name.split(maxsplit=1)[0]
    return name if len(first) == 1 or not first[1:].islower() else name[0].lower() + name[1:]
