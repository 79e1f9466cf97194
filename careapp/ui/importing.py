"""Brings files of the municipality into the program: dialogue tools, code systems."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from careapp.changes.touched import Done
from careapp.domain.identity import RecordId
from careapp.ui.dialogs.once import open_once
from careapp.ui.workplace import Place, Workplace

if TYPE_CHECKING:
    from careapp.services.terminology import Imported
    from careapp.services.tool_life import Brought
    from careapp.services.tool_look import Looked


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
        """Ask for a FHIR Questionnaire or a spreadsheet."""
        title = self.tr("Open a dialogue tool")
        tools = self.tr("Dialogue tools (*.json *.xlsx)")
        self._ask(window, title, tools, lambda path: self.bring_tool(path, window))

    def ask_for_terminology(self, window: QWidget) -> None:
        """Ask for a FHIR CodeSystem."""
        title = self.tr("Open a code system")
        self._ask(window, title, self.tr("FHIR files (*.json)"), self.bring_terminology)

    def bring_tool(self, path: Path, window: QWidget) -> None:
        """Read a dialogue tool, and show what was understood of it before it is kept."""
        from careapp.services.exchange_files import read_file  # noqa: PLC0415 - when wanted
        from careapp.services.tool_life import read_tool  # noqa: PLC0415 - when wanted
        from careapp.services.tool_look import look_at_new  # noqa: PLC0415 - when wanted

        def show(looked: "Looked") -> None:
            from careapp.ui.dialogs.import_dialog import ImportDialog  # noqa: PLC0415 - when wanted

            dialog = ImportDialog(self._workplace, looked, window)
            dialog.kept.connect(lambda: self._keep(looked.report, path))
            open_once(dialog)

        # Aside: a large spreadsheet takes seconds, and what is typed must not wait for it.
        desk = self._workplace.desk
        self._workplace.ask(lambda: look_at_new(desk, read_tool(read_file(path))), show, aside=True)

    def _keep(self, brought: "Brought", path: Path) -> None:
        from careapp.services.tool_life import import_tool  # noqa: PLC0415 - when wanted

        desk, tool = self._workplace.desk, brought.tool

        def told(_done: Done[RecordId]) -> None:
            title = tool.title.in_language(self._workplace.look.language) or path.name
            text = self.tr("{title} is at hand. Try it, and release it when it is good.")
            self.told.emit(text.format(title=title))
            self._workplace.go(Place("tools"))

        self._workplace.do(lambda: import_tool(desk, brought), told)

    def bring_terminology(self, path: Path) -> None:
        """Bring in a code system."""
        from careapp.services.exchange_files import read_file  # noqa: PLC0415 - when wanted
        from careapp.services.terminology import import_terminology  # noqa: PLC0415 - when wanted

        desk = self._workplace.desk

        def told(done: "Imported") -> None:
            text = self.tr("{concepts} concepts, {new} of them new.")
            self.told.emit(text.format(concepts=done.concepts, new=done.new))

        self._workplace.ask(lambda: import_terminology(desk, read_file(path)), told)

    def _ask(self, window: QWidget, title: str, files: str, bring: Callable[[Path], None]) -> None:
        dialog = QFileDialog(window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([files, self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: bring(Path(path)))
        open_once(dialog)
