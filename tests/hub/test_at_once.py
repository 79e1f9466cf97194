"""Many at once: laptops that push of one citizen, a grant that races them, somebody who moves."""

from collections.abc import Callable
from functools import partial
from random import Random
from threading import Thread
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine

from careapp.changes.change import Packet
from careapp.domain.identity import RecordId, StoreId
from careapp.hub.check import check
from careapp.hub.feeds import district_feed, supplier_feed
from careapp.hub.telling import LAST
from careapp.sync.core.message import Push, Pushed, Sender, Verdict
from tests.hub.story import FJORDBY, Writer, uid
from tests.hub.test_placing import FIRMA, IN_NORTH, IN_SOUTH, NORTH, OTHER, SOUTH, A, Fjordby, grant

PUSHES = 25
CITIZENS = 6


@pytest.fixture
def fjordby(engine: Engine) -> Fjordby:
    made = Fjordby(engine)
    made.keeping.enrol(A, (IN_NORTH, IN_SOUTH))
    return made


def all_is_well(fjordby: Fjordby) -> None:
    found = list(check(fjordby.hub.database, FJORDBY, fjordby.now_ms))
    assert not [one for one in found if one.broken], found


def together(*works: Callable[[], None]) -> None:
    """Do all of it at once; what fails, fails here."""
    failed: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - told to the test's own thread
            failed.append(error)

    threads = [Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed, failed


class Crowd:
    """People who all speak of a few citizens.

    Args:
        fjordby: The municipality.
    """

    def __init__(self, fjordby: Fjordby) -> None:
        self.fjordby = fjordby
        made = [fjordby.citizen(district_id=NORTH) for _ in range(CITIZENS)]
        self.heads = dict(made)
        self.citizens = list(self.heads)
        self.written: set[str] = set()

    def push(self, writer: Writer, *packets: Packet) -> None:
        answer = self.fjordby.ask(A, Push(Sender(writer.store), packets))
        assert isinstance(answer, Pushed)
        self.written |= answer.statuses.keys()

    def writes(self, seed: int) -> None:
        dice, writer = Random(seed), Writer(StoreId(uid()))
        for _ in range(PUSHES):
            some = dice.sample(self.citizens, 3)
            first = writer.act(*((one, "note", {"words": "x"}) for one in some))
            second = writer.act((dice.choice(self.citizens), "note", {"words": "y"}))
            for _ in range(dice.choice((1, 1, 2))):  # an answer may be lost on the way
                self.push(writer, first, second)

    def moves(self) -> None:
        dice, writer = Random(9), Writer(StoreId(uid()))
        for _ in range(PUSHES):
            subject, there = dice.choice(self.citizens), dice.choice((NORTH, SOUTH))
            parents = (self.heads[subject].change_id,)
            packet = writer.acts([(subject, subject, "citizen", {"district_id": there}, parents)])
            (self.heads[subject],) = packet.changes
            self.push(writer, packet)

    def decides(self) -> None:
        dice = Random(10)
        for _ in range(PUSHES):
            subject = dice.choice(self.citizens)
            self.fjordby.keeping.grant(supplier_feed(FIRMA), subject)
            self.fjordby.keeping.revoke(supplier_feed(FIRMA), subject)


def test_nothing_is_lost_when_all_speak_of_the_same_at_once(fjordby: Fjordby) -> None:
    crowd = Crowd(fjordby)

    together(*(partial(crowd.writes, seed) for seed in range(3)), crowd.moves, crowd.decides)

    all_is_well(fjordby)
    assert crowd.written <= fjordby.sees(A, IN_NORTH) | fjordby.sees(A, IN_SOUTH)


def test_the_same_push_at_the_same_time_is_stored_once(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    writer = fjordby.writers[A]
    packets = tuple(writer.act((inger, "note", {"words": "x"})) for _ in range(20))
    verdicts: list[Verdict] = []

    def push() -> None:
        answer = fjordby.ask(A, Push(Sender(writer.store), packets))
        verdicts.extend(one.verdict for one in answer.statuses.values())

    together(push, push, push, push)

    assert verdicts.count(Verdict.STORED) == 20
    assert verdicts.count(Verdict.DUPLICATE) == 60
    all_is_well(fjordby)


def test_two_who_write_down_the_same_new_citizens_in_another_order(fjordby: Fjordby) -> None:
    """Both lock whom the other is about to; one of them is told to try again, and does."""
    for _ in range(5):
        new = [RecordId(uid()) for _ in range(30)]

        def writes(subjects: list[RecordId]) -> None:
            writer = Writer(StoreId(uid()))
            for subject in subjects:
                said = (subject, subject, "citizen", {"district_id": NORTH}, ())
                notes = [(RecordId(uid()), other, "note", {"words": "x"}, ()) for other in subjects]
                request = Push(Sender(writer.store), (writer.acts([said, *notes[:9]]),))
                assert isinstance(fjordby.ask(A, request), Pushed)

        together(partial(writes, new[:6]), partial(writes, new[5::-1]))
    all_is_well(fjordby)


def test_help_granted_while_others_write_brings_everything(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    fjordby.keeping.enrol("other", (supplier_feed(OTHER),), now_ms=fjordby.now_ms)

    def writes() -> None:
        writer = Writer(StoreId(uid()))
        for _ in range(PUSHES):
            packet = writer.act((inger, "relative", {"relation": "datter"}))
            assert isinstance(fjordby.ask(A, Push(Sender(writer.store), (packet,))), Pushed)

    def grants() -> None:
        fjordby.says(A, inger, "grant", grant(OTHER))

    together(writes, writes, grants)
    all_is_well(fjordby)


def test_nothing_comes_between_the_counter_and_the_commit(
    fjordby: Fjordby, monkeypatch: pytest.MonkeyPatch
) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    said: list[str] = []
    execute, commit = psycopg.Connection.execute, psycopg.Connection.commit

    def executing(self: Any, query: Any, *values: Any, **more: Any) -> Any:
        said.append(str(query))
        return execute(self, query, *values, **more)

    def committing(self: Any) -> None:
        said.append("COMMIT")
        commit(self)

    monkeypatch.setattr(psycopg.Connection, "execute", executing)
    monkeypatch.setattr(psycopg.Connection, "commit", committing)
    fjordby.says(A, inger, "note", {"words": "x"})
    fjordby.keeping.grant(district_feed(SOUTH), inger)

    updates = [n for n, one in enumerate(said) if "UPDATE feed SET head" in one]
    assert len(updates) == 2
    assert "feed_no = ANY" in str(LAST)
    assert "ORDER BY feed_no FOR UPDATE" in str(LAST)
    for number in updates:
        assert said[number + 1] == "COMMIT"
    assert not [one for one in said if "NOTIFY" in one]
