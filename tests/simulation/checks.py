"""What must hold, seen from outside: with what each author saw, not with what sync noted."""

from collections.abc import Iterable

from careapp.changes.change import Change, Json
from careapp.changes.hlc import TOLERATED_MS
from careapp.changes.shape import dumps
from careapp.domain.identity import ChangeId, RecordId
from careapp.sync.core.feed import Granted, Revoked, Told, carries
from careapp.sync.core.message import Reply, Request
from careapp.sync.core.model_hub import OUT_OF_SCOPE
from careapp.sync.core.receipt import Receipt, receipts
from careapp.sync.core.session import Outcome
from tests.simulation.deeds import save_drafts
from tests.simulation.line import hub_answers
from tests.simulation.member import Member
from tests.simulation.world import POISON, World, require

MOST_ROUNDS = 8


def quiesce(world: World) -> None:
    """End all faults and let everybody sync until nothing moves."""
    for who in list(world.sessions):
        world.stop(who)
    save_drafts(world)
    for device, request in world.late:
        world.hub.answer(device, request, world.now_ms)
    world.late.clear()
    world.reconcile()
    for _ in range(MOST_ROUNDS):
        before = {name: len(feed.rows) for name, feed in world.hub.known.feeds.items()}
        outcomes = [_sync(world, who) for who in range(len(world.laptops))]
        after = {name: len(feed.rows) for name, feed in world.hub.known.feeds.items()}
        drained = not any(laptop.outbox for laptop in world.laptops)
        if before == after and drained and all(map(_is_calm, outcomes)):
            return
    require(False, "sync drains when faults stop")


def during(world: World) -> None:
    """Check what must hold at any moment."""
    feeds_run_without_gaps(world)
    clocks_are_not_led_astray(world)


def in_the_end(world: World) -> None:
    """Check what must hold when all have met."""
    feeds_run_without_gaps(world)
    clocks_are_not_led_astray(world)
    everything_is_at_the_hub_once(world)
    feeds_tell_everything_once(world)
    for laptop in world.laptops:
        laptop_holds_its_scope(world, laptop)
        receipts_are_honest(world, laptop)
        require(laptop.is_sound(), "what is shown is what the log says:", laptop.born)
    conflicts_are_seen(world)


def feeds_run_without_gaps(world: World) -> None:
    """Rows are numbered from 1, and nobody's past changes."""
    for name, feed in world.hub.known.feeds.items():
        before = world.rows_before.setdefault(name, [])
        fresh = feed.rows[len(before) :]
        require(feed.rows[: len(before)] == before, "what a feed told stays told:", name)
        numbers = [row.seq for row in fresh]
        expected = range(len(before) + 1, len(feed.rows) + 1)
        require(numbers == list(expected), "numbers without gaps:", name, numbers)
        before += fresh


def clocks_are_not_led_astray(world: World) -> None:
    """A wrong clock leads nobody else's astray."""
    for laptop in world.laptops:
        ahead = (laptop.hlc >> 16) - laptop.latest_wall_ms
        require(ahead <= TOLERATED_MS, "no clock is led astray:", laptop.born, ahead)


def everything_is_at_the_hub_once(world: World) -> None:
    """What a person was told is kept arrived once, as it was written."""
    stored, quarantined = world.hub.known.stored, world.hub.known.quarantined
    require(not stored.keys() & quarantined.keys(), "stored or set aside, not both")
    require(stored.keys() | quarantined.keys() <= world.committed.keys(), "nobody invents")
    for name, change in world.committed.items():
        there = stored.get(name) or quarantined.get(name, (None, ""))[0]
        lost = there is None and name not in world.forgiven
        require(not lost or _is_beyond_help(world, change), "nothing is lost:", name)
        require(there is None or there == change, "kept as it was written:", name)
    for name, (change, reason) in quarantined.items():
        poisoned = POISON in change.said.values()
        allowed = poisoned or (reason == OUT_OF_SCOPE and world.lives)
        require(allowed, "set aside for a reason:", name, reason)
    for change in stored.values():
        require(POISON not in change.said.values(), "what nobody can read is set aside")
    for act_id, act in world.hub.known.acts.items():
        require(act == world.packets[act_id].act, "nobody else's act:", act_id)


def feeds_tell_everything_once(world: World) -> None:
    """Since it was granted, all that is stored of a subject is told, and told once."""
    for feed in world.hub.known.feeds.values():
        told: dict[RecordId, list[ChangeId]] = {}
        for row in map(feed.shown, feed.rows):
            if isinstance(row.event, Told):
                of_subject = told.setdefault(row.event.subject, [])
                of_subject += [one.change_id for one in row.event.packet.changes]
        require(feed.members.keys() == world.truth[feed.feed].keys(), "granted:", feed.feed)
        for subject in feed.members:
            there = sorted(
                name
                for name, one in world.hub.known.stored.items()
                if one.subject == subject and carries(feed.kinds, one.kind)
            )
            require(sorted(told.get(subject, [])) == there, "told once:", feed.feed, subject)
        require(told.keys() <= feed.members.keys(), "told of members only:", feed.feed)
        spoken = [
            row for row in map(feed.shown, feed.rows) if isinstance(row.event, Granted | Revoked)
        ]
        require(len(spoken) == len({row.event for row in spoken}), "one word for each subject")


