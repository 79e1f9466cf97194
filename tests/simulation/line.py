"""The way between a laptop and the hub, on which anything may happen."""

from random import Random

from careapp.sync.core.feed import Granted, Page, Revoked, Told, carries
from careapp.sync.core.message import (
    Busy,
    CountSubjects,
    Hello,
    Lost,
    Pull,
    Refused,
    Reply,
    Request,
    Welcome,
)
from tests.simulation.member import PowerCutError
from tests.simulation.world import World, require

FAULTS = (
    "lost-request",
    "lost-answer",
    "twice",
    "late",
    "stale-answer",
    "busy",
    "refused",
    "nothing-to-read",
    "crash",
    "power-cut",
)
GOOD_OF_TEN = 7


def hub_answers(world: World, who: int, request: Request) -> Reply:
    """Return what the hub says, and see that it says nothing that is not for this laptop."""
    laptop = world.laptops[who]
    if isinstance(request, CountSubjects):
        _difference_is_explained(world, who, request)
    reply = world.hub.answer(laptop.device, request, world.now_ms)
    if isinstance(reply, Page):
        _nobody_elses(world, who, reply)
    if isinstance(reply, Welcome) and who in world.sessions:
        world.sessions[who].life = world.lives
        _is_contiguous(world, request, reply)
    return reply


def advance(world: World, who: int, dice: Random) -> None:
    """Begin a sync, or take the one under way a step on: with luck, or with a fault."""
    if who not in world.sessions:
        world.begin(who)
    fault = "" if dice.randrange(10) < GOOD_OF_TEN else dice.choice(FAULTS)
    world.tell("ask", who, fault, world.sessions[who].request)
    reply = _through(world, who, fault)
    if reply is None:
        world.stop(who)
        return
    try:
        world.go_on(who, reply)
    except PowerCutError:
        world.stop(who)
    world.laptops[who].power_cut = False


def replay(world: World, dice: Random) -> None:
    """Let a request arrive that everybody had forgotten."""
    if world.late:
        device, request = world.late.pop(dice.randrange(len(world.late)))
        world.tell("late", device, request)
        world.hub.answer(device, request, world.now_ms)


def _through(world: World, who: int, fault: str) -> Reply | None:
    request = world.sessions[who].request
    if fault == "late":
        world.late.append((world.laptops[who].device, request))
    if fault == "power-cut":
        world.laptops[who].power_cut = True
    instead: dict[str, Reply] = {
        "lost-request": Lost(),
        "late": Lost(),
        "busy": Busy(30),
        "refused": Refused("not-signed-in"),
    }
    if isinstance(request, Hello):
        last_seq = world.hub.last_seq(request.sender.store)
        instead["nothing-to-read"] = Welcome(world.hub.epoch, (), (), last_seq, forked=False)
    if isinstance(request, Pull) and (pages := world.pages.get((who, request.feed))):
        instead["stale-answer"] = world.dice.choice(pages)
    return instead.get(fault) or _after_the_hub(world, who, request, fault)


def _after_the_hub(world: World, who: int, request: Request, fault: str) -> Reply | None:
    reply = hub_answers(world, who, request)
    if fault == "twice":
        reply = hub_answers(world, who, request)
    if isinstance(reply, Page):
        world.pages.setdefault((who, reply.feed), []).append(reply)
    if fault == "lost-answer":
        return Lost()
    return None if fault == "crash" else reply


def _nobody_elses(world: World, who: int, page: Page) -> None:
    """Compare with what the municipality decided, not with what the hub believes."""
    if not world.reconciled:
        return
    feed = world.hub.known.feeds[page.feed]
    allowed = world.truth[page.feed]
    require(page.feed in world.reads[world.laptops[who].device], "no other's feed:", page.feed)
    for row in page.rows:
        match row.event:
            case Told(subject, packet):
                right = all(
                    one.subject == subject and carries(feed.kinds, one.kind)
                    for one in packet.changes
                )
                require(subject in allowed and right, "nobody else's row:", who, page.feed, row)
            case Granted(subject):
                require(subject in allowed, "no grant without one:", who, row)
            case Revoked(subject):
                require(subject not in allowed, "no revoke without one:", who, row)
            case _:
                pass


def _difference_is_explained(world: World, who: int, request: CountSubjects) -> None:
    """The two sides differ only while laptops have yet to offer what a hub forgot."""
    require(world.lives, "the same on both sides:", who, request.feed)
    feed, laptop = world.hub.known.feeds[request.feed], world.laptops[who]
    if world.unsaid or laptop.cursors[request.feed].seq < len(feed.rows):
        return
    for name, change in world.hub.known.stored.items():
        granted = change.subject in feed.members and carries(feed.kinds, change.kind)
        require(name in laptop.log or not granted, "has what it has read:", who, name)


def _is_contiguous(world: World, request: Request, reply: Welcome) -> None:
    assert isinstance(request, Hello)
    heard = world.hub.known.heard.get(request.sender.store, {})
    first = world.hub.known.begun[request.sender.store]
    claimed = range(first, reply.last_seq + 1)
    require(
        all(seq in heard for seq in claimed), "acknowledged without gaps:", request.sender.store
    )
