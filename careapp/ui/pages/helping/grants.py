"""The grants: those that run, those to come and those that ended, each unfolding."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.help.grant import Grant, latest_follow_up
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.services.help.shown import HelpShown, StoredGrant
from careapp.services.help.words import amount_words, days_words, frame_words
from careapp.ui.pages.helping.orders import order_words
from careapp.ui.pages.helping.part import HelpPart, may, on_the_left
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import Run, RunsLabel

_EARLIER_SHOWN = 3


class GrantsPart(HelpPart):
    """All grants of a citizen.

    Signals:
        unfolded: A grant was unfolded or folded (its id).
        earlier_wanted: All that ended are wanted.

    Attributes:
        open_ids: The grants that are unfolded.
        shows_all: Whether all that ended are shown.
    """

    unfolded = Signal(object)
    earlier_wanted = Signal()

    def __init__(self, *around: object) -> None:
        super().__init__(*around)  # type: ignore[arg-type]
        self.open_ids: set[RecordId] = set()
        self.shows_all = False

    def show_help(self, shown: HelpShown) -> None:
        """Add the grants."""
        running = [one for one in shown.page.grants if not shown.is_coming(one)]
        coming = [one for one in shown.page.grants if shown.is_coming(one)]
        self._list(self.tr("Granted now"), running, shown, self.tr("Nothing is granted now."))
        if coming:
            self._list(self.tr("To come"), coming, shown)
        earlier = shown.page.earlier
        some = earlier if self.shows_all else earlier[:_EARLIER_SHOWN]
        if some:
            self._list(self.tr("Ended"), some, shown)
        if len(some) < len(earlier):
            more = TextButton(self.tr("All %n that ended", "", len(earlier)))
            more.setObjectName("all-earlier")
            more.clicked.connect(self.earlier_wanted)
            self.column.add_layout(on_the_left(more), 4)

    def _list(
        self, heading: str, grants: Sequence[StoredGrant], shown: HelpShown, nothing: str = ""
    ) -> None:
        self.listing.head(heading)
        if not grants:
            self.listing.rows([], nothing)
        for number, stored in enumerate(grants):
            self.column.add(Hairline(), 0 if number else 4)
            row = RowButton(self._row(stored, shown))
            row.setObjectName(f"grant-{stored.record_id}")
            opened = stored.record_id in self.open_ids
            state = self.tr("unfolded") if opened else self.tr("folded")
            row.setAccessibleDescription(state)
            row.clicked.connect(lambda _c=False, i=stored.record_id: self.unfolded.emit(i))
            self.column.add(row)
            if opened:
                self.column.add(self._unfold(stored, shown), 0)

    def _row(self, stored: StoredGrant, shown: HelpShown) -> Row:
        grant, wording = stored.record, self.wording
        how_much = amount_words(wording, grant.amount) if grant.amount else ""
        if grant.is_course and grant.frame:
            how_much = frame_words(wording, grant.frame)
        supplier = grant.supplier.name if grant.supplier else ""
        facts = [self._purpose(grant, shown), supplier]
        below, tone = self._below(grant, shown)
        return Row(
            grant.name,
            " · ".join(filter(None, facts)),
            right=how_much,
            right_tone="text",
            below=below,
            below_tone=tone,
            icon="chevron-down" if stored.record_id in self.open_ids else "chevron-right",
            icon_tone="text_secondary",
        )

    def _purpose(self, grant: Grant, shown: HelpShown) -> str:
        purpose = grant.purpose
        if purpose is None:
            return ""
        ids = (purpose.goal_id, purpose.condition_id)
        known = [shown.for_what[one] for one in ids if one and one in shown.for_what]
        return purpose.words or (known[0] if known else "")

    def _below(self, grant: Grant, shown: HelpShown) -> tuple[str, str]:
        """Return what is next for a grant: when it begins, is followed up, ends or ended."""
        wording, today, last = self.wording, shown.today, grant.last_on
        if last is not None and last < today:
            return self.tr("ended {day}").format(day=wording.near(last, today)), "text_secondary"
        if grant.days and grant.days.starts_on > today:
            day = wording.near(grant.days.starts_on, today)
            return self.tr("from {day}").format(day=day), "text_secondary"
        due = grant.follow_up_on
        if due is not None and due <= today:
            return self.tr("to be followed up since {day}").format(
                day=wording.near(due, today)
            ), "warning"
        if last is not None:
            return self.tr("until {day}").format(day=wording.near(last, today)), "text_secondary"
        if due is not None:
            day = wording.near(due, today)
            return self.tr("followed up {day}").format(day=day), "text_secondary"
        return wording.word("help.until_further_notice"), "text_secondary"

    # Unfolded

    def _unfold(self, stored: StoredGrant, shown: HelpShown) -> QWidget:
        box = QWidget()
        column = VBox(4, (36, 0, 0, 12), box)
        for caption, words in self._facts(stored, shown):
            runs = [Run(f"{caption}: ", "body", "text_secondary"), Run(words, "body")]
            column.addWidget(RunsLabel(runs, wraps=True))
        actions = self._actions(stored, shown)
        if actions.count():
            column.space(4)
            column.addLayout(actions)
        return box

    def _facts(self, stored: StoredGrant, shown: HelpShown) -> Iterator[tuple[str, str]]:
        grant, wording = stored.record, self.wording
        if grant.days:
            yield self.tr("Period"), days_words(wording, grant.days, grant.last_on)
        yield from self._about_purpose(grant, shown)
        if grant.service and grant.service.basis:
            yield self.tr("Law"), wording.word(f"basis.{grant.service.basis}")
        if grant.supplier:
            chosen = self.tr(", chosen by the citizen") if grant.supplier.free_choice else ""
            yield self.tr("Given by"), grant.supplier.name + chosen
        if grant.own_proposal:
            yield self.tr("The citizen proposed"), wording.quote(grant.own_proposal.words)
            if grant.own_proposal.why_different:
                yield self.tr("Why it is something else"), grant.own_proposal.why_different
        if grant.basis:
            yield self.tr("Reason for the decision"), grant.basis
        yield from self._about_rehabilitation(grant)
        yield from self._about_time(grant)
        for row in shown.orders_of(stored.record_id):
            yield self.tr("Supplier"), order_words(row, wording)
        yield self.tr("Granted by"), self.workplace.desk.staff_name(stored.made.author)

    def _about_purpose(self, grant: Grant, shown: HelpShown) -> Iterator[tuple[str, str]]:
        purpose = grant.purpose
        if purpose is None:
            return
        if purpose.words:
            yield self.tr("What it is for"), purpose.words
        for caption, one in (
            (self.tr("Goal"), purpose.goal_id),
            (self.tr("Condition"), purpose.condition_id),
        ):
            if one in shown.for_what:
                yield caption, shown.for_what[str(one)]

    def _about_rehabilitation(self, grant: Grant) -> Iterator[tuple[str, str]]:
        said = grant.rehabilitation
        if said:
            words = self.wording.word(f"considered.{said.considered}")
            reason = f": {said.reason}" if said.reason else ""
            yield self.tr("Rehabilitation first"), capital(words) + reason

    def _about_time(self, grant: Grant) -> Iterator[tuple[str, str]]:
        wording, latest = self.wording, latest_follow_up(grant)
        if grant.follow_up_on:
            yield self.tr("Followed up on"), wording.date_of(grant.follow_up_on)
        if latest:
            day, found = latest
            words = wording.word(f"follow_up_result.{found.result}")
            said = f"{wording.date_of(day)}, {words}"
            yield self.tr("Latest follow-up"), f"{said}: {found.words}" if found.words else said
        if grant.ended:
            why = wording.word(f"end_reason.{grant.ended.why}")
            words = f"{why}: {grant.ended.words}" if grant.ended.words else why
            yield self.tr("Why it ended"), words

    def _actions(self, stored: StoredGrant, shown: HelpShown) -> FlowLayout:
        flow, name, grant_id = FlowLayout(8, 8), stored.record.name, stored.record_id
        over = stored.record.last_on is not None and stored.record.last_on < shown.today
        if over:
            return flow
        if may(shown, Deed.FOLLOW_UP):
            text = self.tr("Follow up")
            flow.addWidget(self.button(text, name, "follow-up-grant", grant_id))
        if may(shown, Deed.GRANT):
            flow.addWidget(self.button(self.tr("Change"), name, "change-grant", grant_id))
            flow.addWidget(self.button(self.tr("End"), name, "end-grant", grant_id))
        return flow
