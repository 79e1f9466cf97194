"""A check that finds nothing where all is well, and each kind of damage where there is some."""

import pytest
from sqlalchemy import Engine

from careapp.hub.check import PLACED, RULES, check
from tests.hub.conftest import sql
from tests.hub.story import FJORDBY
from tests.hub.test_placing import FIRMA, NORTH, SOUTH, A, C, Fjordby, grant, visit

DAMAGE = {
    "numbered 1 to n, every feed": "DELETE FROM feed_entry WHERE seq = 2",
    "told of members only, since they were granted": "UPDATE feed_member SET member = false",
    "told once, all that they may be told": (
        "UPDATE feed_entry SET subject = (SELECT max(subject::text)::uuid FROM subject)"
    ),
    "counted as they are": "UPDATE feed SET held = held + 1 WHERE head > 3",
    "kept once, each change with its act": (
        "DELETE FROM change WHERE arrival = (SELECT max(arrival) FROM change)"
    ),
    "of one subject, each record": (
        "UPDATE change SET subject = gen_random_uuid()"
        " WHERE arrival = (SELECT max(arrival) FROM change)"
    ),
    "numbers of stores heard": "UPDATE store SET numbers = '{}'",
    "read by laptops, feeds that there are": "UPDATE device_feed SET feed = feed || '?'",
    PLACED: "UPDATE feed_member SET member = NOT member WHERE member",
}


@pytest.fixture
def fjordby(engine: Engine) -> Fjordby:
    """Return a municipality in which much has happened."""
    made = Fjordby(engine)
    inger, written = made.citizen(district_id=NORTH)
    made.citizen(district_id=SOUTH)
    own = made.says(A, inger, "grant", grant(FIRMA))
    made.says(A, inger, "visit", visit(1))
    order = made.says(A, inger, "supply_order", {"grant_id": own.record_id})
    reply = {"reply": {"kind": "starts", "replied_on": "2026-09-21"}}
    made.says(C, inger, "supply_order", reply, order.record_id, on=(order,))
    made.says(A, inger, "answer", {"link_id": "1"})
    made.says(A, inger, "citizen", {"district_id": SOUTH}, inger, on=(written,))
    odd = made.writers[A].act((inger, "note", {"words": 7}))
    assert made.push(A, odd) == ["unreadable"]
    return made


def broken(fjordby: Fjordby) -> dict[str, int]:
    found = check(fjordby.hub.database, FJORDBY, fjordby.now_ms)
    return {one.rule: one.broken for one in found}


def test_all_is_well(fjordby: Fjordby) -> None:
    found = broken(fjordby)
    assert found == dict.fromkeys((*RULES, PLACED), 0)


@pytest.mark.parametrize("rule", DAMAGE)
def test_damage_is_found(rule: str, fjordby: Fjordby, owned: str) -> None:
    sql(owned, DAMAGE[rule])
    assert broken(fjordby)[rule] > 0
