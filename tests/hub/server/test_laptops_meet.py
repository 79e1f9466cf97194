"""Two laptops, one visit, through a real hub: encrypted files here, PostgreSQL there."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from careapp.domain.answer import Said
from careapp.domain.informer import Voice
from careapp.services.conversation import Key
from careapp.sync.transport.joining import Staff
from tests.hub.server.laptop import METTE, Running
from tests.services.office import ABILITY, WASHING, Watch, level
from tests.services.syncing.computer import Computer, opened

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
        assert len(one.store.read.known(one.record(visit, WASHING)).contested) == 1
    assert "answer" in mette.touched.kinds
