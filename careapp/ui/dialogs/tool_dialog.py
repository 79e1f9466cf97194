"""Looks at a dialogue tool, item by item."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QDialog, QWidget

from careapp.dialogue.report import Outcome
from careapp.services.tool_look import Looked
from careapp.services.tool_preview import tool_languages
from careapp.ui.dialogs.tool_items import ToolItems, counted
from careapp.ui.dialogs.tool_summary import ToolSummary
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.side_by_side import SideBySide, stacks
from careapp.ui.widgets.surfaces import Column, Hairline
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH, _HEIGHT, _SHARE = 1_080, 720, 0.96
_SIDE = 32
_ALL = "all"
_SCROLLS: Mapping[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ToolDialog(QDialog):
    """A tool in all its languages, with what is not supported in it.

    Args:
        workplace: For the words.
        looked: The tool, what became of each of its items, and what changed in it.
        parent: The window it belongs to.
    """

    def __init__(self, workplace: Workplace, looked: Looked, parent: QWidget | None) -> None:
        super().__init__(parent)
        brought = looked.report
        self._workplace, self._looked = workplace, looked
        self._report = brought.report
        self._languages = tool_languages(brought.tool)
        title = brought.tool.title.in_language(workplace.look.language) or brought.tool.url
        self.setModal(True)
        self.setWindowTitle(title)
        self.heading = TextLabel(title, "heading", wraps=True)
        self.items = ToolItems(brought.report, self._languages)
        self.filters = Chips(self.tr("Which items"), self._options())
        self.filters.value = _ALL
        self._area = ScrollColumn(0, (_SIDE, 0, _SIDE, 24))
        self._names = SideBySide([self._named(tag) for tag in self._languages])
        self._foot = FlowLayout(12, 8)
        self._build()
        self._add_buttons(self._foot)
        self.filters.chosen.connect(self._filter)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._show_more)
        bar.rangeChanged.connect(self._show_more)
        follow_theme(self._fit)

    def _build(self) -> None:
        layout = VBox(parent=self)
        head = VBox(8, (_SIDE, 24, _SIDE, 12))
        head.addWidget(self.heading)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        self._fill(self._area.column)
        layout.addWidget(self._area, 1)
        layout.addWidget(Hairline())
        foot = HBox(12, (_SIDE, 16, _SIDE, 16))
        foot.addStretch(1)
        foot.addLayout(self._foot)
        layout.addLayout(foot)

    def _fill(self, column: Column) -> None:
        wording = self._workplace.wording
        column.add(ToolSummary(self._looked, self._explanation(), wording), 8)
        several = len(counted(self._report)) > 1
        column.add(self.filters, 12)
        self.filters.setVisible(several)
        if not several:
            column.add(self._all_the_same())
        column.add(self._names, 12)
        column.add(self.items)

    def _explanation(self) -> str:
        """Return what one is asked; empty where one is not."""
        return ""

    def _add_buttons(self, foot: FlowLayout) -> None:
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        close.setFocus()

    def _options(self) -> list[Option]:
        counts = counted(self._report)
        words = {
            Outcome.UNDERSTOOD: self.tr("Understood: {number}"),
            Outcome.CHANGED: self.tr("Changed: {number}"),
            Outcome.NOT_SUPPORTED: self.tr("Not supported: {number}"),
        }
        everything = self.tr("All: {number}").format(number=counts.total())
        return [
            Option(_ALL, everything),
            *(Option(one, words[one].format(number=counts[one])) for one in words if counts[one]),
        ]

    def _all_the_same(self) -> QWidget:
        match next(iter(counted(self._report)), None):
            case Outcome.CHANGED:
                return IconText("pencil", self.tr("Every item was changed."), "text", "large")
            case Outcome.NOT_SUPPORTED:
                text = self.tr("In every item there is something that is not supported.")
                return IconText("triangle-alert", text, "text", "large", "warning")
            case _:
                text = self.tr("Everything in it is understood.")
                return IconText("circle-check", text, "text", "large", "good")

    def _named(self, tag: str) -> QWidget:
        return TextLabel(self.items.language(tag), "strong", "text_secondary", wraps=True)

    def _filter(self, value: object) -> None:
        outcome = value if isinstance(value, Outcome) else None
        self.filters.value = outcome or _ALL
        self.items.show_only(outcome)
        self._area.verticalScrollBar().setValue(0)

    def _show_more(self) -> None:
        """Show more items before one comes to the end of those that are shown."""
        bar = self._area.verticalScrollBar()
        if bar.maximum() - bar.value() < bar.pageStep():
            self.items.show_more()

    def _fit(self, theme: Theme) -> None:
        room = self.screen().availableSize() * _SHARE
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the languages over their columns, or in them where they stack (Qt)."""
        super().resizeEvent(event)
        inner = self.width() - 2 * current_theme().px(_SIDE)
        several = len(self._languages) > 1
        self._names.setVisible(several and not stacks(inner, len(self._languages)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys from anywhere in the dialog (Qt)."""
        action = _SCROLLS.get(event.key())
        if action is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(action)
