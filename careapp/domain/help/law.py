"""Which law holds for a citizen on which day, and what may be granted under it.

Ældreloven is in force from 1 July 2025. Whoever can receive help under it cannot at the same
time have serviceloven §§83, 83a, 83b, 84 and 86 (§83b by law 1703/2024); nursing under
sundhedsloven and aids under serviceloven §112 stand beside either.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.catalogue import Catalogue, Form, LegalBasis, Service
from careapp.domain.help.rhythm import ONE_DAY

REPLACED_BY_AEL = frozenset(
    {
        LegalBasis.SEL_83,
        LegalBasis.SEL_83A,
        LegalBasis.SEL_83B,
        LegalBasis.SEL_84,
        LegalBasis.SEL_86,
    }
)
"""What nobody has together with help under ældreloven."""

_DANISH = frozenset({LegalBasis.SUL_138, LegalBasis.SEL_112, LegalBasis.MUNICIPAL})
_BEFORE_AEL = _DANISH | REPLACED_BY_AEL
_NORWEGIAN = frozenset(
    {
        LegalBasis.HOL_HEALTH,
        LegalBasis.HOL_ASSISTANCE,
        LegalBasis.HOL_REHABILITATION,
        LegalBasis.HOL_RESPITE,
        LegalBasis.MUNICIPAL,
    }
)
ALLOWED: dict[Track, frozenset[LegalBasis]] = {
    Track.SEL: _BEFORE_AEL,
    Track.NOT_REVISITED: _BEFORE_AEL,
    Track.AEL: _DANISH | {LegalBasis.AEL},
    Track.HOL: _NORWEGIAN,
}
"""What may be granted under each law."""

Tracks = tuple[LegalTrack, ...]
"""The law a citizen's help is granted under, in order of time; each holds until the next."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A track with its first day and its last, None while nothing follows it."""

    track: Track
    first: date
    last: date | None


def tracks_in_order(said: Iterable[LegalTrack]) -> Tracks:
    """Return the tracks that hold after all that was said, the latest said last.

    What is said of a day holds from then on: it does away with what was said of later days.
    """
    timeline: list[LegalTrack] = []
    for one in said:
        timeline = [before for before in timeline if before.since < one.since] + [one]
    return tuple(timeline)


def stretches(tracks: Tracks) -> Iterator[Stretch]:
    """Yield each track with the days that it holds."""
    nexts = [day_before(one.since) for one in tracks[1:]]
    for one, last in zip_longest(tracks, nexts):
        yield Stretch(one.track, one.since, last)


def track_on(tracks: Tracks, day: date) -> Track | None:
    """Return the law that holds on *day*, None before the first is known."""
    held = [one for one in tracks if one.since <= day]
    return held[-1].track if held else None


def first_day_outside(
    tracks: Tracks, basis: LegalBasis, first: date, last: date | None
) -> date | None:
    """Return the first day from *first* to *last* on which *basis* may not be granted.

    Days before any track is known are outside none.
    """
    for one in stretches(tracks):
        begins = max(one.first, first)
        over = (one.last is not None and one.last < first) or (last is not None and begins > last)
        if not over and basis not in ALLOWED[one.track]:
            return begins
    return None


def choosable(
    catalogue: Catalogue, track: Track | None, forms: Iterable[Form] = (Form.SERVICE, Form.COURSE)
) -> tuple[Service, ...]:
    """Return what can be chosen under *track*: of these forms, of that law, not retired."""
    wanted = frozenset(forms)
    return tuple(
        one
        for one in catalogue.values()
        if one.form in wanted and not one.retired and may_be_granted(one.basis, track)
    )


def may_be_granted(basis: LegalBasis | None, track: Track | None) -> bool:
    """Return whether a law lets help be given on this basis; without a track all do."""
    return track is None or basis is None or basis in ALLOWED[track]


def day_before(day: date) -> date:
    """Return the day before *day*: the last one of what ends as something else begins."""
    return day - ONE_DAY
