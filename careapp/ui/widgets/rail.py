"""The rail: where to go, what is current; icons only when the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.rail_buttons import MARGIN, FindButton, RailButton, RailEntry
from careapp.ui.widgets.text import TextLabel

WIDE = 208
NARROW = 72
COLLAPSES_BELOW = 1280

_TEXT_MARGIN = 24


class Rail(QFrame):
    """Product and user, search, the places, and settings at the bottom.

    Args:
        product: Name of the program.
        user: Name of the user.
        entries: The places from the top.
        settings: The place at the bottom.
        find: Words on the search button.
        shortcut: Its key, as shown ("Ctrl K").

    Signals:
        chosen: A place was chosen (its key).
        find_requested: The search button was pressed.
    """

    chosen = Signal(str)
    find_requested = Signal()

    def __init__(
        self,
        product: str,
        user: str,
        entries: Sequence[RailEntry],
        settings: RailEntry,
        find: str,
        shortcut: str = "Ctrl K",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._product = TextLabel(product, "heading")
        self._user = TextLabel(user, "body", "text_secondary")
        self._find = FindButton(find, shortcut)
        self._buttons = tuple(RailButton(entry) for entry in (*entries, settings))
        self._group = QButtonGroup(self)
        self._collapsed = False
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = VBox(margins=(0, _TEXT_MARGIN, 0, 16), parent=self)
        names = VBox(margins=(_TEXT_MARGIN, 0, 8, 12))
        names.addWidget(self._product)
        names.addWidget(self._user)
        layout.addLayout(names)
        find = VBox(margins=(MARGIN, 0, MARGIN, MARGIN))
        find.addWidget(self._find)
        layout.addLayout(find)
        layout.addWidget(self._places(), 1)
        bottom = VBox(margins=(MARGIN, 4, MARGIN, 0))
        bottom.addWidget(self._buttons[-1])
        layout.addLayout(bottom)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        follow_theme(self._restyle)

    def _places(self) -> QScrollArea:
        places = QWidget()
        column = VBox(4, (MARGIN, 0, MARGIN, 0), places)
        for button in self._buttons[:-1]:
            column.addWidget(button)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(places)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _connect(self) -> None:
        for index, button in enumerate(self._buttons):
            self._group.addButton(button, index)
        self._group.idClicked.connect(
            lambda index: self.chosen.emit(self._buttons[index].entry.key)
        )
        self._find.clicked.connect(self.find_requested)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedWidth(theme.px(NARROW if self._collapsed else WIDE))

    @property
    def current(self) -> str:
        """Key of the current place, or nothing. Setting it emits nothing."""
        index = self._group.checkedId()
        return self._buttons[index].entry.key if index >= 0 else ""

    @current.setter
    def current(self, key: str) -> None:
        for button in self._buttons:
            if button.entry.key == key:
                button.setChecked(True)

    @property
    def collapsed(self) -> bool:
        """Whether only icons are shown."""
        return self._collapsed

    @collapsed.setter
    def collapsed(self, collapsed: bool) -> None:
        self._collapsed = collapsed
        self._product.setVisible(not collapsed)
        self._user.setVisible(not collapsed)
        for button in self._buttons:
            button.collapsed = collapsed
            button.setToolTip(button.entry.text if collapsed else "")
        self._find.collapsed = collapsed
        self._find.setToolTip(self._find.text() if collapsed else "")
        self._restyle(current_theme())

    def fit(self, window_width: int) -> None:
        """Collapse or unfold as the width of the window asks."""
        collapsed = window_width < current_theme().px(COLLAPSES_BELOW)
        if collapsed != self._collapsed:
            self.collapsed = collapsed

    @property
    def user(self) -> str:
        """Name of the user."""
        return self._user.text()

    @user.setter
    def user(self, user: str) -> None:
        self._user.setText(user)

    def rename(self, texts: dict[str, str], find: str) -> None:
        """Put the words in another language.

        Args:
            texts: Words by key of the place.
            find: Words on the search button.
        """
        self._find.setText(find)
        for button in self._buttons:
            entry = button.entry
            button.entry = RailEntry(entry.key, texts[entry.key], entry.icon)
            button.setText(texts[entry.key])
            button.setAccessibleName(texts[entry.key])
        self.collapsed = self._collapsed
