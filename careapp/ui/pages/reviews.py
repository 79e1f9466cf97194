"""The review list: packages that come back to the visitator, and requests of home care."""

from PySide6.QtWidgets import QWidget

from careapp.domain.access import Errand
from careapp.domain.identity import RecordId
from careapp.services.help.overview import RequestRow, ReviewList, review_list
from careapp.services.help.reviewing import PackageRow
from careapp.services.help.tasks import HelpTask
from careapp.services.help.words import task_words
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.listing import Listing
from careapp.ui.pages.package_rows import PackageRows
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.notices import Banner, EmptyState
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Title
from careapp.ui.workplace import Place, Workplace


class ReviewsPage(Page):
    """What waits for the visitator, the first due first."""

    key = "reviews"
    rail = "today"
    kinds = frozenset(
        {"granted_package", "urgent_request", "grant", "swap", "decline", "settled_task", "citizen"}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._title = Title()
        self._columns = TwoColumns("", "")
        self._running = Button("", icon="package")
        self._running.setObjectName("packages")
        self._columns.header.addWidget(page_header(self._title, self._running))
        VBox(parent=self).addWidget(self._columns)
        self._running.clicked.connect(lambda: self.workplace.go(Place("packages")))
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.text = self.tr("Packages to review")
        self._running.setText(self.tr("Packages that run"))
        self._columns.set_names(self.tr("To review"), self.tr("Other tasks"))

    def _refresh(self) -> None:
        language = self.workplace.look.language
        self._ask(lambda desk: review_list(desk, language=language), self._show)

    def _show(self, shown: ReviewList) -> None:
        self._title.subtitle = self._sentence(shown)
        with filled_anew(self):
            self._columns.main.clear()
            self._columns.side.clear()
            self._fill_main(shown)
            self._fill_side(shown.tasks)

    def _sentence(self, shown: ReviewList) -> str:
        late = sum((one.review_in_days or 0) < 0 for one in shown.packages)
        if late:
            return self.tr("%n package(s) should have been reviewed already.", "", late)
        return self.tr("Nothing is overdue.")

    def _fill_main(self, shown: ReviewList) -> None:
        column, listing = self._columns.main, Listing(self._columns.main)
        if not shown.may_review:
            said = self.tr("The needs assessor reviews packages. You can read the list.")
            column.add(Banner("plain", said), 8)
        if not shown.requests and not shown.packages:
            nothing = self.tr("No package is to be reviewed this week, and nobody asks for help.")
            column.add(EmptyState("circle-check", nothing))
            return
        words = PackageRows(self.workplace.wording, shown.today)
        if shown.requests:
            listing.head(self.tr("Urgent requests"))
            rows = [
                self._row(words.request(one), self._of_request(shown, one))
                for one in shown.requests
            ]
            listing.rows(rows, "")
        listing.head(self.tr("Packages"))
        packages = [
            self._row(words.review(one), self._of_package(shown, one)) for one in shown.packages
        ]
        listing.rows(packages, self.tr("No package is to be reviewed this week."))

    def _fill_side(self, tasks: tuple[HelpTask, ...]) -> None:
        listing = Listing(self._columns.side)
        listing.head(self.tr("Other tasks about help"))
        rows = [self._task(one) for one in tasks]
        listing.rows(rows, self.tr("Nothing else is waiting."))

    def _of_request(self, shown: ReviewList, one: RequestRow) -> Place:
        request = one.request
        return self._place(shown, "answer-request", request.record_id, request.record.citizen_id)

    def _of_package(self, shown: ReviewList, one: PackageRow) -> Place:
        package = one.package
        return self._place(shown, "review-package", package.record_id, package.record.citizen_id)

    @staticmethod
    def _place(shown: ReviewList, way: str, record_id: RecordId, citizen_id: RecordId) -> Place:
        """Return where a row leads: to the citizen for those who may only read the list."""
        if shown.may_review:
            return Place(way, record_id)
        return Place("help", citizen_id, errand=Errand.TASK)

    def _row(self, row: Row, place: Place) -> QWidget:
        button = RowButton(row)
        button.setObjectName(str(row.key))
        button.clicked.connect(lambda: self.workplace.go(place))
        return button

    def _task(self, one: HelpTask) -> QWidget:
        wording, over = self.workplace.wording, one.days_over
        today = self.workplace.desk.clock.today()
        due = wording.over(over) if over > 0 else wording.near(one.task.due_on, today)
        button = RowButton(
            Row(
                task_words(wording, one.task),
                one.citizen_name,
                below=due,
                below_tone="danger" if over > 0 else "text_secondary",
            )
        )
        button.setObjectName(one.task.task_id)
        place = Place("help", one.task.citizen_id, errand=Errand.TASK)
        button.clicked.connect(lambda: self.workplace.go(place))
        return button
