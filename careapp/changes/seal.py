"""The seal of a packet: whose words these are, also of a part and after an erasure.

A store signs an act over the digests of its changes, and each change over its place in
the act and the salted digest of what it says:

    signature over H(act, leaf, leaf, ...) where leaf = H(change without said, H(salt, said))

So a change may be left out (its leaf stays) and its words may be erased (the inner digest
stays), and the rest can still be verified by anybody who has the public key. Nobody can
guess at what is missing: its salt went with it.
"""

from base64 import b32encode
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields, replace
from functools import cache
from hashlib import blake2b
from typing import Any, Protocol, cast

import msgspec

from careapp.changes.change import (
    Act,
    Change,
    Json,
    KeyName,
    Leaf,
    LeftOut,
    Packet,
    Redacted,
    Seal,
    Shown,
)
from careapp.changes.shape import dumps, loads
from careapp.domain.identity import ActId, ChangeId

DIGEST_BYTES = 32
SALT_BYTES = 16
_NAME_BYTES = 15

_ACT, _SAID, _CHANGE, _PACKET, _SALT, _KEY = (
    f"careapp {what}".encode() for what in ("act", "said", "change", "packet", "salt", "key")
)

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
    return KeyName(b32encode(_hash(_KEY, public_key)[:_NAME_BYTES]).decode())


def seal(packet: Packet, signer: Signer) -> Packet:
    """Return a whole *packet* with its seal; sealing it again makes the same one."""
    root = signer.root(packet.act.act_id)
    statement = _statement(replace(packet, seal=Seal(signer.name, b"", root)))
    return replace(packet, seal=Seal(signer.name, signer.sign(statement), root))


def verify(packet: Packet, verifies: Verifies) -> bool:
    """Return whether the seal stands under exactly these words, or these and erased ones."""
    one = packet.seal
    if one is None or any(change.act_id != packet.act.act_id for change in packet.changes):
        return False
    try:
        statement = _statement(packet)
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
        leaf if change is None or change.change_id in wanted else LeftOut(_digest(leaf, change))
        for leaf, change in _pairs(packet)
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
        Redacted(_said_digest(leaf.salt, change.said))
        if change is not None and change.change_id in erased and isinstance(leaf, Shown)
        else leaf
        for leaf, change in _pairs(packet)
    )
    return Packet(packet.act, changes, _with(packet.seal, leaves))


def united(one: Packet, other: Packet) -> Packet:
    """Return what two parts of the same sealed act tell together.

    What is under another signature is not put together: *one* is returned as it is.
    """
    if one.seal is None or other.seal is None or one.seal.signature != other.seal.signature:
        return one
    for whole, with_it in ((one, other), (other, one)):
        if whole.seal and with_it.seal and whole.seal.root and not _erased(with_it.seal):
            return whole
    try:
        pairs = [
            theirs if isinstance(ours[0], LeftOut) or isinstance(theirs[0], Redacted) else ours
            for ours, theirs in zip(_pairs(one), _pairs(other), strict=True)
        ]
    except _FAULTS:
        return one
    changes = tuple(change for _, change in pairs if change is not None)
    return Packet(one.act, changes, _with(one.seal, (leaf for leaf, _ in pairs)))


def packed(one: Seal) -> bytes:
    """Return *one* as bytes to keep beside the act."""
    leaves = [(_TAGS[type(leaf)], _content(leaf)) for leaf in one.leaves]
    return msgspec.msgpack.encode((one.signer, one.signature, one.root, leaves))


def unpacked(kept: bytes) -> Seal:
    """Return the seal that was kept."""
    signer, signature, root, leaves = msgspec.msgpack.decode(kept)
    return Seal(KeyName(signer), signature, root, tuple(_LEAVES[tag](it) for tag, it in leaves))


_LEAVES: tuple[Callable[[bytes], Leaf], ...] = (Shown, LeftOut, Redacted)
_TAGS = {Shown: 0, LeftOut: 1, Redacted: 2}


def _erased(one: Seal) -> bool:
    return any(isinstance(leaf, Redacted) for leaf in one.leaves)


def _content(leaf: Leaf) -> bytes:
    return leaf.salt if isinstance(leaf, Shown) else leaf.digest


def _with(one: Seal, leaves: Iterable[Leaf]) -> Seal | None:
    """Return the seal of a part, None when it never fitted what it was under."""
    try:
        return replace(one, root=b"", leaves=tuple(leaves))
    except _FAULTS:
        return None


def _pairs(packet: Packet) -> Iterator[tuple[Leaf, Change | None]]:
    """Yield each leaf of the seal with the change that it stands for.

    Raises:
        ValueError: They do not fit together.
    """
    one = packet.seal or Seal(KeyName(""), b"")
    changes = sorted(packet.changes, key=lambda change: (change.store_seq, change.change_id))
    leaves = one.leaves or tuple(Shown(_salt(one.root, each.change_id)) for each in changes)
    rest = iter(changes)
    for leaf in leaves:
        change = None if isinstance(leaf, LeftOut) else next(rest, None)
        if change is None and not isinstance(leaf, LeftOut):
            raise ValueError("fewer changes than leaves")
        yield leaf, change
    if next(rest, None) is not None:
        raise ValueError("more changes than leaves")


def _digest(leaf: Leaf, change: Change | None) -> bytes:
    if change is None:
        return _content(leaf)
    if isinstance(leaf, Shown):
        said = _said_digest(leaf.salt, change.said)
    elif change.said:
        raise ValueError("words where there should be none")
    else:
        said = leaf.digest
    return _hash(_CHANGE, _canonical(change, besides="said"), said)


def _statement(packet: Packet) -> bytes:
    leaves = (_digest(leaf, change) for leaf, change in _pairs(packet))
    return _hash(_PACKET, _hash(_ACT, _canonical(packet.act)), *leaves)


def _said_digest(salt: bytes, said: Json) -> bytes:
    return _hash(_SAID, salt, dumps(said).encode())


def _salt(root: bytes, change_id: ChangeId) -> bytes:
    return _hash(_SALT, root, change_id.encode())[:SALT_BYTES]


def _canonical(one: Act | Change, besides: str = "") -> bytes:
    """Return the one text of what *one* says, the same in each version of the program.

    What a version has a name for and what it only carries along stand together; what is
    as it usually is stands nowhere.
    """
    said = {
        name: value
        for name, usual in _usual(cast("Any", type(one))).items()
        if name != besides and (value := getattr(one, name)) != usual
    }
    more = loads(one.more) if one.more else {}
    return dumps({**more, **said}).encode()


@cache
def _usual(kind: type[Any]) -> dict[str, object]:
    """Return the usual value of each field; nothing is like that of a field without one."""
    return {one.name: one.default for one in fields(kind) if one.name != "more"}


def _hash(purpose: bytes, *parts: bytes) -> bytes:
    """Return one digest of all *parts*, each told apart by its length."""
    digest = blake2b(digest_size=DIGEST_BYTES, person=purpose)
    for one in parts:
        digest.update(len(one).to_bytes(8) + one)
    return digest.digest()
