"""Every page and dialog, each brought up as a user would find it in the demo."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from careapp.domain.identity import RecordId
from careapp.domain.informer import Voice
from careapp.domain.problems import InvariantBrokenError
from careapp.domain.visit import Visit, VisitStatus
from careapp.services.citizens import citizen_page, page_citizens
from careapp.services.conversation import Key
from careapp.services.desk import Desk
from careapp.services.today import today_page
from careapp.services.visits import begin_visit, week_of
from careapp.tour.driver import Driver, NotThereError
from careapp.tour.help_scenes import help_dialogs, help_pages
from careapp.tour.package_scenes import package_dialogs, package_pages
from careapp.tour.paper_scenes import paper_scenes
from careapp.tour.safety_scenes import safety_dialogs, safety_pages
from careapp.tour.swap_scenes import swap_dialogs, swap_pages
from careapp.tour.taking_scenes import taking_dialogs, taking_pages
from careapp.tour.tool_scenes import tool_scenes
from careapp.ui.dialogs.forms import FORMS
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.pages.citizens import CitizensPage
from careapp.ui.pages.today import TodayPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.widgets.search_field import WAIT_MS, SearchField
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from careapp.ui.workspace import Workspace

P = TypeVar("P")

_ABILITY = "urn:careapp:tool:functional-ability"
WASHING = Key(_ABILITY, "self-care.washing", Voice.CITIZEN)
_WORDS = "Det går bedst om formiddagen, når jeg kan tage det i mit eget tempo."
_AT_VISIT = ("agreement", "attachment", "goal", "note", "proposal")
_OF_CITIZENS = (
    "citizen",
    "relative",
    "attention_card",
    "general_information",
    *_AT_VISIT,
    "visit",
    "staff_member",
)
"""Kinds whose forms are brought up on the citizen's page, or at the visit."""
_MANY = 1_000


