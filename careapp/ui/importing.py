"""Brings files of the municipality into the program: dialogue tools, code systems."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from careapp.changes.touched import Done
from careapp.domain.identity import RecordId
from careapp.services.exchange_files import read_file
from careapp.services.terminology import Imported, import_terminology
from careapp.services.tool_life import Brought, import_tool, read_tool
from careapp.ui.workplace import Workplace


class Importing(QObject):
    """Asks for a file and brings it in, off the main thread.

    Signals:
        told: What came of it, as a sentence.
    """

    told = Signal(str)

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace

    def ask_for_tool(self, window: QWidget) -> None:
        """Ask for a FHIR Questionnaire."""
        title = self.tr("Open a dialogue tool")
        self._ask(window, title, self.bring_tool)

    def ask_for_terminology(self, window: QWidget) -> None:
        """Ask for a FHIR CodeSystem."""
        title = self.tr("Open a code system")
        self._ask(window, title, self.bring_terminology)

    def bring_tool(self, path: Path) -> None:
        """Bring in a dialogue tool; what is not supported in it is shown in place."""
        desk, language = self._workplace.desk, self._workplace.look.language

        brought: list[Brought] = []

        def bring() -> Done[RecordId]:
            brought.append(read_tool(read_file(path)))
            return import_tool(desk, brought[0])

        def told(_done: Done[RecordId]) -> None:
            tool = brought[0].tool
            title = tool.title.in_language(language) or path.name
            notes = len(list(tool.all_notes()))
            text = self.tr("{title} can be chosen for visits now.").format(title=title)
            if notes:
                text = self.tr(
                    "{title} can be chosen for visits now. In {number} places it asks for "
                    "something not supported yet; each is shown where it stands."
                ).format(title=title, number=notes)
            self.told.emit(text)

        self._workplace.do(bring, told)

    def bring_terminology(self, path: Path) -> None:
        """Bring in a code system."""
        desk = self._workplace.desk

        def told(done: Imported) -> None:
            text = self.tr("{concepts} concepts, {new} of them new.")
            self.told.emit(text.format(concepts=done.concepts, new=done.new))

        self._workplace.ask(lambda: import_terminology(desk, read_file(path)), told)

    def _ask(self, window: QWidget, title: str, bring: Callable[[Path], None]) -> None:
        dialog = QFileDialog(window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("FHIR files (*.json)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: bring(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
