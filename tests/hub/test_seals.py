"""Whose words they are: sealed by a laptop that was let in, also when another brings them."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, text

from careapp.changes.change import KeyName, Packet
from careapp.changes.seal import key_name, part, verify
from careapp.changes.seal import seal as seal_together
from careapp.domain.identity import ActId, RecordId
from careapp.hub.feeds import REFERENCE
from careapp.hub.hub import Hub
from careapp.sync.core.feed import FeedId, Told
from tests.hub.story import FJORDBY, uid
from tests.hub.test_placing import FIRMA, IN_NORTH, NAME, NORTH, OF_FIRMA, A, B, C, Fjordby, grant

_LET_IN = text(
    "UPDATE device SET sign_key = :key, signer = :signer, store = :store ::uuid"
    " WHERE municipality = :m AND device = :device"
)


class Key:
    """The key of a laptop."""

    def __init__(self) -> None:
        self._private = Ed25519PrivateKey.generate()
        self.public = self._private.public_key().public_bytes_raw()

    @property
    def name(self) -> KeyName:
        return key_name(self.public)

    def sign(self, statement: bytes) -> bytes:
        return self._private.sign(statement)

    def root(self, act_id: ActId) -> bytes:
        return act_id.encode()[:16]

    def verifies(self, signature: bytes, statement: bytes) -> bool:
        self._private.public_key().verify(signature, statement)
        return True


@pytest.fixture
def key() -> Key:
    return Key()


@pytest.fixture
def fjordby(engine: Engine, key: Key) -> Fjordby:
    made = Fjordby(engine)
    made.hub = Hub(engine)
    let_in(made, A, key)
    return made


def let_in(fjordby: Fjordby, device: str, key: Key) -> None:
    store = fjordby.writers[device].store
    values = {"device": device, "key": key.public, "signer": key.name, "store": store}
    fjordby.hub.database.write(FJORDBY, lambda tx: tx.run(_LET_IN, **values))


def seal(packet: Packet, key: Key) -> Packet:
    (sealed,) = seal_together((packet,), key)
    return sealed


def act(fjordby: Fjordby) -> Packet:
    inger = RecordId(uid())
    return fjordby.writers[A].acts(
        [
            (inger, inger, "citizen", NAME | {"district_id": NORTH}, ()),
            (RecordId(uid()), inger, "note", {"words": "kun for kommunen"}, ()),
            (RecordId(uid()), inger, "grant", grant(FIRMA), ()),
        ]
    )


def told(fjordby: Fjordby, device: str, feed: FeedId) -> list[Packet]:
    return [one.packet for one in fjordby.feed(device, feed) if isinstance(one, Told)]


def test_a_sealed_act_is_told_on_with_its_seal(fjordby: Fjordby, key: Key) -> None:
    sealed = seal(act(fjordby), key)
    assert fjordby.push(A, sealed) == [""] * 3
    assert told(fjordby, A, IN_NORTH) == [sealed]


def test_a_part_for_a_supplier_still_proves_whose_it_is(fjordby: Fjordby, key: Key) -> None:
    assert fjordby.push(A, seal(act(fjordby), key)) == [""] * 3
    (some,) = told(fjordby, C, OF_FIRMA)
    assert [one.kind for one in some.changes] == ["citizen", "grant"]
    assert verify(some, key.verifies)


def test_another_laptop_may_bring_it_in_parts(fjordby: Fjordby, key: Key) -> None:
    whole = seal(act(fjordby), key)
    first, *rest = (one.change_id for one in whole.changes)
    assert fjordby.push(B, part(whole, {first})) == [""]
    assert fjordby.push(A, part(whole, set(rest))) == [""] * 2
    assert all(verify(one, key.verifies) for one in told(fjordby, A, IN_NORTH))
    fjordby.keeping.revoke(IN_NORTH, whole.changes[0].subject)
    fjordby.keeping.grant(IN_NORTH, whole.changes[0].subject)
    (again,) = told(fjordby, A, IN_NORTH)
    assert len(again.changes) == 3
    assert verify(again, key.verifies)


def test_what_nobody_vouches_for_is_set_aside_and_stands_in_nobodys_way(
    fjordby: Fjordby, key: Key
) -> None:
    plain = act(fjordby)
    sealed = seal(plain, key)
    first, *others = sealed.changes
    forged = replace(sealed, changes=(replace(first, said={"name": None}), *others))
    assert fjordby.push(A, forged) == ["bad-signature"] * 3
    assert fjordby.push(A, seal(plain, Key())) == ["unknown-signer"] * 3
    assert fjordby.push(A, plain) == ["unsealed"] * 3
    assert fjordby.push(A, sealed) == [""] * 3
    assert told(fjordby, A, IN_NORTH) == [sealed]


def test_an_act_under_another_seal_is_not_that_act(fjordby: Fjordby, key: Key) -> None:
    sealed = seal(act(fjordby), key)
    assert fjordby.push(A, sealed) == [""] * 3
    more = fjordby.writers[A].act((RecordId(uid()), "note", {"words": "x"}))
    (added,) = more.changes
    other = replace(sealed, changes=(replace(added, act_id=sealed.act.act_id),), seal=None)
    assert fjordby.push(A, seal(other, key)) == ["another-act"]


def test_nobody_writes_in_the_name_of_another_laptop(fjordby: Fjordby, key: Key) -> None:
    other = Key()
    let_in(fjordby, B, other)
    written = act(fjordby)
    assert fjordby.push(B, seal(written, other)) == ["anothers-store"] * 3
    assert fjordby.push(B, seal(written, key)) == [""] * 3


def test_what_a_supplier_wrote_is_a_suppliers_whoever_brings_it(fjordby: Fjordby) -> None:
    suppliers = Key()
    let_in(fjordby, C, suppliers)
    inger = RecordId(uid())
    moved = fjordby.writers[C].acts([(inger, inger, "citizen", NAME, ())])
    assert fjordby.push(A, seal(moved, suppliers)) == ["not-allowed"]


def test_a_supplier_may_bring_what_the_municipality_wrote(fjordby: Fjordby, key: Key) -> None:
    let_in(fjordby, C, Key())
    assert fjordby.push(C, seal(act(fjordby), key)) == [""] * 3


def test_a_supplier_may_bring_back_an_order_together_with_its_answer(
    fjordby: Fjordby, key: Key
) -> None:
    """A hub that was restored has lost both; who holds them hands them in."""
    theirs, inger = Key(), RecordId(uid())
    let_in(fjordby, C, theirs)
    by_us, by_them = fjordby.writers[A], fjordby.writers[C]
    made = by_us.acts([(inger, inger, "citizen", NAME | {"district_id": NORTH}, ())])
    given = by_us.act((inger, "grant", grant(FIRMA)))
    assert fjordby.push(A, seal(made, key), seal(given, key)) == ["", ""]
    order = by_us.act((inger, "supply_order", {"supplier_id": FIRMA}))
    (told,) = order.changes
    said = {"reply": {"kind": "starts", "replied_on": "2026-09-21"}}
    reply = by_them.acts([(told.record_id, inger, "supply_order", said, (told.change_id,))])
    assert fjordby.push(C, seal(order, key), seal(reply, theirs)) == ["", ""]
    assert {told.change_id, reply.changes[0].change_id} <= fjordby.sees(C, OF_FIRMA)


def test_a_suppliers_laptop_says_who_works_on_it_and_nobody_else(fjordby: Fjordby) -> None:
    suppliers = Key()
    let_in(fjordby, C, suppliers)
    user, somebody = RecordId(uid(21)), RecordId(uid())
    said = [
        fjordby.writers[C].acts([(one, one, "staff_member", NAME, ())]) for one in (user, somebody)
    ]
    assert [fjordby.push(C, seal(one, suppliers)) for one in said] == [[""], ["not-allowed"]]
    assert [one.act.act_id for one in told(fjordby, A, REFERENCE)] == [said[0].act.act_id]
    again = fjordby.writers[C].acts([(user, user, "staff_member", NAME, ())])
    assert fjordby.push(C, seal(again, suppliers)) == ["not-allowed"]
