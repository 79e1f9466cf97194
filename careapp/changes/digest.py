"""The digests that a seal stands over: of an act, of a change, of what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cache
from hashlib import blake2b
from typing import Any, cast

from careapp.changes.change import Act, Change, Json, KeyName, Leaf, LeftOut, Packet, Seal, Shown
from careapp.changes.shape import dumps, loads
from careapp.domain.identity import ChangeId

DIGEST_BYTES = 32
SALT_BYTES = 16

Path = tuple[bytes, ...]
"""The way up from an act to what was signed: at each step, on which side stands what."""

ON_THE_LEFT, ON_THE_RIGHT = b"<", b">"

_ACT, _SAID, _CHANGE, _PACKET, _BOTH, _SALT = (
    f"careapp {what}".encode() for what in ("act", "said", "change", "packet", "both", "salt")
)


def pairs(packet: Packet) -> Iterator[tuple[Leaf, Change | None]]:
    """Yield each leaf of the seal with the change that it stands for, if it is there.

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


def digest_of(packet: Packet) -> bytes:
    """Return the digest of an act with all its changes, those left out among them.

    Raises:
        ValueError: The leaves of the seal do not fit the changes.
    """
    leaves = (digest_of_leaf(leaf, change) for leaf, change in pairs(packet))
    return digest(_PACKET, digest(_ACT, _canonical(packet.act)), *leaves)


def digest_of_leaf(leaf: Leaf, change: Change | None) -> bytes:
    """Return the digest of one change.

    Raises:
        ValueError: It says something that is said to be erased.
    """
    if change is None:
        return content(leaf)
    if isinstance(leaf, Shown):
        said = digest_of_said(leaf.salt, change.said)
    elif change.said:
        raise ValueError("words where there should be none")
    else:
        said = leaf.digest
    return digest(_CHANGE, _canonical(change, besides="said"), said)


def digest_of_said(salt: bytes, said: Json) -> bytes:
    """Return the digest of what a change says; without the salt nobody can guess at it."""
    return digest(_SAID, salt, dumps(said).encode())


def content(leaf: Leaf) -> bytes:
    """Return the salt or digest in *leaf*."""
    return leaf.salt if isinstance(leaf, Shown) else leaf.digest


def top_of(lowest: bytes, path: Path) -> bytes:
    """Return what stands above all that was signed together."""
    for step in path:
        beside = step[1:]
        on_left = step.startswith(ON_THE_LEFT)
        lowest = above(beside, lowest) if on_left else above(lowest, beside)
    return lowest


def above(left: bytes, right: bytes) -> bytes:
    """Return what stands above two neighbours."""
    return digest(_BOTH, left, right)


def paths_up(lowest: Sequence[bytes]) -> list[Path]:
    """Return the path from each of *lowest* up to what stands above them all."""
    if len(lowest) <= 1:
        return [()] * len(lowest)
    pairs_of_them = (lowest[left : left + 2] for left in range(0, len(lowest), 2))
    # Who has no neighbour goes up alone.
    rest = paths_up([above(*two) if len(two) > 1 else two[0] for two in pairs_of_them])
    return [_beside(lowest, at) + rest[at // 2] for at in range(len(lowest))]


def digest(purpose: bytes, *parts: bytes) -> bytes:
    """Return one digest of all *parts*, each told apart by its length."""
    hashed = blake2b(digest_size=DIGEST_BYTES, person=purpose)
    for one in parts:
        hashed.update(len(one).to_bytes(8) + one)
    return hashed.digest()


def _beside(row: Sequence[bytes], at: int) -> Path:
    if at % 2:
        return (ON_THE_LEFT + row[at - 1],)
    return (ON_THE_RIGHT + row[at + 1],) if at + 1 < len(row) else ()


def _salt(root: bytes, change_id: ChangeId) -> bytes:
    return digest(_SALT, root, change_id.encode())[:SALT_BYTES]


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
