"""How a laptop comes to a real hub: new or with work on it, with and without a name, and goes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from careapp.app import Settings, first_opening
from careapp.domain.national_id import Country
from careapp.domain.people import Organisation, Role
from careapp.domain.problems import InvalidRecordError
from careapp.domain.visit import Visit
from careapp.hub import accounts
from careapp.hub.devices import revoke
from careapp.hub.holdings import hold, hold_no_longer
from careapp.services.desk import Desk, open_desk
from careapp.services.first_use import FirstUse, myself
from careapp.services.help.deeds import roles_of
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.joining import join
from careapp.services.syncing.laptop_keys import LaptopKeys
from careapp.services.syncing.leaving import leave, say_what_is_typed
from careapp.services.syncing.membership import keep_membership
from careapp.services.syncing.signing_in import Password, sign_in_with_password
from careapp.services.syncing.state import Stage
from careapp.services.unlocking import Unlocking
from careapp.sync.transport.enrolment_code import enrolment_link, new_code
from careapp.sync.transport.joining import SignIn
from careapp.system.home import Home
from tests.hub.server.laptop import METTE, Running, account, now_ms, sign_in_by
from tests.services.office import WASHING, Watch, level, opened_office
from tests.services.syncing.computer import Computer, opened

PASSPHRASE = "tolv blå cykler i regnvejr"  # noqa: S105 - opens a made-up home
PASSWORD = "fire grønne æbler på bordet"  # noqa: S105 - of nobody

Begin = Callable[..., Desk]


@pytest.fixture(autouse=True)
def _quick_to_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_MEMORY_KIB", 64)
    monkeypatch.setattr(accounts, "_LANES", 1)


@pytest.fixture(name="home")
def make_home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture(name="unlocking")
def make_unlocking(home: Home) -> Unlocking:
    return Unlocking(home, Watch().clock)


@pytest.fixture(name="begin")
def make_begin(home: Home, unlocking: Unlocking) -> Iterator[Begin]:
    with ExitStack() as stack:

        def begin(code: str, address: str = "", **typed: str) -> Desk:
            first = FirstUse(
                given_name=typed.get("given", ""),
                family_name=typed.get("family", ""),
                profession=None,
                role=Role.VISITATOR,
                municipality="",
                country=Country.DENMARK,
                municipality_code="",
                passphrase=PASSPHRASE,
                again=PASSPHRASE,
                invitation=Invitation(code, address),
            )
            settings = Settings(home=home, clock=Watch().clock)
            store, desk = first_opening(settings, first, unlocking)
            stack.callback(store.close)
            return desk

        yield begin


def test_a_new_laptop_is_told_who_works_on_it(hub: Running, begin: Begin, home: Home) -> None:
    link = enrolment_link(hub.url, hub.code(staff=METTE, role="planner"))

    desk = begin(link)

    me = myself(desk)
    assert (me.name, me.role, me.municipality) == (
        "Mette Kjærgaard",
        Role.PLANNER,
        "Fjordby Kommune",
    )
    assert (desk.me, desk.municipality_id) == (METTE.id, hub.home)
    assert home.recovery.exists()


def test_a_code_for_nobody_asks_who_one_is_and_is_not_used_up(
    hub: Running, begin: Begin, home: Home
) -> None:
    code = hub.code()
    with pytest.raises(InvalidRecordError, match="code-for-nobody"):
        begin(code, hub.url)
    assert not home.database.exists()

    desk = begin(code, hub.url, given="Ole", family="Brandt")

    assert myself(desk).name == "Ole Brandt"
    assert desk.municipality_id == hub.home


def test_a_code_that_nobody_knows_leaves_no_home(hub: Running, begin: Begin, home: Home) -> None:
    with pytest.raises(InvalidRecordError, match="code-unknown"):
        begin(new_code(), hub.url)
    assert not home.database.exists()


def test_a_laptop_with_work_on_it_brings_it_along(hub: Running, tmp_path: Path) -> None:
    with opened_office(tmp_path / "office.db", Watch(), name="M. Kjærgaard") as office:
        visit = office.begun()
        office.say(visit, WASHING, level(2))

        join(office.store, Invitation(hub.code(staff=METTE), hub.url), before=office.desk)

        desk = open_desk(office.store, office.watch.clock)
        assert desk is not None
        assert desk.me == METTE.id
        stored = desk.read.get(Visit, visit)
        assert stored
        assert stored.record.leader_id == METTE.id
        assert list(stored.record.participants) == [METTE.id]
        assert office.state(visit, WASHING).said.current == level(2).current


def test_citizens_of_one_municipality_are_not_brought_to_another(
    hub: Running, tmp_path: Path
) -> None:
    with opened_office(tmp_path / "office.db", Watch()) as office:
        stored = office.desk.read.get(Organisation, office.place)
        assert stored
        office.save(replace(stored.record, municipality_code="101"), office.place)
        with pytest.raises(InvalidRecordError, match="another-municipality"):
            join(office.store, Invitation(hub.code(), hub.url), before=office.desk)
        assert open_desk(office.store, office.watch.clock) is None


@pytest.fixture(name="mette")
def make_mette(hub: Running, tmp_path: Path) -> Iterator[Computer]:
    with opened(tmp_path / "mette.db", hub.url, hub.code(staff=METTE)) as computer:
        yield computer


def give(hub: Running, role: Role) -> None:
    first = date(2026, 1, 1)
    hub.database.write(hub.home, lambda own: hold(own, METTE.id, "role", role.value, first))


def take(hub: Running, role: Role, last_on: date) -> None:
    hub.database.write(hub.home, lambda own: hold_no_longer(own, METTE.id, role.value, last_on))


def test_roles_are_what_the_hub_said_last_also_offline(hub: Running, mette: Computer) -> None:
    assert roles_of(mette.desk) == {Role.VISITATOR}  # as she was let in
    give(hub, Role.PLANNER)
    mette.sync()
    mette.sit_down()
    assert roles_of(mette.desk) == {Role.VISITATOR, Role.PLANNER}
    assert mette.desk.said
    assert mette.desk.said.asked_at_ms

    long_ago = date(2026, 1, 2)
    for role in (Role.VISITATOR, Role.PLANNER):
        take(hub, role, long_ago)
    mette.close()
    mette.open_file(mette.path, mette.watch)
    assert mette.desk.role is Role.VISITATOR  # nobody has told this laptop yet
    mette.sync()
    mette.sit_down()
    assert roles_of(mette.desk) == frozenset()
    assert {mette.desk.role} == {Role.CARE_WORKER}


def test_a_laptop_whose_clock_is_behind_has_its_roles_all_the_same(
    hub: Running, mette: Computer
) -> None:
    mette.sync()
    member = mette.syncing.membership
    assert member
    assert member.roles_on(date(2020, 1, 1)) == {Role.VISITATOR}


def test_a_forged_role_counts_for_nothing(hub: Running, mette: Computer) -> None:
    mette.sync()
    member = mette.syncing.membership
    assert member
    header, _, rest = "eyJhbGciOiJFZERTQSJ9.e30.AAAA".partition(".")
    forged = replace(member, roles=(f"{header}.{rest}", "no statement"))
    assert forged.held == ()
    assert forged.roles_on(mette.watch.clock.today()) == {Role.VISITATOR}


def test_another_hub_in_the_place_of_the_one_that_was_joined_is_not_believed(
    mette: Computer,
) -> None:
    mette.begun()
    member = mette.syncing.membership
    assert member
    stranger = LaptopKeys.new().sign_key
    keep_membership(mette.store, replace(member, hub_key=stranger))
    assert mette.sync(Stage.OFFLINE).reason == "not-trusted"
    assert mette.syncing.state.waiting


def test_an_expired_sign_in_stops_sending_and_nothing_else(hub: Running, tmp_path: Path) -> None:
    sign_in_by(hub, SignIn(kind="password"))
    account(hub, "mette", METTE, PASSWORD)
    with opened(tmp_path / "mette.db", hub.url, hub.code(staff=METTE)) as mette:
        visit = mette.begun()
        mette.sync(Stage.SIGN_IN)
        mette.say(visit, WASHING, level(2))
        assert mette.syncing.state.waiting
        with pytest.raises(InvalidRecordError, match="password-wrong"):
            sign_in_with_password(mette.desk, Password("mette", "noget andet"))

        mette.syncing.sign_in(mette.desk, Password("mette", PASSWORD))

        assert mette.sync().all_at_hub


def test_a_laptop_that_was_taken_off_leaves_nothing(
    hub: Running, begin: Begin, home: Home, unlocking: Unlocking
) -> None:
    desk = begin(hub.code(staff=METTE), hub.url)
    with ExitStack() as stack:
        mette = Computer.at(desk, unlocking)
        stack.callback(mette.syncing.close)
        visit = mette.begun()
        mette.sync()
        member = mette.syncing.membership
        assert member
        hub.database.write(hub.home, lambda own: revoke(own, member.device, now_ms()))
        mette.type(visit, WASHING, level(2))

        mette.sync(Stage.DISMISSED)
        assert say_what_is_typed(desk)
        mette.sync(Stage.DISMISSED)
        assert not say_what_is_typed(desk)
    left = leave(desk, unlocking)

    assert left.sealed is None
    assert list(home.folder.iterdir()) == []


def test_what_the_hub_cannot_be_given_is_sealed_for_the_municipality(
    hub: Running, begin: Begin, home: Home, unlocking: Unlocking
) -> None:
    desk = begin(hub.code(staff=METTE), hub.url)
    mette = Computer.at(desk, unlocking)
    visit = mette.begun()
    mette.say(visit, WASHING, level(2, words="kan ikke nå fødderne"))

    left = leave(desk, unlocking)

    assert left.sealed is not None
    assert list(home.folder.iterdir()) == [left.sealed]
    assert "fødderne".encode() not in left.sealed.read_bytes()
