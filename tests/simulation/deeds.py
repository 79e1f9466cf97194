"""What people, machines and the municipality do between one request and the next."""

from collections.abc import Callable
from random import Random

from careapp.changes.change import DELETED, Change, Json
from careapp.changes.merge import creations, heads, standing_on
from careapp.changes.shape import dumps
from careapp.changes.undo import undone
from careapp.domain.identity import ActId, ChangeId, RecordId
from careapp.sync.core.feed import Epoch
from tests.simulation.line import advance, replay
from tests.simulation.member import History, Member, Said
from tests.simulation.world import (
    CARE,
    DAY_MS,
    MUNICIPALITY,
    NORTH,
    POISON,
    REFERENCE,
    SETTINGS,
    SOUTH,
    SUPPLIER_KINDS,
    B,
    C,
    World,
    require,
)

MOST_CITIZENS = 4
MOST_LAPTOPS = 5
LAST_FEW = 4
VALUES = ("hjemme", "Rådhuset", "hos datteren")


def new_citizen(world: World, dice: Random) -> None:
    who = _somebody(world, dice)
    laptop = world.laptops[who]
    if len(world.subjects) > MOST_CITIZENS or laptop.device == C:
        return
    subject = RecordId(world.named(f"citizen-{world.number()}"))
    world.subjects.append(subject)
    home = world.reads[laptop.device][0]
    world.truth[home][subject] = None
    world.ever[home, subject] = None
    said = {"name": dice.choice(VALUES)}
    world.act(who, [Said(subject, "citizen", subject, said, (), frozenset())], "create")


def write(world: World, dice: Random) -> None:
    """Say something of one record, or of one record each of two subjects."""
    who = _somebody(world, dice)
    laptop = world.laptops[who]
    held = held_by(world, laptop)
    if not held:
        return
    about = dice.sample(held, min(len(held), dice.choice((1, 1, 1, 2))))
    said = [_something(world, laptop, subject, dice) for subject in about]
    world.act(who, [one for one in said if not _is_typed_in(laptop, one)], "write")


def type_in(world: World, dice: Random) -> None:
    """Begin to type; what is on the screen now is what the words will stand on."""
    laptop = world.laptops[_somebody(world, dice)]
    if held := held_by(world, laptop):
        one = _something(world, laptop, dice.choice(held), dice)
        unit = next(iter(one.said))
        if one.parents and not _is_typed_in(laptop, one):
            laptop.drafts[one.record_id, unit] = one


def leave_field(world: World, dice: Random) -> None:
    """Leave what is being typed: it becomes a change."""
    who = _somebody(world, dice)
    drafts = world.laptops[who].drafts
    if drafts:
        world.act(who, [drafts.pop(dice.choice(list(drafts)))], "leave-field")


def settle(world: World, dice: Random) -> None:
    """Decide a conflict, with one of its sides or with something else; some regret it."""
    contested = [
        (laptop, record_id, unit, tops)
        for laptop in world.laptops
        for record_id, history in laptop.by_record.items()
        if len(history) > 1
        for unit, tops in laptop.reading(record_id).contested.items()
        if (record_id, unit) not in laptop.drafts
    ]
    if contested:
        laptop, record_id, unit, tops = dice.choice(contested)
        both: Json = True if "/" in unit else "begge dele"
        value = dice.choice([*(top.said[unit] for top in tops), both])
        said = _on_top(laptop, tops[0], record_id, {unit: value})
        packet = world.act(laptop.born, [said], "settle")
        if dice.randrange(3) == 0:
            _take_back(world, laptop.born, packet.act.act_id)


def undo(world: World, dice: Random) -> None:
    """Take back one of one's last acts."""
    who = _somebody(world, dice)
    laptop = world.laptops[who]
    acts = world.acts_of[who][-LAST_FEW:]
    if not acts:
        return
    act_id = dice.choice((acts[-1], dice.choice(acts)))
    changes = world.packets[act_id].changes
    if all(one.change_id in laptop.visible(one.record_id) for one in changes):
        _take_back(world, who, act_id)


def hand_over(world: World, dice: Random) -> None:
    """Give a colleague a file with all that one has of a citizen."""
    giver, taker = (world.laptops[_somebody(world, dice)] for _ in range(2))
    both = [one for one in held_by(world, giver) if one in held_by(world, taker)]
    if both and C not in {giver.device, taker.device}:
        subject = dice.choice(both)
        world.tell("hand over", giver.born, taker.born, subject)
        taker.carry_in(giver.packets_of(subject))


