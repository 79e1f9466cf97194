"""Dialogue tools: every version of each, and the steps of its life."""

from collections import deque
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from careapp.dialogue.tool import Tool
from careapp.domain.dialogue_tool import Stage
from careapp.domain.informer import Voice
from careapp.services.desk import Desk
from careapp.services.tool_life import move_tool, tool_file_name, write_tool
from careapp.services.tool_look import look_at
from careapp.services.tool_voices import EVERYBODY, choose_voices, voices_asked
from careapp.services.tools import Version, versions_at_hand
from careapp.ui.breath import after_a_breath
from careapp.ui.dialogs.once import open_once
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.tool_version import LEADS_TO, ToolVersion, Wish
from careapp.ui.pages.tool_voices import ToolVoicesRow
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.columns import MAIN_WIDEST, MARGIN, TOP, ScrollColumn
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.surfaces import Hairline, Section, Title
from careapp.ui.workplace import Place, Workplace

_AT_ONCE = 6
"""Tools; the others follow one by one, while keys are heard."""

Versions = dict[str, tuple[Version, ...]]
Asked = dict[str, frozenset[Voice]]


class ToolsPage(Page):
    """Tools are looked at, tried, released and retired here."""

    key = "tools"
    rail = "settings"
    kinds = frozenset({"dialogue_tool", "tool_voices"})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: tuple[Versions, Asked] = ({}, {})
        self._left: deque[tuple[Version, ...]] = deque()
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._title = Title()
        self._bring = Button("", "primary", "folder-open")
        self._bring.setObjectName("import-tool")
        self._back = TextButton("", "arrow-left")
        self._told = Banner("good", "")
        self._told.hide()
        self._scroll = ScrollColumn(0, (MARGIN, 0, MARGIN, TOP))
        self._rows = QWidget()
        self._list = VBox(parent=self._rows)
        self._scroll.column.add(self._rows)
        layout = VBox(parent=self)
        head = VBox(4, (MARGIN, TOP, MARGIN, 12))
        head.addWidget(page_header(self._title, self._bring))
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._told)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._scroll.setMaximumWidth(theme.px(MAIN_WIDEST + 2 * MARGIN))

    def _connect(self) -> None:
        self._bring.clicked.connect(lambda: self.workplace.go(Place("import-tool")))
        self._back.clicked.connect(lambda: self.workplace.go(Place("settings")))
        self._told.acted.connect(self._told.hide)

    def _retranslate(self) -> None:
        self._title.text = self.tr("Dialogue tools")
        self._title.subtitle = self.tr(
            "Make a tool in a spreadsheet or a form editor, bring it in, try it, and release it."
        )
        self._bring.setText(self.tr("Bring in a tool…"))
        self._back.setText(self.tr("Settings"))
        self._shown = ({}, {})

    def leave(self) -> None:
        """Put away what was told, because another page is shown."""
        self._told.hide()

    # Showing

    def _refresh(self) -> None:
        self._ask(_read, self._show)

    def _show(self, shown: tuple[Versions, Asked]) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        versions, _asked = shown
        # Those of the municipality first: the others come with the program and stay as they are.
        tools = sorted(versions.values(), key=_comes_with_careapp)
        self._left = deque(tools)
        urls = [one[0].tool.url for one in tools]
        focused = _url_with_focus()
        with filled_anew(self._rows):
            self._list.clear()
            self._add_some(max(_AT_ONCE, urls.index(focused) + 1 if focused in urls else 0))
        self._go_on()

    def _go_on(self) -> None:
        if self._left:
            after_a_breath(self._rows, self._add_more)

    def _add_more(self) -> None:
        with filled_anew(self._rows):
            self._add_some(1)
        self._go_on()

    def _add_some(self, number: int) -> None:
        for versions in [self._left.popleft() for _ in range(min(number, len(self._left)))]:
            title = versions[0].tool.title.in_language(self.workplace.look.language)
            title = title or versions[0].tool.url
            self._list.space(20)
            self._list.addWidget(Section(title))
            self._list.addWidget(self._voices(versions[0].tool, title))
            for place, version in enumerate(versions):
                if place:
                    self._list.addWidget(Hairline())
                self._list.addWidget(self._row(version, title))

    def _voices(self, tool: Tool, title: str) -> ToolVoicesRow:
        row = ToolVoicesRow(tool, title, self._shown[1].get(tool.url, EVERYBODY))
        row.chosen.connect(lambda voices: self._ask_voices(tool, voices))
        return row

    def _row(self, version: Version, title: str) -> ToolVersion:
        row = ToolVersion(version, title, self.workplace.wording)
        row.wished.connect(lambda wish: self._do(row, wish, title))
        return row

    # Doing

    def _do(self, row: ToolVersion, wish: Wish, title: str) -> None:
        version = row.version
        match wish:
            case Wish.LOOK:
                self._look_at(version)
            case Wish.TRY:
                self._try(version)
            case Wish.SAVE:
                self._save(version)
            case Wish.RELEASE | Wish.RETIRE:
                self._confirm(row, wish, title)
            case _:
                self._move(row, LEADS_TO[wish])

    def _ask_voices(self, tool: Tool, voices: Collection[Voice]) -> None:
        desk = self.workplace.desk
        self.workplace.do(lambda: choose_voices(desk, tool, voices))

    def _look_at(self, version: Version) -> None:
        from careapp.ui.dialogs.tool_dialog import ToolDialog  # noqa: PLC0415 - when wanted

        desk = self.workplace.desk
        self.workplace.ask(
            lambda: look_at(desk, version),
            lambda looked: _open(ToolDialog(self.workplace, looked, self)),
        )

    def _try(self, version: Version) -> None:
        from careapp.ui.practice_screen import PracticeScreen  # noqa: PLC0415 - when wanted

        _open(PracticeScreen(self.workplace, version.tool, self))

    def _confirm(self, row: ToolVersion, wish: Wish, title: str) -> None:
        from careapp.ui.dialogs.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - when wanted

        if wish is Wish.RELEASE:
            question, explanation, confirm = (
                self.tr("Release {title}, version {version}?"),
                self.tr(
                    "Visits can go through it from now on. It cannot be changed after that: "
                    "bring in a new version to improve it."
                ),
                self.tr("Release"),
            )
        else:
            question, explanation, confirm = (
                self.tr("Retire {title}, version {version}?"),
                self.tr(
                    "No new visit can go through this version any more, and that cannot be taken "
                    "back. What was answered in it stays and can be read."
                ),
                self.tr("Retire"),
            )
        question = question.format(title=title, version=row.version.tool.version)
        dialog = ConfirmDialog(question, explanation, confirm, self)
        dialog.confirmed.connect(lambda: self._move(row, LEADS_TO[wish]))
        _open(dialog)

    def _move(self, row: ToolVersion, to: Stage) -> None:
        desk, record_id = self.workplace.desk, row.version.record_id
        look_at = self.findChild(QWidget, row.button_name(Wish.LOOK))
        if look_at is not None:
            look_at.setFocus()  # what was pressed will be gone
        if record_id is not None:
            self.workplace.do(lambda: move_tool(desk, record_id, to=to))

    def _save(self, version: Version) -> None:
        dialog = QFileDialog(self, self.tr("Save the dialogue tool as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("FHIR files (*.json)")])
        dialog.setDefaultSuffix("json")
        dialog.selectFile(tool_file_name(version.tool))
        dialog.fileSelected.connect(lambda path: self.save_to(version, Path(path)))
        _open(dialog)

    def save_to(self, version: Version, path: Path) -> None:
        """Write a version of a tool to a file, and say so."""

        def told(_none: None) -> None:
            text = self.tr("Saved as {file}.").format(file=path.name)
            self._told.show_as("good", text, self.tr("All right"))
            self._told.show()

        self.workplace.ask(lambda: write_tool(version, path), told)


def _read(desk: Desk) -> tuple[Versions, Asked]:
    versions = versions_at_hand(desk)
    return versions, voices_asked(desk, (of_tool[0].tool for of_tool in versions.values()))


def _url_with_focus() -> str:
    """Return the url of the tool that the keyboard is at; empty where it is at none."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, ToolVersion | ToolVoicesRow):
        widget = widget.parentWidget()
    return widget.tool.url if widget is not None else ""


def _comes_with_careapp(versions: tuple[Version, ...]) -> bool:
    return all(version.record_id is None for version in versions)


def _open(dialog: QDialog) -> None:
    open_once(dialog)
