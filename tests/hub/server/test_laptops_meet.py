"""Laptops that meet through a real hub: encrypted files here, PostgreSQL there, lines between."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import make_url, text

from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Voice
from careapp.domain.problems import InvalidRecordError
from careapp.hub.devices import revoke
from careapp.services.conversation import Key
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.joining import join
from careapp.services.syncing.runner import CLOSING_S
from careapp.services.syncing.state import Stage
from careapp.sync.core.message import Lost
from careapp.sync.transport.joining import Staff
from tests.hub.conftest import sql
from tests.hub.server.laptop import METTE, Running, now_ms
from tests.services.office import ABILITY, TUESDAY, WASHING, Watch, level
from tests.services.syncing.computer import Computer, opened
from tests.sync.transport.bad_line import BadLine, Faults
from tests.sync.transport.small_server import Page, SmallServer

JORGEN = Staff(id="019a0000-0000-7000-8000-00000000000b", given="Jørgen", family="Bækgaard")
THEIR_WORDS = Key(ABILITY, "self-care.washing", Voice.CITIZEN)

Open = Callable[..., Computer]


@pytest.fixture(name="computer")
def make_computer(hub: Running, tmp_path: Path) -> Iterator[Open]:
    with ExitStack() as stack:

        def open_one(staff: Staff, address: str = "", watch: Watch | None = None) -> Computer:
            path = tmp_path / f"{staff.given}.db"
            return stack.enter_context(
                opened(path, address or hub.url, hub.code(staff=staff), watch)
            )

        yield open_one


@pytest.fixture(name="line")
def make_line(hub: Running) -> Iterator[BadLine]:
    with BadLine(int(hub.url.rpartition(":")[2])) as line:
        yield line


def address(line: BadLine) -> str:
    return f"http://127.0.0.1:{line.port}"


def heads(computer: Computer, visit: VisitId, key: Key) -> int:
    """Return how many answers stand against each other."""
    contested = computer.store.read.known(computer.record(visit, key)).contested
    return sum(len(values) for values in contested.values())


def at_hub(hub: Running) -> int:
    with hub.database.read(hub.home) as transaction:
        return int(transaction.rows(text("SELECT count(*) FROM change")).__iter__().__next__()[0])


def test_two_laptops_one_visit(computer: Open) -> None:
    mette = computer(METTE)
    visit = mette.begun()
    assert mette.sync().all_at_hub
    jorgen = computer(JORGEN)
    jorgen.sync()
    assert jorgen.conversation(visit).citizen_id == mette.conversation(visit).citizen_id

    mette.say(visit, WASHING, level(2, words="støtte ved badet"))
    jorgen.say(visit, WASHING, level(3, words="kan ikke nå fødderne"))
    jorgen.say(visit, THEIR_WORDS, Said(words="jeg klarer det selv"))
    for one in (jorgen, mette, jorgen):
        assert one.sync().all_at_hub

    for one in (mette, jorgen):
        assert one.state(visit, THEIR_WORDS).said.words == "jeg klarer det selv"
        assert heads(one, visit, WASHING) == 2
    assert "answer" in mette.touched.kinds


def test_clocks_a_day_off_change_nothing_but_the_order(computer: Open) -> None:
    mette = computer(METTE, watch=Watch(TUESDAY - timedelta(days=1)))
    visit = mette.begun()
    mette.say(visit, WASHING, level(2))
    mette.sync()
    jorgen = computer(JORGEN, watch=Watch(TUESDAY + timedelta(days=1)))
    jorgen.sync()

    jorgen.say(visit, WASHING, level(3))
    jorgen.sync()
    mette.sync()

    assert mette.state(visit, WASHING).said.current == level(3).current
    assert heads(mette, visit, WASHING) == 0


def test_a_cloned_laptop_loses_nothing_of_either(
    computer: Open, hub: Running, tmp_path: Path
) -> None:
    mette = computer(METTE)
    visit = mette.begun()
    mette.sync()
    mette.close()
    for beside in tmp_path.glob("Mette.db*"):
        shutil.copy(beside, tmp_path / beside.name.replace("Mette", "Clone"))
    clone = Computer.__new__(Computer)
    for one, name in ((mette, "Mette"), (clone, "Clone")):
        one.open_file(tmp_path / f"{name}.db", Watch())
    mette.say(visit, WASHING, level(2))
    clone.say(visit, THEIR_WORDS, Said(words="jeg klarer det selv"))

    for one in (mette, clone, mette, clone, mette):
        assert one.sync().all_at_hub

    for one in (mette, clone):
        assert one.state(visit, WASHING).said.current == level(2).current
        assert one.state(visit, THEIR_WORDS).said.words == "jeg klarer det selv"
    assert mette.store.read.facts.store != clone.store.read.facts.store
    clone.close()


def test_a_network_that_asks_for_a_log_in_is_named_and_passed(
    computer: Open, line: BadLine
) -> None:
    mette = computer(METTE, address(line))
    visit = mette.begun()
    hotel = Page(200, b"<html>Velkommen, log ind her</html>", {})
    with SmallServer(lambda _request: Lost(), instead=hotel) as portal:
        to_hub = line.lead_to(portal.port)
        assert mette.sync(Stage.OFFLINE).reason == "network-log-in"
        mette.say(visit, WASHING, level(2))
        line.lead_to(to_hub)
    assert mette.sync_until_done().all_at_hub


def test_a_line_that_is_cut_at_any_byte_brings_everything_once(
    computer: Open, line: BadLine, hub: Running
) -> None:
    dice = Random(3)
    mette = computer(METTE, address(line))
    visit = mette.begun()
    for round_ in range(6):
        mette.say(visit, WASHING, level(round_ % 4, words=f"{round_}. gang"))
        line.become(cut_at=dice.randrange(200, 6_000), lose_answers=dice.randrange(2))
        mette.sync_until_done()
    line.become(cut_at=None, lose_answers=0)
    mette.sync()

    written = mette.store.read.facts.last_seq
    assert at_hub(hub) == written


def test_a_revoked_laptop_hands_in_what_it_has_and_reads_no_more(
    computer: Open, hub: Running
) -> None:
    mette = computer(METTE)
    visit = mette.begun()
    mette.sync()
    before = at_hub(hub)
    device = mette.syncing.membership
    assert device
    hub.database.write(hub.home, lambda own: revoke(own, device.device, now_ms()))

    mette.say(visit, WASHING, level(2))
    state = mette.sync(Stage.DISMISSED)

    assert not state.waiting
    assert at_hub(hub) == before + 1


def test_a_hub_that_was_restored_is_given_again_what_it_lost(
    computer: Open, hub: Running, owned: str, owner_url: str
) -> None:
    mette = computer(METTE)
    visit = mette.begun()
    mette.sync()
    name = make_url(owned).database
    copy, back = (
        f"CREATE DATABASE backup TEMPLATE {name}",
        f"CREATE DATABASE {name} TEMPLATE backup",
    )
    hub.database.engine.dispose()
    sql(owner_url, copy)
    mette.say(visit, WASHING, level(2))
    mette.sync()
    hub.database.engine.dispose()
    sql(owner_url, f"DROP DATABASE {name} WITH (FORCE)", back, "DROP DATABASE backup")

    assert mette.sync_until_done().all_at_hub

    assert at_hub(hub) == mette.store.read.facts.last_seq
    jorgen = computer(JORGEN)
    jorgen.sync()
    assert jorgen.state(visit, WASHING).said.current == level(2).current


def test_a_line_that_hangs_keeps_nobody_from_closing(computer: Open, line: BadLine) -> None:
    mette = computer(METTE, address(line))
    mette.begun()
    mette.sync()
    line.become(half_open=0)
    mette.syncing.sync_now()
    mette.wait_for(lambda: mette.states[-1].stage is Stage.SYNCING)

    begun = time.monotonic()
    mette.syncing.close()

    assert time.monotonic() - begun < CLOSING_S


def test_a_code_lets_one_laptop_in_and_says_what_is_wrong_with_it(
    computer: Open, hub: Running
) -> None:
    mette = computer(METTE)
    code = hub.code(staff=JORGEN)
    with pytest.raises(InvalidRecordError, match="joined-already"):
        join(mette.store, Invitation(code, hub.url))
    for typed, problem in (("", "required"), ("7KQM", "code-mistyped")):
        with pytest.raises(InvalidRecordError, match=problem):
            join(mette.store, Invitation(typed, hub.url))
    for typed in ("http://hub.example", "ftp://x", "", "two words"):
        with pytest.raises(InvalidRecordError, match=r"server-address|required"):
            join(mette.store, Invitation(code, typed))
    with pytest.raises(InvalidRecordError, match="demo-real-server"):
        join(mette.store, Invitation(code, "https://hub.example"), demo=True)


def test_a_day_on_a_bad_line_comes_through(computer: Open, line: BadLine) -> None:
    mette = computer(METTE, address(line))
    visit = mette.begun()
    line.faults = Faults(round_trip_s=0.02, bits_per_second=4_000_000, reset_every=12_000)
    for number in range(30):
        mette.say(visit, WASHING, level(number % 4, words=f"{number}. gang"))

    assert mette.sync_until_done().all_at_hub
