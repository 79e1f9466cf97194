"""Packages that run, who granted them on which mandate; and the mandates themselves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careapp.domain.access import Errand
from careapp.services.help.findings import HelpFinding
from careapp.services.help.overview import (
    MandateRow,
    MandateState,
    PackagesOverview,
    RunningPackage,
    packages_overview,
)
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.listing import Listing
from careapp.ui.pages.mandate_entry import MandateEntry
from careapp.ui.pages.package_rows import PackageRows
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.row_words import RowWords
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_OVER = (MandateState.EXPIRED, MandateState.REVOKED)


class PackagesPage(Page):
    """What runs now, what ends first at the top; the mandates beside it."""

    key = "packages"
    rail = "today"
    kinds = frozenset(
        {"granted_package", "mandate", "grant", "package", "citizen", "district", "staff_member"}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._earlier = False
        self._shown: PackagesOverview | None = None
        self._title = Title()
        self._grant = Button("", "primary", "plus")
        self._grant.setObjectName("grant-package")
        self._reviews = TextButton("", "list-checks")
        self._reviews.setObjectName("reviews")
        self._columns = TwoColumns("", "")
        self._columns.header.addWidget(page_header(self._title, self._grant))
        links = FlowLayout()
        links.addWidget(self._reviews)
        self._columns.header.addLayout(links)
        VBox(parent=self).addWidget(self._columns)
        self._grant.clicked.connect(lambda: self.workplace.go(Place("grant-package")))
        self._reviews.clicked.connect(lambda: self.workplace.go(Place("reviews")))
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.text = self.tr("Packages")
        self._grant.setText(self.tr("Grant a package…"))
        self._reviews.setText(self.tr("Packages to review"))
        self._columns.set_names(self.tr("Packages"), self.tr("Mandates"))

    def leave(self) -> None:
        """Fold the earlier mandates again, because another page is shown."""
        self._earlier = False

    def _refresh(self) -> None:
        language = self.workplace.look.language
        self._ask(lambda desk: packages_overview(desk, language=language), self._show)

    def _show(self, shown: PackagesOverview) -> None:
        self._shown = shown
        self._grant.setVisible(shown.may_grant)
        number = len(shown.running)
        self._title.subtitle = (
            self.tr("%n package(s) run. Each ends by itself on its last day.", "", number)
            if number
            else self.tr("No package runs now.")
        )
        with filled_anew(self):
            self._columns.main.clear()
            self._columns.side.clear()
            self._fill_findings(shown)
            self._fill_running(shown)
            self._fill_mandates(shown)

    def _fill_findings(self, shown: PackagesOverview) -> None:
        """Say what is more, or other, than mandates allow; nothing where all is well."""
        if not shown.findings:
            return
        listing = Listing(self._columns.main)
        listing.head(self.tr("To be settled"))
        listing.rows([self._finding(one) for one in shown.findings], "")

    def _finding(self, one: HelpFinding) -> QWidget:
        said = self.workplace.wording.word(f"finding.{one.finding.code}")
        words = Row(said, one.citizen_name, icon="circle-alert", icon_tone="warning")
        citizen_id = one.citizen_id
        if citizen_id is None:
            return RowWords(words)
        row = RowButton(words)
        row.setObjectName(f"finding-{one.finding.code}-{one.finding.records[-1]}")
        place = Place("help", citizen_id, errand=Errand.TASK)
        row.clicked.connect(lambda: self.workplace.go(place))
        return row

    def _fill_running(self, shown: PackagesOverview) -> None:
        column = self._columns.main
        if not shown.running:
            nothing = self.tr("When a package is granted, it is shown here until it ends.")
            column.add(EmptyState("package", nothing))
            return
        listing, words = Listing(column), PackageRows(self.workplace.wording, shown.today)
        for mandate, running in _by_mandate(shown.running):
            listing.head(self._mandate_title(mandate, running[0]))
            listing.rows([self._row(words, one, shown) for one in running], "")

    def _mandate_title(self, by: str, one: RunningPackage) -> str:
        if one.mandate is None:
            return self.tr("Granted by a needs assessor")
        return self.tr("On the mandate from {name}").format(name=by)

    def _row(self, words: PackageRows, one: RunningPackage, shown: PackagesOverview) -> QWidget:
        package = one.row.package
        row = RowButton(words.running(one))
        row.setObjectName(package.record_id)
        may_review = shown.may_review and package.record.review is None
        citizen = Place("help", package.record.citizen_id, errand=Errand.TASK)
        place = Place("review-package", package.record_id) if may_review else citizen
        row.clicked.connect(lambda: self.workplace.go(place))
        return row

    # Mandates

    def _fill_mandates(self, shown: PackagesOverview) -> None:
        listing = Listing(self._columns.side)
        add = self.tr("Issue") if shown.may_issue else ""
        listing.head(
            self.tr("Mandates"),
            add=add,
            name=self.tr("Issue a mandate"),
            run=lambda: self.workplace.go(Place("new-mandate")),
        )
        held = [one for one in shown.mandates if one.state not in _OVER]
        over = [one for one in shown.mandates if one.state in _OVER]
        rows = [self._mandate(one, shown) for one in (*held, *(over if self._earlier else ()))]
        listing.rows(rows, self.tr("Nobody has a mandate to grant packages."))
        if over and not self._earlier:
            text = self.tr("Show %n that is over", "", len(over))
            more = TextButton(text, "chevron-down")
            more.setObjectName("earlier-mandates")
            more.clicked.connect(self._show_earlier)
            line = FlowLayout()
            line.addWidget(more)
            self._columns.side.add_layout(line, 8)
        if shown.said_at is not None:
            said = self.tr("As the municipality's server said {when}.")
            when = self.workplace.wording.near_moment(shown.said_at, shown.today)
            label = TextLabel(said.format(when=when), "body", "text_secondary", wraps=True)
            self._columns.side.add(label, 8)
        if not shown.may_issue:
            roles = [self.workplace.wording.word(f"role.{role}") for role in shown.issuers]
            said = self.tr("These roles issue mandates: {roles}.")
            said = said.format(roles=self.workplace.wording.listed(roles or ["–"]))
            self._columns.side.add(TextLabel(said, "body", "text_secondary", wraps=True), 8)

    def _mandate(self, one: MandateRow, shown: PackagesOverview) -> QWidget:
        may = shown.may_issue and one.state not in _OVER
        entry = MandateEntry(one, self.workplace.wording, may_revoke=may)
        place = Place("revoke-mandate", one.mandate.record_id)
        entry.revoke_wanted.connect(lambda: self.workplace.go(place))
        return entry

    def _show_earlier(self) -> None:
        self._earlier = True
        if self._shown is not None:
            self._show(self._shown)
            self._columns.side.setFocus(Qt.FocusReason.OtherFocusReason)


def _by_mandate(
    running: tuple[RunningPackage, ...],
) -> tuple[tuple[str, tuple[RunningPackage, ...]], ...]:
    """Return the packages by who issued the mandate that they are granted on."""
    groups: dict[str, list[RunningPackage]] = {}
    for one in running:
        issued = one.mandate.issued if one.mandate else None
        groups.setdefault(issued.by if issued else "", []).append(one)
    return tuple((by, tuple(found)) for by, found in groups.items())
