"""A municipality's records out of the hub: what an export reads, and that it was made.

Everything is read as it was at one moment. A cursor is how far each feed had come then: a feed's
counter is updated last before the commit, so nothing that was not yet visible is ever passed over.
"""

import base64
import binascii
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlalchemy import text

from careapp.changes.change import Packet
from careapp.dialogue.load import load_tool
from careapp.dialogue.tool import Tool
from careapp.domain.identity import ActId, ChangeId, OrganisationId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.exchange.export import Exported, Wish, export, read_papers
from careapp.exchange.folded import Subject
from careapp.hub.bodies import packet_from
from careapp.hub.database import Database, Transaction
from careapp.hub.feeds import REFERENCE, is_home
from careapp.sync.core.feed import FeedId
from careapp.system.resources import resources

SUBJECTS_AT_ONCE = 100
"""So many are asked for in one statement, and in memory at a time."""

_HEADS = text(
    "SELECT feed, feed_no, head, municipality.epoch, life FROM municipality LEFT JOIN feed"
    " USING (municipality) WHERE municipality = :m"
)
_ALL = text("SELECT subject::text FROM subject WHERE municipality = :m ORDER BY subject")
_OF_REFERENCE = text(
    "SELECT subject::text FROM feed_member JOIN feed USING (municipality, feed_no)"
    " WHERE municipality = :m AND feed = :feed ORDER BY subject"
)
_FRESH = text(
    "SELECT subject::text, array_agg(DISTINCT change_id) FROM ("
    "  SELECT subject, json_array_elements(convert_from(body, 'UTF8')::json -> 1) ->> 0"
    "  AS change_id FROM unnest(:feeds ::int[], :heads ::bigint[]) AS read (feed_no, head)"
    "  JOIN feed_entry USING (feed_no) WHERE municipality = :m AND seq > read.head"
    "  AND body IS NOT NULL"
    ") told GROUP BY subject ORDER BY subject"
)
_SAID = text(
    "SELECT said.subject, said.changes, packet.act_id::text, packet.body FROM ("
    "  SELECT subject::text, act_id, array_agg(change_id::text) AS changes FROM change"
    "  WHERE municipality = :m AND subject = ANY(:subjects ::uuid[])"
    "  AND kind = ANY(coalesce(:kinds, ARRAY[kind])) GROUP BY subject, act_id"
    ") said JOIN packet ON packet.municipality = :m AND packet.act_id = said.act_id"
    " ORDER BY said.subject"
)
_NOTE = text(
    "INSERT INTO access_audit (municipality, at_ms, device, deed, detail)"
    " VALUES (:m, :at_ms, '', 'exported', :detail)"
)


class _Cursor(msgspec.Struct, frozen=True):
    """How far each feed had come, in one life of the hub's database."""

    municipality: str
    epoch: str
    heads: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Feeds:
    """The feeds that carry everything, by name: number and head."""

    epoch: str
    life: str
    heads: Mapping[FeedId, tuple[int, int]]


