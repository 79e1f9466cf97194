"""The hub in memory and the hub in PostgreSQL, asked the same: they must answer the same.

Worlds of the simulation give short names to everything; PostgreSQL keeps identifiers. The
names are translated on the way in and out, and the digests of changes are those of the names.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import blake2b
from io import BytesIO
from typing import Any
from unittest.mock import patch
from uuid import UUID

import psycopg
from psycopg import sql

from careapp.changes.change import Act, Change, Packet
from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.database import Database
from careapp.hub.hub import Hub
from careapp.hub.keeping import Keeping
from careapp.hub.push import Rules
from careapp.hub.taken import is_id
from careapp.sync.core import tally
from careapp.sync.core.feed import Epoch, FeedId, Granted, Kinds, Page, Revoked, Row, Told
from careapp.sync.core.message import (
    CountSubjects,
    Differing,
    First,
    Hello,
    Pull,
    Push,
    Pushed,
    Reply,
    Request,
    Sender,
)
from careapp.sync.core.model_hub import Device, Judge, Known, ModelHub
from tests.hub.like_model import FirstFeedOfTheWriter

TABLES = (
    *("municipality", "device_feed", "store", "subject", "quarantine", "feed", "feed_member"),
    *("packet", "change", "feed_entry"),
)


class Names:
    """Identifiers for names, and back."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def id(self, name: str) -> Any:
        """Return the identifier of a name; those of a later name come later."""
        if is_id(name):
            return name
        if name not in self.ids:
            digest = blake2b(name.encode(), digest_size=10).digest()
            number = (len(self.ids) << 80) + int.from_bytes(digest)
            made = str(UUID(int=number & ~(0xF << 76) & ~(0x3 << 62) | (7 << 76) | (2 << 62)))
            self.ids[name] = made
            self.names[made] = name
        return self.ids[name]

    def name(self, made: str) -> Any:
        """Return the name of an identifier."""
        return self.names.get(made, made)

    def digest(self, change_id: str) -> int:
        """Return the digest of a change by its name, whichever way it is called."""
        named = self.names.get(change_id, change_id)
        return int.from_bytes(blake2b(named.encode(), digest_size=16).digest())

    def packet(self, packet: Packet, way: Callable[[str], Any]) -> Packet:
        """Return *packet* with its names translated."""
        act = packet.act
        undoes = way(act.undoes) if act.undoes else None
        acted: Act = replace(act, act_id=way(act.act_id), store=way(act.store), undoes=undoes)
        changed = (self._change(one, way) for one in packet.changes)
        return replace(packet, act=acted, changes=tuple(changed))

    def _change(self, one: Change, way: Callable[[str], Any]) -> Change:
        return replace(
            one,
            change_id=way(one.change_id),
            act_id=way(one.act_id),
            subject=way(one.subject),
            record_id=way(one.record_id),
            parents=tuple(map(way, one.parents)),
        )


