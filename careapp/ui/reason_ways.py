"""What is done only with a reason: adding to a closed visit, cancelling one, showing a number."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from careapp.domain.access import AccessWay
from careapp.domain.identity import RecordId
from careapp.services.citizens import disclose
from careapp.services.reasons import AMEND
from careapp.services.visits import cancel_visit
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


class ReasonWays:
    """Asks for the reason over the page that is shown, and does it."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._ways: dict[str, Callable[[RecordId, Page], None]] = {
            "amend-visit": self._amend,
            "cancel-visit": self._cancel,
            "show-id": self._show_id,
            "show-address": self._show_address,
        }

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        way = self._ways.get(place.page)
        if way is not None and place.record_id is not None:
            way(place.record_id, page)
        return way is not None

    def _amend(self, visit_id: RecordId, page: Page) -> None:
        from careapp.ui.pages.visit import VisitPage  # noqa: PLC0415 - when wanted

        dialog = ReasonDialog(
            QCoreApplication.translate("Ways", "Why do you add to the closed visit?"),
            QCoreApplication.translate(
                "Ways", "What was signed stays as it is. The reason is printed with what you add."
            ),
            QCoreApplication.translate("Ways", "Add to the visit"),
            (
                QCoreApplication.translate("Ways", "Something was left out"),
                QCoreApplication.translate("Ways", "Something was wrong"),
                QCoreApplication.translate("Ways", "New information after the visit"),
            ),
            page,
            draft=ReasonDraft(self._workplace, visit_id, AMEND),
        )
        if isinstance(page, VisitPage):
            dialog.given.connect(page.amend)
        open_once(dialog)

    def _cancel(self, visit_id: RecordId, page: Page) -> None:
        draft = ReasonDraft(self._workplace, visit_id, "cancel-visit")
        dialog = ReasonDialog(
            QCoreApplication.translate("Ways", "Why is the visit cancelled?"),
            QCoreApplication.translate("Ways", "Everyone who takes part can read the reason."),
            QCoreApplication.translate("Ways", "Cancel the visit"),
            (
                QCoreApplication.translate("Ways", "The citizen is ill"),
                QCoreApplication.translate("Ways", "The citizen does not want the visit"),
                QCoreApplication.translate("Ways", "Moved to another day"),
            ),
            page,
            draft=draft,
        )
        desk = self._workplace.desk
        dialog.given.connect(
            lambda reason: draft.use(lambda: cancel_visit(desk, visit_id=visit_id, reason=reason))
        )
        open_once(dialog)

    def _show_id(self, citizen_id: RecordId, page: Page) -> None:
        title = QCoreApplication.translate("Ways", "Why do you need to see the number?")
        confirm = QCoreApplication.translate("Ways", "Show the number")
        self._disclose(citizen_id, page, AccessWay.ID_SHOWN, title, confirm)

    def _show_address(self, citizen_id: RecordId, page: Page) -> None:
        title = QCoreApplication.translate("Ways", "Why do you need to see the address?")
        confirm = QCoreApplication.translate("Ways", "Show the address")
        self._disclose(citizen_id, page, AccessWay.ADDRESS_SHOWN, title, confirm)

    def _disclose(
        self, citizen_id: RecordId, page: Page, way: AccessWay, title: str, confirm: str
    ) -> None:
        """Log why something hidden is shown; the page shows it for a while after that."""
        draft = ReasonDraft(self._workplace, citizen_id, way)
        dialog = ReasonDialog(
            title,
            QCoreApplication.translate("Ways", "Who saw it, when and why is logged."),
            confirm,
            (
                QCoreApplication.translate("Ways", "To look up in another system"),
                QCoreApplication.translate("Ways", "The citizen asks for it"),
                QCoreApplication.translate("Ways", "To check that it is the right person"),
            ),
            page,
            draft=draft,
        )
        desk = self._workplace.desk
        dialog.given.connect(
            lambda purpose: draft.use(
                lambda: disclose(desk, citizen_id=citizen_id, way=way, purpose=purpose)
            )
        )
        open_once(dialog)
