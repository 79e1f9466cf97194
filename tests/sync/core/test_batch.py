"""Batches grow where the line is good and shrink where it is bad."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from careapp.changes.change import Packet
from careapp.sync.core.batch import MOST_BYTES, MOST_CHANGES, START, Pace, next_batch, size_of
from tests.sync.core.rows import INGER, packet

ONE = packet("a", INGER)
THREE = packet("b", *[INGER] * 3)
DAYS_WORK = [packet(f"{number:03}", INGER) for number in range(400)]


def test_an_act_is_never_split() -> None:
    assert next_batch([THREE, ONE], Pace(1)) == (THREE,)
    assert next_batch([ONE, THREE], Pace(3)) == (ONE,)
    assert next_batch([ONE, THREE], Pace(4)) == (ONE, THREE)
    assert next_batch([], Pace()) == ()


def test_an_act_larger_than_any_batch_goes_alone() -> None:
    sizes = {ONE.act.act_id: 10, THREE.act.act_id: MOST_BYTES + 1}

    def size(packet: Packet) -> int:
        return sizes[packet.act.act_id]

    assert next_batch([THREE, ONE], Pace(), size) == (THREE,)
    assert next_batch([ONE, THREE], Pace(), size) == (ONE,)


def test_a_good_line_soon_takes_all_that_is_allowed() -> None:
    pace = Pace()
    assert pace.changes == START
    for _ in range(5):
        pace = pace.after_success()
    assert pace.changes == MOST_CHANGES


def test_a_line_that_was_bad_once_is_trusted_again() -> None:
    pace = Pace().after_failure().after_failure()
    for _ in range(60):
        pace = pace.after_success()
    assert pace == Pace(MOST_CHANGES)


@given(luck=st.lists(st.booleans(), max_size=60))
def test_a_batch_is_never_empty_and_never_too_large(luck: list[bool]) -> None:
    pace = Pace()
    for good in luck:
        pace = pace.after_success() if good else pace.after_failure()
        assert 1 <= pace.changes <= MOST_CHANGES


def test_a_days_work_comes_through_a_line_that_is_cut_every_10_kilobytes() -> None:
    cut_after = 10_000
    sent = list(_over_a_line_that_cuts(DAYS_WORK, cut_after))
    arrived = sum(size for size, came_through in sent if came_through)
    assert len(sent) < 30
    assert arrived == sum(map(size_of, DAYS_WORK))
    assert sum(min(size, cut_after) for size, _ in sent) < 1.5 * arrived


def _over_a_line_that_cuts(waiting: list[Packet], cut_after: int) -> Iterator[tuple[int, bool]]:
    """Yield the size of each batch, and whether it came through."""
    pace = Pace()
    while waiting:
        batch = next_batch(waiting, pace)
        size = sum(map(size_of, batch))
        if size <= cut_after:
            waiting = waiting[len(batch) :]
        pace = pace.after_success() if size <= cut_after else pace.after_failure()
        yield size, size <= cut_after
