"""The thread in the background: when it syncs, how it is left, and what it says."""

import time
from collections.abc import Callable, Iterator

import pytest

from careapp.domain.problems import EnvironmentFailedError
from careapp.services.syncing.runner import CLOSING_S, Runner
from careapp.services.syncing.state import Stage
from careapp.sync.core.message import Busy, Hello, Lost, Pull, Push, Refused
from tests.services.syncing.ways import Bench, benches, write


@pytest.fixture(name="bench")
def make_bench() -> Iterator[Bench]:
    yield from benches()


def test_what_was_written_before_the_program_began_goes_at_the_start(bench: Bench) -> None:
    write(bench.laptop, "inger")
    bench.runner.start()

    state = bench.wait_for(Stage.RESTING, waiting=0, sent=1)

    assert state.all_at_hub
    assert not bench.laptop.outbox


def test_a_write_is_sent_after_a_short_rest(bench: Bench) -> None:
    bench.runner.start()
    bench.wait_for(Stage.RESTING, progress=None)

    write(bench.laptop, "inger")
    bench.runner.wrote()

    assert bench.wait_for(Stage.RESTING, waiting=0, sent=1).all_at_hub


def test_a_hung_line_is_left_within_a_second_when_the_program_closes(bench: Bench) -> None:
    bench.way.hangs = True
    bench.runner.start()
    assert bench.way.is_asked.wait(2)

    begun = time.monotonic()
    assert bench.runner.close()

    assert time.monotonic() - begun < CLOSING_S
    assert bench.way.closed


def test_who_pauses_is_left_alone_and_loses_nothing(bench: Bench) -> None:
    write(bench.laptop, "inger")
    bench.way.hangs = True
    bench.runner.start()
    assert bench.way.is_asked.wait(2)

    bench.runner.pause()
    state = bench.wait_for(Stage.PAUSED, waiting=1)
    assert not state.all_at_hub
    asked = len(bench.way.asked)
    bench.runner.wrote()
    bench.runner.sync_now()
    time.sleep(0.05)
    assert len(bench.way.asked) == asked

    bench.way.hangs = False
    bench.runner.resume()
    assert bench.wait_for(Stage.RESTING, waiting=0).all_at_hub


def test_what_hangs_on_the_network_that_was_is_left_and_the_new_one_tried(bench: Bench) -> None:
    bench.way.hangs = True
    bench.runner.start()
    assert bench.way.is_asked.wait(2)

    bench.way.hangs = False
    bench.runner.network_changed()
    assert bench.wait_for(Stage.RESTING, progress=None, waiting=0).all_at_hub


def test_a_network_that_asks_for_a_log_in_is_named_and_tried_again(bench: Bench) -> None:
    lost = Lost("network-log-in")
    bench.way.instead = lambda request: lost if isinstance(request, Hello) else None
    bench.runner.start()
    bench.wait_for(Stage.OFFLINE, reason="network-log-in")

    bench.way.instead = lambda _request: None
    assert bench.wait_for(Stage.RESTING, reason="").all_at_hub


def test_an_expired_sign_in_says_so_and_nothing_is_lost(bench: Bench) -> None:
    write(bench.laptop, "inger")
    bench.way.instead = lambda _request: Refused("sign-in-needed")
    bench.runner.start()
    bench.wait_for(Stage.SIGN_IN, waiting=1)

    write(bench.laptop, "bent")
    bench.runner.wrote()
    bench.wait_for(Stage.SIGN_IN, waiting=2)

    bench.way.instead = lambda _request: None
    bench.runner.sync_now()
    assert bench.wait_for(Stage.RESTING, waiting=0).all_at_hub


def test_who_is_too_old_to_read_still_sends_and_is_told(bench: Bench) -> None:
    write(bench.laptop, "inger")
    bench.way.instead = lambda one: Refused("too-old") if isinstance(one, Pull) else None
    bench.runner.start()

    bench.wait_for(Stage.ATTENTION, reason="too-old", waiting=0)
    assert not bench.laptop.outbox


@pytest.fixture(name="busy")
def make_busy(bench: Bench) -> Bench:
    """A bench whose way said that somebody is to be left alone for an hour."""
    write(bench.laptop, "inger")
    bench.way.instead = lambda _request: Busy(3_600)
    bench.runner.start()
    bench.wait_for(Stage.OFFLINE, reason="busy")
    bench.way.instead = lambda _request: None
    return bench


def test_a_busy_hub_is_left_alone_whatever_is_written(busy: Bench) -> None:
    asked = len(busy.way.asked)

    busy.runner.wrote()
    busy.runner.sync_soon()
    time.sleep(0.05)

    assert len(busy.way.asked) == asked


@pytest.mark.parametrize(
    "ask", [Runner.sync_now, Runner.network_changed], ids=["send-now", "network"]
)
def test_an_hour_that_a_portal_asked_for_ends_with_its_network(
    busy: Bench, ask: Callable[[Runner], None]
) -> None:
    ask(busy.runner)

    assert busy.wait_for(Stage.RESTING, waiting=0).all_at_hub


