"""Two laptops and a hub: what is written meets, is settled, is taken back, and is handed on."""

import json
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt

from careapp.domain.answer import Said, answer_id
from careapp.domain.citizen import Citizen
from careapp.domain.help.grant import Grant
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.informer import Voice
from careapp.domain.people import Organisation, OrganisationKind, StaffMember
from careapp.domain.visit import Closing, Visit, VisitStatus, status_of
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.services.syncing.state import Stage
from careapp.services.visits import begin_visit
from careapp.system.clock import Clock
from careapp.tour.chapter import Chapter, Step
from careapp.tour.driver import Driver, NotThereError
from careapp.tour.second_laptop import SecondLaptop
from careapp.tour.trial_hub import TrialHub
from careapp.ui.dialogs.join_dialog import JoinDialog
from careapp.ui.pages.conflict import ConflictPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place

QUESTION = Key("urn:careapp:tool:functional-ability", "mobility.moving", Voice.CITIZEN)
OURS = "Jeg går selv med rollatoren i stuen."
THEIRS = "Jeg går kun med rollatoren, når nogen er i nærheden."


class HubChapter(Chapter):
    """A hub for a trial, and who meets there.

    Args:
        driver: The user.
        out: Where papers, pictures and the hub go.
        numbers: Of the pictures.
        clock: The morning of the tour.
    """

    def __init__(self, driver: Driver, out: Path, numbers: Iterator[int], clock: Clock) -> None:
        super().__init__(driver, out, numbers)
        self._clock = clock
        self._hub: TrialHub | None = None
        self._colleague: SecondLaptop | None = None
        self._visit_id: VisitId | None = None

    def steps(self) -> Iterator[Step]:
        """Yield the steps in order, by name; each returns a line on what was seen."""
        yield "a server for a trial", self.serve
        yield "the laptop connects", self.join
        yield "two laptops meet", self.meet
        yield "two answers are settled", self.settle
        yield "a supplier is let go", self.let_go_of_supplier
        yield "the municipality exports", self.export

    # How they are done.

    def serve(self) -> str:
        """Start a hub for a trial."""
        self._hub = TrialHub(self._out / "hub")
        return f"a hub serves at {self._hub.address}, and has given out a code"

    def join(self) -> str:
        """Connect the laptop by its code, and see where its work is."""
        self._go("settings")
        self._go("join")
        dialog = self._dialog(JoinDialog)
        self._driver.type(self.hub.code)
        self._driver.press(Qt.Key.Key_Tab)
        self._driver.type(self.hub.address)
        self._shoot("join", dialog)
        self._driver.press(Qt.Key.Key_Return)
        self._driver.wait_for(lambda: self._driver.open_dialog is None)
        self._driver.wait_for(self._is_all_at_hub)
        self._sync_here()  # of the districts that the hub has just heard of
        self._go("safety")
        self._shoot("safety")
        return "everything is at the hub, and confirmed"

    def meet(self) -> str:
        """Let a colleague join, answer the same question apart, and meet."""
        other = self._open_colleague()
        visit_id = self._coming_visit()
        begin_visit(self._desk, visit_id=visit_id)
        self._sync_here()
        other.sync()
        _say(other.desk, visit_id, THEIRS)
        self._say_here(visit_id, OURS)
        self._sync_here()
        other.sync()
        self._sync_here()
        sides = _sides(self._desk, visit_id), _sides(other.desk, visit_id)
        if sides != (2, 2):
            raise NotThereError(f"the answers do not stand beside each other: {sides}")
        citizens = other.desk.read.count(Citizen)
        return f"{citizens} citizens on both; two answers to one question on both"

    def settle(self) -> str:
        """Decide between them by a key; the colleague sees it."""
        answer = _answer(self._coming_visit())
        self._driver.workspace.show_place(Place("conflict", answer, unit="said"))
        self._driver.settle()
        if not isinstance(self._driver.workspace.page, ConflictPage):
            raise NotThereError("the two answers are not shown")
        self._shoot("conflict")
        self._driver.press(Qt.Key.Key_2)
        self._driver.wait_for(lambda: not _sides(self._desk, self._coming_visit()))
        self._sync_here()
        self.colleague.sync()
        if _sides(self.colleague.desk, self._coming_visit()):
            raise NotThereError("the colleague still sees two answers")
        return "settled with one key; the colleague sees the same answer"

    def let_go_of_supplier(self) -> str:
        """Let a supplier's laptop in, see that it has its citizens only, and turn it away."""
        supplier = self._supplier()
        code = self.hub.enrol("planner", "--staff", "Bo Frost", "--supplier", supplier)
        laptop = SecondLaptop(self._out / "supplier.db", self._clock, self.hub.address, code)
        try:
            laptop.sync()
            if laptop.sync().set_aside:
                raise NotThereError("the hub does not use all that the supplier's laptop wrote")
            had = laptop.desk.read.count(Citizen)
            if not 0 < had < self._desk.read.count(Citizen):
                raise NotThereError(f"the supplier sees {had} citizens")
            self.hub.ask("revoke-device", "--municipality", "DK-999", laptop.device)
            laptop.sync(until=Stage.DISMISSED)
        finally:
            laptop.close()
        return f"the supplier saw its {had} citizens; it is turned away and reads no more"

    def export(self) -> str:
        """Export what the hub has as FHIR."""
        folder = self._out / "fhir"
        home = ("--municipality", "DK-999", "--format", "fhir-ndjson", "--out", str(folder))
        self.hub.ask("export", *home)
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        counts = {one["type"]: one["count"] for one in manifest["output"]}
        if not counts.get("Patient") or not counts.get("QuestionnaireResponse"):
            raise NotThereError(f"the export lacks something: {counts}")
        return f"{sum(counts.values())} resources of {len(counts)} types"

    def close(self) -> None:
        """Close the colleague's laptop and end the hub."""
        if self._colleague is not None:
            self._colleague.close()
        if self._hub is not None:
            self._hub.stop()

    @property
    def hub(self) -> TrialHub:
        """The hub, once it serves."""
        if self._hub is None:
            raise NotThereError("no hub serves")
        return self._hub

    @property
    def colleague(self) -> SecondLaptop:
        """The colleague's laptop, once it is open."""
        if self._colleague is None:
            raise NotThereError("the colleague's laptop is not open")
        return self._colleague

    @property
    def _desk(self) -> Desk:
        return self._driver.workspace.workplace.desk

    def _open_colleague(self) -> SecondLaptop:
        who = self._desk.read.where(StaffMember)[1]
        name = who.record.name.full if who.record.name else ""
        code = self.hub.enrol(
            "care-worker", "--staff", name, "--staff-id", who.record_id, "--protected"
        )
        path = self._out / "colleague.db"
        self._colleague = SecondLaptop(path, self._clock, self.hub.address, code)
        self._colleague.sync()
        self._colleague.sync()  # of the districts that it has just heard of
        return self._colleague

    def _coming_visit(self) -> VisitId:
        """Return the first visit of the user's that nobody has begun."""
        if self._visit_id is None:
            self._visit_id = _not_begun(self._desk)
        return self._visit_id

    def _say_here(self, visit_id: VisitId, words: str) -> None:
        """Type at the question, as one does, and go on."""
        self._driver.workspace.show_place(Place("visit", visit_id, QUESTION))
        self._driver.settle()
        page = self._driver.workspace.page
        topic = page.open_topic if isinstance(page, VisitPage) else None
        if topic is None:
            raise NotThereError("the question is not open")
        edit = next(one for one in topic.findChildren(WordsEdit) if one.isVisible())
        self._driver.type(words, edit)
        self._driver.press(Qt.Key.Key_Tab)

    def _is_all_at_hub(self) -> bool:
        return self._driver.workspace.workplace.sync_state.all_at_hub

    def _sync_here(self) -> None:
        """Press the key that sends and fetches, and wait until that is done."""
        workplace = self._driver.workspace.workplace
        before = workplace.sync_state.last_at
        self._driver.press(Qt.Key.Key_F5)
        self._driver.wait_for(
            lambda: workplace.sync_state.last_at != before and self._is_all_at_hub()
        )
        self._driver.settle()

    def _supplier(self) -> RecordId:
        """Return a private supplier that helps somebody."""
        private = {
            one.record_id
            for one in self._desk.read.where(Organisation)
            if one.record.kind is OrganisationKind.PRIVATE_SUPPLIER
        }
        for stored in self._desk.read.where(Grant):
            supplier = stored.record.supplier
            if supplier is not None and supplier.organisation_id in private:
                return supplier.organisation_id
        raise NotThereError("no private supplier helps anybody")


def _not_begun(desk: Desk) -> VisitId:
    closed = {one.record.visit_id for one in desk.read.where(Closing)}
    for stored in desk.read.where(Visit):
        is_mine = stored.record.leader_id == desk.me and QUESTION.tool in stored.record.tools
        status = status_of(stored.record, closed=stored.record_id in closed)
        if is_mine and status is VisitStatus.PLANNED:
            return VisitId(stored.record_id)
    raise NotThereError("no visit is planned")


def _say(desk: Desk, visit_id: VisitId, words: str) -> None:
    conversation = open_conversation(desk, visit_id=visit_id)
    keep_typing(desk, typed(conversation, QUESTION, Said(words=words)))
    finish_typing(desk, origin=visit_id)


def _sides(desk: Desk, visit_id: VisitId) -> int:
    """Return how many answers stand against each other."""
    contested = desk.read.known(_answer(visit_id)).contested
    return sum(len(values) for values in contested.values())


def _answer(visit_id: VisitId) -> RecordId:
    return answer_id(visit_id, QUESTION.tool, QUESTION.link_id, QUESTION.voice)
