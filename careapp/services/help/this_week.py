"""The grants of this week, each with its days and minutes, to choose one to give up."""

from dataclasses import dataclass
from datetime import date

from careapp.domain.help.grant import Grant
from careapp.domain.help.week import Piece, Why, week_of_help
from careapp.domain.identity import RecordId
from careapp.services.help.reading import CitizensHelp
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class HelpThisWeek:
    """One grant in the week that is shown.

    Attributes:
        days: On which it is given.
        minutes: Granted in the week.
        swapped: The days on which it is given up.
    """

    grant: Stored[Grant]
    days: tuple[date, ...]
    minutes: int
    swapped: tuple[date, ...]

    @property
    def grant_id(self) -> RecordId:
        """Which grant it is."""
        return self.grant.record_id


def help_this_week(known: CitizensHelp) -> tuple[HelpThisWeek, ...]:
    """Return the grants that run, those of this week first, each with its days and minutes."""
    week = week_of_help(known.help, known.today)
    pieces: dict[RecordId, list[Piece]] = {}
    for piece in week.pieces:
        if piece.why is not Why.SWAPPED_FOR:
            pieces.setdefault(piece.grant_id, []).append(piece)
    by_id = {one.record_id: one for one in known.grants}
    running = (one.record_id for one in known.running(known.today))
    order = dict.fromkeys((*pieces, *week.as_needed, *week.courses, *running))
    return tuple(_in_week(by_id[grant_id], pieces.get(grant_id, [])) for grant_id in order)


def _in_week(grant: Stored[Grant], pieces: list[Piece]) -> HelpThisWeek:
    return HelpThisWeek(
        grant,
        tuple(piece.day for piece in pieces),
        sum(piece.granted for piece in pieces if piece.why is not Why.PAUSED),
        tuple(piece.day for piece in pieces if piece.why is Why.GIVEN_UP),
    )
