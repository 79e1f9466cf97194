"""What a dialogue tool is built of on the screen, besides its questions."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item
from careapp.dialogue.places import Rounds, place_of
from careapp.ui.groups.tables import CellTable
from careapp.ui.tool_notes import tool_note
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import BLEED


@dataclass(frozen=True, slots=True)
class Part:
    """An item that is still to be built.

    Attributes:
        rounds: The stored rounds around it; of one line of answers the line's number last.
        area: The name of the group it stands in.
        depth: In how many groups it stands.
        column: Where it goes; None for the end of what is built.
        is_line: Whether it is one line of a question with several.
        on_tab: Whether its name stands on a tab already.
        look: What it is in a table: ``row``, ``line`` or ``cell``; empty where there is none.
        table: In which its rounds are lines.
    """

    item: Item
    rounds: Rounds
    area: str = ""
    depth: int = 0
    column: VBox | None = None
    is_line: bool = False
    on_tab: bool = False
    look: str = ""
    table: CellTable | None = None

    @property
    def place(self) -> str:
        """Where its answers are stored."""
        return place_of(self.item.link_id, self.rounds)

    @property
    def asked_at(self) -> str:
        """Where the question stands: for a line that of all its lines."""
        rounds = self.rounds[:-1] if self.is_line else self.rounds
        return place_of(self.item.link_id, rounds)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that somebody can answer now.

    Attributes:
        item: As it is offered now, with the round it stands in among its words.
        place: Where the answer is stored.
    """

    item: Item
    place: str


@dataclass(frozen=True, slots=True)
class Under:
    """Where the parts of a group go: as in `Part`.

    Attributes:
        group: The group; None for the whole form.
    """

    rounds: Rounds = ()
    area: str = ""
    depth: int = 0
    column: VBox | None = None
    group: Item | None = None
    look: str = ""


class EndOfForm(QWidget):
    """Tells when somebody sees the end of what is built.

    Signals:
        seen: It came into sight.
    """

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that it is seen (Qt)."""
        super().paintEvent(event)
        self.seen.emit()


def inset(widget: QWidget, above: int = 0) -> QWidget:
    """Return *widget* on the text edge; topics stand outside it, so that their words align."""
    holder = QWidget()
    VBox(0, (BLEED, above, BLEED, 0), holder).addWidget(widget)
    return holder


def notes_of(item: Item) -> list[QWidget]:
    """Return what of an item is not understood."""
    notes = ((note.code, {"detail": note.detail}) for note in item.notes)
    return [inset(IconText("info", tool_note(*note), "text_secondary")) for note in notes]
