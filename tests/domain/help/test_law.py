"""Which law holds when, and what may be granted under it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.catalogue import Form, LegalBasis
from careapp.domain.help.law import (
    ALLOWED,
    choosable,
    first_day_outside,
    track_on,
    tracks_in_order,
)
from tests.domain.help.homes import CATALOGUE, service

JULY = date(2025, 7, 1)
said = st.lists(
    st.builds(
        LegalTrack, st.sampled_from(Track), st.integers(0, 60).map(lambda n: JULY + timedelta(n))
    ),
    max_size=6,
)


def test_revisitation_moves_a_citizen_to_the_new_law() -> None:
    tracks = tracks_in_order([LegalTrack(Track.SEL, date(2020, 1, 1)), LegalTrack(Track.AEL, JULY)])
    assert track_on(tracks, date(2019, 12, 31)) is None
    assert track_on(tracks, JULY - timedelta(days=1)) is Track.SEL
    assert track_on(tracks, JULY) is track_on(tracks, date.max) is Track.AEL


def test_a_corrected_day_does_away_with_the_wrong_one() -> None:
    wrong, right = LegalTrack(Track.AEL, JULY + timedelta(days=30)), LegalTrack(Track.AEL, JULY)
    assert tracks_in_order([wrong, right]) == (right,)


def test_home_help_may_not_go_on_into_the_new_law() -> None:
    tracks = (LegalTrack(Track.SEL, date(2020, 1, 1)), LegalTrack(Track.AEL, JULY))
    open_end = first_day_outside(tracks, LegalBasis.SEL_83, date(2025, 1, 1), None)
    in_time = first_day_outside(tracks, LegalBasis.SEL_83, date(2025, 1, 1), date(2025, 6, 30))
    too_early = first_day_outside(tracks, LegalBasis.AEL, date(2025, 6, 30), None)
    assert (open_end, in_time, too_early) == (JULY, None, date(2025, 6, 30))


@pytest.mark.parametrize("basis", [LegalBasis.SUL_138, LegalBasis.SEL_112])
def test_nursing_and_aids_stand_beside_either_law(basis: LegalBasis) -> None:
    assert all(basis in ALLOWED[track] for track in (Track.SEL, Track.AEL, Track.NOT_REVISITED))


def test_the_catalogue_shows_what_the_law_has() -> None:
    def codes(track: Track | None) -> set[str]:
        return {one.code for one in choosable(CATALOGUE, track)}

    assert codes(Track.SEL) == {"bath", "cleaning", "laundry", "wound"}
    assert codes(Track.AEL) == {"wound", "course"}
    assert codes(None) == codes(Track.SEL) | codes(Track.AEL)
    retired = {"x": service("x", retired=True)}
    assert choosable(retired, None) == ()
    assert [one.code for one in choosable(CATALOGUE, Track.SEL, [Form.CHOSEN])] == ["walk"]


@given(said=said, day=st.integers(-5, 70).map(lambda n: JULY + timedelta(n)))
def test_what_was_said_last_of_a_day_holds(said: list[LegalTrack], day: date) -> None:
    expected = None
    for one in said:
        if one.since <= day:
            expected = one.track
    assert track_on(tracks_in_order(said), day) is expected


@given(
    said=said,
    basis=st.sampled_from(LegalBasis),
    first=st.integers(-5, 70),
    length=st.none() | st.integers(0, 40),
)
def test_the_first_day_outside_is_the_first(
    said: list[LegalTrack], basis: LegalBasis, first: int, length: int | None
) -> None:
    tracks = tracks_in_order(said)
    begins = JULY + timedelta(days=first)
    last = None if length is None else begins + timedelta(days=length)
    horizon = last or JULY + timedelta(days=200)
    day, expected = begins, None
    while day <= horizon and expected is None:
        track = track_on(tracks, day)
        if track is not None and basis not in ALLOWED[track]:
            expected = day
        day += timedelta(days=1)
    assert first_day_outside(tracks, basis, begins, last) == expected
