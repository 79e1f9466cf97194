"""Visit mode: the conversation, with agreements beside it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from careapp.dialogue.stored_rounds import Round
from careapp.domain.identity import RecordId
from careapp.domain.visit import VisitStatus
from careapp.services.closing import Missing, MissingCode, close_visit
from careapp.services.conversation import AnswerState, Key
from careapp.services.desk import Desk
from careapp.services.saying import redo_last, undo_last
from careapp.services.taking_out import take_out_round
from careapp.services.visit_page import VisitShown, missing_at, visit_shown
from careapp.services.visits import begin_visit
from careapp.ui.attaching import Attaching, to_visit
from careapp.ui.breath import after_a_breath
from careapp.ui.dialogs.closing_dialog import ClosingDialog
from careapp.ui.page import Page
from careapp.ui.pages.visiting.foot import VisitFoot
from careapp.ui.pages.visiting.forms import VisitForms
from careapp.ui.pages.visiting.heading import VisitHeading
from careapp.ui.pages.visiting.newer import NewerVersions
from careapp.ui.pages.visiting.side import VisitSide
from careapp.ui.stepview import StepView
from careapp.ui.typing import Typing
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.notices import Banner, Tone
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.workplace import Place, Workplace


class VisitPage(Page):
    """One visit: before it, during it, and after it was closed.

    Attributes:
        typing: What is being typed, on its way to disk.
    """

    key = "visit"
    rail = "visits"
    kinds = frozenset({"visit", "answer", "agreement", "goal", "note", "proposal", "closing"}) | {
        "attachment",
        "attention_card",
        "tool_voices",
    }

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: VisitShown | None = None
        self._warned_of: BaseException | None = None
        self._newer = NewerVersions(workplace, self)
        self._forms = VisitForms(workplace)
        self.typing = Typing(workplace, self)
        self._build()
        self._connect()
        self._retranslate()

    # Building

    def _build(self) -> None:
        self._columns = TwoColumns("", "")
        Attaching(self.workplace, self, lambda: to_visit(self))
        self._heading = VisitHeading(self.workplace)
        self._banner = Banner("plain", "")
        self._banner.hide()
        self._columns.header.addWidget(self._heading)
        main = self._columns.main
        self._facts_room = VBox(0)
        main.add_layout(self._facts_room)
        main.add(self._heading.cards)
        banner = VBox(0, (0, 0, 0, 8))
        banner.addWidget(self._banner)
        main.add_layout(banner)
        main.add(self._forms, 4)
        self._side = VisitSide(self.workplace)
        self._columns.side.add(self._side, stretch=True)
        column = VBox(parent=self)
        column.addWidget(self._columns, 1)
        column.addWidget(Hairline())
        self._foot = VisitFoot(self.workplace)
        column.addWidget(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what to know scroll where there is little room (Qt)."""
        super().resizeEvent(event)
        if self._columns.narrow:
            self._facts_room.addWidget(self._heading.facts)
        else:
            self._heading.take_facts()

    def _connect(self) -> None:
        foot = self._foot
        foot.undo_wanted.connect(self.undo)
        foot.redo_wanted.connect(self.redo)
        foot.next_wanted.connect(lambda: self.step(1))
        foot.begin_wanted.connect(self.begin)
        foot.close_wanted.connect(self.review_and_close)
        self._forms.steps_wanted.connect(lambda: self._go_to("step-view"))
        foot.paper_wanted.connect(lambda: self._go_to("print-visit"))
        foot.transfer_wanted.connect(lambda: self._go_to("transfer"))
        self._banner.acted.connect(self._act_on_banner)
        self._newer.decided.connect(self.refresh)
        self._forms.typed.connect(self.typing.add)
        self._forms.typed.connect(self._follow_caret)
        self._forms.settled.connect(self.typing.say)
        self._forms.moved.connect(self._columns.scroll_to)
        self._forms.taken_out.connect(self.take_out)
        self._forms.tool_wanted.connect(lambda: self._go_to("edit-visit"))
        self.typing.kept.connect(lambda at, _what: foot.show_saved(at))
        for keys, run in (
            ("Ctrl+Down", lambda: self.step(1)),
            ("Ctrl+Up", lambda: self.step(-1)),
            # In a field of text these two belong to the text, until one leaves it.
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Alt+Z", self.undo),
            ("Ctrl+Alt+Y", self.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _retranslate(self) -> None:
        self._columns.set_names(self.tr("Conversation"), self.tr("Agreements"))
        self.typing.keep()
        self.place = replace(self.place, key=self._forms.key)
        self._forms.forget()

    # Asking and showing

    def _refresh(self) -> None:
        visit_id = self.place.record_id
        if visit_id is not None:
            language = self.workplace.look.language
            self._ask(
                lambda desk: visit_shown(desk, visit_id=visit_id, language=language), self._show
            )

    def go_to(self, place: Place) -> None:
        """Show a visit; another one's forms are forgotten."""
        if place.record_id != self.place.record_id:
            self.typing.say()
            self._forms.forget()
            self._columns.to_top()
            self._foot.show_saved(None)
            self._shown = None
            self._newer.forget()
            self.typing.reason = self._side.reason = None
        elif place.key is None:
            place = replace(place, key=self.place.key)
        super().go_to(place)

    def leave(self) -> None:
        """Say what is typed, because another page is shown."""
        self.typing.say()

    def may_close(self) -> bool:
        """Hold the window once while the disk does not take the words: they would go with it."""
        refused = self.typing.refused
        if refused is None or refused is self._warned_of:
            return True
        self._warned_of = refused
        self.workplace.complain(refused)
        return False

    def _show(self, shown: VisitShown) -> None:
        first = self._shown is None or self._shown.visit_id != shown.visit_id
        self._shown = shown
        self.typing.conversation = shown.conversation
        self._heading.show_visit(shown)
        if first:
            after_a_breath(self, lambda: self._show_side(shown), later=True)
        else:
            self._side.show_visit(shown)
        self._show_banner(shown)
        self._forms.show_conversation(
            shown.conversation,
            earlier=shown.earlier,
            done=shown.done,
            scores=shown.scores,
            typing=self.typing.keys,
            editable=self._editable,
        )
        self._foot.show_visit(shown, editable=self._editable)
        if first or self.place.key is not None:
            self._go_to_question(shown)

    def _show_side(self, shown: VisitShown) -> None:
        """Fill the side after the window has breathed; something later may be shown already."""
        if shown is self._shown:
            self._side.show_visit(shown)

    def _go_to_question(self, shown: VisitShown) -> None:
        """Go to the question that is asked for, else to where one left off."""
        key = self.place.key or shown.conversation.focus
        self.place = replace(self.place, key=None)
        if key is not None:
            self.open_question(key)
        elif shown.conversation.tools:
            QTimer.singleShot(0, self, lambda: self.step(1))

    def open_question(self, key: Key) -> None:
        """Open one question, in the voice that is asked for."""
        self._forms.open(key)

    def _show_banner(self, shown: VisitShown) -> None:
        text, action, tone = self._banner_words(shown)
        self._banner.setVisible(bool(text))
        if text:
            self._banner.show_as(tone, text, action)

    def _banner_words(self, shown: VisitShown) -> tuple[str, str, Tone]:
        match shown.status:
            case VisitStatus.PLANNED:
                return self.tr("The visit has not begun. Begin it to write."), "", "plain"
            case VisitStatus.CANCELLED:
                because = shown.conversation.visit.record.cancelled_because or ""
                text = self.tr("The visit is cancelled: {reason}").format(reason=because)
                return text, "", "warning"
            case VisitStatus.CLOSED if self.typing.reason:
                text = self.tr("You are adding to a closed visit: {reason}")
                return text.format(reason=self.typing.reason), "", "warning"
            case VisitStatus.CLOSED:
                text = self.tr("Closed {when} by {who}. What was signed stays as it is.")
                text = text.format(when=shown.closed_when, who=shown.closed_by)
                return text, self.tr("Add with a reason …"), "plain"
            case VisitStatus.UNDER_WAY if newer := self._newer.offered(shown):
                title = newer.title.in_language(self.workplace.look.language)
                text = self.tr("There is a newer version of {title}.").format(title=title)
                return text, self.tr("See what would change …"), "plain"
            case VisitStatus.UNDER_WAY:
                return "", "", "plain"

    def _act_on_banner(self) -> None:
        shown = self._shown
        if shown is not None and shown.is_open:
            self.typing.say()
            self._newer.ask(shown)
        else:
            self._go_to("amend-visit")

    def _go_to(self, page: str) -> None:
        """Go to what belongs to this visit."""
        self.workplace.go(Place(page, self.place.record_id))

    def amend(self, reason: str) -> None:
        """Let the closed visit be added to, for this reason."""
        self.typing.reason = self._side.reason = reason
        self.typing.say()  # what was typed while somebody else closed the visit
        if self._shown is not None:
            self._show(self._shown)

    @property
    def status(self) -> VisitStatus | None:
        """How far the visit is, None until it is shown."""
        return self._shown.status if self._shown else None

    @property
    def open_topic(self) -> QWidget | None:
        """The question that is open, None when none is."""
        return self._forms.topic

    @property
    def citizen_id(self) -> RecordId | None:
        """Whom the visit is with, None until it is shown."""
        return self._shown.conversation.citizen_id if self._shown else None

    @property
    def _editable(self) -> bool:
        """Whether one can write in the conversation."""
        return self._shown is not None and (self._shown.is_open or bool(self.typing.reason))

    @property
    def reason(self) -> str | None:
        """Why the closed visit is added to, None while it is not."""
        return self.typing.reason

    # Doing

    def step(self, by: int) -> None:
        """Go to the next question, or the one before."""
        self._forms.step(by)

    def turn_to_steps(self) -> None:
        """Show one question at a time, for the citizen; on the way back the place is kept."""
        form, conversation = self._forms.form, self.typing.conversation
        editable = self._editable and self._forms.asks_citizen
        if form is None or conversation is None or not editable:
            return
        self.typing.say()

        def state(key: Key) -> AnswerState:
            known = self.typing.conversation
            return known.state(key) if known else AnswerState(key=key)

        steps = StepView(self.workplace, form, state, self)
        steps.typed.connect(self.typing.add)
        steps.settled.connect(self.typing.say)
        steps.finished.connect(lambda _code: self._come_back(steps))
        steps.go_to(form.current)
        steps.open()

    def _come_back(self, steps: StepView) -> None:
        """Show what was answered meanwhile, at the question that was reached."""
        if self._forms.form is not None and steps.current:
            self._forms.form.go_to(steps.current)
        self.refresh()
        steps.deleteLater()

    def _follow_caret(self) -> None:
        topic = self._forms.topic
        if topic is not None:
            QTimer.singleShot(0, topic, lambda: self._columns.scroll_to(topic))

    def take_out(self, url: str, one: Round) -> None:
        """Take back the answers of one round of a repeating part."""
        shown, reason = self._shown, self.reason
        if shown is not None and self._editable:
            self.typing.say()
            desk, visit_id = self.workplace.desk, shown.visit_id
            self.workplace.do(
                lambda: take_out_round(desk, visit_id=visit_id, url=url, one=one, reason=reason)
            )

    def undo(self) -> None:
        """Take back the last thing done at this visit, also from before a restart."""
        reason = self.reason
        self._take_back(lambda desk, visit_id: undo_last(desk, visit_id=visit_id, reason=reason))

    def redo(self) -> None:
        """Do again what was last taken back."""
        reason = self.reason
        self._take_back(lambda desk, visit_id: redo_last(desk, visit_id=visit_id, reason=reason))

    def _take_back(self, use_case: Callable[[Desk, RecordId], object]) -> None:
        shown = self._shown
        if shown is not None and self._editable:
            self.typing.say()
            desk, visit_id = self.workplace.desk, shown.visit_id
            self.workplace.do(lambda: use_case(desk, visit_id))

    def begin(self) -> None:
        """Begin the planned visit, and go on at the question that is open."""
        desk, visit_id = self.workplace.desk, self.place.record_id
        if visit_id is not None:
            self.place = replace(self.place, key=self._forms.key)
            self.workplace.do(lambda: begin_visit(desk, visit_id=visit_id))

    def review_and_close(self) -> None:
        """Show what is missing, and close the visit when its leader says so."""
        shown = self._shown
        if shown is None:
            return
        self.typing.say()
        visit_id, language = shown.visit_id, self.workplace.look.language
        self._ask(
            lambda desk: missing_at(desk, visit_id=visit_id, language=language),
            self._offer_closing,
        )

    def _offer_closing(self, found: tuple[Missing, ...]) -> None:
        dialog = ClosingDialog(self.workplace, found, self)
        dialog.wanted.connect(self._go_to_missing)
        dialog.confirmed.connect(self._close_visit)
        dialog.open()

    def _go_to_missing(self, one: Missing) -> None:
        if one.key is not None:
            self.open_question(one.key)
        elif one.code in _DIALOGS:
            self.workplace.go(Place(_DIALOGS[one.code], one.record_id))
        else:
            self._columns.scroll_to(self._side)
            self._columns.show_side()

    def _close_visit(self) -> None:
        desk, visit_id = self.workplace.desk, self.place.record_id
        if visit_id is not None:
            self.workplace.do(
                lambda: close_visit(desk, visit_id=visit_id),
                lambda _touched: self.workplace.go(Place("print-visit", visit_id)),
            )


_DIALOGS = {
    MissingCode.AGREEMENT_OWNER: "edit-agreement",
    MissingCode.AGREEMENT_DATE: "edit-agreement",
    MissingCode.PROPOSAL_OUTCOME: "edit-proposal",
}
