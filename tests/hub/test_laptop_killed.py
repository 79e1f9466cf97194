"""A laptop is killed while it syncs with PostgreSQL; what it promised is there, once."""

from pathlib import Path

from sqlalchemy import Engine, text

from careapp.hub.hub import Hub
from careapp.hub.keeping import Keeping
from careapp.sync.core.feed import Epoch
from tests.hub.like_model import PLAIN
from tests.hub.story import FJORDBY
from tests.simulation.doomed import TYPED
from tests.simulation.killing import DOOMED, NORTH, OTHER, door, kill_and_meet
from tests.store.laptops import NINE

_STORED = text("SELECT change_id::text FROM change WHERE municipality = :m")
_ASIDE = text("SELECT count(*) FROM quarantine WHERE municipality = :m")
_NUMBERS = text("SELECT seq FROM feed_entry WHERE municipality = :m ORDER BY seq")


def test_all_that_was_promised_is_at_the_hub_once_and_everywhere(
    engine: Engine, tmp_path: Path
) -> None:
    hub = Hub(engine, PLAIN)
    keeping = Keeping(hub.database, FJORDBY)
    keeping.begin("Fjordby", "dk", "999", Epoch("1"))
    for device in (DOOMED, OTHER):
        keeping.enrol(device, (NORTH,))
    keeping.grant(NORTH, TYPED)
    promised: list[str] = []
    with door(lambda device, asked: hub.answer(device, FJORDBY, asked, NINE)) as way:
        everywhere = kill_and_meet(tmp_path, way, promised)
    with hub.database.read(FJORDBY) as transaction:
        stored = [one for (one,) in transaction.rows(_STORED)]
        numbers = [number for (number,) in transaction.rows(_NUMBERS)]
        ((aside,),) = transaction.rows(_ASIDE)
    assert sorted(stored) == sorted(everywhere)
    assert {*promised} <= everywhere
    assert aside == 0
    assert numbers == list(range(1, len(numbers) + 1))
