"""Citizens: found as one types, or looked up in the whole list."""

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from careapp.domain.access import Errand
from careapp.domain.identity import RecordId
from careapp.services.citizens import CitizenRow, count_citizens, find_citizens, page_citizens
from careapp.services.desk import Desk
from careapp.ui.models.paged_rows import ROWS_A_PAGE, PagedRows
from careapp.ui.page import Page
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.holder import Holder
from careapp.ui.theme import Theme
from careapp.ui.theme_source import follow_theme
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import MAIN_WIDEST, MARGIN, TOP
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.list_rows import RowList
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.search_field import SearchField
from careapp.ui.widgets.surfaces import BLEED, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found for *words*; the beginning of all when there are none."""

    words: str
    count: int
    rows: tuple[CitizenRow, ...]


class CitizensPage(Page):
    """All citizens on this computer."""

    key = "citizens"
    rail = "citizens"
    kinds = frozenset({"citizen", "district"})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._searching: str | None = None
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._title = Title()
        self._new = Button("", icon="user-plus")
        self._field = SearchField()
        self._found = TextLabel("", "body", "text_secondary", wraps=True)
        self._rows = PagedRows(Row("…"), self)
        self._list = RowList("")
        self._list.setModel(self._rows)
        self._nobody = Holder()
        self._stack = QStackedWidget()
        for widget in (self._list, self._nobody):
            self._stack.addWidget(widget)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = VBox(margins=(MARGIN - BLEED, TOP, MARGIN - BLEED, 0), parent=self)
        head = VBox(8, (BLEED, 0, BLEED, 8))
        head.addWidget(page_header(self._title, self._new))
        field = HBox()
        field.addWidget(self._field)
        field.addStretch(1)
        head.addLayout(field)
        head.addWidget(self._found)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._stack.setMaximumWidth(theme.px(MAIN_WIDEST + 2 * BLEED))

    def _connect(self) -> None:
        go = self.workplace.go
        self._new.clicked.connect(lambda: go(Place("new-citizen")))
        self._field.searched.connect(lambda _words: self._search())
        self._field.went_down.connect(self._enter_list)
        self._field.entered.connect(self._open_first)
        self._list.opened.connect(self._open)
        self._rows.page_wanted.connect(self._fetch)

    def _retranslate(self) -> None:
        self._title.text = self.tr("Citizens")
        self._new.setText(self.tr("New citizen"))
        self._field.set_words(self.tr("Name, id, address or telephone"))
        self._list.setAccessibleName(self.tr("Citizens"))

    def go_to(self, place: Place) -> None:
        """Show the list, ready to type in."""
        super().go_to(place)
        self._field.setFocus()
        self._field.selectAll()

    # Asking

    def _refresh(self) -> None:
        self._search()

    def _search(self) -> None:
        """Look for what stands in the field; a search under way is let end first."""
        if self._searching is not None:
            return
        words, desk = self._field.text().strip(), self.workplace.desk
        self._searching = words
        self.workplace.ask(lambda: _find(desk, words), self._show, otherwise=self._fail)

    def _fail(self, error: BaseException) -> None:
        self._searching = None
        self.workplace.complain(error)

    def _fetch(self, offset: int, limit: int) -> None:
        desk, words = self.workplace.desk, self._field.text().strip()

        def put(rows: tuple[CitizenRow, ...]) -> None:
            if self._field.text().strip() == words:
                self._rows.put_page(offset, [self._row(row) for row in rows])

        self.workplace.ask(lambda: page_citizens(desk, offset=offset, limit=limit), put)

    # Showing

    def _show(self, found: _Found) -> None:
        self._searching = None
        if found.words != self._field.text().strip():
            self._search()
            return
        self._rows.start(found.count, [self._row(row) for row in found.rows])
        self._found.setText(self._sentence(found))
        if found.count:
            self._stack.setCurrentWidget(self._list)
        else:
            self._nobody.hold(self._none(found.words))
            self._stack.setCurrentWidget(self._nobody)

    def _sentence(self, found: _Found) -> str:
        if not found.count:
            return ""  # what stands in the list's place says so
        if not found.words:
            return self.tr("%n citizen(s) on this computer", "", found.count)
        if found.count >= _MOST_FOUND:
            text = self.tr("The first {number} are shown. Type more to see fewer.")
            return text.format(number=_MOST_FOUND)
        return self.tr("%n citizen(s) found", "", found.count)

    def _none(self, words: str) -> QWidget:
        if words:
            text = self.tr("Nobody on this computer is found by {words}.")
            shown = EmptyState("search", text.format(words=self.workplace.wording.quote(words)))
        else:
            text = self.tr("There are no citizens on this computer yet.")
            shown = EmptyState("users", text, self.tr("New citizen"))
        shown.acted.connect(self._new.click)
        return shown

    def _row(self, row: CitizenRow) -> Row:
        wording = self.workplace.wording
        hidden = wording.word("date.hidden_address")
        return Row(
            row.name,
            hidden if row.protected else row.address,
            right=wording.years(row.age) if row.age is not None else "",
            below=row.district,
            icon="shield-alert" if row.protected else "user",
            icon_tone="text_secondary",
            key=row.citizen_id,
        )

    # Moving

    def _enter_list(self) -> None:
        if self._rows.rowCount():
            self._list.setFocus()
            self._list.setCurrentIndex(self._rows.index(0))

    def _open_first(self) -> None:
        """Open what stands first, once the list answers what is typed."""
        words, desk = self._field.text().strip(), self.workplace.desk

        def then(found: _Found) -> None:
            if words and found.rows:
                self._open(found.rows[0].citizen_id)

        self.workplace.ask(lambda: _find(desk, words), then)

    def _open(self, citizen_id: RecordId) -> None:
        errand = Errand.SEARCH if self._field.text().strip() else Errand.LIST
        self.workplace.go(Place("citizen", citizen_id, errand=errand))


def _find(desk: Desk, words: str) -> _Found:
    if not words:
        rows = page_citizens(desk, offset=0, limit=ROWS_A_PAGE)
        return _Found(words, count_citizens(desk), rows)
    rows = find_citizens(desk, words, limit=_MOST_FOUND)
    return _Found(words, len(rows), rows)
