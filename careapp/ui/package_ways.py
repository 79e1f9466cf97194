"""Where packages and the catalogue lead that is no page: dialogs over the page that is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from careapp.domain.identity import RecordId
from careapp.domain.visit import VisitStatus
from careapp.services.help.mandates import revoke_mandate
from careapp.services.help.overview import RequestRow, requests_to_answer
from careapp.services.help.package_choice import GrantingPackage, begin_package
from careapp.services.help.package_review import BegunReview, begin_review
from careapp.services.help.reviewing import answer_request
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


class PackageWays(QObject):
    """Opens the dialogs of packages, requests and mandates."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._of_records: dict[str, Callable[[RecordId, Page], None]] = {
            "review-package": self._review,
            "answer-request": self._answer,
            "revoke-mandate": self._revoke,
        }

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        way = self._of_records.get(place.page)
        if place.page == "grant-package":
            self._grant(place.record_id, page)
        elif way is not None and place.record_id is not None:
            way(place.record_id, page)
        return way is not None or place.page == "grant-package"

    def _grant(self, citizen_id: RecordId | None, page: Page) -> None:
        """Grant a package in three steps; without a citizen one is chosen first."""
        if citizen_id is None:
            from careapp.ui.dialogs.choose_citizen import ChooseCitizen  # noqa: PLC0415 - when wanted

            chooser = ChooseCitizen(self._workplace, page)
            chooser.chosen.connect(lambda chosen: self._grant(chosen, page))
            open_once(chooser)
            return
        from careapp.ui.dialogs.packages.grant_dialog import (  # noqa: PLC0415 - when wanted
            GrantPackageDialog,
        )

        desk, language = self._workplace.desk, self._workplace.look.language
        visit_id = _visit_under_way(page)

        def show(begun: GrantingPackage) -> None:
            open_once(GrantPackageDialog(self._workplace, begun, page))

        self._workplace.ask(
            lambda: begin_package(
                desk, citizen_id=citizen_id, language=language, visit_id=visit_id
            ),
            show,
        )

    def _review(self, package_id: RecordId, page: Page) -> None:
        """Say what becomes of a package."""
        from careapp.ui.dialogs.packages.review_dialog import (  # noqa: PLC0415 - when wanted
            ReviewDialog,
        )

        desk = self._workplace.desk

        def show(begun: BegunReview) -> None:
            dialog = ReviewDialog(self._workplace, begun, page)
            open_once(dialog)
            dialog.focus_first()

        self._workplace.ask(lambda: begin_review(desk, package_id=package_id), show)

    def _answer(self, request_id: RecordId, page: Page) -> None:
        """Answer a request of home care; its words stand over the answer."""
        desk, language = self._workplace.desk, self._workplace.look.language

        def show(rows: tuple[RequestRow, ...]) -> None:
            row = next((one for one in rows if one.request.record_id == request_id), None)
            if row is not None:
                self._ask_answer(row, page)

        self._workplace.ask(lambda: requests_to_answer(desk, language=language), show)

    def _ask_answer(self, row: RequestRow, page: Page) -> None:
        desk, request_id = self._workplace.desk, row.request.record_id
        draft = ReasonDraft(self._workplace, request_id, "answer-request")
        told = self.tr("{name} asks: {words}")
        words = self._workplace.wording.quote(row.request.record.words or "")
        dialog = ReasonDialog(
            self.tr("What do you answer about {citizen}?").format(citizen=row.citizen_name),
            told.format(name=row.by, words=words),
            self.tr("Send the answer"),
            (
                self.tr("I have granted the help"),
                self.tr("I come and assess the need"),
                self.tr("There are no grounds for the help"),
            ),
            page,
            draft=draft,
        )
        dialog.given.connect(
            lambda answer: draft.use(
                lambda: answer_request(desk, request_id=request_id, answer=answer)
            )
        )
        open_once(dialog)

    def _revoke(self, mandate_id: RecordId, page: Page) -> None:
        """Revoke a mandate from today on."""
        desk = self._workplace.desk
        draft = ReasonDraft(self._workplace, mandate_id, "revoke-mandate")
        dialog = ReasonDialog(
            self.tr("Why is the mandate revoked?"),
            self.tr(
                "From today on nobody can grant on it. What was granted before goes on. Those who "
                "had it can read the reason."
            ),
            self.tr("Revoke the mandate"),
            (self.tr("It is replaced by another one"), self.tr("It is no longer needed")),
            page,
            draft=draft,
        )
        dialog.given.connect(
            lambda why: draft.use(
                lambda: revoke_mandate(
                    desk, mandate_id=mandate_id, from_on=desk.clock.today(), why=why
                )
            )
        )
        open_once(dialog)


def _visit_under_way(page: Page) -> RecordId | None:
    """Return the visit that what is done over *page* belongs to."""
    is_under_way = getattr(page, "status", None) is VisitStatus.UNDER_WAY
    return page.place.record_id if is_under_way else None
