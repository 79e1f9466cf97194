"""How much one connection carries."""

from careapp.sync.transport.stretch import LEAST, MOST, Stretch


def test_a_line_that_never_was_cut_carries_anything() -> None:
    one = Stretch()
    for _ in range(100):
        one.came_through(1 << 20)
    assert not one.is_too_far(1 << 20)


def test_what_would_go_beyond_the_last_cut_gets_a_fresh_connection() -> None:
    one = Stretch()
    one.came_through(3_000)
    one.was_cut(7_000)
    assert not one.is_too_far(9_000)  # nothing has gone over the next one yet
    one.begin()
    one.came_through(5_000)
    assert one.is_too_far(6_000)
    assert not one.is_too_far(4_000)


def test_where_it_was_cut_is_slowly_forgotten() -> None:
    one = Stretch()
    one.was_cut(10_000)
    for _ in range(200):
        one.begin()
        one.came_through(8_000)
    assert one.cut_at is None


def test_a_line_that_carries_more_than_it_did_is_believed() -> None:
    one = Stretch()
    one.was_cut(10_000)
    one.came_through(60_000)
    assert one.cut_at is not None
    assert one.cut_at > 60_000


def test_a_cut_at_once_is_no_measure_of_the_line() -> None:
    one = Stretch()
    one.was_cut(10)
    assert one.cut_at == LEAST < MOST
