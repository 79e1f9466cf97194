"""The papers on a citizen's help, to choose one to see and print."""

from PySide6.QtWidgets import QWidget

from careapp.services.papers.offered import CitizensPapers, PaperOffer
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_LETTERS = ("print-decisions", "print-decision")


class PapersDialog(DialogFrame):
    """What is for the citizen first, then the letters, the latest help first.

    Args:
        workplace: Leads to the paper that is chosen.
        papers: Those there are.
        parent: The window it belongs to.
    """

    def __init__(
        self, workplace: Workplace, papers: CitizensPapers, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.title = self.tr("Papers on the help: {name}").format(name=papers.citizen_name)
        self._workplace = workplace
        self._build(papers)

    def _build(self, papers: CitizensPapers) -> None:
        letters = [one for one in papers.offers if one.place in _LETTERS]
        rest = [one for one in papers.offers if one.place not in _LETTERS]
        rows = [self._add(one) for one in rest]
        self.column.add(Section(self.tr("Decision letters")), above=16)
        if not letters:
            nothing = self.tr("No help has been granted.")
            self.column.add(TextLabel(nothing, "large", "text_secondary", wraps=True), above=8)
        for one in letters:
            self._add(one)
        close = self.button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.buttons.addWidget(close)
        rows[0].setFocus()

    def _add(self, offer: PaperOffer) -> RowButton:
        icon = "file-text" if offer.place in _LETTERS else "printer"
        row = RowButton(Row(self._title(offer), offer.detail, icon=icon))
        row.setAutoDefault(False)
        row.clicked.connect(lambda: self._choose(offer))
        self.column.add(row)
        return row

    def _title(self, offer: PaperOffer) -> str:
        match offer.place:
            case "print-services":
                return self.tr("The citizen's help, to take home")
            case "print-swaps":
                return self.tr("Swaps and ledger")
            case "print-package":
                return self.tr("Package: {name}").format(name=offer.name)
            case "print-decisions":
                return self.tr("All that was decided on {day}").format(day=offer.name)
            case _:
                return offer.name

    def _choose(self, offer: PaperOffer) -> None:
        self.accept()
        self._workplace.go(Place(offer.place, offer.about))
