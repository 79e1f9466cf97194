"""A swap that somebody asks for, with all that the rules look at."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from careapp.domain.help.account import Account, account_of
from careapp.domain.help.catalogue import Catalogue, Category, Service
from careapp.domain.help.grant import Grant, runs_on
from careapp.domain.help.law import Tracks
from careapp.domain.help.received import Help, Turn, turns
from careapp.domain.help.swap import How, Outcome, Received, Ruling, Swap, Verdict
from careapp.domain.help.swap_rules import SwapRules
from careapp.domain.identity import RecordId

GIVEN = "given"
TOTAL = "total"
PROPOSED = RecordId("proposed")
_LOOK_AHEAD = timedelta(weeks=53)
"""How far a swap without end is followed: every fortnight and every holiday once."""


def about_received(number: int) -> str:
    """Return what names one row of what is received."""
    return f"received/{number}"


@dataclass(frozen=True, kw_only=True)
class SwapCase:
    """What the rules are asked about.

    Attributes:
        help: The citizen's help as it is agreed; the swap is not in it.
        swap: What is asked for.
        tracks: The law that holds.
        today: The day it is asked on.
    """

    help: Help
    swap: Swap
    rules: SwapRules
    tracks: Tracks
    catalogue: Catalogue
    today: date

    @property
    def grant(self) -> Grant | None:
        """The grant that is given up."""
        return self.help.grants.get(self.swap.given.grant_id) if self.swap.given else None

    @property
    def first_on(self) -> date:
        """The first day of the swap."""
        return self.swap.holds.first_on if self.swap.holds else self.today

    @property
    def last_on(self) -> date:
        """The last day that is looked at."""
        holds = self.swap.holds
        if holds is None or holds.how is How.ONCE:
            return self.first_on
        ahead = self.first_on + _LOOK_AHEAD
        return min(holds.last_on or ahead, ahead)

    @property
    def agreed(self) -> Help:
        """The help as it would be with the swap."""
        swap = replace(self.swap, outcome=Outcome.AGREED)
        return replace(self.help, swaps={**self.help.swaps, PROPOSED: swap})

    @cached_property
    def usable(self) -> int:
        """The saved minutes that may be spent on the first day; no later swap goes short by it."""
        if self.rules.klippekort is None:
            return 0
        before = self.account_on(self._latest)
        after = self._account_of(self.agreed, self._latest)
        over = self.swap.received_minutes - (self.swap.given.minutes if self.swap.given else 0)
        return max(over - max(after.short - before.short, 0), 0)

    def account_on(self, last: date) -> Account:
        """Return the ledger without the swap, until a day."""
        return self._account_of(self.help, last)

    def _account_of(self, help_: Help, last: date) -> Account:
        return account_of(help_, self.rules.klippekort, self._earliest, last)

    @property
    def _earliest(self) -> date:
        """The first day of any swap: what is saved later is not there to be spent."""
        firsts = (swap.holds.first_on for swap in self.help.swaps.values() if swap.holds)
        return min((*firsts, self.first_on))

    @property
    def _latest(self) -> date:
        """The last day of a swap that may spend something: those are for one day."""
        once = (
            swap.holds.first_on
            for swap in self.help.swaps.values()
            if swap.holds and swap.holds.how is How.ONCE
        )
        return max((*once, self.first_on))

    def turns_of_grant(self) -> list[Turn]:
        """Return what all swaps of the same grant do on the days of this one."""
        given = self.swap.given
        swaps = {
            swap_id: swap
            for swap_id, swap in self.agreed.swaps.items()
            if swap.given and given and swap.given.grant_id == given.grant_id
        }
        return list(turns(replace(self.help, swaps=swaps), self.first_on, self.last_on))

    def granted(self, one: Received) -> Grant | None:
        """Return the grant that *one* is also granted by on the first day."""
        running = (grant for grant in self.help.grants.values() if runs_on(grant, self.first_on))
        return next((grant for grant in running if one.key and grant.key == one.key), None)

    def service(self, key: str | None) -> Service | None:
        """Return a service of the catalogue."""
        return self.catalogue.get(key) if key else None

    def category(self, one: Received) -> Category | None:
        """Return what kind of help is received; the catalogue goes before what was written."""
        service = self.service(one.key)
        return service.category if service and service.category else one.category

    def kinds_granted(self) -> frozenset[Category]:
        """Return the kinds of help that are granted on the first day."""
        return frozenset(
            grant.service.category
            for grant in self.help.grants.values()
            if grant.service and grant.service.category and runs_on(grant, self.first_on)
        )

    def broken(self, rule: str, about: str, reason: str, **values: str | int) -> Verdict:
        """Return what *rule* says where it is not kept."""
        return Verdict(about, self.rules.when_broken(rule), rule, reason, values)

    def kept(self, rule: str, about: str, reason: str, **values: str | int) -> Verdict:
        """Return that a rule has nothing against it."""
        return Verdict(about, Ruling.ALLOWED, rule, reason, values)
