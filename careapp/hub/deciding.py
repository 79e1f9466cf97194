"""From what was said, and decided about it, to what feeds tell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careapp.changes.change import Packet
from careapp.changes.seal import part
from careapp.domain.identity import RecordId
from careapp.hub.bodies import Bodies
from careapp.hub.database import Transaction
from careapp.hub.history import carried, concerned, held, history
from careapp.hub.members import Feed, opened
from careapp.hub.placing import Decision, Said
from careapp.hub.telling import Telling
from careapp.sync.core.feed import FeedId
from careapp.sync.core.tally import Tally, tally


def told(tx: Transaction, said: Said, decisions: list[Decision], bodies: Bodies) -> Telling:
    """Return what feeds are to tell; the packets are written already."""
    locked = said.locked
    subjects = {one.subject for one in decisions} | locked.members.keys()
    now = {one: dict.fromkeys(locked.granting(one)) for one in sorted(subjects)}
    feeds = locked.feeds | opened(
        tx, {one.feed for one in decisions if one.feed not in locked.feeds}
    )
    telling = Telling(bodies, concerned(tx, now, feeds.values()))
    pushed = _by_subject(said)
    teller = _Teller(said, telling, feeds, now, pushed, _past(tx, said, decisions), {})
    teller.off = _taken_off(tx, decisions, feeds, now)
    teller.tell_all(decisions)
    return telling


@dataclass(slots=True)
class _Teller:
    """Goes through a push, packet by packet.

    Attributes:
        now: By subject, the feeds that carry it at this point of the push.
        pushed: By subject, the packets of the push, each with its place.
        past: All that is stored of those who are about to be granted.
        off: How much a feed held of those who are about to be revoked.
    """

    said: Said
    telling: Telling
    feeds: Mapping[FeedId, Feed]
    now: dict[RecordId, dict[FeedId, None]]
    pushed: Mapping[RecordId, list[tuple[int, Packet]]]
    past: Mapping[RecordId, list[Packet]]
    off: Mapping[tuple[FeedId, RecordId], Tally]

    def tell_all(self, decisions: list[Decision]) -> None:
        """Tell every packet, and what was decided after it."""
        waiting: dict[tuple[int, RecordId], list[Decision]] = {}
        for one in decisions:
            waiting.setdefault((one.after, one.subject), []).append(one)
        for place, packet in self.said.packets:
            for subject in dict.fromkeys(change.subject for change in packet.changes):
                self._tell(subject, packet, waiting.pop((place, subject), []))
        for left in waiting.values():
            for one in left:
                self._decide(one)

    def _tell(self, subject: RecordId, packet: Packet, decisions: list[Decision]) -> None:
        granted = {one.feed for one in decisions if self._decide(one)}
        for feed in self.now.get(subject, {}):
            if feed not in granted:
                self.telling.tell(self.feeds[feed], subject, packet)

    def _decide(self, one: Decision) -> bool:
        """Carry out a decision; return whether it granted, and so told everything."""
        feeds = self.now.setdefault(one.subject, {})
        feed = self.feeds[one.feed]
        if not one.member:
            held = self.off.get((one.feed, one.subject), Tally())
            untold = self._untold(feed, one) if feeds.pop(one.feed, 0) is None else Tally()
            self.telling.revoke(feed, one.subject, held, untold)
            return False
        if one.feed in feeds:
            self._tell_also(feed, one)
            return False
        feeds[one.feed] = None
        past = self._until(one.subject, one.after)
        self.telling.grant(feed, one.subject, past, by_hand=one.by_hand, until=one.until)
        return True

    def _untold(self, feed: Feed, one: Decision) -> Tally:
        """Return what is held of a subject now that the feed it leaves was never told."""
        records = self.telling.concerned.get(feed.feed_no, ())
        packets = (packet for at, packet in self.pushed.get(one.subject, ()) if at >= one.after)
        untold = (carried(feed, one.subject, packet, records) for packet in packets)
        return sum(map(tally, untold), Tally())

    def _tell_also(self, feed: Feed, one: Decision) -> None:
        """Tell what was said before of records that concern a feed since now."""
        new = {change.change_id for _, change in self.said.changes()}
        for packet in self.past.get(one.subject, ()) if one.also else ():
            them = (each for each in packet.changes if each.record_id in one.also)
            before = {each.change_id for each in them} - new
            if before:
                self.telling.tell(feed, one.subject, part(packet, before))

    def _until(self, subject: RecordId, place: int) -> Iterable[Packet]:
        """Yield what was known of *subject* when the packet at *place* had come."""
        pushed = self.pushed.get(subject, ())
        if subject not in self.past:
            yield from (packet for at, packet in pushed if at <= place)
            return
        later = {one.change_id for at, packet in pushed if at > place for one in packet.changes}
        for packet in self.past[subject]:
            yield part(packet, {one.change_id for one in packet.changes} - later)


def _by_subject(said: Said) -> dict[RecordId, list[tuple[int, Packet]]]:
    found: dict[RecordId, list[tuple[int, Packet]]] = {}
    for place, packet in said.packets:
        for subject in dict.fromkeys(change.subject for change in packet.changes):
            found.setdefault(subject, []).append((place, packet))
    return found


def _past(
    tx: Transaction, said: Said, decisions: list[Decision]
) -> Mapping[RecordId, list[Packet]]:
    """Return all that is stored of those who are granted and were known before."""
    asked = (one.subject for one in decisions if one.member)
    return history(tx, [one for one in dict.fromkeys(asked) if one not in said.locked.new])


def _taken_off(
    tx: Transaction,
    decisions: list[Decision],
    feeds: Mapping[FeedId, Feed],
    now: Mapping[RecordId, Mapping[FeedId, None]],
) -> Mapping[tuple[FeedId, RecordId], Tally]:
    """Return how much feeds hold of those whom they carry and are to carry no longer."""
    found = {}
    leaving: dict[FeedId, list[RecordId]] = {}
    for one in decisions:
        if not one.member and one.feed in now.get(one.subject, {}):
            leaving.setdefault(one.feed, []).append(one.subject)
    for feed, subjects in leaving.items():
        for subject, there in held(tx, subjects, feeds[feed]).items():
            found[feed, subject] = there
    return found