class HubSource:
    """What an export reads, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction
        self._feeds = _feeds(transaction)

    @property
    def cursor(self) -> str:
        """What a later export gives as *since*."""
        heads = {str(feed): head for feed, (_, head) in sorted(self._feeds.heads.items())}
        told = _Cursor(self._tx.municipality, self._feeds.epoch, heads)
        return base64.urlsafe_b64encode(msgspec.json.encode(told)).decode().rstrip("=")

    def of_kinds(self, kinds: Collection[str]) -> Iterator[Subject]:
        """Yield all changes of records of *kinds* that are about no citizen."""
        subjects = (RecordId(one) for (one,) in self._tx.rows(_OF_REFERENCE, feed=REFERENCE))
        for subject in self._read(((one, None) for one in subjects), list(kinds)):
            if subject.changes:
                yield subject

    def subjects(self, since: str | None) -> Iterator[Subject]:
        """Yield each subject of whom anything is new since a cursor, in order of id.

        Raises:
            InvalidRecordError: Code ``cursor-unknown``.
        """
        return self._read(self._everybody() if since is None else self._touched(since), None)

    def _everybody(self) -> Iterator[tuple[RecordId, None]]:
        for (subject,) in self._stream(_ALL):
            yield RecordId(subject), None

    def _touched(self, since: str) -> Iterator[tuple[RecordId, frozenset[ChangeId]]]:
        had = self._had(since)
        read = [(no, had.get(feed, 0)) for feed, (no, _) in self._feeds.heads.items()]
        numbers, heads = zip(*read, strict=True) if read else ((), ())
        for subject, changes in self._stream(_FRESH, feeds=list(numbers), heads=list(heads)):
            yield RecordId(subject), frozenset(map(ChangeId, changes))

    def _had(self, since: str) -> Mapping[str, int]:
        try:
            padded = since + "=" * (-len(since) % 4)
            had = msgspec.json.decode(base64.urlsafe_b64decode(padded), type=_Cursor)
        except (binascii.Error, ValueError, msgspec.DecodeError) as error:
            raise InvalidRecordError(Problem("cursor-unknown")) from error
        here = (self._tx.municipality, self._feeds.epoch, self._feeds.life)
        same = (had.municipality, had.epoch, self._tx.life) == here
        known = all(had.heads.get(feed, 0) <= at for feed, (_, at) in self._feeds.heads.items())
        if not (same and known):
            # A hub that was restored may have lost what that export had; all of it is due again.
            raise InvalidRecordError(Problem("cursor-unknown"))
        return had.heads

    def _stream(self, statement: object, **values: object) -> Iterator[tuple[str, ...]]:
        options = {"yield_per": SUBJECTS_AT_ONCE}
        known = {"m": self._tx.municipality, **values}
        yield from self._tx.connection.execute(statement, known, execution_options=options)  # type: ignore[call-overload]

    def _read(
        self,
        wanted: Iterable[tuple[RecordId, frozenset[ChangeId] | None]],
        kinds: list[str] | None,
    ) -> Iterator[Subject]:
        batch: dict[RecordId, frozenset[ChangeId] | None] = {}
        for subject, fresh in wanted:
            batch[subject] = fresh
            if len(batch) >= SUBJECTS_AT_ONCE:
                yield from self._batch(batch, kinds)
                batch = {}
        if batch:
            yield from self._batch(batch, kinds)

    def _batch(
        self, batch: Mapping[RecordId, frozenset[ChangeId] | None], kinds: list[str] | None
    ) -> Iterator[Subject]:
        said: dict[RecordId, list[tuple[frozenset[str], Packet]]] = {one: [] for one in batch}
        packets: dict[ActId, Packet] = {}
        rows = self._tx.rows(_SAID, subjects=list(batch), kinds=kinds)
        for subject, changes, act_id, body in rows:
            # One act may be about several of them; it is read once.
            packet = packets.get(act_id) or packets.setdefault(act_id, packet_from(body))
            said[subject].append((frozenset(changes), packet))
        for subject, fresh in batch.items():
            yield Subject(
                subject_id=subject,
                changes=tuple(
                    change
                    for changes, packet in said[subject]
                    for change in packet.changes
                    if change.change_id in changes
                ),
                acts={packet.act.act_id: packet.act for _, packet in said[subject]},
                fresh=fresh,
            )


@contextmanager
def hub_source(database: Database, municipality: OrganisationId) -> Iterator[HubSource]:
    """Open what an export reads, as it is at this moment."""
    with database.read(municipality) as transaction:
        yield HubSource(transaction)


def export_municipality(
    database: Database,
    municipality: OrganisationId,
    wish: Wish,
    folder: Path,
    at_ms: int,
    replica: Database | None = None,
) -> Exported:
    """Write an export of a municipality into a folder; that it was made is noted first.

    Args:
        database: Where it is noted.
        municipality: Whose records.
        wish: What is wanted.
        folder: Where to write it.
        at_ms: When.
        replica: What to read instead, so that laptops do not wait meanwhile.

    Raises:
        InvalidRecordError: Code ``municipality-unknown``, ``cursor-unknown``, ``key-too-short``
            or ``k-too-small``.
        EnvironmentFailedError: It cannot be written, or the folder is not empty.
    """
    detail = f"{wish.format.value}{' pseudonymised' if wish.key else ''}"
    papers = read_papers(resources() / "export", _shipped())
    database.write(municipality, lambda one: one.run(_NOTE, at_ms=at_ms, detail=detail))
    with hub_source(replica or database, municipality) as source:
        return export(source, wish, papers, folder)


def _shipped() -> tuple[Tool, ...]:
    paths = sorted((resources() / "dialogue_tools").glob("*.json"))
    return tuple(load_tool(path.read_bytes()) for path in paths)


def _feeds(transaction: Transaction) -> _Feeds:
    rows = transaction.rows(_HEADS)
    if not rows:
        raise InvalidRecordError(Problem("municipality-unknown"))
    heads = {
        FeedId(feed): (number, head)
        for feed, number, head, *_ in rows
        if feed is not None and (feed == REFERENCE or is_home(FeedId(feed)))
    }
    return _Feeds(rows[0].epoch, rows[0].life, heads)
