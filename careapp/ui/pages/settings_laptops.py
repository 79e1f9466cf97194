"""The part of Settings about other computers: the card of this one, and those that it knows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from careapp.ui.pages.filling import filled_anew
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Hairline, Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

if TYPE_CHECKING:
    from careapp.services.desk import Desk
    from careapp.services.handing_over.laptops import Laptop
    from careapp.services.handing_over.offered import OwnCard


class LaptopsSection(QWidget):
    """How this computer introduces itself to others, and whom it hands over to.

    Args:
        workplace: Whose.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown: OwnCard | None = None
        self._layout = VBox(parent=self)

    def refresh(self) -> None:
        """Show what is known, unless it stands there already."""
        desk = self._workplace.desk
        self._workplace.ask(lambda: _read(desk), self._show_news)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            self._show(self._shown)

    def _show_news(self, shown: "OwnCard") -> None:
        if shown != self._shown:
            self._show(shown)

    def _show(self, shown: "OwnCard") -> None:
        self._shown = shown
        with filled_anew(self):
            self._layout.clear()
            self._layout.space(28)
            self._layout.addWidget(Section(self.tr("Other computers")))
            self._layout.space(4)
            told = self.tr(
                "Without a connection you can hand a visit over to a colleague in a file. Each "
                "gives the other the card of their computer first; there is nothing secret on it."
            )
            self._layout.addWidget(TextLabel(told, "large", wraps=True))
            self._add_own(shown)
            for laptop in shown.laptops:
                self._layout.addWidget(self._row(laptop))
                self._layout.addWidget(Hairline())
            self._add_deeds()

    def _add_own(self, shown: "OwnCard") -> None:
        self._layout.space(12)
        letters = self.tr("The characters of this computer: {letters}").format(
            letters=shown.letters
        )
        mark = IconText("id-card", letters, "text", "large")
        mark.label.setObjectName("own-letters")
        self._layout.addWidget(mark)
        self._layout.space(4)

    def _row(self, laptop: "Laptop") -> QWidget:
        row = QWidget()
        line = HBox(16, (0, 6, 0, 6), row)
        words = VBox()
        words.addWidget(TextLabel(laptop.card.name, "large", wraps=True))
        words.addWidget(TextLabel(self._standing(laptop), "body", "text_secondary", wraps=True))
        line.addLayout(words, 1)
        name = self.tr("Forget {name}").format(name=laptop.card.name)
        drop = TextButton(self.tr("Forget"))
        drop.setObjectName(f"forget-{laptop.key}")
        drop.setAccessibleName(name)
        drop.clicked.connect(lambda: self._forget(laptop))
        line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _standing(self, laptop: "Laptop") -> str:
        """Return when something went to a laptop, or came from it."""
        from careapp.services.handing_over.offered import at  # noqa: PLC0415 - it is there by now

        wording, today = self._workplace.wording, self._workplace.desk.clock.today()
        said = []
        if laptop.handed_at_ms is not None:
            when = wording.near_moment(at(laptop.handed_at_ms), today)
            said.append(self.tr("handed over {when}").format(when=when))
        if laptop.taken_at_ms is not None:
            when = wording.near_moment(at(laptop.taken_at_ms), today)
            said.append(self.tr("file taken in {when}").format(when=when))
        return " · ".join([*said, laptop.letters])

    def _add_deeds(self) -> None:
        row = FlowLayout(24)
        for text, icon, place in (
            (self.tr("Save the card of this computer…"), "id-card", "save-card"),
            (self.tr("Open a file from a colleague…"), "download", "take-file"),
        ):
            button = TextButton(text, icon=icon)
            button.setObjectName(place)
            button.clicked.connect(lambda _on=False, place=place: self._workplace.go(Place(place)))
            row.addWidget(button)
        self._layout.space(8)
        self._layout.addLayout(row)

    def _forget(self, laptop: "Laptop") -> None:
        from careapp.services.handing_over.laptops import forget  # noqa: PLC0415 - as above

        desk, key = self._workplace.desk, laptop.key
        self._workplace.do(lambda: forget(desk, key))


def _read(desk: "Desk") -> "OwnCard":
    # Keys are slow to import, and nobody waits for this thread.
    from careapp.services.handing_over.offered import own_laptop  # noqa: PLC0415

    return own_laptop(desk)
