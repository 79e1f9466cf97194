"""A paper leaves the encrypted store: printed, saved or copied, each with its purpose logged."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from careapp.domain.access import AccessWay
from careapp.services.exchange_files import save_outside
from careapp.services.printing import (
    Format,
    Paper,
    PaperKind,
    file_name,
    log_leaving,
    paper_file,
    render,
)
from careapp.ui.clipboard import put_on_clipboard
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.paper import print_pages
from careapp.ui.dialogs.purposes import usual_purposes
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.workplace import Workplace


class LeavingPaper(QObject):
    """Prints, saves and copies a paper; the purpose is on record before it leaves.

    Args:
        workplace: Where it is logged.
        window: The dialog that asks.

    Signals:
        told: What happened, in a sentence.
    """

    told = Signal(str)

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._workplace = workplace
        self._window = window

    def hold(self, paper: Paper) -> None:
        """Take the paper that would leave now."""
        self._paper = paper

    def print(self) -> None:
        """Ask for printer and purpose, then print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print"))
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Ask for the purpose, then print."""
        desk, report = self._workplace.desk, self._paper.report

        def print_whole() -> None:
            print_pages(render(desk, report, Format.PDF), printer)

        told = self.tr("Sent to the printer.")
        explanation = self.tr("The purpose is written in the log, with your name and the time.")
        self._ask_why(
            self.tr("What is it printed for?"),
            explanation,
            self.tr("Print"),
            _WayOut(AccessWay.PRINTED, print_whole, told),
        )

    def save_as(self) -> None:
        """Ask for place, format and purpose, then save."""
        names: dict[str, str] = {
            Format.PDF: self.tr("PDF, as printed (*.pdf)"),
            Format.HTML: self.tr("Web page (*.html)"),
            Format.TEXT: self.tr("Plain text (*.txt)"),
        }
        if self._paper.kind is PaperKind.LEAD:
            names[Format.JSON] = self.tr("The answers, for another system (FHIR) (*.json)")
        if self._paper.kind is PaperKind.ORDERS:
            names[Format.CSV] = self.tr("The orders, for a spreadsheet (*.csv)")
            names[Format.JSON] = self.tr("The orders, for another system (*.json)")
        dialog = QFileDialog(self._window, self.tr("Save the paper as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.setNameFilters(list(names.values()))
        dialog.setDefaultSuffix(Format.PDF.value)
        dialog.selectFile(file_name(self._workplace.desk, self._paper.kind))
        endings = {words: ending for ending, words in names.items()}
        dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(endings[words]))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        open_once(dialog)

    def save_to(self, path: Path) -> None:
        """Ask for the purpose, then save; the ending of the name says the format."""
        desk, paper = self._workplace.desk, self._paper
        ending = path.suffix.lower().removeprefix(".")
        format_ = next((one for one in paper.formats if one == ending), Format.PDF)

        def save() -> None:
            save_outside(paper_file(desk, paper, format_), path)

        told = self.tr(
            "Saved as {file}. The file is no longer encrypted: delete it when it has been used."
        ).format(file=path.name)
        explanation = self.tr(
            "The saved file is not encrypted: anyone who can open it can read it. "
            "The purpose is written in the log, with your name and the time."
        )
        self._ask_why(
            self.tr("What is it saved for?"),
            explanation,
            self.tr("Save"),
            _WayOut(AccessWay.SAVED, save, told),
        )

    def copy(self) -> None:
        """Ask for the purpose, then put it on the clipboard as HTML and as text."""
        desk, report = self._workplace.desk, self._paper.report

        def make() -> tuple[str, str]:
            return (
                render(desk, report, Format.HTML).decode(),
                render(desk, report, Format.TEXT).decode(),
            )

        told = self.tr(
            "Copied. Paste it where it belongs, then copy something else: "
            "other programs can read the clipboard."
        )
        explanation = self.tr("The purpose is written in the log, with your name and the time.")
        self._ask_why(
            self.tr("What is it copied for?"),
            explanation,
            self.tr("Copy"),
            _WayOut(AccessWay.COPIED, make, told, _to_clipboard),
        )

    def _ask_why(self, title: str, explanation: str, confirm: str, way_out: "_WayOut") -> None:
        paper = self._paper
        draft = ReasonDraft(self._workplace, paper.about, way_out.way)
        usual = usual_purposes(paper.kind)
        dialog = ReasonDialog(title, explanation, confirm, usual, self._window, draft=draft)
        dialog.given.connect(lambda purpose: self._leave(way_out, purpose, draft))
        open_once(dialog)

    def _leave(self, way_out: "_WayOut", purpose: str, draft: ReasonDraft) -> None:
        """Log it, and only then let it out."""
        desk, about, kind = self._workplace.desk, self._paper.about, self._paper.kind
        way = way_out.way

        def done(outcome: object) -> None:
            way_out.then(outcome)
            if isValid(self):
                self.told.emit(way_out.told)

        draft.use(
            lambda: log_leaving(desk, about=about, kind=kind, way=way, purpose=purpose),
            lambda _touched: self._workplace.ask(way_out.run, done, aside=True),
        )


@dataclass(frozen=True, slots=True)
class _WayOut:
    """How a paper leaves.

    Attributes:
        run: Lets it out, aside.
        told: What is said when it is out.
        then: Takes the outcome, on the main thread.
    """

    way: AccessWay
    run: Callable[[], object]
    told: str
    then: Callable[[object], None] = lambda _outcome: None


def _to_clipboard(outcome: object) -> None:
    html, text = outcome if isinstance(outcome, tuple) else ("", "")
    put_on_clipboard(text, html)
