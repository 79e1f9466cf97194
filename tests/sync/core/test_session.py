"""One sync, request by request, with a hub that answers as it likes."""

from collections.abc import Callable
from random import Random

from careapp.sync.core.feed import Page
from careapp.sync.core.message import (
    Busy,
    Count,
    CountSubjects,
    First,
    Hello,
    Lost,
    Pull,
    Push,
    Refused,
    Reply,
    Request,
)
from careapp.sync.core.receipt import Receipt, receipt
from careapp.sync.core.session import ATTEMPTS, Outcome
from tests.simulation.deeds import new_citizen
from tests.simulation.line import hub_answers
from tests.simulation.world import NORTH, REFERENCE, World, new_world

METTE = 0


def with_work() -> World:
    """Return a world in which Mette has written something that is not sent."""
    world = new_world(Random(0))
    world.tick()
    while not world.laptops[METTE].outbox:
        new_citizen(world, world.dice)
    return world


def synced(
    world: World, instead: Callable[[Request], Reply | None] = lambda _: None
) -> tuple[Outcome, list[Request]]:
    """Let Mette sync; return how it ended and what was asked."""
    asked: list[Request] = []

    def answer(who: int, request: Request) -> Reply:
        asked.append(request)
        return instead(request) or hub_answers(world, who, request)

    return world.sync_whole(METTE, answer), asked


def receipts_of(world: World) -> set[Receipt]:
    laptop = world.laptops[METTE]
    return {receipt(name, laptop.ledger) for name in laptop.own}


def test_a_good_sync_sends_reads_counts_and_confirms() -> None:
    world = with_work()
    assert receipts_of(world) == {Receipt.HERE}

    outcome, asked = synced(world)

    assert [type(one) for one in asked] == [Hello, Push, First, Pull, Pull, Count]
    assert outcome.sent
    assert outcome.confirmed == (NORTH, REFERENCE)
    assert receipts_of(world) == {Receipt.CONFIRMED}


def test_without_the_count_it_is_at_the_hub_and_not_confirmed() -> None:
    world = with_work()
    synced(world, lambda request: Lost() if isinstance(request, Count) else None)
    assert receipts_of(world) == {Receipt.AT_HUB}


def test_a_hub_that_is_busy_is_left_alone() -> None:
    outcome, asked = synced(
        with_work(), lambda request: Busy(90) if isinstance(request, Push) else None
    )
    assert outcome.retry_after_s == 90
    assert len(asked) == 2


def test_whoever_may_not_send_may_still_read() -> None:
    world = with_work()
    outcome, _ = synced(
        world, lambda request: Refused("not-signed-in") if isinstance(request, Push) else None
    )
    assert not outcome.sent
    assert outcome.fetched == (NORTH, REFERENCE)
    assert receipts_of(world) == {Receipt.HERE}


def test_whoever_may_not_read_may_still_send() -> None:
    world = with_work()
    outcome, _ = synced(
        world, lambda request: Refused("too-old") if isinstance(request, Pull) else None
    )
    assert outcome.sent
    assert not outcome.fetched
    assert receipts_of(world) == {Receipt.AT_HUB}


def test_a_line_without_answers_is_left_after_a_few_attempts() -> None:
    outcome, asked = synced(
        with_work(), lambda request: None if isinstance(request, Hello) else Lost()
    )
    assert sum(isinstance(one, Push) for one in asked) == ATTEMPTS
    assert outcome.pace.changes < 100


def test_pages_that_lead_nowhere_are_not_asked_for_for_ever() -> None:
    def empty(request: Request) -> Reply | None:
        if not isinstance(request, Pull):
            return None
        epoch = world.hub.known.feeds[request.feed].epoch
        return Page(request.feed, epoch, (), head=1_000, last_seq=1)

    world = with_work()
    outcome, asked = synced(world, empty)
    assert not outcome.fetched
    assert sum(isinstance(one, Pull) for one in asked) == 2 * ATTEMPTS


def test_a_hub_that_lost_what_it_had_is_given_it_again() -> None:
    world = with_work()
    empty = world.hub.backup()
    synced(world)
    world.hub.restore(empty, None)

    synced(world)

    assert world.hub.known.stored.keys() == world.laptops[METTE].own.keys()
    assert receipts_of(world) == {Receipt.CONFIRMED}


def test_what_a_hub_forgot_of_others_is_given_back_by_who_still_has_it() -> None:
    world = with_work()
    synced(world)
    known = world.hub.known
    (name,) = world.laptops[METTE].own
    world.lives = world.unsaid = 1
    world.laptops[METTE].own.clear()  # as if a colleague had written it
    subject = known.stored.pop(name).subject
    known.said[subject].clear()

    outcome, asked = synced(world)
    assert outcome.differing == (subject,)
    assert isinstance(asked[-1], CountSubjects)
    synced(world)

    assert name in known.stored
