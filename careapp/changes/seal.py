"""The seal of a packet: whose words these are, also of a part and after an erasure.

A store signs an act over the digests of its changes, and each change over its place in
the act and the salted digest of what it says:

    act = H(what the act says, leaf, leaf, ...)    leaf = H(change without said, H(salt, said))

So a change may be left out (its leaf stays) and its words may be erased (the inner digest
stays), and the rest can still be verified by anybody who has the public key. Nobody can
guess at what is missing: its salt went with it.

A few acts that are first offered together share one signature, over the top of a tree of
their digests: a signature is longer than most answers, and no line makes it shorter.
"""

from base64 import b32encode
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

import msgspec

from careapp.changes.change import KeyName, Leaf, LeftOut, Packet, Redacted, Seal, Shown
from careapp.changes.digest import (
    Path,
    content,
    digest,
    digest_of,
    digest_of_leaf,
    digest_of_said,
    pairs,
    paths_up,
    top_of,
)
from careapp.domain.identity import ActId, ChangeId

TOGETHER = 16
"""So many acts share a signature; each carries a step more for every doubling."""

_NAME_BYTES = 15
_KEY, _SIGNED = b"careapp key", b"careapp signed"

_FAULTS = (ValueError, TypeError, RecursionError, msgspec.MsgspecError)
"""What may come of a packet that somebody made up."""

Verifies = Callable[[bytes, bytes], bool]
"""Says whether a signature (first) stands under a statement (second)."""


class Signer(Protocol):
    """A store's key, as much of it as sealing needs."""

    @property
    def name(self) -> KeyName:
        """The fingerprint of the public key."""

    def sign(self, statement: bytes) -> bytes:
        """Return the signature under *statement*."""

    def root(self, act_id: ActId) -> bytes:
        """Return the secret that the salts of an act come from, always the same."""


def key_name(public_key: bytes) -> KeyName:
    """Return the fingerprint of a public key, in letters that can be read out: 24 of them."""
    return KeyName(b32encode(digest(_KEY, public_key)[:_NAME_BYTES]).decode())


def seal(packets: Sequence[Packet], signer: Signer) -> tuple[Packet, ...]:
    """Return whole *packets* of one store with their seals."""
    sealed: tuple[Packet, ...] = ()
    for start in range(0, len(packets), TOGETHER):
        sealed += _together(packets[start : start + TOGETHER], signer)
    return sealed


def verify(packet: Packet, verifies: Verifies) -> bool:
    """Return whether the seal stands under exactly these words, or these and erased ones."""
    one = packet.seal
    if one is None or any(change.act_id != packet.act.act_id for change in packet.changes):
        return False
    try:
        statement = _statement(digest_of(packet), one.path)
    except _FAULTS:
        return False
    return verifies(one.signature, statement)


def part(packet: Packet, wanted: Collection[ChangeId]) -> Packet:
    """Return *packet* with the *wanted* changes only; their seal still verifies."""
    if len(packet.changes) == sum(one.change_id in wanted for one in packet.changes):
        return packet
    changes = tuple(change for change in packet.changes if change.change_id in wanted)
    if packet.seal is None:
        return replace(packet, changes=changes)
    leaves = (
        leaf
        if change is None or change.change_id in wanted
        else LeftOut(digest_of_leaf(leaf, change))
        for leaf, change in pairs(packet)
    )
    return Packet(packet.act, changes, _with(packet.seal, leaves))


def redacted(packet: Packet, erased: Collection[ChangeId]) -> Packet:
    """Return *packet* with the words of the *erased* changes gone; its seal still verifies."""
    changes = tuple(
        replace(one, said={}) if one.change_id in erased else one for one in packet.changes
    )
    if packet.seal is None:
        return replace(packet, changes=changes)
    leaves = (
        Redacted(digest_of_said(leaf.salt, change.said))
        if change is not None and change.change_id in erased and isinstance(leaf, Shown)
        else leaf
        for leaf, change in pairs(packet)
    )
    return Packet(packet.act, changes, _with(packet.seal, leaves))


def united(one: Packet, other: Packet) -> Packet:
    """Return what two parts of the same sealed act tell together.

    What does not belong together is not put together: *one* is returned as it is.
    """
    try:
        if one.seal is None or other.seal is None or digest_of(one) != digest_of(other):
            return one
    except _FAULTS:
        return one
    for whole, with_it in ((one, other), (other, one)):
        if whole.seal and with_it.seal and whole.seal.root and not _erased(with_it.seal):
            return whole
    both = [
        theirs if isinstance(ours[0], LeftOut) or isinstance(theirs[0], Redacted) else ours
        for ours, theirs in zip(pairs(one), pairs(other), strict=True)
    ]
    changes = tuple(change for _, change in both if change is not None)
    return Packet(one.act, changes, _with(one.seal, (leaf for leaf, _ in both)))


def paths_together(packets: Sequence[Packet]) -> list[Path]:
    """Return the path of each of *packets*, if these and no others were signed together.

    Raises:
        ValueError: The leaves of a seal do not fit its changes.
    """
    return paths_up([digest_of(packet) for packet in packets])


def packed(one: Seal) -> bytes:
    """Return *one* as bytes to keep beside the act."""
    leaves = [(_TAGS[type(leaf)], content(leaf)) for leaf in one.leaves]
    return msgspec.msgpack.encode((one.signer, one.signature, one.root, leaves, one.path))


def unpacked(kept: bytes) -> Seal:
    """Return the seal that was kept."""
    signer, signature, root, leaves, path = msgspec.msgpack.decode(kept)
    opened = tuple(_LEAVES[tag](it) for tag, it in leaves)
    return Seal(KeyName(signer), signature, root, opened, tuple(path))


_LEAVES: tuple[Callable[[bytes], Leaf], ...] = (Shown, LeftOut, Redacted)
_TAGS = {Shown: 0, LeftOut: 1, Redacted: 2}


def _together(packets: Sequence[Packet], signer: Signer) -> tuple[Packet, ...]:
    bare = [
        replace(one, seal=Seal(signer.name, b"", signer.root(one.act.act_id))) for one in packets
    ]
    digests = [digest_of(one) for one in bare]
    paths = paths_up(digests)
    signature = signer.sign(_statement(digests[0], paths[0]))
    return tuple(
        replace(one, seal=replace(one.seal, signature=signature, path=path))
        for one, path in zip(bare, paths, strict=True)
        if one.seal is not None
    )


def _statement(lowest: bytes, path: Path) -> bytes:
    return digest(_SIGNED, top_of(lowest, path))


def _erased(one: Seal) -> bool:
    return any(isinstance(leaf, Redacted) for leaf in one.leaves)


def _with(one: Seal, leaves: Iterable[Leaf]) -> Seal | None:
    """Return the seal of a part, None when it never fitted what it was under."""
    try:
        return replace(one, root=b"", leaves=tuple(leaves))
    except _FAULTS:
        return None
