"""A key that a test can hold in its hand, and acts to put it under."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from careapp.changes.change import Act, Change, Json, KeyName, Packet
from careapp.changes.seal import key_name
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from tests.changes.records import ids


@dataclass(frozen=True)
class Stamp:
    """Signs by a secret that both sides know; the mathematics of real keys is not ours."""

    secret: bytes = b"of this store"

    @property
    def name(self) -> KeyName:
        return key_name(self.secret)

    def sign(self, statement: bytes) -> bytes:
        return blake2b(statement, key=self.secret).digest()

    def root(self, act_id: ActId) -> bytes:
        return blake2b(act_id.encode(), key=self.secret, digest_size=16).digest()

    def verifies(self, signature: bytes, statement: bytes) -> bool:
        return signature == self.sign(statement)


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
plain: SearchStrategy[Json] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    words,
)
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
said: SearchStrategy[Mapping[str, Json]] = st.dictionaries(words, values, min_size=1, max_size=3)
mores = st.just("") | st.just('{"place":"bord 2"}')
big = st.integers(0, 2**62)


def acts() -> SearchStrategy[Act]:
    return st.builds(
        Act,
        act_id=ids.map(ActId),
        store=ids.map(StoreId),
        author=ids.map(lambda one: StaffId(RecordId(one))),
        role=words,
        profession=st.none() | words,
        purpose=words,
        origin=st.none() | ids.map(RecordId),
        reason=st.none() | words,
        undoes=st.none() | ids.map(ActId),
        hlc=big,
        at_ms=big,
        monotonic_ms=big,
        schema_version=st.integers(1, 9),
        more=mores,
    )


@st.composite
def packets(draw: st.DrawFn, most: int = 5) -> Packet:
    act = draw(acts())
    first = draw(st.integers(1, 9_999))
    unlike = draw(st.lists(ids, min_size=1, max_size=most, unique=True))
    changes = tuple(
        Change(
            change_id=ChangeId(change_id),
            act_id=act.act_id,
            subject=RecordId(draw(ids)),
            kind=draw(words),
            record_id=RecordId(draw(ids)),
            said=draw(said),
            parents=tuple(map(ChangeId, draw(st.lists(ids, max_size=2)))),
            store_seq=first + number,
            more=draw(mores),
        )
        for number, change_id in enumerate(unlike)
    )
    return Packet(act, changes)