@dataclass(frozen=True, slots=True)
class Scene:
    """Something to see.

    Attributes:
        name: Also of its picture.
        show: Brings it up and returns what is seen, the window or a dialog over it.
    """

    name: str
    show: Callable[[], QWidget]


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom and what the scenes are about.

    Attributes:
        next_visit: The joint visit of the day.
        citizen: Whom it is with.
        unready: A visit without a dialogue tool.
        closed: A visit that was closed.
        protected: A citizen whose address is.
    """

    next_visit: RecordId
    citizen: RecordId
    unready: RecordId
    closed: RecordId
    protected: RecordId


def find_cast(desk: Desk) -> Cast:
    """Return whom the scenes are about in the demo.

    Raises:
        NotThereError: The demo has no such person or visit.
    """
    coming = _first(today_page(desk).next_visit)
    citizen = coming.citizen.record_id
    visits = citizen_page(desk, citizen_id=citizen).visits
    closed = next((row.visit_id for row in visits if row.status is VisitStatus.CLOSED), None)
    rows = page_citizens(desk, offset=0, limit=_MANY)
    protected = next((row.citizen_id for row in rows if row.protected), None)
    plans = desk.read.where(Visit)
    unready = next((one.record_id for one in plans if not one.record.tools), None)
    return Cast(coming.visit_id, citizen, _first(unready), _first(closed), _first(protected))


class Scenes:
    """The scenes of a program that is open on the demo.

    Args:
        driver: The user, at work in the program.
    """

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._desk = driver.workspace.workplace.desk
        self._cast = find_cast(self._desk)

    def pages(self) -> Iterator[Scene]:
        """Yield every page, in its more important states."""
        cast = self._cast
        yield self._page("today", Place("today"))
        yield Scene("today-free", self._free_day)
        yield self._page("citizens", Place("citizens"))
        yield Scene("citizens-found", partial(self._search_citizens, "ka"))
        yield Scene("citizens-nobody", partial(self._search_citizens, "qqq"))
        yield self._page("citizen", Place("citizen", cast.citizen))
        yield self._page("citizen-protected", Place("citizen", cast.protected))
        yield self._page("visits", Place("visits"))
        yield self._page("visit-planned", Place("visit", cast.next_visit))
        yield Scene("visit", self._under_way)
        yield self._page("visit-level", Place("visit", cast.next_visit, WASHING))
        yield self._page("visit-closed", Place("visit", cast.closed))
        yield self._page("visit-no-tool", Place("visit", cast.unready))
        yield self._page("settings", Place("settings"))
        yield self._page("tools", Place("tools"))
        yield from (Scene(*scene) for scene in help_pages(self._driver))
        yield from (Scene(*scene) for scene in swap_pages(self._driver))
        yield from (Scene(*scene) for scene in package_pages(self._driver))
        yield from (Scene(*scene) for scene in safety_pages(self._driver))
        yield from (Scene(*scene) for scene in taking_pages(self._driver, cast.closed))

    def dialogs(self) -> Iterator[Scene]:
        """Yield every dialog."""
        yield Scene("find", partial(self._find, ""))
        yield Scene("find-words", partial(self._find, "ka"))
        yield Scene("find-nothing", partial(self._find, "qqq"))
        yield self._dialog("choose-citizen", Place("today"), Place("new-goal"))
        yield from self._forms()
        yield Scene("form-wrong", self._wrong_form)
        yield Scene("form-leaving", self._leaving)
        yield Scene("form-remove", self._remove)
        yield from self._questions()
        yield from self._of_the_visit()
        yield from (Scene(*scene) for scene in tool_scenes(self._driver))
        yield from (Scene(*scene) for scene in paper_scenes(self._driver, self._cast.citizen))
        yield from (Scene(*scene) for scene in help_dialogs(self._driver))
        yield from (Scene(*scene) for scene in swap_dialogs(self._driver))
        yield from (Scene(*scene) for scene in package_dialogs(self._driver, self._cast.citizen))
        yield from (Scene(*scene) for scene in safety_dialogs(self._driver))
        yield from (Scene(*scene) for scene in taking_dialogs(self._driver, self._cast.closed))
        yield Scene("mistake", self._mistake)

    # What happens before a scene.

    @property
    def _workspace(self) -> Workspace:
        return self._driver.workspace

    def _go(self, place: Place) -> QWidget:
        self._workspace.show_place(place)
        self._driver.settle()
        return self._driver.program.window

    def _page(self, name: str, place: Place) -> Scene:
        return Scene(name, partial(self._go, place))

    def _dialog(self, name: str, under: Place, place: Place) -> Scene:
        """Return a dialog over a page; ``under`` may be where one is already."""

        def show() -> QDialog:
            if self._workspace.place != under:
                self._go(under)
            self._go(place)
            return self._driver.dialog()

        return Scene(name, show)

    def _on(self, kind: type[P]) -> P:
        page = self._workspace.page
        if not isinstance(page, kind):
            raise NotThereError(f"{type(page).__name__} is shown instead of {kind.__name__}")
        return page

    def _free_day(self) -> QWidget:
        window = self._go(Place("today"))
        self._on(TodayPage).show_day(week_of(self._desk.clock.today())[-1] + timedelta(days=7))
        self._driver.settle()
        return window

    def _search_citizens(self, words: str) -> QWidget:
        window = self._go(Place("citizens"))
        field = self._driver.find(SearchField, within=self._on(CitizensPage))
        field.setText(words)
        self._driver.turn(WAIT_MS)
        self._driver.settle()
        return window

    def _under_way(self) -> QWidget:
        workplace = self._workspace.workplace
        workplace.do(lambda: begin_visit(self._desk, visit_id=self._cast.next_visit))
        self._driver.settle()
        window = self._go(Place("visit", self._cast.next_visit))
        page = self._on(VisitPage)
        if page.status is not VisitStatus.UNDER_WAY:
            raise NotThereError("the visit has not begun")
        self._driver.type(_WORDS, self._driver.find(WordsEdit, within=page.open_topic))
        page.leave()
        self._driver.settle()
        return window

    # Dialogs

    def _find(self, words: str) -> QDialog:
        self._go(Place("today"))
        next(one for one in self._workspace.commands() if one.name == "find").run()
        self._driver.settle()
        dialog = self._driver.dialog()
        self._driver.type(words)
        self._driver.settle()
        return dialog

    def _forms(self) -> Iterator[Scene]:
        cast = self._cast
        at_visit, at_citizen = Place("visit", cast.next_visit), Place("citizen", cast.citizen)
        for kind in _OF_CITIZENS:
            under = at_visit if kind in _AT_VISIT else at_citizen
            name = kind.replace("_", "-")
            subject = cast.citizen if under is at_citizen else cast.next_visit
            yield self._dialog(f"new-{name}", under, Place(f"new-{name}", subject))
            place = Place(f"edit-{name}", self._some(kind))
            yield self._dialog(f"edit-{name}", under, place)

    def _some(self, kind: str) -> RecordId:
        """Return a record of a kind, one of the citizen's if there is any."""
        if kind == "visit":
            return self._cast.next_visit
        record: type[Any] = FORMS[kind].record
        read = self._desk.read
        found = read.where(record, subject=self._cast.citizen, limit=1)
        return (found or read.where(record, limit=1))[0].record_id

    def _form(self, page: str) -> RecordDialog:
        self._go(Place("citizen", self._cast.citizen))
        self._go(Place(page, self._cast.citizen))
        dialog = self._driver.dialog()
        if not isinstance(dialog, RecordDialog):
            raise NotThereError(f"{type(dialog).__name__} is open instead of a form")
        return dialog

    def _wrong_form(self) -> QDialog:
        dialog = self._form("new-citizen")
        dialog.rows["national_id"].editor.typed = "311299-9999"
        self._driver.click(dialog.save_button)
        return dialog

    def _leaving(self) -> QDialog:
        dialog = self._form("new-goal")
        self._driver.type(_WORDS)
        dialog.reject()
        self._driver.settle()
        return self._driver.dialog()

    def _remove(self) -> QDialog:
        self._go(Place("citizen", self._cast.citizen))
        self._go(Place("edit-goal", self._some("goal")))
        dialog = self._driver.dialog()
        if isinstance(dialog, RecordDialog):
            self._driver.click(dialog.remove_button)
        return self._driver.dialog()

    def _questions(self) -> Iterator[Scene]:
        cast = self._cast
        at_citizen = Place("citizen", cast.citizen)
        yield self._dialog("show-id", at_citizen, Place("show-id", cast.citizen))
        protected = Place("citizen", cast.protected)
        yield self._dialog("show-address", protected, Place("show-address", cast.protected))
        yield self._dialog("who-looked", at_citizen, Place("who-looked", cast.citizen))
        yield self._dialog("cancel-visit", Place("visits"), Place("cancel-visit", cast.unready))
        closed = Place("visit", cast.closed)
        yield self._dialog("amend-visit", closed, Place("amend-visit", cast.closed))

    def _of_the_visit(self) -> Iterator[Scene]:
        visit_id = self._cast.next_visit
        at_visit = Place("visit", visit_id)
        yield self._dialog("turned-screen", at_visit, Place("turned-screen", visit_id))
        yield Scene("step-view", self._steps)
        yield Scene("closing", self._closing)
        yield self._dialog("print-visit", at_visit, Place("print-visit", visit_id))
        yield Scene("print-lead", self._print_lead)

    def _steps(self) -> QDialog:
        self._go(Place("visit", self._cast.next_visit))
        page = self._on(VisitPage)
        if page.status is VisitStatus.PLANNED:
            page.begin()
            self._driver.settle()
        self._go(Place("step-view", self._cast.next_visit))
        return self._driver.dialog()

    def _closing(self) -> QDialog:
        self._go(Place("visit", self._cast.next_visit))
        self._on(VisitPage).review_and_close()
        self._driver.settle()
        return self._driver.dialog()

    def _print_lead(self) -> QDialog:
        self._go(Place("print-visit", self._cast.closed))
        dialog = self._driver.dialog()
        if isinstance(dialog, PreviewDialog):
            dialog.paper.choose(dialog.paper.options[-1].value)
        self._driver.settle()
        return dialog

    def _mistake(self) -> QDialog:
        self._go(Place("today"))
        self._workspace.workplace.complain(InvariantBrokenError("demo"))
        self._driver.settle()
        return self._driver.dialog()


def _first(found: P | None) -> P:
    if found is None:
        raise NotThereError("the demo does not have it")
    return found
