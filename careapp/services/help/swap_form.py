"""A swap while one speaks about it: what is given up, when, and what is wanted instead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from careapp.domain.help.swap import GivenUp, Holds, How, Received, Swap, SwapWay
from careapp.domain.identity import CitizenId, VisitId

STEP = 5
"""Minutes that one press adds or takes away."""

LEAST, MOST = 1, 600
"""Minutes of one thing that is received."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Other help that could be given, and whether the citizen wants it."""

    what: Received
    ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapForm:
    """What is chosen so far; every change makes another one.

    Attributes:
        given: What is given up, None before anything is.
        last_on: Of a period.
        rows: What is offered instead, ticked or not.
        way: How the citizen asks.
        own: What is being typed as help that is in no catalogue.
    """

    given: GivenUp | None = None
    how: How = How.ONCE
    first_on: date | None = None
    last_on: date | None = None
    rows: tuple[Wanted, ...] = ()
    way: SwapWay = SwapWay.PHONE
    own: str = ""

    @property
    def received(self) -> tuple[Received, ...]:
        """What is wanted, in order."""
        return tuple(row.what for row in self.rows if row.ticked)

    @property
    def minutes(self) -> int:
        """Minutes of all that is wanted."""
        return sum(one.minutes for one in self.received)

    @property
    def holds(self) -> Holds | None:
        """From when to when, None before a day is chosen."""
        if self.first_on is None:
            return None
        ends = {How.ONCE: self.first_on, How.PERIOD: self.last_on}
        return Holds(self.how, self.first_on, ends.get(self.how))

    def give_up(self, given: GivenUp, offered: Sequence[Received]) -> "SwapForm":
        """Give something else up; what was wanted stays wanted."""
        wanted = [row for row in self.rows if row.ticked]
        known = {_place(row.what) for row in wanted}
        fresh = [Wanted(one) for one in offered if _place(one) not in known]
        return replace(self, given=given, first_on=None, last_on=None, rows=(*wanted, *fresh))

    def tick(self, number: int, *, ticked: bool) -> "SwapForm":
        """Want one of the rows, or not; it gets no more than the time that is left."""
        row = self.rows[number]
        given = self.given.minutes if self.given else 0
        left, usual = given - self.minutes, row.what.minutes or STEP
        minutes = min(usual, left) if ticked and left > 0 else usual
        return self._with_row(number, Wanted(replace(row.what, minutes=minutes), ticked))

    def with_minutes(self, number: int, minutes: int) -> "SwapForm":
        """Set for how long one of the rows is."""
        row = self.rows[number]
        return self._with_row(number, replace(row, what=replace(row.what, minutes=minutes)))

    def add(self, chosen: Iterable[Received]) -> "SwapForm":
        """Want what was chosen elsewhere as well; what stands here already is ticked."""
        form = self
        for one in chosen:
            places = [_place(row.what) for row in form.rows]
            if _place(one) not in places:
                form = replace(form, rows=(*form.rows, Wanted(one)))
                places.append(_place(one))
            number = places.index(_place(one))
            if not form.rows[number].ticked:
                form = form.tick(number, ticked=True)
        return form

    def wish(self, words: str) -> "SwapForm":
        """Want help that is in no catalogue; it fills the time that is left."""
        left = (self.given.minutes if self.given else 0) - self.minutes
        return replace(self.add([Received(words, max(left, STEP))]), own="")

    def swap(self, citizen_id: CitizenId, visit_id: VisitId | None, rows: int = 0) -> Swap:
        """Return the swap that is spoken about.

        Args:
            citizen_id: Whose help it is.
            visit_id: The visit at which they speak about it.
            rows: Of how many rows it would be if all were wanted; 0 for those that are.
        """
        received = tuple(row.what for row in self.rows[:rows]) if rows else self.received
        return Swap(
            citizen_id=citizen_id,
            given=self.given,
            holds=self.holds,
            received=received,
            way=self.way,
            visit_id=visit_id,
        )

    def _with_row(self, number: int, row: Wanted) -> "SwapForm":
        rows = (*self.rows[:number], row, *self.rows[number + 1 :])
        return replace(self, rows=rows)


def _place(one: Received) -> str:
    return one.key or one.name.strip().casefold()
