"""Seals on the wire: a signature once for the acts that share it, and no step that follows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import msgspec

from careapp.changes.change import KeyName, Leaf, LeftOut, Packet, Redacted, Seal, Shown
from careapp.changes.digest import Path, content, digest_of, paths_up
from careapp.sync.transport.wire_tables import Blobs, Reading, Refs, Writing, blobs, bytes_in

_LEAVES: dict[str, Callable[[bytes], Leaf]] = {"s": Shown, "l": LeftOut, "r": Redacted}
_LETTERS: dict[type[Leaf], str] = {Shown: "s", LeftOut: "l", Redacted: "r"}


class Seals(msgspec.Struct, array_like=True, frozen=True):
    """The seals of some packets, field by field; a column has one entry for each sealed packet.

    Attributes:
        signature: For every packet the number of its signature; None for no seal.
        leaves: A letter for each leaf; none where the packet has a root.
        steps: The length of the path; None where the path follows from the acts that are
            here under the same signature.
        raw: All signatures; then, by packet, its root, what its leaves hold, and its path.
    """

    signature: list[int | None]
    signer: Refs
    leaves: list[str]
    steps: list[int | None]
    raw: Blobs


def written_seals(packets: Sequence[Packet], words: Writing) -> Seals:
    """Return the seals of *packets* as they go on the wire."""
    seals = [one.seal for one in packets if one.seal is not None]
    numbers = {sign: at for at, sign in enumerate(dict.fromkeys(one.signature for one in seals))}
    following = _following(packets)
    paths = [
        None if following.get(at) == one.seal.path else one.seal.path
        for at, one in enumerate(packets)
        if one.seal is not None
    ]
    raw = list(numbers)
    for one, path in zip(seals, paths, strict=True):
        raw += [one.root, *map(content, one.leaves), *(path or ())]
    return Seals(
        [numbers[one.seal.signature] if one.seal else None for one in packets],
        [words.ref(one.signer) for one in seals],
        ["".join(_LETTERS[type(leaf)] for leaf in one.leaves) for one in seals],
        [None if path is None else len(path) for path in paths],
        blobs(raw),
    )


def read_seals(from_wire: Seals, packets: Sequence[Packet], words: Reading) -> tuple[Packet, ...]:
    """Return *packets* with the seals that were written.

    Raises:
        ValueError: They do not fit together.
    """
    raw = bytes_in(from_wire.raw)
    numbers = [number for number in from_wire.signature if number is not None]
    signatures = [next(raw) for _ in range(len(set(numbers)))]
    columns = zip(numbers, from_wire.signer, from_wire.leaves, from_wire.steps, strict=True)
    seals = []
    for number, signer, letters, steps in columns:
        root, leaves = next(raw), tuple(_LEAVES[letter](next(raw)) for letter in letters)
        path = tuple(next(raw) for _ in range(steps or 0))
        name = KeyName(words.text(signer))
        seals.append(Seal(name, signatures[range(len(signatures))[number]], root, leaves, path))
    if next(raw, None) is not None:
        raise ValueError("more than the seals hold")
    return _together(from_wire, packets, iter(seals))


def _together(
    from_wire: Seals, packets: Sequence[Packet], seals: Iterator[Seal]
) -> tuple[Packet, ...]:
    steps = iter(from_wire.steps)
    sealed, follow = [], []
    for at, (packet, number) in enumerate(zip(packets, from_wire.signature, strict=True)):
        sealed.append(packet if number is None else replace(packet, seal=next(seals)))
        if number is not None and next(steps) is None:
            follow.append(at)
    following = _following(sealed) if follow else {}
    for at in follow:
        seal = sealed[at].seal
        if seal is None or at not in following:
            raise ValueError("no path follows")
        sealed[at] = replace(sealed[at], seal=replace(seal, path=following[at]))
    return tuple(sealed)


def _following(packets: Sequence[Packet]) -> Mapping[int, Path]:
    """Return by place the path of each packet, if all acts that were signed together are here."""
    digests: dict[int, bytes] = {}
    groups: dict[bytes, dict[bytes, None]] = {}
    for at, one in enumerate(packets):
        if one.seal is not None and (lowest := _digest(one)):
            digests[at] = lowest
            groups.setdefault(one.seal.signature, {})[lowest] = None
    paths = {
        signature: dict(zip(group, paths_up(list(group)), strict=True))
        for signature, group in groups.items()
    }
    return {
        at: paths[seal.signature][lowest]
        for at, lowest in digests.items()
        if (seal := packets[at].seal) is not None
    }


def _digest(packet: Packet) -> bytes:
    """Return the digest of *packet*, empty where its seal never fitted."""
    try:
        return digest_of(packet)
    except ValueError:
        return b""
