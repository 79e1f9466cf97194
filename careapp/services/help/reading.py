"""A citizen's help as the store has it, put together for rules and screens."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from careapp.domain.help.account import Account, account_of
from careapp.domain.help.grant import Grant, runs_on
from careapp.domain.help.grant_problems import MOST_WEEKS
from careapp.domain.help.law import Tracks
from careapp.domain.help.pause import Pause
from careapp.domain.help.received import Help
from careapp.domain.help.swap import Swap
from careapp.domain.help.swap_rules import SwapRules
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.catalogue import swap_rules
from careapp.services.help.tracks import tracks_of
from careapp.store.reader import Stored

_ONE_TURN = timedelta(weeks=MOST_WEEKS)
"""Within so long any rhythm comes round: two swaps of one service meet on some day of it."""


@dataclass(frozen=True, slots=False)
class CitizensHelp:
    """All of one citizen's grants, pauses and swaps, with the law and the rules.

    Attributes:
        today: The day it is read on.
    """

    citizen_id: RecordId
    today: date
    grants: tuple[Stored[Grant], ...]
    pauses: tuple[Stored[Pause], ...]
    swaps: tuple[Stored[Swap], ...]
    tracks: Tracks
    rules: SwapRules
    help: Help = field(init=False)

    def __post_init__(self) -> None:
        put_together = Help(
            {one.record_id: one.record for one in self.grants},
            tuple(one.record for one in self.pauses),
            {one.record_id: one.record for one in self.swaps},
        )
        object.__setattr__(self, "help", put_together)

    @cached_property
    def account(self) -> Account:
        """The ledger until today, or until the last swap that is agreed to begin."""
        first, last = self._swapped
        return account_of(self.help, self.rules.klippekort, first, last)

    @cached_property
    def short_swaps(self) -> tuple[RecordId, ...]:
        """The swaps that receive what nobody gave up, also in the weeks to come."""
        first, last = self._swapped
        entries = account_of(self.help, self.rules.klippekort, first, last + _ONE_TURN).entries
        short = (entry.swap_id for entry in entries if entry.short)
        return tuple(dict.fromkeys(swap_id for swap_id in short if swap_id))

    @property
    def _swapped(self) -> tuple[date, date]:
        firsts = [one.record.holds.first_on for one in self.swaps if one.record.holds]
        return min((*firsts, self.today)), max((*firsts, self.today))

    def running(self, day: date) -> tuple[Stored[Grant], ...]:
        """Return the grants that have *day* among their days."""
        return tuple(one for one in self.grants if runs_on(one.record, day))

    def coming(self, day: date) -> tuple[Stored[Grant], ...]:
        """Return the grants that begin after *day*."""
        days = ((one, one.record.days) for one in self.grants)
        return tuple(one for one, held in days if held and held.starts_on > day)

    def ended(self, day: date) -> tuple[Stored[Grant], ...]:
        """Return the grants that were over before *day*, the latest first."""
        over = [one for one in self.grants if (one.record.last_on or date.max) < day]
        return tuple(sorted(over, key=lambda one: one.record.last_on or day, reverse=True))


def read_help(desk: Desk, citizen_id: RecordId) -> CitizensHelp:
    """Return all of a citizen's help as this laptop knows it."""
    return CitizensHelp(
        citizen_id=citizen_id,
        today=desk.clock.today(),
        grants=tuple(desk.read.where(Grant, subject=citizen_id)),
        pauses=tuple(desk.read.where(Pause, subject=citizen_id)),
        swaps=tuple(desk.read.where(Swap, subject=citizen_id)),
        tracks=tracks_of(desk, citizen_id),
        rules=swap_rules(desk),
    )