class TwinHub(ModelHub):
    """A hub in memory that asks the one in PostgreSQL whenever it is asked."""

    def __init__(
        self, judge: Judge, database: Database, owner: str, municipality: OrganisationId
    ) -> None:
        super().__init__(judge, Epoch("0"))
        self.names = Names()
        self._pushing = False
        rules = Rules(judge, FirstFeedOfTheWriter())
        self.real = Hub(database.engine, rules)
        self.keeping = Keeping(database, municipality)
        self._owner = owner
        self._municipality = municipality
        self._copies: dict[int, tuple[Known, dict[str, bytes]]] = {}
        self.keeping.begin(municipality, "dk", municipality, Epoch("0"))

    def answer(self, device: Device, request: Request, now_ms: int) -> Reply:
        modelled = super().answer(device, request, now_ms)
        asked = self._asked(request)
        real = self._told(self.real.answer(device, self._municipality, asked, now_ms))
        assert _plain(real) == _plain(modelled), f"{request}\n{real}\n{modelled}"
        return modelled

    def open_feed(self, feed: FeedId, kinds: Kinds = None) -> None:
        super().open_feed(feed, kinds)
        self.keeping.open_feed(feed, kinds)

    def enrol(self, device: Device, feeds: tuple[FeedId, ...]) -> None:
        super().enrol(device, feeds)
        self.keeping.enrol(device, feeds)

    def grant(self, feed: FeedId, subject: RecordId) -> None:
        super().grant(feed, subject)
        if not self._pushing:  # else the other one places who is new as well
            self.keeping.grant(feed, self.names.id(subject))

    def revoke(self, feed: FeedId, subject: RecordId) -> None:
        super().revoke(feed, subject)
        self.keeping.revoke(feed, self.names.id(subject))

    def backup(self) -> Known:
        known = super().backup()
        self._copies[id(known)] = (known, self._copied())
        return known

    def restore(self, backup: Known, epoch: Epoch | None) -> None:
        super().restore(backup, epoch)
        self._copy_back(self._copies[id(backup)][1])
        if epoch is not None:
            self.keeping.new_epoch(epoch)

    def _push(self, device: Device, push: Push, now_ms: int) -> Pushed:
        self._pushing = True
        try:
            return super()._push(device, push, now_ms)
        finally:
            self._pushing = False

    def _asked(self, request: Request) -> Request:
        ids = self.names
        match request:
            case Push(sender, packets):
                return Push(self._sender(sender), tuple(ids.packet(one, ids.id) for one in packets))
            case Hello(sender) | Pull(sender) | First(sender):
                return replace(request, sender=self._sender(sender))
            case CountSubjects(feed, here):
                return CountSubjects(feed, {ids.id(one): them for one, them in here.items()})
            case _:
                return request

    def _sender(self, sender: Sender) -> Sender:
        return replace(sender, store=self.names.id(sender.store))

    def _told(self, reply: Reply) -> Reply:
        name = self.names.name
        match reply:
            case Pushed(statuses):
                return replace(reply, statuses={name(one): it for one, it in statuses.items()})
            case Page(rows=rows):
                return replace(reply, rows=tuple(map(self._row, rows)))
            case Differing(feed, subjects):
                return Differing(feed, tuple(sorted(map(name, subjects))))
            case _:
                return reply

    def _row(self, row: Row) -> Row:
        names = self.names
        match row.event:
            case Told(subject, packet):
                told = names.packet(packet, names.name)
                return Row(row.seq, Told(names.name(subject), told))
            case Granted(subject) | Revoked(subject):
                return Row(row.seq, type(row.event)(names.name(subject)))
            case _:
                return row

    def _copied(self) -> dict[str, bytes]:
        with psycopg.connect(self._owner) as connection, connection.cursor() as cursor:
            found = {}
            for table in TABLES:
                asked = sql.SQL("COPY (SELECT * FROM {} WHERE municipality = {}) TO STDOUT")
                query = asked.format(sql.Identifier(table), sql.Literal(self._municipality))
                with cursor.copy(query) as copy:
                    found[table] = b"".join(copy)
        return found

    def _copy_back(self, kept: dict[str, bytes]) -> None:
        with psycopg.connect(self._owner) as connection, connection.cursor() as cursor:
            for table, rows in kept.items():
                name, home = sql.Identifier(table), sql.Literal(self._municipality)
                if table != "municipality":  # whose epoch nobody restores unasked
                    delete = sql.SQL("DELETE FROM {} WHERE municipality = {}")
                    cursor.execute(delete.format(name, home))
                    with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(name)) as copy:
                        copy.write(BytesIO(rows).read())


def _plain(reply: Reply) -> object:
    """Return an answer with changes in the order of their names."""
    if not isinstance(reply, Page):
        return reply
    rows = []
    for row in reply.rows:
        event = row.event
        if isinstance(event, Told):
            changes = sorted(event.packet.changes, key=lambda one: one.change_id)
            event = Told(event.subject, replace(event.packet, changes=tuple(changes)))
        rows.append(Row(row.seq, event))
    return replace(reply, rows=tuple(rows))


@contextmanager
def digests_by_name(hub: TwinHub) -> Iterator[None]:
    """Let both sides add up the same digests."""
    with patch.object(tally, "_digest", hub.names.digest):
        yield
