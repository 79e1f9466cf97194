"""Whose computer this is: a person compares letters, unless somebody else has said so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.services.handing_over.laptops import Laptop
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.option_rows import TickRow
from careapp.ui.widgets.text import TextLabel


class Comparing(QWidget):
    """Says how a computer is known, or shows its letters with a tick for having compared them.

    Args:
        laptop: Whose.
        known: Whether it was introduced here before.

    Signals:
        changed: The tick was set or taken out.
    """

    changed = Signal()

    def __init__(self, laptop: Laptop, *, known: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._laptop, self._known = laptop, known
        self._tick: TickRow | None = None
        self._build()

    @property
    def is_sure(self) -> bool:
        """Whether one knows whose computer it is."""
        return self._tick is None or self._tick.isChecked()

    def focus(self) -> None:
        """Put the focus on the tick, where there is one."""
        if self._tick is not None:
            self._tick.setFocus()

    def _build(self) -> None:
        column = VBox(parent=self)
        if self._laptop.certified:
            said = self.tr("The municipality's server knows this computer.")
            column.addWidget(IconText("shield-check", said, "text", "large", "good"))
        elif self._known:
            said = self.tr("You have met this computer before.")
            column.addWidget(IconText("check", said, "text", "large", "good"))
        else:
            self._build_letters(column)

    def _build_letters(self, column: VBox) -> None:
        told = self.tr(
            "This computer has not been met before. Ask its owner to read the characters of their "
            "own card aloud: they stand in Settings, under Other computers."
        )
        column.addWidget(IconText("shield-alert", told, "text", "large", "warning"))
        column.space(12)
        letters = TextLabel(self._laptop.letters, "title", wraps=True)
        letters.setObjectName("letters")
        letters.setAccessibleName(" ".join(self._laptop.key))
        column.addWidget(letters)
        column.space(8)
        self._tick = TickRow(self.tr("I have compared the characters, and they are the same"))
        self._tick.setObjectName("compared")
        self._tick.toggled.connect(lambda _on: self.changed.emit())
        column.addWidget(self._tick)
