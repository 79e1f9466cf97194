"""Where one works: the rail, the pages, and the pill that says where the work is."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from careapp.changes.touched import Touched
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.citizens import log_opening
from careapp.services.who_looked import may_look
from careapp.ui.commands import Command
from careapp.ui.handing_commands import HandingCommands
from careapp.ui.help_commands import HelpCommands
from careapp.ui.package_commands import PackageCommands
from careapp.ui.page import Page
from careapp.ui.strings import sentence
from careapp.ui.sync_commands import SyncCommands
from careapp.ui.sync_words import Said, pill_words
from careapp.ui.taking_commands import TakingCommands
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.ways import Ways
from careapp.ui.widgets.columns import TOP
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.rail import Rail
from careapp.ui.widgets.rail_buttons import RailEntry
from careapp.ui.widgets.status_pill import StatusPill
from careapp.ui.workplace import Place, Workplace

PILL_TOP = 22
PILL_RIGHT = 40
OVERLAY_FROM = 980
"""Width of the pages from which the pill stands on the title's own line."""
PILL_ABOVE, PILL_GAP = 8, 8
"""Where it stands over the title instead, and the least room between the two."""


class Workspace(QWidget):
    """Rail, pages and status; pages ask for each other through the workplace.

    Args:
        workplace: What every page is handed.
        make_page: Makes the page of a key, None where the key is no page's; each is
            made when somebody first goes there.
        ways: What places that are not pages lead to, such as dialogs.
    """

    def __init__(
        self,
        workplace: Workplace,
        make_page: Callable[[str], Page | None],
        ways: Ways,
        user: str,
    ) -> None:
        super().__init__()
        self.workplace = workplace
        self._ways = ways
        self._make_page = make_page
        self._pages: dict[str, Page] = {}
        self._user = user
        self._saved_at: datetime | None = None
        self._status: Said | None = None
        self._of_packages = PackageCommands(self.show_place, lambda: self.page)
        self._of_help = HelpCommands(self.show_place, self._of_packages.citizen)
        self._of_sync = SyncCommands(workplace, self.show_place)
        self._of_handing = HandingCommands(self.show_place, lambda: self.place)
        self._of_taking = TakingCommands(workplace, self.show_place, lambda: self.place)
        self._build()
        self._connect()
        self._retranslate()
        self.show_place(Place("today"))

    def _build(self) -> None:
        entries = [RailEntry(key, "", icon) for key, icon in _RAIL]
        settings = RailEntry("settings", "", "settings")
        self._rail = Rail("careapp", self._user, entries, settings, "")
        self._stack = QStackedWidget()
        self._banner = Banner("danger", "")
        self._banner.hide()
        self._area = QWidget()
        self._column = VBox(0, parent=self._area)
        self._column.addWidget(self._banner)
        self._column.addWidget(self._stack, 1)
        row = HBox(0, parent=self)
        row.addWidget(self._rail)
        row.addWidget(self._area, 1)
        self._pill = StatusPill(parent=self._area)
        self._area.installEventFilter(self)

    def _connect(self) -> None:
        workplace = self.workplace
        self._rail.chosen.connect(lambda key: self.show_place(Place(key)))
        self._rail.find_requested.connect(lambda: self._ways.find(self.commands(), self.page))
        workplace.went.connect(self.show_place)
        workplace.touched.connect(self._refresh)
        workplace.saved.connect(self._show_saved)
        workplace.synced.connect(lambda _state: self._show_status())
        workplace.refused.connect(self._refused)
        workplace.failed.connect(self._failed)
        workplace.broke.connect(lambda error: self._ways.tell_of_mistake(error, self.page))
        self._ways.importing.told.connect(self._tell)
        self._ways.handing.take_drops(self)
        self._banner.acted.connect(self._banner.hide)
        self._pill.clicked.connect(lambda: self.show_place(Place("safety")))
        for command in self.commands():
            if command.shortcut:
                shortcut = QShortcut(QKeySequence(command.shortcut), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(_if_enabled(command))
        follow_theme(self._restyle)

    def _retranslate(self) -> None:
        words = {
            "today": self.tr("Today"),
            "citizens": self.tr("Citizens"),
            "visits": self.tr("Visits"),
            "safety": self.tr("Safety"),
            "settings": self.tr("Settings"),
        }
        self._rail.rename(words, self.tr("Find"))
        self._show_status()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are put in the stack
        return page

    @property
    def place(self) -> Place:
        """Where one is."""
        return self.page.place

    def show_place(self, place: Place) -> None:
        """Go to a page, or what else the place leads to."""
        page = self._page_of(place.page)
        if page is None:
            self._ways.follow(place, self.page)
            return
        before = self.place
        if self._stack.currentWidget() is not page:
            self.page.leave()
        self._stack.setCurrentWidget(page)
        self._rail.current = page.rail
        if (place.page, place.record_id) != (before.page, before.record_id):
            self._log_opening(place)
        page.go_to(place)

    def open_file(self, path: Path) -> None:
        """Show what a colleague hands over in a file."""
        self._ways.handing.open_file(path, self.page)

    def _log_opening(self, place: Place) -> None:
        """Log who opens whose record, before it is read; a page that refreshes opens nothing."""
        record_id, errand = place.record_id, place.errand
        if record_id is not None:
            log, desk = log_opening, self.workplace.desk
            # No page shows openings: there is nothing to refresh, and nothing of one's own saved.
            self.workplace.ask(
                lambda: log(desk, record_id=record_id, errand=errand), lambda _touched: None
            )

    def leave(self) -> None:
        """Finish what is being typed, because the program ends."""
        self.page.leave()

    def may_close(self) -> bool:
        """Return whether nothing would be lost with the window, or its user knows."""
        return self.page.may_close()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done from anywhere."""
        go = self.show_place
        return (
            Command("find", lambda: self.tr("Find anything"), "search", "Ctrl+K",
                    lambda: self._ways.find(self.commands(), self.page)),
            Command("today", lambda: self.tr("Go to today"), "house", "Ctrl+1",
                    lambda: go(Place("today"))),
            Command("citizens", lambda: self.tr("Go to citizens"), "users", "Ctrl+2",
                    lambda: go(Place("citizens"))),
            Command("visits", lambda: self.tr("Go to visits"), "calendar-check", "Ctrl+3",
                    lambda: go(Place("visits"))),
            Command("safety", lambda: self.tr("Is my work saved?"), "shield-check", "Ctrl+4",
                    lambda: go(Place("safety"))),
            Command("conflicts", lambda: self.tr("What people have written differently"), "users",
                    "", lambda: go(Place("conflicts"))),
            Command("settings", lambda: self.tr("Go to settings"), "settings", "Ctrl+,",
                    lambda: go(Place("settings"))),
            Command("new-citizen", lambda: self.tr("New citizen"), "user-plus", "Ctrl+Shift+N",
                    lambda: go(Place("new-citizen"))),
            Command("plan-visit", lambda: self.tr("Plan a visit"), "calendar-plus", "Ctrl+N",
                    self._plan_visit),
            Command("tools", lambda: self.tr("Go to dialogue tools"), "clipboard-list", "",
                    lambda: go(Place("tools"))),
            Command("import-tool", lambda: self.tr("Open a dialogue tool from a file"),
                    "clipboard-list", "", lambda: go(Place("import-tool"))),
            Command("import-terminology", lambda: self.tr("Open a code system from a file"),
                    "file-text", "", lambda: go(Place("import-terminology"))),
            *self._about_what_is_shown(),
            *self._of_help.all(),
            *self._of_packages.all(),
            *self._of_sync.all(),
            *self._of_handing.all(),
            *self._of_taking.all(),
        )  # fmt: skip

    def _about_what_is_shown(self) -> tuple[Command, ...]:
        """Return what can be done with the citizen or the visit on the page."""
        go = self.show_place
        return (
            Command("print", lambda: self.tr("Print the summary"), "printer", "Ctrl+P",
                    self._print, self._at_visit),
            Command("receipt", lambda: self.tr("Print the receipt of the visit"), "printer", "",
                    lambda: go(Place("print-receipt", self.place.record_id)), self._at_visit),
            Command("papers", lambda: self.tr("Print a paper on the help"), "printer", "",
                    self._show_papers, self._at_help),
            Command("orders", lambda: self.tr("Orders to suppliers"), "printer", "",
                    lambda: go(Place("orders"))),
            Command("steps", lambda: self.tr("One question at a time"), "list-checks", "F8",
                    self._turn_to_steps, self._at_visit),
            Command("who-looked", lambda: self.tr("Who has looked at the record"), "eye", "",
                    self._show_looks, self._at_record),
            Command("attach", lambda: self.tr("Attach a picture or paper"), "paperclip",
                    "Ctrl+Shift+A", lambda: go(Place("new-attachment", self.place.record_id)),
                    lambda: self.place.page in ("visit", "citizen")),
            Command("turn", lambda: self.tr("Turn the screen"), "monitor", "F9",
                    self._turn, self._at_visit),
            Command("swap", lambda: self.tr("Swap a service"), "arrow-right-left", "",
                    lambda: go(Place("swap", self._of_packages.citizen())),
                    lambda: self._of_packages.citizen() is not None),
        )  # fmt: skip

    def _plan_visit(self) -> None:
        place = self.place
        citizen_id = place.record_id if place.page == "citizen" else None
        self.show_place(Place("new-visit", citizen_id))

    def _print(self) -> None:
        self.show_place(Place("print-visit", self.place.record_id))

    def _page_of(self, key: str) -> Page | None:
        page = self._pages.get(key) or self._make_page(key)
        if page is not None and key not in self._pages:
            self._pages[key] = page
            self._stack.addWidget(page)
            page.show_commands(self.commands())
        return page

    def _turn(self) -> None:
        self.show_place(Place("turned-screen", self.place.record_id))

    def _turn_to_steps(self) -> None:
        self.show_place(Place("step-view", self.place.record_id))

    def _show_papers(self) -> None:
        self.show_place(Place("papers", self.place.record_id))

    def _show_looks(self) -> None:
        self.show_place(Place("who-looked", self.place.record_id))

    def _at_record(self) -> bool:
        """Return whether a citizen is shown to somebody who may see who has looked."""
        is_shown = self.place.page == "citizen" and self.place.record_id is not None
        return is_shown and may_look(self.workplace.desk)

    def _at_help(self) -> bool:
        """Return whether what is shown is about one citizen."""
        return self.place.page in _OF_A_CITIZEN and self.place.record_id is not None

    def _at_visit(self) -> bool:
        return self.place.page == "visit" and self.place.record_id is not None

    def _refresh(self, touched: Touched) -> None:
        for page in self._pages.values():
            if page.kinds & touched.kinds:
                page.refresh()

    def _show_saved(self, at: datetime) -> None:
        self._saved_at = at
        self._banner.hide()
        self._show_status()

    def _refused(self, error: InvalidRecordError) -> None:
        words = " ".join(sentence(p.code, p.context) for p in error.problems)
        self._banner.show_as("warning", words, self.tr("All right"))
        self._banner.show()

    def _tell(self, words: str) -> None:
        self._banner.show_as("good", words, self.tr("All right"))
        self._banner.show()

    def _failed(self, error: EnvironmentFailedError) -> None:
        words = sentence(error.code, error.context)
        self._banner.show_as("danger", words, self.tr("All right"))
        self._banner.show()
        self._status = None
        self._pill.show_status("attention", self.tr("Needs attention"))
        self._arrange()

    def _show_status(self) -> None:
        """Say where the work is; what is saved after a failure is saved all the same."""
        workplace = self.workplace
        status = pill_words(workplace.sync_state, self._saved_at, workplace.wording)
        if status != self._status:
            self._status = status
            self._pill.show_status(*status)
            self._arrange()

    def _arrange(self) -> None:
        """Put the pill on the title's line, or above it where there is no room."""
        theme = current_theme()
        size = self._pill.sizeHint()
        self._pill.resize(size)
        beside = self._area.width() >= theme.px(OVERLAY_FROM)
        above = 0 if beside else size.height() + theme.px(PILL_ABOVE + PILL_GAP - TOP)
        self._column.setContentsMargins(0, above, 0, 0)
        top = theme.px(PILL_TOP if beside else PILL_ABOVE)
        self._pill.move(self._area.width() - size.width() - theme.px(PILL_RIGHT), top)
        self._pill.raise_()

    def _restyle(self, _theme: Theme) -> None:
        self._rail.fit(self.width())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where it gets narrow (Qt)."""
        super().resizeEvent(event)
        self._rail.fit(self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the pill at the edge of the pages (Qt)."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


_OF_A_CITIZEN = frozenset({"citizen", "help", "swap", "packages", "visit"})

_RAIL = (
    ("today", "house"),
    ("citizens", "users"),
    ("visits", "calendar-check"),
    ("safety", "shield-check"),
)


def _if_enabled(command: Command) -> Callable[[], None]:
    return lambda: command.run() if command.enabled() else None
