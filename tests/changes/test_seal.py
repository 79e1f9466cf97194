"""Whose words these are can be proved of all of them, of a part, and of what was erased."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.changes.change import Act, Change, Leaf, LeftOut, Packet, Redacted, Shown
from careapp.changes.seal import (
    TOGETHER,
    Signer,
    key_name,
    packed,
    part,
    paths_together,
    redacted,
    seal,
    united,
    unpacked,
    verify,
)
from careapp.domain.identity import ChangeId
from tests.changes.sealing import Stamp, packets
from tests.changes.writing import act, change

STAMP = Stamp()
ANOTHER = "3f9c3c2e-0000-7000-8000-000000000000"
BESIDE = Packet(act(1), (change(1, {"words": "hej"}),))
sealed = packets().map(lambda one: seal([one, BESIDE], STAMP)[0])


@st.composite
def in_part(draw: st.DrawFn) -> tuple[Packet, set[ChangeId]]:
    packet = draw(sealed)
    return packet, set(draw(st.sets(st.sampled_from([c.change_id for c in packet.changes]))))


@given(in_part())
def test_any_part_of_a_packet_verifies(chosen: tuple[Packet, set[ChangeId]]) -> None:
    packet, wanted = chosen
    some = part(packet, wanted)
    assert {one.change_id for one in some.changes} == wanted
    assert verify(some, STAMP.verifies)
    assert verify(part(some, set(list(wanted)[:1])), STAMP.verifies)


@given(in_part())
def test_a_part_tells_nothing_of_what_was_left_out(chosen: tuple[Packet, set[ChangeId]]) -> None:
    packet, wanted = chosen
    some = part(packet, wanted)
    assert some.seal is not None
    if len(wanted) < len(packet.changes):
        assert some.seal.root == b""
        shown = [leaf for leaf in some.seal.leaves if isinstance(leaf, Shown)]
        assert len(shown) == len(wanted)


@given(in_part())
def test_erased_words_leave_the_seal_whole(chosen: tuple[Packet, set[ChangeId]]) -> None:
    packet, erased = chosen
    left = redacted(packet, erased)
    assert all(not one.said for one in left.changes if one.change_id in erased)
    assert verify(left, STAMP.verifies)
    assert verify(part(left, erased), STAMP.verifies)
    if erased:
        assert left.seal is not None
        assert left.seal.root == b""


@given(in_part(), st.data())
def test_an_altered_word_breaks_the_seal(
    chosen: tuple[Packet, set[ChangeId]], data: st.DataObject
) -> None:
    packet, wanted = chosen
    some = part(packet, wanted)
    forged = data.draw(alterations(some))
    assert not verify(forged, STAMP.verifies)


@given(packets())
def test_another_key_makes_another_seal(packet: Packet) -> None:
    assert not verify(seal([packet], Stamp(b"of another"))[0], STAMP.verifies)
    assert not verify(packet, STAMP.verifies)


@given(sealed)
def test_sealing_again_makes_the_same_seal(packet: Packet) -> None:
    assert seal([packet, BESIDE], STAMP)[0] == packet


@given(st.lists(packets(most=2), min_size=1, max_size=20))
def test_acts_that_share_a_signature_are_verified_alone(several: list[Packet]) -> None:
    together = seal(several, STAMP)
    assert len({one.seal.signature for one in together if one.seal}) <= 1 + len(several) // TOGETHER
    for one in together:
        assert verify(one, STAMP.verifies)
        assert verify(part(one, set()), STAMP.verifies)
    shared = together[:TOGETHER]
    assert [one.seal.path for one in shared if one.seal] == paths_together(shared)


@given(sealed, packets())
def test_parts_meet_though_their_act_was_signed_twice(packet: Packet, other: Packet) -> None:
    """A database that was copied before it offered anything signs the same act again."""
    again, _ = seal([packet, other], STAMP)
    first = {packet.changes[0].change_id}
    both = united(part(packet, first), again)
    assert verify(both, STAMP.verifies)
    assert len(both.changes) == len(packet.changes)


@given(in_part(), st.data())
def test_parts_that_meet_again_are_put_together(
    chosen: tuple[Packet, set[ChangeId]], data: st.DataObject
) -> None:
    packet, wanted = chosen
    everything = {one.change_id for one in packet.changes}
    others = data.draw(st.sets(st.sampled_from(sorted(everything))))
    both = united(part(packet, wanted), part(packet, others))
    assert verify(both, STAMP.verifies)
    assert {one.change_id for one in both.changes} == wanted | others


@given(in_part())
def test_what_was_erased_stays_erased_when_parts_meet(
    chosen: tuple[Packet, set[ChangeId]],
) -> None:
    packet, erased = chosen
    gone = redacted(packet, erased)
    both = united(part(gone, erased), part(packet, erased))
    assert not any(one.said for one in both.changes if one.change_id in erased)
    assert verify(both, STAMP.verifies)


@given(in_part())
def test_a_seal_is_kept_as_bytes(chosen: tuple[Packet, set[ChangeId]]) -> None:
    packet, wanted = chosen
    for one in (packet, part(packet, wanted), redacted(packet, wanted)):
        assert one.seal is not None
        assert unpacked(packed(one.seal)) == one.seal


@given(sealed, st.data())
def test_a_seal_that_never_fitted_is_no_seal_and_no_fault(
    packet: Packet, data: st.DataObject
) -> None:
    raw = st.binary(max_size=40)
    leaf: st.SearchStrategy[Leaf] = raw.map(Shown) | raw.map(LeftOut) | raw.map(Redacted)
    assert packet.seal is not None
    leaves = tuple(data.draw(st.lists(leaf, min_size=1, max_size=7)))
    wrong = replace(packet, seal=replace(packet.seal, root=b"", leaves=leaves))
    assert not verify(wrong, STAMP.verifies)
    assert not verify(part(wrong, set()), STAMP.verifies)
    assert not verify(redacted(wrong, {packet.changes[0].change_id}), STAMP.verifies)
    united(wrong, packet)
    united(packet, wrong)


@given(sealed)
def test_a_newer_program_reads_what_an_older_one_only_carried(packet: Packet) -> None:
    """What has no name here is covered like all else."""
    other = replace(packet, act=replace(packet.act, more='{"place":"bord 9"}'))
    assert not verify(other, STAMP.verifies)


@pytest.mark.parametrize("broken", ["{", "[1]", "[" * 100_000, "3", '{"a":"\\ud800"}'])
def test_what_cannot_be_read_is_not_verified(broken: str) -> None:
    (packet,) = seal([BESIDE], STAMP)
    nonsense = replace(packet, act=replace(packet.act, more=broken))
    assert not verify(nonsense, STAMP.verifies)


def test_a_key_has_a_name_that_can_be_read_out() -> None:
    signer: Signer = STAMP
    assert signer.name == key_name(STAMP.secret)
    assert len(signer.name) == 24
    assert signer.name.isalnum()


def alterations(packet: Packet) -> st.SearchStrategy[Packet]:
    """Return copies of *packet* with exactly one thing in them altered."""
    one = packet.seal
    assert one is not None
    signatures = (flip(one.signature, bit) for bit in range(len(one.signature) * 8))
    ways = [replace(packet, seal=replace(one, signature=other)) for other in signatures]
    ways += [replace(packet, seal=replace(one, path=(flip(p, 9),))) for p in one.path]
    ways += [replace(packet, act=replace(packet.act, **new)) for new in otherwise(packet.act)]
    for at, spoken in enumerate(packet.changes):
        news = (*otherwise(spoken), {"said": {**spoken.said, "besides": 1}})
        ways += [with_change(packet, at, new) for new in news]
        ways += [
            with_change(packet, at, {"said": {**spoken.said, unit: [value]}})
            for unit, value in spoken.said.items()
        ]
    return st.sampled_from(ways)


def with_change(packet: Packet, at: int, new: dict[str, Any]) -> Packet:
    changes = list(packet.changes)
    changes[at] = replace(changes[at], **new)
    return replace(packet, changes=tuple(changes))


def otherwise(one: Act | Change) -> list[dict[str, Any]]:
    """Return for each field of *one* another value."""
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    values.pop("said", None)
    return [{name: another(value)} for name, value in values.items()]


def another(value: object) -> object:
    match value:
        case int():
            return value + 1
        case tuple():
            return (*value, ANOTHER)
        case str() if value.startswith("{"):
            return ""
        case str() if value:
            return value + "!"
        case _:
            return ANOTHER if value is None else '{"other":1}'


def flip(raw: bytes, bit: int) -> bytes:
    out = bytearray(raw)
    out[bit // 8] ^= 1 << (bit % 8)
    return bytes(out)
