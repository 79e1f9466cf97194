"""A picture taken on one laptop is seen on another, over a line that breaks."""

import time
from collections.abc import Callable
from random import Random

from careapp.domain.attachment import Attachment
from careapp.domain.identity import CitizenId, VisitId
from careapp.services.attached import attached_at
from careapp.services.attachments import bytes_of, keep_bytes
from careapp.services.records import save_record
from tests.hub.server.laptop import METTE
from tests.hub.server.test_laptops_meet import JORGEN, address, make_computer, make_line
from tests.services.syncing.computer import PATIENCE_S, Computer
from tests.sync.transport.bad_line import BadLine

__all__ = ["make_computer", "make_line"]

DOOR = b"\xff\xd8\xff" + bytes(Random(7).randbytes(600_000))

Open = Callable[..., Computer]


def _take(computer: Computer, visit: VisitId) -> None:
    citizen = computer.conversation(visit).citizen_id
    content = keep_bytes(computer.desk, DOOR, "image/jpeg")
    whose = CitizenId(citizen)
    about = Attachment(citizen_id=whose, content=content, caption="Dør", visit_id=visit)
    save_record(computer.desk, about, subject=citizen, purpose="attach", visit_id=visit)


def _seen(computer: Computer, visit: VisitId) -> bytes | None:
    """Return the picture of the visit, None while it is on its way."""
    (one,) = attached_at(computer.desk, visit_id=visit)
    return bytes_of(computer.desk, one.stored.record.content)


def _until(happened: Callable[[], bool]) -> None:
    """Wait for what nobody tells of: pictures travel after everything that is told."""
    ends = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < ends
        time.sleep(0.05)


def _is_at_hub(computer: Computer, visit: VisitId) -> bool:
    (one,) = attached_at(computer.desk, visit_id=visit)
    return not computer.store.attachments.not_at_hub({one.stored.record.content.sha256})


def test_a_photo_follows_its_words(computer: Open) -> None:
    mette = computer(METTE)
    visit = mette.begun()
    _take(mette, visit)
    mette.sync()
    _until(lambda: _is_at_hub(mette, visit))
    jorgen = computer(JORGEN)
    jorgen.sync()
    _until(lambda: _seen(jorgen, visit) is not None)
    assert _seen(jorgen, visit) == DOOR
    assert _is_at_hub(jorgen, visit)


def test_a_photo_comes_through_a_line_that_is_cut(computer: Open, line: BadLine) -> None:
    mette = computer(METTE, address(line))
    visit = mette.begun()
    mette.sync()
    _take(mette, visit)
    line.become(cut_at=300_000)
    mette.sync_until_done()
    line.become(cut_at=None)
    mette.sync()
    _until(lambda: _is_at_hub(mette, visit))
    jorgen = computer(JORGEN)
    jorgen.sync()
    _until(lambda: _seen(jorgen, visit) == DOOR)