def test_a_full_disk_needs_attention_and_is_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise EnvironmentFailedError("disk-full")

    write(bench.laptop, "inger")
    with monkeypatch.context() as patched:
        patched.setattr(type(bench.laptop), "note_pushed", full)
        bench.runner.start()
        bench.wait_for(Stage.ATTENTION, reason="disk-full")

    assert bench.wait_for(Stage.RESTING, waiting=0).all_at_hub


def test_a_laptop_that_was_taken_off_hands_in_what_is_left(bench: Bench) -> None:
    def only_pushes(request: object) -> Refused | None:
        bench.way.dismissed = True
        return None if isinstance(request, Push) else Refused("dismissed")

    write(bench.laptop, "inger")
    bench.way.instead = only_pushes
    bench.runner.start()

    bench.wait_for(Stage.DISMISSED, waiting=0)
    assert not bench.laptop.outbox


@pytest.fixture(name="taken_off")
def make_taken_off(bench: Bench) -> Bench:
    """A bench whose laptop is taken off with the next sync."""

    def only_pushes(request: object) -> Refused | None:
        bench.way.dismissed = True
        return None if isinstance(request, Push) else Refused("dismissed")

    bench.way.instead = only_pushes
    return bench


@pytest.mark.parametrize("costly", [False, True])
@pytest.mark.parametrize("loses", [0, 2])
def test_a_laptop_that_was_taken_off_hands_in_its_pictures_first(
    taken_off: Bench, *, costly: bool, loses: int
) -> None:
    taken_off.runner.use_costly_line(costly=costly)
    taken_off.way.loses = loses
    door = taken_off.files.take(b"a door with two steps")
    taken_off.runner.start()

    assert taken_off.wait_for(Stage.DISMISSED).pictures == 0
    assert taken_off.way.folder.whole(door) == b"a door with two steps"


def test_a_laptop_that_was_taken_off_goes_without_its_pictures_when_the_hub_takes_none(
    taken_off: Bench,
) -> None:
    taken_off.way.loses = 1_000
    taken_off.files.take(b"a door")
    taken_off.runner.start()

    assert taken_off.wait_for(Stage.DISMISSED, pictures=1).waiting == 0


def test_a_laptop_that_comes_to_another_network_tries_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careapp.services.syncing.runner._LOOK_EVERY_S", 0.02)
    bench.way.instead = lambda _request: Refused("sign-in-needed")
    bench.runner.start()
    bench.wait_for(Stage.SIGN_IN)
    bench.way.instead = lambda _request: None

    bench.network = "kitchen table"

    assert bench.wait_for(Stage.RESTING, waiting=0).all_at_hub


def test_pictures_go_once_all_words_have_gone(bench: Bench) -> None:
    write(bench.laptop, "inger")
    door = bench.files.take(b"a door with two steps")
    bench.runner.start()

    bench.wait_for(Stage.RESTING, waiting=0, sent=1)
    assert bench.runner.close()

    assert bench.way.folder.whole(door) == b"a door with two steps"
    assert door in bench.files.at_hub


def test_pictures_wait_for_a_line_that_costs_nothing_and_say_so(bench: Bench) -> None:
    write(bench.laptop, "inger")
    door = bench.files.take(b"a door")
    bench.runner.use_costly_line(costly=True)
    bench.runner.start()

    state = bench.wait_for(Stage.RESTING, waiting=0, sent=1, pictures=1)
    assert state.sparing
    assert not state.all_at_hub
    assert door not in bench.files.at_hub

    bench.runner.use_costly_line(costly=False)
    assert bench.wait_for(Stage.RESTING, pictures=0).all_at_hub


def test_who_sends_now_sends_pictures_on_any_line(bench: Bench) -> None:
    door = bench.files.take(b"a door")
    bench.runner.use_costly_line(costly=True)
    bench.runner.start()
    bench.wait_for(Stage.RESTING, pictures=1, progress=None)

    bench.runner.sync_now()

    assert bench.wait_for(Stage.RESTING, pictures=0).all_at_hub
    assert door in bench.files.at_hub


def test_pictures_wait_while_words_cannot_go(bench: Bench) -> None:
    write(bench.laptop, "inger")
    bench.files.take(b"a door")
    bench.way.instead = lambda asked: Lost("line-cut") if isinstance(asked, Push) else None
    bench.runner.start()

    assert bench.way.is_asked.wait(2)
    bench.wait_for(Stage.OFFLINE, waiting=1)
    assert bench.runner.close()

    assert not bench.way.carried


def test_what_is_written_during_a_sync_is_not_said_to_be_at_the_hub(bench: Bench) -> None:
    def somebody_writes(request: object) -> None:
        if isinstance(request, Pull) and "meanwhile" not in bench.laptop.by_record:
            write(bench.laptop, "meanwhile")

    bench.way.instead = somebody_writes
    bench.runner.start()
    state = bench.wait_for(Stage.RESTING, waiting=1, progress=None)
    assert state.last_at is None
    assert not state.all_at_hub

    bench.runner.wrote()
    assert bench.wait_for(Stage.RESTING, waiting=0, sent=1).all_at_hub