def change_scope(world: World, dice: Random) -> None:
    """Let a supplier or another district see a citizen, or see them no longer."""
    known = world.hub.known.ever  # the municipality decides of those whom it has heard of
    citizens = [one for one in world.subjects if one != MUNICIPALITY and one in known]
    if citizens:
        subject, feed = dice.choice(citizens), dice.choice((CARE, CARE, CARE, SOUTH, NORTH))
        if subject in world.truth[feed]:
            world.revoke(feed, subject)
        else:
            world.grant(feed, subject)


def change_feeds(world: World, _dice: Random) -> None:
    """Take a feed from a laptop, or give it back."""
    feeds = (NORTH, REFERENCE) if SOUTH in world.reads[B] else (NORTH, SOUTH, REFERENCE)
    world.set_feeds(B, feeds)


def set_clock(world: World, dice: Random) -> None:
    laptop = world.laptops[_somebody(world, dice)]
    laptop.wrong_ms = dice.choice((-DAY_MS, -60_000, 0, 60_000, DAY_MS))
    world.tell("clock", laptop.born, laptop.wrong_ms)


def back_up_hub(world: World, _dice: Random) -> None:
    world.backups.append(world.hub.backup())
    world.tell("backup")


def restore_hub(world: World, dice: Random) -> None:
    """Go back to a backup; sometimes nobody thinks of telling the laptops."""
    if not world.backups:
        return
    backup, told = dice.choice(world.backups), dice.random() < 0.75
    before = world.hub.known
    after = backup.stored.keys() | backup.quarantined.keys()
    lost = [name for name in (*before.stored, *before.quarantined) if name not in after]
    kept = {name for laptop in world.laptops for name in laptop.own}
    world.forgiven |= {name: None for name in lost if name not in kept}
    world.lives += 1
    world.rows_before.clear()
    if not told:
        world.unsaid += 1
        world.lost_silently |= dict.fromkeys(lost)
    world.hub.restore(backup, Epoch(f"{world.lives}") if told else None)
    world.reconciled = False
    world.tell("restore", told, lost)


def tell_hub_again(world: World, _dice: Random) -> None:
    if not world.reconciled:
        world.reconcile()


def clone(world: World, dice: Random) -> None:
    """Start a second laptop from the image of one."""
    if len(world.laptops) < MOST_LAPTOPS:
        original = world.laptops[_somebody(world, dice)]
        twin = world.add(original.copy())
        world.shared_names |= dict.fromkeys(original.names)
        world.tell("clone", original.born, twin)


def keep_image(world: World, dice: Random) -> None:
    who = _somebody(world, dice)
    world.images.append((who, world.laptops[who].copy()))


def restore_laptop(world: World, dice: Random) -> None:
    """A broken disk is replaced by an image of an older day; what was never sent is gone."""
    if world.images:
        who, image = world.images.pop(dice.randrange(len(world.images)))
        broken = world.laptops[who]
        image.wrong_ms = broken.wrong_ms
        world.stop(who)
        world.laptops[who] = image
        world.forgiven |= dict.fromkeys(sorted(_only_on(world, broken, image)))
        world.shared_names |= dict.fromkeys(broken.names)
        world.acts_of[who] = [one for one in world.acts_of[who] if one in image.acts]
        world.tell("restore laptop", who)


def sync_on(world: World, dice: Random) -> None:
    advance(world, _somebody(world, dice), dice)


Deed = Callable[[World, Random], None]

DEEDS: dict[Deed, int] = {
    sync_on: 52,
    write: 15,
    new_citizen: 4,
    type_in: 4,
    leave_field: 3,
    settle: 5,
    undo: 4,
    hand_over: 1,
    change_scope: 6,
    change_feeds: 1,
    set_clock: 2,
    back_up_hub: 2,
    restore_hub: 2,
    tell_hub_again: 1,
    clone: 2,
    keep_image: 1,
    restore_laptop: 1,
    replay: 2,
}


def _only_on(world: World, broken: Member, image: Member) -> set[ChangeId]:
    """Return what was on a broken disk and nowhere else."""
    known = world.hub.known
    others = {name for one in world.laptops if one not in (broken, image) for name in one.own}
    return (
        broken.own.keys()
        - image.own.keys()
        - others
        - known.stored.keys()
        - known.quarantined.keys()
    )


