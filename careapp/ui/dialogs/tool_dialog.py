"""Looks at a dialogue tool, item by item; and asks whether one that was read is to be kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QDialog, QWidget

from careapp.dialogue.report import Outcome
from careapp.dialogue.tool import Tool
from careapp.services.tool_look import Looked
from careapp.services.tool_preview import tool_languages
from careapp.ui.dialogs.tool_items import ToolItems, counted
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.tool_changes import change_icon, change_sentence
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.side_by_side import SideBySide, stacks
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH, _HEIGHT, _SHARE = 1_080, 720, 0.96
_SIDE = 32
_ALL = "all"
_MOST_CHANGES = 50
_SCROLLS = {
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
        self._tool, self._report = brought.tool, brought.report
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
        follow_theme(self._fit)

    def _build(self) -> None:
        layout = VBox(parent=self)
        head = VBox(8, (_SIDE, 24, _SIDE, 12))
        head.addWidget(self.heading)
        head.addWidget(TextLabel(self._facts(), "large", "text_secondary", wraps=True))
        self._add_explanation(head)
        if len(counted(self._report)) > 1:
            head.addWidget(self.filters)
        else:
            head.addWidget(self._all_the_same())
        if len(self._languages) > 1:
            head.addWidget(self._names)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        if self._looked.before is not None:
            self._area.column.add(self._changes(self._looked.before), 12)
        self._area.column.add(self.items)
        layout.addWidget(self._area, 1)
        layout.addWidget(Hairline())
        foot = HBox(12, (_SIDE, 16, _SIDE, 16))
        foot.addStretch(1)
        foot.addLayout(self._foot)
        layout.addLayout(foot)

    def _changes(self, before: Tool) -> QWidget:
        """Say what changed since another version, before all the items."""
        holder = QWidget()
        column = VBox(4, (0, 0, 0, 12), holder)
        text = self.tr("What has changed since version {version}").format(version=before.version)
        column.addWidget(TextLabel(text, "large_strong", wraps=True))
        wording = self._workplace.wording
        for change in self._looked.changes[:_MOST_CHANGES]:
            sentence = change_sentence(change, wording)
            column.addWidget(IconText(change_icon(change), sentence, "text", "large", "accent"))
        more = len(self._looked.changes) - _MOST_CHANGES
        if more > 0:
            column.addWidget(TextLabel(self.tr("… and %n other change(s)", "", more), "large"))
        if not self._looked.changes:
            nothing = self.tr("It asks the same as before.")
            column.addWidget(TextLabel(nothing, "large", "text_secondary", wraps=True))
        column.space(8)
        column.addWidget(Hairline())
        return holder

    def _add_explanation(self, head: VBox) -> None:
        """Say what one is asked, where one is."""

    def _add_buttons(self, foot: FlowLayout) -> None:
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        close.setFocus()

    def _facts(self) -> str:
        names = ", ".join(map(self.items.language, self._languages))
        asked = sum(item.answerable for item in self._tool.walk())
        facts = [self.tr("%n question(s)", "", asked), names]
        if self._tool.version:
            facts.insert(0, self.tr("Version {version}").format(version=self._tool.version))
        return " · ".join(facts)

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

    def _fit(self, theme: Theme) -> None:
        room = self.screen().availableSize() * _SHARE
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the languages over their columns, or in them where they stack (Qt)."""
        super().resizeEvent(event)
        inner = self.width() - 2 * current_theme().px(_SIDE)
        self._names.setVisible(not stacks(inner, len(self._languages)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys from anywhere in the dialog (Qt)."""
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(action)


class ImportDialog(ToolDialog):
    """What was understood of a file, before it is kept.

    Signals:
        kept: Keep it as a draft.
    """

    kept = Signal()

    def _add_explanation(self, head: VBox) -> None:
        text = self.tr(
            "It is kept as a draft. Nobody is asked by it before it is tried and released."
        )
        head.addWidget(TextLabel(text, "large", wraps=True))

    def _add_buttons(self, foot: FlowLayout) -> None:
        self.cancel_button = Button(self.tr("Cancel"))
        self.keep_button = Button(self.tr("Keep as a draft"), "primary")
        self.cancel_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.accept)
        self.keep_button.clicked.connect(self.kept)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.keep_button)
        self.keep_button.setFocus()
