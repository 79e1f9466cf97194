"""The swaps of a citizen and, where time is saved, the balance; each line explained."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.citizen import Track
from careapp.domain.help.account import Entry
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Outcome, Swap, can_be_ended
from careapp.domain.identity import RecordId
from careapp.services.help.findings import SWAP_LEFT_BEHIND
from careapp.services.help.shown import HelpShown, StoredSwap
from careapp.services.help.words import entry_words, minutes
from careapp.ui.pages.helping.part import HelpPart, may, on_the_left
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.row_words import RowWords
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel

_SHOWN = 8


class LedgerPart(HelpPart):
    """Given up and received, the latest first.

    Signals:
        all_wanted: All lines are wanted.

    Attributes:
        shows_all: Whether all lines are shown.
    """

    all_wanted = Signal()

    def __init__(self, *around: object) -> None:
        super().__init__(*around)  # type: ignore[arg-type]
        self.shows_all = False
        self._deeds: frozenset[Deed] = frozenset()
        self._today = date.min

    def show_help(self, shown: HelpShown) -> None:
        """Add the ledger; under ældreloven the arrangement log takes its place."""
        page = shown.page
        self._deeds, self._today = shown.may, shown.today
        if page.track is Track.AEL and not page.swaps:
            return
        citizen_id = shown.citizen.record_id
        may_swap = may(shown, Deed.SWAP) and page.track is not Track.AEL
        self.listing.head(
            self.tr("Swaps"),
            add=self.tr("Swap") if may_swap else "",
            name=self.tr("Swap a service"),
            run=self.leads("swap", citizen_id),
        )
        self._balance(shown)
        swaps = {one.record_id: one for one in page.swaps}
        entries = list(reversed(page.account.entries))
        some = entries if self.shows_all else entries[:_SHOWN]
        rows: list[QWidget] = [self._entry(one, swaps) for one in some]
        rows += [self._left_behind(swaps[one]) for one in _left_behind(shown) if one in swaps]
        rows += [self._other(one) for one in page.swaps if one.record.outcome is not Outcome.AGREED]
        self.listing.rows(rows, self.tr("Nothing has been swapped."))
        if len(some) < len(entries):
            more = TextButton(self.tr("All %n lines", "", len(entries)))
            more.setObjectName("all-entries")
            more.clicked.connect(self.all_wanted)
            self.column.add_layout(on_the_left(more), 4)

    def _balance(self, shown: HelpShown) -> None:
        """Say what is saved and until when; without klippekort that nothing is."""
        account, wording = shown.page.account, self.wording
        if shown.page.klippekort is None:
            words = self.tr("Time is not saved up: what is left over falls away the same day.")
            self.column.add(TextLabel(words, "body", "text_secondary", wraps=True), 4)
            return
        balance = minutes(wording, account.balance)
        runs = [Run(self.tr("{minutes} to spend").format(minutes=balance), "large_strong")]
        lots = [
            self.tr("{minutes} by {day}").format(
                minutes=minutes(wording, lot.minutes), day=wording.date_of(lot.use_by)
            )
            for lot in account.lots
        ]
        if lots:
            runs.append(Run("  " + wording.listed(lots), "body", "text_secondary"))
        self.column.add(RunsLabel(runs, wraps=True), 4)

    def _entry(self, entry: Entry, swaps: dict[RecordId, StoredSwap]) -> QWidget:
        wording = self.wording
        day = capital(wording.date_of(entry.day))
        why = entry_words(wording, entry)
        stored = swaps.get(entry.swap_id) if entry.swap_id else None
        title = self._what(stored.record) if stored else self.tr("Saved time has expired")
        given, received = minutes(wording, entry.given), minutes(wording, entry.received)
        right = self.tr("{given} for {received}").format(given=given, received=received)
        row = Row(
            title,
            f"{day}. {why}",
            right=right if stored else "",
            below=minutes(wording, entry.balance) if entry.balance else "",
            below_tone="danger" if entry.balance < 0 else "text",
        )
        if stored is None or Deed.SWAP not in self._deeds:
            return RowWords(row)
        holds = stored.record.holds
        if holds is not None and holds.first_on >= self._today:
            page, does = "take-back-swap", self.tr("Takes the swap back")
        elif can_be_ended(stored.record, self._today):
            page, does = "end-swap", self.tr("Ends the swap")
        else:
            return RowWords(row)
        button = self.row(row, page, stored.record_id)
        button.setObjectName(f"entry-{entry.swap_id}-{entry.day}")
        button.setAccessibleDescription(does)
        return button

    def _left_behind(self, stored: StoredSwap) -> QWidget:
        """Return a swap whose grant was changed; it is ended, or taken back before it begins."""
        holds = stored.record.holds
        first_on = holds.first_on if holds else self._today
        day = capital(self.wording.date_of(first_on))
        words = self.tr("{day}. The grant was changed, and the swap holds for the old one only.")
        row = Row(self._what(stored.record), words.format(day=day))
        if Deed.SWAP not in self._deeds:
            return RowWords(row)
        page = "take-back-swap" if first_on >= self._today else "end-swap"
        return self.row(row, page, stored.record_id)

    def _other(self, stored: StoredSwap) -> QWidget:
        """Return a swap that came to nothing, with why."""
        swap, wording = stored.record, self.wording
        day = wording.date_of(swap.holds.first_on) if swap.holds else ""
        outcome = wording.word(f"swap_outcome.{swap.outcome}") if swap.outcome else ""
        why = swap.disagreement or swap.why or swap.wish or ""
        words = ". ".join(filter(None, (day, outcome, why)))
        return RowWords(Row(self._what(swap), words))

    def _what(self, swap: Swap) -> str:
        given = swap.given.name if swap.given else ""
        received = [one.name for one in swap.received]
        if not received:
            return self.tr("{given} given up").format(given=given)
        words = self.tr("{given} for {received}")
        return words.format(given=given, received=self.wording.listed(received))


def _left_behind(shown: HelpShown) -> tuple[RecordId, ...]:
    """Return the swaps to come that no line of the ledger tells of: their grant was changed."""
    told = {one.swap_id for one in shown.page.account.entries}
    found = (one for one in shown.page.findings if one.code == SWAP_LEFT_BEHIND)
    return tuple(swap_id for one in found for swap_id in one.records if swap_id not in told)