def held_by(world: World, laptop: Member) -> list[RecordId]:
    """Return whom a person can write about on this laptop."""
    granted = {
        subject
        for granting in laptop.scope.feeds.values()
        for subject in (*granting.subjects, *granting.formerly)
    }
    return [
        subject
        for subject in world.subjects
        if subject in granted
        or (subject in laptop.by_record and subject not in laptop.scope.taken_back)
    ]


def save_drafts(world: World) -> None:
    for laptop in world.laptops:
        for key in list(laptop.drafts):
            world.act(laptop.born, [laptop.drafts.pop(key)], "leave-field")


def _somebody(world: World, dice: Random) -> int:
    return dice.randrange(len(world.laptops))


def _something(world: World, laptop: Member, subject: RecordId, dice: Random) -> Said:
    if subject == MUNICIPALITY:
        return _of_record(laptop, subject, "setting", SETTINGS, "hours", dice)
    kinds = SUPPLIER_KINDS if laptop.device == C else ("visit", "visit", "answer", "note")
    match dice.choice(kinds):
        case "note":
            name = RecordId(world.named(f"{subject}/note-{world.number()}"))
            return _of_record(laptop, subject, "note", name, "text", dice)
        case "answer":
            name = RecordId(world.named(f"{subject}/answer"))
            return _of_record(laptop, subject, "answer", name, "said", dice)
        case _:
            unit = dice.choice(("place", "purpose", "people/anna", "people/bo"))
            name = RecordId(world.named(f"{subject}/visit"))
            return _of_record(laptop, subject, "visit", name, unit, dice)


def _of_record(
    laptop: Member, subject: RecordId, kind: str, record_id: RecordId, unit: str, dice: Random
) -> Said:
    value: Json = dice.choice(VALUES)
    if "/" in unit:
        value = dice.random() < 0.7
    elif kind == "answer":  # a level and its words are one group
        value = {"level": dice.randrange(3), "words": value}
    elif dice.random() < 0.03:
        value = POISON
    known = laptop.visible(record_id)
    said = {unit: value} if known else {unit: value, "citizen_id": subject}
    parents = standing_on(known.values(), unit) if known else ()
    return Said(subject, kind, record_id, said, parents, frozenset(known))


def _on_top(laptop: Member, like: Change, record_id: RecordId, said: dict[str, Json]) -> Said:
    known = laptop.visible(record_id)
    (unit,) = said
    parents = standing_on(known.values(), unit)
    return Said(like.subject, like.kind, record_id, said, parents, frozenset(known))


def _is_typed_in(laptop: Member, one: Said) -> bool:
    """Return whether a field is open; nobody writes elsewhere in what they are typing in."""
    return any((one.record_id, unit) in laptop.drafts for unit in one.said)


def _take_back(world: World, who: int, act_id: ActId) -> None:
    laptop = world.laptops[who]
    backs = {name for name, act in laptop.acts.items() if act.purpose == "undo"}
    said: list[Said] = []
    expected = []
    for change in reversed(world.packets[act_id].changes):
        history = laptop.visible(change.record_id)
        for back in undone(change, tuple(history.values()), backs):
            seen = _closure(world, back.parents)
            one = Said(change.subject, change.kind, change.record_id, back.said, back.parents, seen)
            said.append(one)
        expected.append((change, _before(change, history)))
    if any(_is_typed_in(laptop, one) for one in said) or len(said) > LAST_FEW:
        return
    world.act(who, said, "undo")
    for change, before in expected:
        after = heads(tuple(laptop.visible(change.record_id).values()))
        for unit, values in before.items():
            now = sorted(dumps(top.said[unit]) for top in after[unit])
            require(now == values, "undo brings back what stood there:", change.change_id, unit)


def _before(change: Change, history: History) -> dict[str, list[str]]:
    """Return what stood in the units of *change* before it, where it alone stands now."""
    tops = heads(tuple(history.values()))
    same_act = [one for one in history.values() if one.act_id == change.act_id]
    rest = [one for one in history.values() if one != change]
    if len(same_act) > 1 or any(tops[unit] != (change,) for unit in change.said):
        return {}
    if change in creations(tuple(history.values())):
        return {} if rest else {DELETED: [dumps(True)]}
    before = heads(rest)
    return {
        unit: sorted(dumps(top.said[unit]) for top in before.get(unit, ())) or [dumps(None)]
        for unit in change.said
    }


def _closure(world: World, parents: tuple[ChangeId, ...]) -> frozenset[ChangeId]:
    return frozenset(parents).union(*(world.seen[one] for one in parents))
