"""Seeded faults: each has cost somebody their data somewhere, and a simulation that is
worth its time finds it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from careapp.changes import merge
from careapp.changes.change import Act, Change, Packet
from careapp.changes.hlc import is_suspect
from careapp.changes.merge import heads, standing_on
from careapp.changes.undo import Restored, undone
from careapp.domain.identity import ActId, ChangeId, RecordId, StoreId
from careapp.sync.core import model_feed, plan, received, session
from careapp.sync.core.batch import Pace, next_batch
from careapp.sync.core.feed import Cursor, Epoch, Event, FeedId, Granted, Kinds, Page, Row, follows
from careapp.sync.core.message import (
    Lost,
    Push,
    Pushed,
    Refused,
    Reply,
    Request,
    Status,
    Verdict,
    Welcome,
)
from careapp.sync.core.model_feed import ModelFeed
from careapp.sync.core.model_hub import Device, Known, ModelHub
from careapp.sync.core.plan import Action, LeaveFeed, Standing
from careapp.sync.core.scope import Scope
from tests.simulation import deeds, laptop, world
from tests.simulation.laptop import Laptop
from tests.simulation.member import Said

Fault = tuple[object, str, Callable[..., Any]]

_compare = plan.compare
_take = ModelHub._take
_answer = ModelHub.answer
_ask = session._Session.ask
_keep_page = Laptop.keep_page
_note_pushed = Laptop.note_pushed
_act = Laptop.act
_restore = ModelHub.restore
_let_go = Laptop._let_go
_verify = session._Session._verify


def last_write_wins(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """Of two who differ, keep the one with the later name."""
    return {unit: tops[-1:] for unit, tops in heads(tuple(changes)).items()}


def numbered_before_commit(self: ModelFeed, event: Event) -> int:
    """Take a number from a sequence; who began first may become visible last."""
    seq = len(self.rows) + 1
    at = seq - 2 if seq % 3 == 0 else seq - 1
    self.rows.insert(at, Row(seq, event))
    self.rows[:] = [Row(number, row.event) for number, row in enumerate(self.rows, 1)]
    return at + 1


def acknowledged_before_commit(
    self: ModelHub, device: Device, request: Request, now_ms: int
) -> Reply:
    """Answer, and then lose power."""
    before = self.backup()
    reply = _answer(self, device, request, now_ms)
    if isinstance(request, Push) and now_ms % 5 == 0:
        self.known = before
    return reply


def acknowledged_by_number(self: Laptop, answer: Pushed) -> None:
    """Take for sent whatever has a number that the hub has heard."""
    for name in [n for n in self.outbox if self.log[n].store_seq <= answer.last_seq]:
        del self.outbox[name]
    _note_pushed(self, answer)


def acknowledged_beyond_a_gap(self: ModelHub, store: StoreId) -> int:
    """Say the highest number that came, whatever is missing below."""
    return max(self.known.heard.get(store, {}), default=self.known.begun.get(store, 1) - 1)


def known_by_number(self: ModelHub, device: Device, act: Act, change: Change) -> Status:
    """Take a number of a store for a change that is known."""
    if change.store_seq in self.known.heard.get(act.store, {}):
        return Status(Verdict.DUPLICATE)
    return _take(self, device, act, change)


def cursor_before_rows(self: Laptop, page: Page) -> bool:
    """Move the cursor in a transaction of its own, before the rows."""
    cursor = self.cursors[page.feed]
    if follows(page, cursor):
        self.cursors[page.feed] = Cursor(cursor.epoch, cursor.seq + len(page.rows))
        if self.power_cut:
            self._commit()
        self.cursors[page.feed] = cursor
    return _keep_page(self, page)


def unsent_goes_too(self: Laptop) -> None:
    """Let go of all that is revoked, sent or not."""
    for name, change in list(self.log.items()):
        if self.scope.must_go(change):
            self.outbox.pop(name, None)
            self._forget(name, change)


def acknowledged_stays(self: Laptop, answer: Pushed) -> None:
    """Forget to let go of what was only kept until it was sent."""
    with patch.object(Laptop, "_let_go", lambda _self: None):
        _note_pushed(self, answer)


def revoked_without_a_word(self: ModelFeed, subject: RecordId) -> None:
    """Take a subject out of a feed and tell nobody."""
    self.members.pop(subject, None)


def granted_without_the_past(
    self: ModelFeed, subject: RecordId, _history: Iterable[Packet]
) -> None:
    """Grant a subject from now on; what was said before lies behind the cursors."""
    if subject not in self.members:
        self.members[subject] = None
        self.spoken[subject] = self._append(Granted(subject))


def revoked_is_still_shown(_self: ModelFeed, row: Row) -> Row:
    """Send whoever was away all rows as they once were."""
    return row


def all_kinds(packet: Packet, subject: RecordId, _kinds: Kinds) -> Packet:
    """Tell a supplier everything."""
    changes = tuple(one for one in packet.changes if one.subject == subject)
    return replace(packet, changes=changes)


def revoke_unheard(self: Scope, _feed: FeedId, _subject: RecordId) -> Scope:
    """Go on holding what was revoked."""
    return self


def typed_over(self: Laptop, act_id: ActId, said: Iterable[Said], purpose: str) -> Packet:
    """Stand on what is stored when a field is left, not on what was seen at the first key."""

    def now(one: Said) -> Said:
        known = self.visible(one.record_id)
        (unit,) = one.said
        return replace(one, parents=standing_on(known.values(), unit))

    said = map(now, said) if purpose == "leave-field" else said
    return _act(self, act_id, said, purpose)


def epoch_unread(page: Page, cursor: Cursor) -> bool:
    """Compare the numbers of a page and not the life that they belong to."""
    return [row.seq for row in page.rows] == [
        cursor.seq + 1 + number for number in range(len(page.rows))
    ]


def never_starts_over(here: Standing, head: Any) -> bool:
    """Read on where one stood, whatever became of the hub."""
    return head.feed not in here.cursors


def any_page_will_do(_page: Page, _cursor: Cursor) -> bool:
    """Take whatever comes for the next page."""
    return True


def offers_nothing_again(self: Laptop, hub_has: int) -> None:
    """Believe for ever what was acknowledged once."""
    self.hub_has = hub_has


def counts_nothing(self: Any, feeds: tuple[FeedId, ...]) -> Iterator[Request]:
    """Call everything confirmed."""
    for feed in feeds:
        self.replica.confirm(feed)
    self.confirmed += self.fetched
    yield from ()


def one_bad_change_stops_all(
    self: ModelHub, device: Device, request: Request, now_ms: int
) -> Reply:
    """Refuse a batch for one change in it."""
    if isinstance(request, Push):
        changes = [(one.act, change) for one in request.packets for change in one.changes]
        if any(self._judge(act, change) for act, change in changes):
            return Refused("invalid")
    return _answer(self, device, request, now_ms)


def set_aside_still_counts(self: Laptop, record_id: RecordId) -> dict[ChangeId, Change]:
    """Show what the hub set aside as if it had been accepted."""
    return self.by_record.get(record_id, {})


def act_split(waiting: Iterable[Packet], pace: Pace) -> tuple[Packet, ...]:
    """Fill batches to the brim."""
    batch = next_batch(waiting, pace)
    return tuple(replace(packet, changes=packet.changes[:1]) for packet in batch[-1:]) or batch


def absent_is_gone(here: Standing, there: Welcome) -> tuple[Action, ...]:
    """Let go of every feed that an answer does not name."""
    named = {head.feed for head in there.feeds}
    gone = (LeaveFeed(feed) for feed in here.cursors if feed not in named)
    return (*gone, *_compare(here, there))


def wrong_clock_refused(self: ModelHub, device: Device, act: Act, change: Change) -> Status:
    """Set aside what was written by a wrong clock."""
    if is_suspect(act.hlc, world.NOON):
        self.known.quarantined[change.change_id] = (change, "clock")
        return Status(Verdict.QUARANTINED, "clock")
    return _take(self, device, act, change)


def any_clock_believed(latest: int, other: int, _wall_ms: int) -> int:
    """Follow the fastest clock of all."""
    return max(latest, other)


def undo_of_one_side(
    change: Change, history: tuple[Change, ...], backs: set[ActId]
) -> Iterator[Restored]:
    """Bring one side of a conflict back when its settlement is undone."""
    found: dict[tuple[str, ...], Restored] = {}
    for back in undone(change, history, backs):
        found.setdefault(tuple(back.said), back)
    yield from found.values()


def told_again(self: ModelHub, device: Device, act: Act, change: Change) -> Status:
    """Keep a second copy of what comes twice."""
    status = _take(self, device, act, change)
    return Status(Verdict.STORED) if status.verdict is Verdict.DUPLICATE else status


def lost_is_sent(self: Any, request: Request) -> Any:
    """Take no answer for a good answer."""
    reply = yield from _ask(self, request)
    if isinstance(request, Push) and isinstance(reply, Lost):
        changes = [change for packet in request.packets for change in packet.changes]
        statuses = {change.change_id: Status(Verdict.STORED) for change in changes}
        return Pushed(statuses, 0, forked=False)
    return reply


def same_epoch_again(self: ModelHub, backup: Known, epoch: Epoch | None) -> None:
    """Count lives in the backup, so that two restores begin the same life."""
    _restore(self, backup, Epoch("1") if epoch else None)


def home_by_whoever_speaks(_change: Change) -> bool:
    """Give a citizen that a restored hub has lost to whoever speaks of them first."""
    return True


MUTANTS: dict[str, tuple[Fault, ...]] = {
    "last-write-wins": ((merge, "heads", last_write_wins),),
    "numbered-before-commit": ((ModelFeed, "_append", numbered_before_commit),),
    "acknowledged-before-commit": ((ModelHub, "answer", acknowledged_before_commit),),
    "acknowledged-by-number": ((Laptop, "note_pushed", acknowledged_by_number),),
    "acknowledged-beyond-a-gap": ((ModelHub, "last_seq", acknowledged_beyond_a_gap),),
    "known-by-number": ((ModelHub, "_take", known_by_number),),
    "cursor-before-rows": ((Laptop, "keep_page", cursor_before_rows),),
    "unsent-goes-too": ((Laptop, "_let_go", unsent_goes_too),),
    "acknowledged-stays": ((Laptop, "note_pushed", acknowledged_stays),),
    "revoked-without-a-word": ((ModelFeed, "revoke", revoked_without_a_word),),
    "granted-without-the-past": ((ModelFeed, "grant", granted_without_the_past),),
    "revoked-is-still-shown": ((ModelFeed, "shown", revoked_is_still_shown),),
    "all-kinds": ((model_feed, "part_of", all_kinds),),
    "revoke-unheard": ((Scope, "revoke", revoke_unheard),),
    "typed-over": ((Laptop, "act", typed_over),),
    "epoch-unread": (
        (received, "follows", epoch_unread),
        (plan, "_begins", never_starts_over),
    ),
    "any-page-will-do": ((received, "follows", any_page_will_do),),
    "offers-nothing-again": ((Laptop, "offer_again", offers_nothing_again),),
    "counts-nothing": ((session._Session, "_verify", counts_nothing),),
    "one-bad-change-stops-all": ((ModelHub, "answer", one_bad_change_stops_all),),
    "set-aside-still-counts": ((Laptop, "visible", set_aside_still_counts),),
    "act-split": ((session, "next_batch", act_split),),
    "absent-is-gone": ((session, "compare", absent_is_gone),),
    "wrong-clock-refused": ((ModelHub, "_take", wrong_clock_refused),),
    "any-clock-believed": ((laptop, "heard", any_clock_believed),),
    "undo-of-one-side": ((deeds, "undone", undo_of_one_side),),
    "told-again": ((ModelHub, "_take", told_again),),
    "lost-is-sent": ((session._Session, "ask", lost_is_sent),),
    "same-epoch-again": ((ModelHub, "restore", same_epoch_again),),
}


@contextmanager
def mutated(name: str) -> Iterator[None]:
    """Put a fault into the program for a while."""
    with ExitStack() as stack:
        for where, what, fault in MUTANTS[name]:
            stack.enter_context(patch.object(where, what, fault))
        yield
