"""What was granted, and that the citizen gets it on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.services.help.packages import PackageOffer
from careapp.services.wording import Wording
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.packages.turned import TurnedPackage
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.marks import IconText


class DoneStep(QWidget):
    """What was granted.

    Args:
        name: What the citizen is called.
        offer: The package as it was granted.
        wording: In the language of the screen.

    Signals:
        handed_over: The citizen got it on paper.
        paper_wanted: The paper is to be seen and printed.
    """

    handed_over = Signal()
    paper_wanted = Signal()

    def __init__(self, name: str, offer: PackageOffer, wording: Wording) -> None:
        super().__init__()
        self._name, self._offer, self._wording = name, offer, wording
        self._paper = Button(self.tr("The citizen has got it on paper"), icon="file-text")
        self._paper.setAutoDefault(False)
        layout = VBox(12, parent=self)
        for icon, words, tone in self._said(offer, wording):
            layout.addWidget(IconText(icon, words, "text", "large", tone))
        printed = Button(self.tr("Print it for the citizen…"), icon="printer")
        printed.setAutoDefault(False)
        printed.clicked.connect(self.paper_wanted)
        turned = Button(self.tr("Turn the screen"), icon="monitor")
        turned.setAutoDefault(False)
        turned.clicked.connect(self.turn)
        row = FlowLayout(12, 8)
        row.addWidget(turned)
        row.addWidget(printed)
        row.addWidget(self._paper)
        layout.addLayout(row)
        self._paper.clicked.connect(self._hand_over)

    def _said(self, offer: PackageOffer, wording: Wording) -> tuple[tuple[str, str, str], ...]:
        name, ends = offer.package.name(wording.language), offer.days.ends_on
        begins = self.tr("{package} is granted from {date}.")
        said = [
            (
                "circle-check",
                begins.format(package=name, date=wording.day(offer.days.starts_on)),
                "good",
            )
        ]
        if ends is not None:
            text = self.tr("It ends by itself on {date}.").format(date=wording.day(ends))
            said.append(("clock", text, "text_secondary"))
        if offer.permit.mandate_id is not None:
            text = self.tr(
                "It is provisional until the municipality's server has checked the mandate. The "
                "help begins all the same."
            )
            said.append(("shield-check", text, "text_secondary"))
        return tuple(said)

    def turn(self) -> None:
        """Show the citizen what they get, large and plain."""
        around = self.window().parentWidget() or self.window()
        screen = TurnedPackage(self._name, self._offer, self._wording, around)
        open_once(screen)

    def _hand_over(self) -> None:
        self._paper.setEnabled(False)
        self._paper.setText(self.tr("Noted: the citizen has it on paper"))
        self.handed_over.emit()

    def focus_first(self) -> None:
        """Leave the focus to the button that closes."""
