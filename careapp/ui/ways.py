"""Where places that are not pages lead: forms, the turned screen, the preview.

Dialogs are imported when they are wanted: the first page stands without them.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from careapp.domain.identity import RecordId
from careapp.services.forms import UnfinishedForm, unfinished_forms
from careapp.services.help.ordering import note_list_sent
from careapp.services.syncing.state import SyncState
from careapp.services.who_looked import Look, looks_at
from careapp.ui.commands import Command
from careapp.ui.dialogs.once import open_once
from careapp.ui.handing_ways import HandingWays
from careapp.ui.importing import Importing
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace

OTHERS = (
    ("careapp.ui.package_ways", "PackageWays"),
    ("careapp.ui.catalogue_ways", "CatalogueWays"),
    ("careapp.ui.help_ways", "HelpWays"),
    ("careapp.ui.reason_ways", "ReasonWays"),
    ("careapp.ui.sync_ways", "SyncWays"),
    ("careapp.ui.safety_ways", "SafetyWays"),
    ("careapp.ui.taking_ways", "TakingWays"),
)
"""Module and class of what else leads somewhere, each asked in turn."""


class _Leads(Protocol):
    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""


class Ways:
    """Opens what is not a page, over the page that is shown.

    A place is called ``new-`` or ``edit-`` and a kind of record, or has a name of its own.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._special: dict[str, Callable[[RecordId, Page], None]] = {
            "turned-screen": self._turn,
            "step-view": self._turn_to_steps,
            "who-looked": self._show_looks,
            "papers": self._show_papers,
        }
        for paper in _PAPERS:
            self._special[paper] = partial(self._print, paper)
        self.importing = Importing(workplace)
        self.handing = HandingWays(workplace)
        workplace.synced.connect(self._check_packages)

    @cached_property
    def _others(self) -> tuple[_Leads, ...]:
        kinds = (getattr(import_module(module), name) for module, name in OTHERS)
        return (*(kind(self._workplace) for kind in kinds), self.handing)

    def follow(self, place: Place, page: Page) -> None:
        """Go where *place* leads, over *page*.

        Raises:
            KeyError: Nothing is called so.
        """
        special = self._special.get(place.page)
        if place.page == "import-tool":
            self.importing.ask_for_tool(page)
        elif place.page == "import-terminology":
            self.importing.ask_for_terminology(page)
        elif place.page == "resume-form":
            self._resume(page)
        elif place.page == "orders":
            self._show_orders(page)
        elif special is None and not any(one.follow(place, page) for one in self._others):
            self._form(place, page)
        elif special is not None and place.record_id is not None:
            special(place.record_id, page)

    def find(self, commands: Sequence[Command], page: Page) -> None:
        """Find anything, or do something."""
        from careapp.ui.dialogs.find_dialog import FindDialog  # noqa: PLC0415 - see above

        open_once(FindDialog(self._workplace, commands, page))

    def tell_of_mistake(self, error: BaseException, page: Page) -> None:
        """Say calmly that the program made a mistake."""
        from careapp.ui.dialogs.message import CrashDialog  # noqa: PLC0415 - see above

        dialog = CrashDialog(error, page)
        dialog.quit_wanted.connect(page.window().close)
        open_once(dialog)

    def _form(self, place: Place, page: Page) -> None:
        from careapp.ui.dialogs.forms import FORMS  # noqa: PLC0415 - see above
        from careapp.ui.dialogs.opening import open_form  # noqa: PLC0415 - see above
        from careapp.ui.pages.visit import VisitPage  # noqa: PLC0415 - see above

        deed = place.page.replace("-", "_")
        if deed in FORMS and FORMS[deed].deed:
            open_form(page, self._workplace, deed, record_id=place.record_id)
            return
        verb, _, name = place.page.partition("-")
        kind = name.replace("-", "_")
        if verb == "plan":
            verb = "new"
        if kind not in FORMS:
            raise KeyError(place.page)
        visit_id = subject = reason = None
        if isinstance(page, VisitPage) and kind != "visit":
            page.leave()
            visit_id, subject, reason = page.place.record_id, page.citizen_id, page.reason
        elif verb != "edit":
            subject = place.record_id
        open_form(
            page,
            self._workplace,
            kind,
            subject=subject,
            record_id=place.record_id if verb == "edit" else None,
            visit_id=visit_id,
            reason=reason,
        )

    def _resume(self, page: Page) -> None:
        """Go on with the form that was typed in last and not saved."""
        from careapp.ui.dialogs.opening import resume_form  # noqa: PLC0415 - see above

        desk = self._workplace.desk

        def resume(forms: tuple[UnfinishedForm, ...]) -> None:
            if forms:
                resume_form(page, self._workplace, forms[-1])

        self._workplace.ask(lambda: unfinished_forms(desk), resume)

    def _print(self, place: str, about: RecordId, page: Page) -> None:
        """Show a paper as it will be, to be printed, saved or copied."""
        page.leave()
        from careapp.services.printing import PaperKind  # noqa: PLC0415 - see above
        from careapp.ui.dialogs.preview_dialog import PreviewDialog  # noqa: PLC0415 - see above

        kinds = [PaperKind(name) for name in _PAPERS[place]]
        dialog = PreviewDialog(self._workplace, about, page, kinds=kinds)
        if kinds == [PaperKind.ORDERS]:
            desk, do = self._workplace.desk, self._workplace.do
            words = QCoreApplication.translate("Ways", "They were sent")
            dialog.offer_then(words, lambda: do(lambda: note_list_sent(desk, supplier_id=about)))
        open_once(dialog)

    def _show_papers(self, about: RecordId, page: Page) -> None:
        """Show the papers on a citizen's help, or on that of whom a visit is with."""
        page.leave()
        from careapp.services.papers.offered import papers_on  # noqa: PLC0415 - see above
        from careapp.ui.dialogs.papers_dialog import PapersDialog  # noqa: PLC0415 - see above

        workplace = self._workplace
        desk, language = workplace.desk, workplace.look.language
        workplace.ask(
            lambda: papers_on(desk, about=about, language=language),
            lambda papers: open_once(PapersDialog(workplace, papers, page)),
        )

    def _show_orders(self, page: Page) -> None:
        from careapp.services.papers.offered import (  # noqa: PLC0415 - see above
            suppliers_with_orders,
        )
        from careapp.ui.dialogs.orders_dialog import OrdersDialog  # noqa: PLC0415 - see above

        workplace = self._workplace
        desk = workplace.desk
        workplace.ask(
            lambda: suppliers_with_orders(desk),
            lambda suppliers: open_once(OrdersDialog(workplace, suppliers, page)),
        )

    def _show_looks(self, citizen_id: RecordId, page: Page) -> None:
        """Show who has looked at a record, to those who answer for it."""
        from careapp.ui.dialogs.looks_dialog import LooksDialog  # noqa: PLC0415 - see above

        workplace = self._workplace
        desk = workplace.desk

        def show(asked: tuple[str, tuple[Look, ...]]) -> None:
            open_once(LooksDialog(workplace, citizen_id, *asked, page))

        workplace.ask(lambda: looks_at(desk, citizen_id=citizen_id), show)

    def _turn(self, visit_id: RecordId, page: Page) -> None:
        page.leave()
        from careapp.ui.turned_screen import TurnedScreen  # noqa: PLC0415 - see above

        open_once(TurnedScreen(self._workplace, visit_id, page))

    def _turn_to_steps(self, _visit_id: RecordId, page: Page) -> None:
        from careapp.ui.pages.visit import VisitPage  # noqa: PLC0415 - see above

        if isinstance(page, VisitPage):
            page.turn_to_steps()

    def _check_packages(self, state: SyncState) -> None:
        """Note what came of the mandates of one's packages, once the hub has them."""
        from careapp.services.help.checking import check_packages  # noqa: PLC0415 - see above

        desk = self._workplace.desk
        if state.all_at_hub:
            self._workplace.do(lambda: check_packages(desk))


_PAPERS: Mapping[str, tuple[str, ...]] = {
    "print-visit": ("citizen-summary", "lead-summary"),
    "print-looks": ("access-list",),
    "print-decision": ("decision-letter",),
    "print-decisions": ("joint-letter",),
    "print-services": ("services-page",),
    "print-orders": ("order-list",),
    "print-package": ("package-paper",),
    "print-swaps": ("swap-list",),
    "print-transfer": ("transfer-list",),
}
"""The papers at each place, the one to begin with first."""
