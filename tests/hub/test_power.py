"""What was acknowledged survives: a kill of PostgreSQL, and a restore that everybody hears of."""

from random import Random

import pytest
from sqlalchemy import Engine

from careapp.hub.database import connect
from careapp.hub.hub import Hub
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Hello, Sender, Welcome
from tests.hub.conftest import sql, throw_away_folder
from tests.hub.kill_postgresql import Killed
from tests.hub.story import FJORDBY, NOON, STORE
from tests.hub.test_placing import A, Fjordby

KILLS = 1


def test_what_was_acknowledged_survives_a_kill() -> None:
    hub, dice = Killed(throw_away_folder() / "pg"), Random(1)
    for _ in range(KILLS):
        hub.kill_once(dice)
    hub.engine.dispose()

    assert hub.told.acknowledged
    assert not hub.told.lost


def welcome(hub: Hub) -> Welcome:
    answer = hub.answer(A, FJORDBY, Hello(Sender(STORE)), NOON)
    assert isinstance(answer, Welcome)
    return answer


def test_laptops_are_told_when_the_database_is_not_the_one_it_was(
    engine: Engine, owned: str
) -> None:
    before = welcome(Fjordby(engine).hub)
    sql(owned, "UPDATE municipality SET life = 'of the backup'")

    after = [welcome(Hub(engine)), welcome(Hub(engine))]

    assert before.epoch == "first"
    assert after[0].epoch not in ("", "first")
    assert after[0] == after[1]
    assert {one.epoch for one in after[0].feeds} == {after[0].epoch}


def test_a_hub_that_does_not_know_in_which_life_it_first_was_tells_nobody(
    engine: Engine, owned: str
) -> None:
    Fjordby(engine)
    sql(owned, "UPDATE municipality SET life = ''")

    assert welcome(Hub(engine)).epoch == Epoch("first")


def test_whoever_has_no_such_municipality_says_so(engine: Engine) -> None:
    with pytest.raises(LookupError):
        Hub(engine).answer(A, FJORDBY, Hello(Sender(STORE)), NOON)


def test_a_database_that_tells_nothing_of_itself_is_worked_with_all_the_same(
    engine: Engine, owned: str
) -> None:
    sql(owned, "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC")
    Fjordby(engine)
    own = connect(engine.url.render_as_string(hide_password=False))

    assert welcome(Hub(own)).epoch == Epoch("first")
    own.dispose()