def laptop_holds_its_scope(world: World, laptop: Member) -> None:
    """Neither less nor more than it may; what was set aside stays with its author."""
    feeds = [world.hub.known.feeds[name] for name in world.reads[laptop.device]]
    for name, change in laptop.log.items():
        require(change == world.committed[name], "as it was written:", name)
        may = any(
            change.subject in one.members and carries(one.kinds, change.kind) for one in feeds
        )
        new = change.subject not in laptop.scope.taken_back and name in laptop.own
        require(may or new, "lets go of what is not its own:", laptop.born, name)
        require(name in world.hub.known.stored or name in laptop.quarantined, "set aside:", name)
    for record_id in laptop.by_record:
        counted = laptop.visible(record_id).keys()
        require(counted <= world.hub.known.stored.keys(), "set aside is outside:", record_id)
    for name, change in world.hub.known.stored.items():
        may = any(
            change.subject in one.members and carries(one.kinds, change.kind) for one in feeds
        )
        held = name in laptop.log and name not in laptop.quarantined
        require(held or not may, "holds what it may:", laptop.born, name)


def receipts_are_honest(world: World, laptop: Member) -> None:
    """Confirmed is confirmed, and what was set aside says so."""
    granted = [
        name
        for name in laptop.own
        if any(laptop.scope.grants(feed, laptop.log[name]) for feed in laptop.scope.feeds)
    ]
    counts = receipts(granted, laptop.ledger).counts
    require(counts.keys() <= {Receipt.CONFIRMED, Receipt.QUARANTINED}, "receipts:", counts)
    set_aside = [name for name in laptop.quarantined if name in world.hub.known.stored]
    require(not set_aside, "quarantine ends when the hub takes it:", set_aside)


def believed_is_true(world: World, who: int, life: int) -> None:
    """What a laptop says is at the hub, is there; unless the hub went back unsaid."""
    laptop = world.laptops[who]
    if life != world.lives or not world.shared_names.keys().isdisjoint(laptop.names):
        return
    known = world.hub.known
    for name in laptop.own:
        there = name in known.stored or name in known.quarantined
        said = name not in laptop.outbox
        require(there or not said or name in world.lost_silently, "at the hub:", who, name)


def conflicts_are_seen(world: World) -> None:
    """Different values said apart stand side by side, everywhere; nothing else does."""
    of_record: dict[RecordId, list[Change]] = {}
    for change in world.hub.known.stored.values():
        of_record.setdefault(change.record_id, []).append(change)
    for record_id, changes in of_record.items():
        if _is_broken(world, changes):
            continue
        values, contested = told_apart(world, changes)
        for laptop in world.laptops:
            if len(laptop.visible(record_id)) == len(changes):
                reading = laptop.reading(record_id)
                sides = {u: {t.change_id for t in ts} for u, ts in reading.contested.items()}
                require(sides == contested, "conflicts:", laptop.born, record_id, sides, contested)
                require(reading.values == values, "values:", laptop.born, record_id)
                break


def told_apart(
    world: World, changes: Iterable[Change]
) -> tuple[dict[str, Json], dict[str, set[ChangeId]]]:
    """Return the values and the conflicts of a record by who had seen what."""
    speaking: dict[str, list[Change]] = {}
    for change in changes:
        for unit in change.said:
            speaking.setdefault(unit, []).append(change)
    values: dict[str, Json] = {}
    contested = {}
    for unit, them in speaking.items():
        built_on = set().union(*(world.seen[one.change_id] for one in them))
        tops = [one for one in them if one.change_id not in built_on]
        if len({dumps(one.said[unit]) for one in tops}) > 1:
            contested[unit] = {one.change_id for one in tops}
        else:
            values[unit] = tops[0].said[unit]
    return values, contested


def _is_beyond_help(world: World, change: Change) -> bool:
    """Return whether three things went wrong with *change*.

    The hub was restored without a word, to before it, while two laptops wrote under one
    name, so that their numbers told nothing; and it is not among what both sides count:
    it was set aside, or its author had to let go of the citizen first.
    """
    shared = world.packets[change.act_id].act.store in world.shared_names
    if not shared or change.change_id not in world.lost_silently:
        return False
    return POISON in change.said.values() or any(
        subject == change.subject and subject not in world.truth[feed]
        for feed, subject in world.ever
    )


def _is_broken(world: World, changes: list[Change]) -> bool:
    """Return whether something that others stand on was set aside or lost with a disk."""
    record_id = changes[0].record_id
    aside = (change for change, _ in world.hub.known.quarantined.values())
    gone = (world.committed[name] for name in world.forgiven)
    return any(one.record_id == record_id for one in (*aside, *gone))


def _sync(world: World, who: int) -> Outcome:
    def answer(who: int, request: Request) -> Reply:
        return hub_answers(world, who, request)

    return world.sync_whole(who, answer)


def _is_calm(outcome: Outcome) -> bool:
    whole = outcome.reached and outcome.sent and not outcome.differing
    return whole and bool(outcome.fetched) and outcome.fetched == outcome.confirmed
