"""A laptop that was taken off leaves nothing, and loses no picture."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import text

from careapp.domain.answer import Said
from careapp.domain.attachment import Attachment, Content
from careapp.domain.identity import CitizenId, VisitId
from careapp.hub.devices import revoke
from careapp.services.attachments import keep_bytes
from careapp.services.records import save_record
from careapp.services.syncing.leaving import leave, say_what_is_typed
from careapp.services.syncing.membership import keep_membership
from careapp.services.syncing.state import Stage
from careapp.services.unlocking import Unlocking
from careapp.sync.transport.bundle import opened
from careapp.sync.transport.parcel import DRAFTS
from careapp.sync.transport.statement import text_of
from careapp.system.home import Home
from tests.hub.server.laptop import METTE, Running, now_ms
from tests.hub.server.test_laptops_join import Begin, make_begin, make_home, make_unlocking
from tests.services.office import MOST
from tests.services.syncing.computer import Computer

__all__ = ["make_begin", "make_home", "make_unlocking"]

DOOR = b"\xff\xd8\xff" + bytes(range(256)) * 2_000
STEP = b"\xff\xd8\xffa step"


@pytest.fixture(name="mette")
def make_mette(hub: Running, begin: Begin, unlocking: Unlocking) -> Iterator[Computer]:
    computer = Computer.at(begin(hub.code(staff=METTE), hub.url), unlocking)
    yield computer
    computer.syncing.close()


def take_picture(computer: Computer, visit: VisitId) -> Content:
    citizen = CitizenId(computer.conversation(visit).citizen_id)
    content = keep_bytes(computer.desk, DOOR, "image/jpeg")
    about = Attachment(citizen_id=citizen, content=content, visit_id=visit)
    save_record(computer.desk, about, subject=citizen, purpose="attach", visit_id=visit)
    return content


def take_off(hub: Running, computer: Computer) -> None:
    member = computer.syncing.membership
    assert member
    hub.database.write(hub.home, lambda own: revoke(own, member.device, now_ms()))


def is_whole(hub: Running, content: Content) -> bool:
    query = text("SELECT 1 FROM blob WHERE municipality = :m AND sha256 = :digest AND whole")
    with hub.database.read(hub.home) as tx:
        return tx.row(query, digest=bytes.fromhex(content.sha256)) is not None


def test_pictures_are_handed_in_before_everything_goes(
    hub: Running, mette: Computer, home: Home, unlocking: Unlocking
) -> None:
    visit = mette.begun()
    mette.sync()
    mette.syncing.pause()
    picture = take_picture(mette, visit)
    take_off(hub, mette)

    mette.syncing.use_costly_line(costly=True)
    mette.syncing.resume()
    mette.wait_for(lambda: mette.states[-1].stage is Stage.DISMISSED)

    assert is_whole(hub, picture)
    assert not say_what_is_typed(mette.desk)
    mette.syncing.close()
    assert leave(mette.desk, unlocking).sealed is None
    assert list(home.folder.iterdir()) == []


def test_what_the_hub_does_not_have_is_sealed_pictures_and_all(
    mette: Computer, home: Home, unlocking: Unlocking
) -> None:
    """Words have gone, the picture has not; another was taken for a form nobody saved."""
    safe = X25519PrivateKey.generate()
    member = mette.syncing.membership
    assert member
    key = text_of(safe.public_key().public_bytes_raw())
    keep_membership(mette.store, replace(member, recovery_key=key))
    visit = mette.begun()
    take_picture(mette, visit)
    gone = [c.change_id for packet in mette.store.read.waiting() for c in packet.changes]
    mette.store.exchange(lambda exchange: exchange.arrived(gone))
    keep_bytes(mette.desk, STEP, "image/jpeg")
    mette.type(visit, MOST, Said(words="At komme i haven"))

    sealed = leave(mette.desk, unlocking).sealed

    assert sealed is not None
    assert list(home.folder.iterdir()) == [sealed]
    _, parcel = opened(sealed.read_bytes(), safe)
    drafts, *pictures = parcel.enclosed
    assert drafts.media_type == DRAFTS
    assert "haven" in drafts.data.decode()
    assert {one.data for one in pictures} == {DOOR, STEP}
    assert {one.media_type for one in pictures} == {"image/jpeg"}
