"""The catalogue: services with search, packages, and the rules for swaps."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from careapp.domain.help.catalogue import Category
from careapp.services.help.catalogue_page import CatalogueShown, ServiceRow, catalogue_page
from careapp.services.help.rule_forms import SETTABLE
from careapp.services.help.words import minutes, span_words
from careapp.ui.breath import after_a_breath
from careapp.ui.dialogs.catalogue.facts import CatalogueWords
from careapp.ui.dialogs.packages.said import PackageWords
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.listing import Listing
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.search_field import SearchField
from careapp.ui.widgets.surfaces import Column, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace


class CataloguePage(Page):
    """What can be granted, arranged or chosen; those who may not change it can read it."""

    key = "catalogue"
    rail = "settings"
    kinds = frozenset({"service", "package", "swap_rules", "staff_member"})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: CatalogueShown | None = None
        self._left: list[tuple[str, tuple[ServiceRow, ...]]] = []
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._title = Title()
        self._add = Button("", "primary", "plus")
        self._add.setObjectName("new-service")
        self._back = TextButton("", "arrow-left")
        self._back.setObjectName("settings")
        self._search = SearchField()
        self._columns = TwoColumns("", "")
        head = self._columns.header
        head.addWidget(page_header(self._title, self._add))
        row = FlowLayout()
        row.addWidget(self._back)
        head.addLayout(row)
        self._columns.main.add(self._search, 4)
        self._list = Column(16)
        self._list.outset = 16
        self._columns.main.add(self._list, 4)
        VBox(parent=self).addWidget(self._columns)

    def _connect(self) -> None:
        self._add.clicked.connect(lambda: self._go("new-service"))
        self._back.clicked.connect(lambda: self.workplace.go(Place("settings")))
        self._search.searched.connect(lambda _words: self.refresh())

    def _go(self, place: str) -> None:
        if self._shown is not None:
            self.workplace.go(Place(place, self._shown.municipality_id))

    def _retranslate(self) -> None:
        self._title.text = self.tr("Catalogue of services")
        self._add.setText(self.tr("New service…"))
        self._back.setText(self.tr("Settings"))
        self._search.set_words(self.tr("Search by name or code"))
        self._columns.set_names(self.tr("Services"), self.tr("Packages and rules"))
        self._shown = None

    def _refresh(self) -> None:
        words, language = self._search.text(), self.workplace.look.language
        self._ask(lambda desk: catalogue_page(desk, words, language=language), self._show)

    def _show(self, shown: CatalogueShown) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        self._title.subtitle = self._sentence(shown)
        self._add.setVisible(shown.may_edit)
        self._left = list(_by_category(shown))
        with filled_anew(self):
            self._list.clear()
            self._columns.side.clear()
            if not shown.services:
                words = self.tr("Nothing in the catalogue is called so.")
                self._list.add(EmptyState("search", words))
            self._add_some(2)
            self._fill_side(shown)
        self._go_on()

    def _sentence(self, shown: CatalogueShown) -> str:
        if shown.may_edit:
            return self.tr("A change makes a new version. What was granted keeps what it said.")
        roles = [self.workplace.wording.word(f"role.{role}") for role in shown.editors]
        text = self.tr("You can read it. Only these roles may change it: {roles}.")
        return text.format(roles=self.workplace.wording.listed(roles or ["–"]))

    # Services

    def _go_on(self) -> None:
        if self._left:
            after_a_breath(self._list, self._add_more)

    def _add_more(self) -> None:
        with filled_anew(self._list):
            self._add_some(1)
        self._go_on()

    def _add_some(self, number: int) -> None:
        listing = Listing(self._list)
        words = CatalogueWords(self.workplace.wording)
        for _ in range(min(number, len(self._left))):
            title, rows = self._left.pop(0)
            listing.head(self._category(title))
            listing.rows([self._row(words, one) for one in rows], "")

    def _category(self, category: str) -> str:
        if not category:
            return self.tr("Of no kind")
        return self.workplace.wording.word(f"category.{category}")

    def _row(self, words: CatalogueWords, one: ServiceRow) -> QWidget:
        service = one.service
        state = ""
        if service.retired:
            state = self.tr("retired")
        elif service.example:
            state = self.tr("example")
        name = service.name(self.workplace.wording.language)
        twice = self._shown is not None and one.record_id in self._shown.twice
        below = self.tr("written twice") if twice else ""
        row = RowButton(
            Row(name, words.line(service), right=state, below=below, below_tone="warning")
        )
        row.setObjectName(one.record_id)
        row.clicked.connect(lambda: self.workplace.go(Place("show-service", one.record_id)))
        return row

    # Packages and rules

    def _fill_side(self, shown: CatalogueShown) -> None:
        listing = Listing(self._columns.side)
        listing.head(
            self.tr("Packages"),
            add=self.tr("Add") if shown.may_edit else "",
            name=self.tr("Add a package"),
            run=lambda: self._go("new-package"),
        )
        listing.rows([self._package(one) for one in self._packages(shown)], "")
        listing.head(self.tr("Rules for swaps"))
        if shown.may_edit:
            change = TextButton(self.tr("Change the rules…"), "pencil")
            change.setObjectName("edit-swap-rules")
            change.clicked.connect(lambda: self._go("edit-swap-rules"))
            row = FlowLayout()
            row.addWidget(change)
            self._columns.side.add_layout(row)
        for rule, said in self._rules(shown):
            self._columns.side.add(TextLabel(rule, "large", wraps=True), 8)
            self._columns.side.add(TextLabel(said, "body", "text_secondary", wraps=True))
        for words in self._numbers(shown):
            self._columns.side.add(IconText("info", words, "text"), 12)

    def _packages(self, shown: CatalogueShown) -> Iterator[tuple[Row, Place]]:
        said = PackageWords(self.workplace.wording)
        language = self.workplace.wording.language
        for one in shown.packages:
            package = one.package
            state = self.tr("retired") if package.retired else ""
            length, number = said.length(package), len(package.lines)
            services = self.tr("%n service(s)", "", number)
            twice = self.tr("written twice") if one.record_id in shown.twice else ""
            row = Row(
                package.name(language),
                f"{services}, {length}",
                right=twice or state,
                right_tone="warning" if twice else "text_secondary",
                icon="package",
            )
            yield row, Place("show-package", one.record_id)

    def _package(self, one: tuple[Row, Place]) -> QWidget:
        row, place = one
        button = RowButton(row)
        button.setObjectName(str(place.record_id))
        button.clicked.connect(lambda: self.workplace.go(place))
        return button

    def _rules(self, shown: CatalogueShown) -> Iterator[tuple[str, str]]:
        word = self.workplace.wording.word
        for rule in SETTABLE:
            yield word(f"swap_rule.{rule}"), word(f"ruling.{shown.rules.when_broken(rule)}")

    def _numbers(self, shown: CatalogueShown) -> Iterator[str]:
        """Yield what else is set: what is never swapped, who judges, notice, saving, declines."""
        rules, wording = shown.rules, self.workplace.wording
        if never := self._never_swapped(shown):
            yield self.tr("Never swapped: {names}.").format(names=wording.listed(never))
        if rules.judged_by is not None:
            yield wording.word(f"swap_reason.judged-by-{rules.judged_by}")
        if rules.notice_days:
            yield self.tr("A swap is agreed at least %n day(s) ahead.", "", rules.notice_days)
        if rules.lasting_weeks:
            yield self.tr("A swap counts as lasting after %n week(s).", "", rules.lasting_weeks)
        if rules.klippekort is None:
            yield self.tr("Nothing is saved up: there is no klippekort.")
        else:
            text = self.tr("Klippekort: up to {minutes} are saved for %n week(s).", "",
                           rules.klippekort.keep_weeks)  # fmt: skip
            yield text.format(minutes=minutes(wording, rules.klippekort.most_minutes))
        if rules.declines is not None:
            text = self.tr("%n decline(s) within {span} call for reassessment.", "",
                           rules.declines.times)  # fmt: skip
            yield text.format(span=span_words(wording, rules.declines.months, rules.declines.days))

    def _never_swapped(self, shown: CatalogueShown) -> tuple[str, ...]:
        word, never = self.workplace.wording.word, shown.rules.never_swapped
        kinds = (word(f"category.{one}") for one in Category if one.value in never)
        return (*kinds, *shown.never_swapped)


def _by_category(shown: CatalogueShown) -> Iterator[tuple[str, tuple[ServiceRow, ...]]]:
    """Yield the entries by their kind, in the order of the kinds; retired ones come last."""
    groups: dict[str, list[ServiceRow]] = {}
    for row in sorted(shown.services, key=lambda one: bool(one.service.retired)):
        groups.setdefault(str(row.service.category or ""), []).append(row)
    for category in (*(str(one) for one in Category), ""):
        if category in groups:
            yield category, tuple(groups[category])
