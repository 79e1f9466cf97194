"""The last statement of a push: what feeds tell, and their numbers.

A feed's counter is a row that is updated last. Who updates it holds it until the commit,
so numbers become visible in their order and none is missing; and nobody is held up by
anything slow, for nothing follows but the commit.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import text

from careapp.changes.change import Packet
from careapp.changes.seal import part
from careapp.domain.identity import RecordId
from careapp.hub.arrays import Bytes, array
from careapp.hub.bodies import MODULUS, Bodies
from careapp.hub.database import Transaction
from careapp.hub.history import carried
from careapp.hub.members import Feed
from careapp.sync.core.tally import Tally, tally

GRANTED, REVOKED, TOLD = "g", "r", "t"

LAST = text(
    """
WITH told AS (
    SELECT * FROM unnest(:feed_nos ::int[], :places ::bigint[], :events ::"char"[],
        :subjects ::uuid[], :bodies ::bytea[]) AS told (feed_no, place, event, subject, body)
), more AS (
    SELECT * FROM unnest(:feeds ::int[], :counts ::bigint[], :held ::bigint[], :totals ::numeric[])
        AS more (feed_no, count, held, total)
), locked AS (
    SELECT feed_no FROM feed WHERE municipality = :m AND feed_no = ANY(:feeds ::int[])
    ORDER BY feed_no FOR UPDATE
), counted AS (
    UPDATE feed SET head = head + more.count, held = feed.held + more.held,
        total = mod(feed.total + more.total, :modulus ::numeric)
    FROM more JOIN locked USING (feed_no)
    WHERE feed.municipality = :m AND feed.feed_no = more.feed_no
    RETURNING feed.feed_no, head - more.count AS base
), spoken AS (
    INSERT INTO feed_member (municipality, subject, feed_no, member, spoken, by_hand, until)
    SELECT :m, subject, feed_no, member, base + place, by_hand, until
    FROM unnest(:of_subjects ::uuid[], :in_feeds ::int[], :members ::bool[], :at ::bigint[],
        :by_hands ::bool[], :untils ::date[])
        AS spoken (subject, feed_no, member, place, by_hand, until) JOIN counted USING (feed_no)
    ON CONFLICT (municipality, subject, feed_no) DO UPDATE SET member = EXCLUDED.member,
        spoken = EXCLUDED.spoken, by_hand = EXCLUDED.by_hand, until = EXCLUDED.until
)
INSERT INTO feed_entry (municipality, feed_no, seq, event, subject, body)
SELECT :m, feed_no, base + place, event, subject, nullif(body, '')
FROM told JOIN counted USING (feed_no)
"""
)


@dataclass(slots=True)
class _Lines:
    """What one feed is about to tell."""

    feed: Feed
    events: list[tuple[str, RecordId, bytes | None]] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    taken_off: Tally = field(default_factory=Tally)


@dataclass(slots=True)
class Telling:
    """What is to be told, collected while nothing waits; said in one statement.

    Attributes:
        concerned: Records that concern a feed, by its number.
    """

    bodies: Bodies
    concerned: Mapping[int, Collection[RecordId]] = field(default_factory=dict)
    feeds: dict[int, _Lines] = field(default_factory=dict)
    spoken: dict[tuple[int, RecordId], tuple[bool, int, bool, date | None]] = field(
        default_factory=dict
    )

    def grant(
        self,
        feed: Feed,
        subject: RecordId,
        history: Iterable[Packet],
        *,
        by_hand: bool = False,
        until: date | None = None,
    ) -> None:
        """Grant *subject*, and tell all that is known of it in this same feed."""
        self._speak(feed, subject, GRANTED, (True, by_hand, until))
        for packet in history:
            self.tell(feed, subject, packet)

    def revoke(self, feed: Feed, subject: RecordId, held: Tally, untold: Tally) -> None:
        """Revoke *subject*, of which so much is held but for what the feed was not told."""
        self._speak(feed, subject, REVOKED, (False, False, None))
        lines = self.feeds[feed.feed_no]
        lines.tally += untold
        lines.taken_off += held

    def tell(self, feed: Feed, subject: RecordId, packet: Packet) -> None:
        """Tell what *packet* says of *subject*, as far as the feed may carry it."""
        wanted = carried(feed, subject, packet, self.concerned.get(feed.feed_no, ()))
        if wanted:
            lines = self._lines(feed)
            lines.events.append((TOLD, subject, self.bodies.of(part(packet, wanted))))
            lines.tally += tally(wanted)

    def run(self, tx: Transaction) -> None:
        """Say it all; the commit must follow at once."""
        if self.feeds:
            tx.last(LAST, **self._values())

    def _speak(
        self, feed: Feed, subject: RecordId, event: str, said: tuple[bool, bool, date | None]
    ) -> None:
        lines = self._lines(feed)
        lines.events.append((event, subject, None))
        member, by_hand, until = said
        self.spoken[feed.feed_no, subject] = (member, len(lines.events), by_hand, until)

    def _lines(self, feed: Feed) -> _Lines:
        return self.feeds.setdefault(feed.feed_no, _Lines(feed))

    def _values(self) -> dict[str, object]:
        lines = [self.feeds[number] for number in sorted(self.feeds)]
        told = [
            (one.feed.feed_no, place, *event)
            for one in lines
            for place, event in enumerate(one.events, 1)
        ]
        feed_nos, places, events, subjects, bodies = zip(*told, strict=True)
        spoken = [(subject, no, *said) for (no, subject), said in self.spoken.items()]
        of, into, members, at, by_hands, untils = zip(*spoken, strict=True) if spoken else [()] * 6
        return {
            "feed_nos": array(feed_nos),
            "places": array(places),
            "events": array(events),
            "subjects": array(subjects),
            "bodies": Bytes([one or b"" for one in bodies]),
            "feeds": array([one.feed.feed_no for one in lines]),
            "counts": array([len(one.events) for one in lines]),
            "held": array([one.tally.count - one.taken_off.count for one in lines]),
            "totals": array([(one.tally.total - one.taken_off.total) % MODULUS for one in lines]),
            "modulus": str(MODULUS),
            "of_subjects": array(of),
            "in_feeds": array(into),
            "members": array(members),
            "at": array(at),
            "by_hands": array(by_hands),
            "untils": array(["NULL" if one is None else one.isoformat() for one in untils]),
        }
