"""The language of the program, changed while it runs."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class Language:
    """Installs the translators of one language at a time.

    Args:
        app: The application to translate.
        folder: Where our catalogues lie.
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Word the program in ``da``, ``nb`` or ``en``; open windows follow."""
        before, self._installed = self._installed, []
        QLocale.setDefault(QLocale(language))
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        # The last one installed is asked first: ours over Qt's own.
        for path in (
            qt / f"qtbase_{language}.qm",
            self._folder / f"qtbase_{language}.qm",
            self._folder / f"careapp_{language}.qm",
        ):
            translator = QTranslator(self._app)
            if path.exists() and translator.load(str(path)):
                self._installed.append(translator)
        for translator in self._installed:
            self._app.installTranslator(translator)
        for translator in before:
            self._app.removeTranslator(translator)
