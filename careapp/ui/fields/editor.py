"""What an editor of a field is: it holds what is typed, and reads a value out of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.services.choices import Choices
from careapp.services.wording import Wording
from careapp.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Around:
    """What every editor of a form has to hand.

    Attributes:
        make_editor: Makes an editor from value class, name and this; for parts.
    """

    workplace: Workplace
    choices: Choices
    make_editor: Callable[[object, str, "Around"], "Editor"]

    @property
    def wording(self) -> Wording:
        """Words in the language of the screen."""
        return self.workplace.wording


class Editor(QWidget):
    """An editor of one field.

    What is typed is JSON, so that it can be kept half-finished; the value is read
    from it. Setting what is typed emits nothing.

    Args:
        name: What the field is called, for the screen reader.
        value_class: What the field holds.
        around: What every editor has to hand.

    Signals:
        edited: The user changed something (at every key).
        left: The user went on, and a problem may be told.

    Attributes:
        names_itself: Whether the name stands in the editor, and needs none over it.
    """

    names_itself: ClassVar[bool] = False

    edited = Signal()
    left = Signal()

    def __init__(
        self, name: str, value_class: object, around: Around, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.value_class = value_class
        self.around = around
        self._build()
        self._connect()

    def _build(self) -> None:
        raise NotImplementedError

    def _connect(self) -> None:
        raise NotImplementedError

    @property
    def typed(self) -> Json:
        """What is typed, whether or not it makes sense; None for nothing."""
        raise NotImplementedError

    @typed.setter
    def typed(self, typed: Json) -> None:
        raise NotImplementedError

    def typed_of(self, value: object) -> Json:
        """Return what would be typed for *value*."""
        raise NotImplementedError

    def know(self, value: object) -> None:
        """Be told what stands in the record, for an editor that does not show all of it."""

    def read(self) -> object:
        """Return the value, None where nothing is typed, or the `Problem` with it."""
        raise NotImplementedError

    @property
    def hint(self) -> str:
        """How what is typed was understood, in words; or nothing."""
        return ""

    @property
    def ends_itself(self) -> bool:
        """Whether so much is typed that a problem may be told at once."""
        return False

    def mark(self, problem: Problem | None) -> None:
        """Show where the problem is, or that there is none."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where typing begins."""
        raise NotImplementedError
