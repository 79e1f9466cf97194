"""Help that is not offered at first: found in the catalogue, or in the citizen's own words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.help.swap import Received
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.fields.line import Line
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.list_rows import RowList
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.search_field import SearchField
from careapp.ui.widgets.text import TextLabel

_WIDTH = 600
_ROW, _ROWS = 64, 5


class OtherHelpDialog(DialogFrame):
    """Choose other help to receive, or write what the citizen wishes.

    Args:
        find: Returns the help that words find.
        detail: Words beside a name, such as its minutes.
        own: What was typed before as help that is in no catalogue.

    Signals:
        chosen: Help of the catalogue (`Received`).
        wished: The citizen's own words for help that is in no catalogue.
        typed: The same words while they are typed.
    """

    chosen = Signal(object)
    wished = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        find: Callable[[str], Sequence[Received]],
        detail: Callable[[Received], str],
        own: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", _WIDTH, parent)
        self._find, self._detail = find, detail
        self.title = self.tr("What should be given instead?")
        self.search = SearchField()
        self.rows = RowList(self.tr("Help in the catalogue"))
        self._nothing = TextLabel("", "large", "text_secondary", wraps=True)
        self.words = Line(self.tr("Help that is not in the catalogue"))
        self.words.setText(own)
        self._build()
        self._connect()
        self._show("")
        follow_theme(self._size_list)
        self.search.setFocus()

    def _build(self) -> None:
        self.search.set_words(self.tr("Search the catalogue"))
        self._nothing.setText(self.tr("The catalogue has nothing of that name."))
        self.column.add(self.search)
        self.column.add(self._nothing, above=8)
        self.column.add(self.rows, above=8)
        heading = TextLabel(self.tr("Not in the catalogue?"), "large_strong", wraps=True)
        told = self.tr(
            "Write what the citizen wishes. Time and professional soundness decide whether it can "
            "be done."
        )
        self.column.add(heading, above=16)
        self.column.add(TextLabel(told, "body", "text_secondary", wraps=True))
        self.column.add(self.words, above=8)
        self.add_button = self.button(self.tr("Add the wish"), icon="plus")
        row = FlowLayout()
        row.addWidget(self.add_button)
        self.column.add_layout(row, above=8)
        self.cancel_button = self.button(self.tr("Cancel"))
        self.buttons.addWidget(self.cancel_button)
        self.add_button.setEnabled(bool(self.words.text().strip()))

    def _connect(self) -> None:
        self.search.searched.connect(self._show)
        self.search.went_down.connect(self.rows.setFocus)
        self.search.entered.connect(self._take_first)
        self.rows.opened.connect(self._choose)
        self.words.textEdited.connect(self._type)
        self.words.returnPressed.connect(self._wish)
        self.add_button.clicked.connect(self._wish)
        self.cancel_button.clicked.connect(self.reject)

    def _show(self, words: str) -> None:
        found = self._find(words)
        self._found = tuple(found)
        self.rows.show_rows(
            [Row(one.name, self._detail(one), key=n) for n, one in enumerate(found)]
        )
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _take_first(self) -> None:
        if self._found:
            self._choose(0)

    def _choose(self, number: object) -> None:
        if isinstance(number, int):
            self.accept()
            self.chosen.emit(self._found[number])

    def _type(self, words: str) -> None:
        self.add_button.setEnabled(bool(words.strip()))
        self.typed.emit(words)

    def _wish(self) -> None:
        if words := self.words.text().strip():
            self.accept()
            self.wished.emit(words)

    def _size_list(self, theme: Theme) -> None:
        self.rows.setFixedHeight(theme.px(_ROW * _ROWS))
