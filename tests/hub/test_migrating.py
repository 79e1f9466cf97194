"""The database is brought up to date while laptops hand in, and older hubs go on with it."""

import threading
from collections.abc import Iterator
from typing import Self

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, make_url, text

from careapp.changes.change import Packet
from careapp.changes.ids import new_id
from careapp.domain.identity import ChangeId, RecordId, StoreId
from careapp.hub import records
from careapp.hub.database import Database, connect
from careapp.hub.hub import Hub
from careapp.hub.keeping import Keeping
from careapp.hub.migrate import _config, _let_in, migrate, newest
from careapp.hub.operating import ROLE
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Push, Pushed, Sender, Verdict
from tests.hub.conftest import CONNECTIONS, in_database, sql
from tests.hub.story import FJORDBY, NOON, Writer, uid
from tests.hub.test_placing import UNSEALED

_COLUMNS = text(
    "SELECT table_name, column_name, data_type, is_nullable = 'YES' OR column_default IS NOT NULL"
    " FROM information_schema.columns WHERE table_schema = 'public'"
)
_STORED = text("SELECT change_id::text FROM change WHERE municipality = :m")
_ASKED_BEFORE = text("SELECT 1 WHERE :records ::text IS NULL")
"""A hub one version older asks nothing that needs the last step."""
_PUSHES_BEFORE = _PUSHES_AFTER = 20

Columns = dict[tuple[str, str], tuple[str, bool]]


@pytest.fixture
def empty(owner_url: str) -> Iterator[str]:
    """Return the owner's address of a database without a hub."""
    name = f"bare_{new_id().replace('-', '')}"
    sql(owner_url, f"CREATE DATABASE {name}")
    yield in_database(owner_url, name)
    sql(owner_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def owner(empty: str) -> Iterator[Connection]:
    engine = create_engine(empty)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def steps(owner: Connection) -> list[str]:
    """Return the steps, the first first."""
    known = ScriptDirectory.from_config(_config(owner)).walk_revisions()
    return [one.revision for one in known][::-1]


def go_to(owner: Connection, step: str) -> None:
    command.upgrade(_config(owner), step)
    _let_in(owner, ROLE, None)
    owner.commit()


def columns(owner: Connection) -> Columns:
    rows = owner.execute(_COLUMNS)
    return {(table, column): (kind, may_lack) for table, column, kind, may_lack in rows}


def test_what_a_hub_one_version_older_writes_fits_after_every_step(owner: Connection) -> None:
    first, *later = steps(owner)
    go_to(owner, first)
    before = columns(owner)
    for step in later:
        go_to(owner, step)
        now = columns(owner)
        tables = {table for table, _column in before}
        assert {place: now.get(place, ("",))[0] for place in before} == {
            place: kind for place, (kind, _) in before.items()
        }
        added = {place: one for place, one in now.items() if place not in before}
        needed = {p for p, (_, may_lack) in added.items() if p[0] in tables and not may_lack}
        assert needed == set(), step
        before = now


class Laptop:
    """Hands in one act after the other until it is told to stop."""

    def __init__(self, engine: Engine) -> None:
        self._hub = Hub(engine, UNSEALED)
        self._writer = Writer(StoreId(uid()))
        self.acknowledged: list[ChangeId] = []
        self.failed: list[BaseException] = []
        self.has_pushed = threading.Condition()
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._go_on)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ends.set()
        self._thread.join()

    def wait_for(self, more: int) -> None:
        wanted = len(self.acknowledged) + more
        with self.has_pushed:
            done = lambda: len(self.acknowledged) >= wanted or self.failed  # noqa: E731 - one look
            assert self.has_pushed.wait_for(done, timeout=60)

    def _go_on(self) -> None:
        try:
            while not self._ends.is_set():
                self._push(self._writer.act((RecordId(uid()), "citizen", {"name": None})))
        except BaseException as error:  # noqa: BLE001 - the test says it
            self.failed.append(error)

    def _push(self, packet: Packet) -> None:
        asked = Push(Sender(self._writer.store), (packet,))
        answer = self._hub.answer("laptop", FJORDBY, asked, NOON)
        assert isinstance(answer, Pushed)
        with self.has_pushed:
            self.acknowledged += [
                one for one, said in answer.statuses.items() if said.verdict is Verdict.STORED
            ]
            self.has_pushed.notify_all()


def test_laptops_go_on_handing_in_while_the_database_is_brought_up_to_date(
    empty: str, owner: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "_KNOWN", _ASKED_BEFORE)
    *_, before, last = steps(owner)
    assert last == newest()
    go_to(owner, before)
    engine = connect(in_database(empty, make_url(empty).database or "", ROLE), CONNECTIONS)
    Keeping(Hub(engine, UNSEALED).database, FJORDBY).begin("Fjordby", "dk", "999", Epoch("1"))
    with Laptop(engine) as laptop:
        laptop.wait_for(_PUSHES_BEFORE)
        migrate(owner, ROLE)
        laptop.wait_for(_PUSHES_AFTER)
    with Database(engine).read(FJORDBY) as transaction:
        stored = {one for (one,) in transaction.rows(_STORED)}
    engine.dispose()
    assert laptop.failed == []
    assert set(laptop.acknowledged) <= stored
