"""What people write in a role that they hold no longer is set aside, and not lost."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

import httpx
import pytest

from careapp.changes.change import Packet
from careapp.changes.ids import new_id
from careapp.domain.identity import RecordId, StaffId
from careapp.hub.holdings import hold, hold_no_longer
from careapp.hub.role_check import Period, holds
from careapp.sync.core.message import Push, Pushed, Sender
from tests.hub.server.laptop import Laptop, Running

SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 6, 30), date(2026, 10, 1)


def ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1_000)


@pytest.fixture(name="hub", scope="module")
def shared(shared_hub: Running) -> Running:
    return shared_hub


@pytest.fixture
def mine(hub: Running, http: httpx.Client) -> Laptop:
    one = Laptop(hub.url, http)
    one.enrol(hub.code(role="planner"))
    one.sign_in()
    one.told(one.hello())
    return one


@pytest.fixture
def staff() -> str:
    return new_id()


def act(by: Laptop, staff: str, role: str, day: date) -> Packet:
    packet = by.packet()
    author = StaffId(RecordId(staff))
    done = replace(packet.act, author=author, role=role, at_ms=ms(day))
    return by.sealed(replace(packet, act=done))


def reasons(by: Laptop, *packets: Packet) -> list[str]:
    reply = by.told(Push(Sender(by.store), packets))
    assert isinstance(reply, Pushed)
    said = {one: status.reason for one, status in reply.statuses.items()}
    return [said[packet.changes[0].change_id] for packet in packets]


def test_a_role_that_ended_is_over(hub: Running, mine: Laptop, staff: str) -> None:
    hub.database.write(hub.home, lambda own: hold(own, staff, "role", "visitator", SPRING))
    hub.database.write(hub.home, lambda own: hold_no_longer(own, staff, "visitator", SUMMER))

    told = reasons(
        mine,
        act(mine, staff, "visitator", date(2026, 5, 1)),
        act(mine, staff, "visitator", date(2026, 7, 1)),
        act(mine, staff, "visitator", AUTUMN),
        act(mine, staff, "planner", date(2026, 5, 1)),
        act(mine, staff, "visitator", date(2025, 5, 1)),
    )

    assert told == ["", "", "not-allowed", "not-allowed", ""]


def test_of_whom_no_roles_are_kept_everything_is_believed(mine: Laptop, staff: str) -> None:
    assert reasons(mine, act(mine, staff, "visitator", AUTUMN)) == [""]


def test_a_clock_of_no_day_decides_nothing(hub: Running, mine: Laptop, staff: str) -> None:
    hub.database.write(hub.home, lambda own: hold(own, staff, "role", "planner", SPRING))
    packet = act(mine, staff, "visitator", AUTUMN)
    nowhere = mine.sealed(replace(packet, act=replace(packet.act, at_ms=1 << 60)))

    assert reasons(mine, nowhere) == [""]


def test_several_roles_and_periods(mine: Laptop, staff: str) -> None:
    periods = [
        Period("planner", SPRING, date(2026, 3, 31)),
        Period("planner", AUTUMN),
        Period("visitator", SUMMER),
    ]
    asked = [("planner", SPRING), ("planner", SUMMER), ("planner", AUTUMN), ("visitator", AUTUMN)]

    assert [holds(periods, act(mine, staff, *one).act) for one in asked] == [
        True,
        False,
        True,
        True,
    ]


def mandate(by: Laptop, staff: str, role: str) -> Packet:
    packet = by.packet(kind="mandate", holder={"role": "care-worker"})
    done = replace(packet.act, author=StaffId(RecordId(staff)), role=role, at_ms=ms(AUTUMN))
    return by.sealed(replace(packet, act=done))


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        (("care-worker",), "not-allowed"),
        (("planner", "coordinator"), "not-allowed"),
        (("team-lead",), ""),
        (("planner", "admin"), ""),
        (("planner", "role-of-a-newer-program"), ""),
    ],
)
def test_a_mandate_is_issued_by_who_may(
    hub: Running, mine: Laptop, staff: str, held: tuple[str, ...], reason: str
) -> None:
    for role in held:
        keep = partial(hold, staff=staff, what="role", name=role, from_on=SPRING)
        hub.database.write(hub.home, keep)

    assert reasons(mine, mandate(mine, staff, held[0])) == [reason]


def test_a_mandate_of_whom_no_roles_are_kept_is_believed(mine: Laptop, staff: str) -> None:
    assert reasons(mine, mandate(mine, staff, "care-worker")) == [""]
