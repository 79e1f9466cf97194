"""The theme in force: chosen, followed, and changed while the program runs."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from careapp.ui.theme import Style, Theme, load_theme

_PROPERTY = "careapp_theme_source"
LARGE = "large"
"""Property of a widget whose words are one size larger (`careapp.ui.widgets.large`)."""

_LARGER: Mapping[Style, Style] = {
    "body": "large",
    "strong": "large_strong",
    "large": "lead",
    "large_strong": "heading",
}


class ThemeChoice(StrEnum):
    """What the user wants; SYSTEM follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class ThemeSource(QObject):
    """Holds the theme in force and puts it on the application.

    Args:
        app: The application to dress.
        resources: Directory with ``theme/``, ``icons/`` and ``fonts/``.
        choice: Light, dark or as the system.
        scale: Factor on every size, 1.0 to 2.0.

    Signals:
        changed: The theme in force is another (`Theme`); the style sheet is already on.
    """

    changed = Signal(object)

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        scale: float = 1.0,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()  # kept: its parts die with the Python object
        self._resources = resources
        self._choice = choice
        self._scale = scale
        self._build()
        self._connect()

    def _build(self) -> None:
        register_fonts(self._resources / "fonts")
        self._theme = self._load()
        self.take_over()
        self._app.setStyle(QStyleFactory.create("Fusion"))
        self._dress()

    def take_over(self) -> None:
        """Be the source that widgets follow from now on."""
        self._app.setProperty(_PROPERTY, self)

    def _connect(self) -> None:
        self._hints.colorSchemeChanged.connect(self._refresh)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def icons(self) -> Path:
        """Directory of the icons."""
        return self._resources / "icons"

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @choice.setter
    def choice(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._refresh()

    @property
    def scale(self) -> float:
        """Factor on every size."""
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        self._scale = scale
        self._refresh()

    @cached_property
    def _template(self) -> str:
        directory = self._resources / "theme"
        template = (directory / "style.qss").read_text(encoding="utf-8")
        return template.replace("@images", (directory / "images").as_posix())

    def _load(self) -> Theme:
        theme = load_theme(self._resources / "theme", self._name(), self._scale)
        contrast = self._hints.accessibility().contrastPreference()
        return theme.high_contrast() if contrast == Qt.ContrastPreference.HighContrast else theme

    def _name(self) -> str:
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice.value
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return ThemeChoice.DARK.value if dark else ThemeChoice.LIGHT.value

    def _refresh(self) -> None:
        theme = self._load()
        if theme == self._theme:
            return
        self._theme = theme
        self._dress()
        self.changed.emit(theme)

    def _dress(self) -> None:
        self._app.setFont(self._theme.font())
        self._app.setPalette(self._theme.palette())
        self._app.setStyleSheet(self._theme.qss(self._template))


def register_fonts(directory: Path) -> None:
    """Make the bundled fonts known to Qt."""
    for path in sorted(directory.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def theme_source() -> ThemeSource:
    """Return the source that app.py made.

    Raises:
        RuntimeError: No `ThemeSource` has been made yet.
    """
    app = QGuiApplication.instance()
    source: ThemeSource | None = app.property(_PROPERTY) if app else None
    if source is None:
        raise RuntimeError("make a ThemeSource before the first widget")
    return source


def current_theme() -> Theme:
    """Return the theme in force, for widgets that paint."""
    return theme_source().theme


def follow_theme(restyle: Callable[[Theme], None]) -> None:
    """Call ``restyle`` now and on every change of theme or scale.

    Give a bound method of a QObject: Qt drops the connection when that object dies.
    """
    source = theme_source()
    source.changed.connect(restyle)
    restyle(source.theme)


def style_on(widget: QWidget, style: Style) -> Style:
    """Return the type style of words on *widget*: one size larger where it was enlarged."""
    return _LARGER.get(style, style) if widget.property(LARGE) else style


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the style sheet look at the widget again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
