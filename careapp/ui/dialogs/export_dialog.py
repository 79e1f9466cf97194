"""Saving everything as a file: in which format, whether people are named, for what, and where."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from careapp.changes.touched import Touched
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.exporting import ExportFormat, Taken, export_all, export_name
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.strings import sentence
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.option_rows import RadioList, TickRow
from careapp.ui.widgets.surfaces import Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 600


class ExportDialog(DialogFrame):
    """Asks, then writes one file; the purpose is on record for every citizen before that.

    Args:
        workplace: Whose.
        number: How many citizens it is about.
        parent: The window it belongs to.
    """

    def __init__(self, workplace: Workplace, number: int, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace, self._number = workplace, number
        self._formats = RadioList(self.tr("Format"), self._options())
        self._nobody = TickRow(self.tr("Name nobody: pseudonyms instead of people"))
        self._problem = Banner("danger", "")
        self._told = IconText("circle-check", "", "good", "large")
        self.save_button = self.button(self.tr("Save the file…"), "primary", "download")
        self.cancel_button = self.button(self.tr("Cancel"))
        self._build()
        self._connect()
        self.title = self.tr("Save everything as a file")

    def _options(self) -> list[Option]:
        return [
            Option(ExportFormat.FHIR, self.tr("FHIR R4, for another system (NDJSON)")),
            Option(ExportFormat.CSV, self.tr("Tables with a codebook, for a spreadsheet (CSV)")),
        ]

    def _build(self) -> None:
        column = self.column
        about = self.tr("Everything this computer holds about %n citizen(s).", "", self._number)
        column.add(IconText("users", about, "text", "large"))
        warning = self.tr(
            "The file is not encrypted: anyone who can open it can read it. Protected addresses "
            "are not in it, nor how one gets into a home."
        )
        column.add(IconText("shield-alert", warning, "warning", "large"), above=12)
        column.add(Section(self.tr("Format")), above=20)
        column.add(self._formats, above=4)
        column.add(self._nobody, above=12)
        told = self.tr(
            "Names, numbers, addresses and all words are left out, dates are only as fine as "
            "weeks. The same person has the same pseudonym each time: it is still personal data."
        )
        column.add(TextLabel(told, "body", "text_secondary", wraps=True), above=2)
        column.add(self._problem, above=12)
        column.add(self._told, above=12)
        self._problem.hide()
        self._told.hide()
        self._formats.value = ExportFormat.FHIR
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.save_button)
        self.save_button.setFocus()

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._ask_where)

    @property
    def format(self) -> ExportFormat:
        """The format that is chosen."""
        return ExportFormat(str(self._formats.value))

    @property
    def names_nobody(self) -> bool:
        """Whether pseudonyms stand for people."""
        return self._nobody.isChecked()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save everything as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.setNameFilter(self.tr("Packed files (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(export_name(self._workplace.desk, self.format))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        open_once(dialog)

    def save_to(self, path: Path) -> None:
        """Ask for the purpose, then save."""
        workplace = self._workplace
        draft = ReasonDraft(workplace, workplace.desk.municipality_id, "export")
        dialog = ReasonDialog(
            self.tr("What is it saved for?"),
            self.tr("Each citizen can read the purpose, with your name and the time."),
            self.tr("Save"),
            (
                self.tr("To the municipality's own data warehouse"),
                self.tr("To the care record"),
                self.tr("For the quality work of the municipality"),
            ),
            self,
            draft=draft,
        )
        dialog.given.connect(lambda purpose: self._save(path, purpose, draft))
        open_once(dialog)

    def _save(self, path: Path, purpose: str, draft: ReasonDraft) -> None:
        desk, format_, nobody = self._workplace.desk, self.format, self.names_nobody
        language = self._workplace.look.language
        self._problem.hide()
        self.save_button.setEnabled(False)
        self._tell("clock", self.tr("Writing the file…"), "text_secondary")

        def run() -> tuple[Taken, Touched]:
            return export_all(
                desk,
                path=path,
                format_=format_,
                purpose=purpose,
                language=language,
                names_nobody=nobody,
            )

        def done(outcome: tuple[Taken, Touched]) -> None:
            draft.drop()
            self._workplace.touched.emit(outcome[1])
            if isValid(self):
                self._show_done(path, outcome[0])

        self._workplace.ask(run, done, otherwise=self._show_failure, aside=True)

    def _show_done(self, path: Path, made: Taken) -> None:
        told = self.tr(
            "Saved as {file}, with {number} records. It is no longer encrypted: delete it when it "
            "has been used."
        )
        number = self._workplace.wording.number(made.written)
        self._tell("circle-check", told.format(file=path.name, number=number), "good")
        self.cancel_button.setText(self.tr("Close"))
        self.save_button.setEnabled(True)
        self.cancel_button.setFocus()

    def _show_failure(self, error: BaseException) -> None:
        if not isValid(self):
            return
        self._told.hide()
        self.save_button.setEnabled(True)
        match error:
            case InvalidRecordError():
                words = " ".join(sentence(one.code, one.context) for one in error.problems)
            case EnvironmentFailedError():
                words = sentence(error.code, error.context)
            case _:
                self.reject()
                self._workplace.complain(error)
                return
        self._problem.show_as("danger", words)
        self._problem.show()
        self.reveal(self._problem)

    def _tell(self, icon: str, words: str, tone: str) -> None:
        self._told.show_as(icon, words, tone)
        self._told.show()
        self.reveal(self._told)
