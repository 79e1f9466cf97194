"""What every editor of answers does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from careapp.dialogue.item import Item
from careapp.dialogue.problem import NO_LIMITS, Limits
from careapp.dialogue.ticks import ticked_values
from careapp.dialogue.values import AnswerValue
from careapp.services.limits import TOO_FEW, broken_limits
from careapp.ui.limit_words import limit_words
from careapp.ui.theme_source import set_property
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


@dataclass(frozen=True, slots=True)
class Given:
    """What an editor holds.

    Attributes:
        value: One value, None when nothing is answered.
        words: Free text.
        ticked: Display by ``system|code``, where many may be chosen.
    """

    value: AnswerValue | None = None
    words: str = ""
    ticked: Mapping[str, str] | None = None

    def values(self, item: Item) -> tuple[AnswerValue, ...]:
        """Return all that is answered to *item*."""
        own = self.value if self.value is not None else self.words or None
        return (*ticked_values(item, self.ticked or {}), *(() if own is None else (own,)))


class Editor(QWidget):
    """Edits one voice's answer to one item.

    What the answer breaks is said under it when it is left; it is kept all the same.

    Signals:
        edited: The user changed it (`Given`), at every key.
        settled: The user is done with it for now: left the field, chose an option.
        left: The focus went to something else.
        told_changed: Something else is wrong with it now (in words; empty for nothing).

    Attributes:
        limits: What was worked out for its answers besides what the item says.
        checks: Whether it says what is wrong; not where it is a part of another editor.
    """

    edited = Signal(object)
    settled = Signal()
    left = Signal()
    told_changed = Signal(str)

    def __init__(self, item: Item, language: str, today: date) -> None:
        super().__init__()
        self.item, self.language, self.today = item, language, today
        self.limits: Limits = NO_LIMITS
        self.checks = True
        self.box = VBox(4, parent=self)
        self._now: Given | None = None
        self._build()
        self._told = IconText("circle-alert", "", "warning")
        self._told.hide()
        self.box.addWidget(self._told)
        self.edited.connect(self._hold)
        self.settled.connect(self.check)
        self.left.connect(self.check)

    def show_given(self, given: Given) -> None:
        """Show an answer; emits nothing."""
        raise NotImplementedError

    def focus(self) -> None:
        """Put the focus where one types."""
        next(iter(self.findChildren(QWidget)), self).setFocus()

    @property
    def now(self) -> Given | None:
        """What was edited or looked at last; None before that."""
        return self._now

    @property
    def told(self) -> str:
        """What the answer breaks, in words; empty when it breaks nothing."""
        return self._told.text

    def check(self, given: Given | None = None) -> None:
        """Say what the answer breaks: *given*, else what was last edited."""
        if given is not None:
            self._now = given
        if self._now is not None and self.checks:
            problems = broken_limits(self.item, self._now.values(self.item), self.limits)
            if self._is_inside():
                problems = tuple(one for one in problems if one.code != TOO_FEW)
            words = limit_words(problems[0], self.item, self.language) if problems else ""
            self._tell(words)

    def _build(self) -> None:
        raise NotImplementedError

    @property
    def _name(self) -> str:
        return self.item.text.in_language(self.language)

    def _hold(self, given: Given) -> None:
        """Say nothing while somebody types."""
        self._now = given
        self._tell("")

    def _tell(self, words: str) -> None:
        if words == self._told.text:
            return
        self._told.text = words
        self._told.setVisible(bool(words))
        for field in self.findChildren(QWidget):
            if isinstance(field, _FIELDS):
                set_property(field, "tone", "danger" if words else "")
                field.setAccessibleDescription(words)
        self.told_changed.emit(words)

    def _is_inside(self) -> bool:
        """Return whether somebody is still at it."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)
