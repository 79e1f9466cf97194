"""Seals on the wire: a signature once for the acts that share it, and no step that follows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import msgspec

from careapp.changes.change import KeyName, Leaf, LeftOut, Packet, Redacted, Seal, Shown
from careapp.changes.digest import content, digest_of
from careapp.sync.transport.wire_paths import beside, given, path_from, place_of, worked_out
from careapp.sync.transport.wire_tables import Blobs, Reading, Refs, Writing, blobs, bytes_in

_HIGHEST = 64
"""No tree has so many rows."""

_LEAVES: dict[str, Callable[[bytes], Leaf]] = {"s": Shown, "l": LeftOut, "r": Redacted}
_LETTERS: dict[type[Leaf], str] = {Shown: "s", LeftOut: "l", Redacted: "r"}


class Seals(msgspec.Struct, array_like=True, frozen=True):
    """The seals of some packets, field by field; a column has one entry for each sealed packet.

    Attributes:
        signature: For every packet the number of its signature; None for no seal.
        leaves: A letter for each leaf; none where the packet has a root.
        place: Where it stands in the tree of what was signed together.
        whole: Numbers of signatures under which every step of every path is given.
        raw: By packet, its root and what its leaves hold; then, by number, each signature
            and the steps under it that are given.
    """

    signature: list[int | None]
    signer: Refs
    leaves: list[str]
    place: list[str]
    whole: list[int]
    raw: Blobs


def written_seals(packets: Sequence[Packet], words: Writing) -> Seals:
    """Return the seals of *packets* as they go on the wire."""
    sealed = [(one, one.seal) for one in packets if one.seal is not None]
    raw: list[bytes] = []
    groups: dict[bytes, list[tuple[Packet, Seal]]] = {}
    for packet, one in sealed:
        raw += [one.root, *map(content, one.leaves)]
        groups.setdefault(one.signature, []).append((packet, one))
    whole = []
    for number, (signature, group) in enumerate(groups.items()):
        steps = _steps(group)
        if steps is None:
            whole.append(number)
            steps = [step[1:] for _, one in group for step in one.path]
        raw += [signature, *steps]
    numbers = {signature: number for number, signature in enumerate(groups)}
    return Seals(
        [numbers[one.seal.signature] if one.seal else None for one in packets],
        [words.ref(one.signer) for _, one in sealed],
        ["".join(_LETTERS[type(leaf)] for leaf in one.leaves) for _, one in sealed],
        [place_of(one.path) for _, one in sealed],
        whole,
        blobs(raw),
    )


def read_seals(from_wire: Seals, packets: Sequence[Packet], words: Reading) -> tuple[Packet, ...]:
    """Return *packets* with the seals that were written.

    Raises:
        ValueError: They do not fit together.
    """
    raw = bytes_in(from_wire.raw)
    bare = [_bare(letters, raw) for letters in from_wire.leaves]
    columns = zip(from_wire.signer, bare, from_wire.place, strict=True)
    sealed = list(packets)
    groups: dict[int, list[tuple[int, str]]] = {}
    for at, number in enumerate(from_wire.signature):
        if number is not None:
            signer, (root, leaves), place = next(columns)
            one = Seal(KeyName(words.text(signer)), b"", root, leaves)
            sealed[at] = replace(packets[at], seal=one)
            groups.setdefault(number, []).append((at, place))
    if any(len(place) > _HIGHEST for place in from_wire.place):
        raise ValueError("a way up too long")
    if next(columns, None) is not None or len(from_wire.signature) != len(packets):
        raise ValueError("other seals than packets")
    for number in range(len(groups)):
        _sign(sealed, groups[number], raw, whole=number in from_wire.whole)
    if next(raw, None) is not None:
        raise ValueError("more than the seals hold")
    return tuple(sealed)


def _steps(group: Sequence[tuple[Packet, Seal]]) -> list[bytes] | None:
    """Return the steps to give, None when nothing follows: some seal fits nothing."""
    try:
        return given([digest_of(packet) for packet, _ in group], [one.path for _, one in group])
    except ValueError:
        return None


def _bare(letters: str, raw: Iterator[bytes]) -> tuple[bytes, tuple[Leaf, ...]]:
    return next(raw), tuple(_LEAVES[letter](next(raw)) for letter in letters)


def _sign(
    sealed: list[Packet], group: Sequence[tuple[int, str]], raw: Iterator[bytes], *, whole: bool
) -> None:
    """Put the signature of a group under its seals, with the way up from each."""
    signature, places = next(raw), [place for _, place in group]
    if whole:
        every = [{one: next(raw) for one in beside(place)} for place in places]
    else:
        lowest = [digest_of(sealed[at]) for at, _ in group]
        every = [worked_out(lowest, places, lambda _place: next(raw))] * len(group)
    for (at, place), known in zip(group, every, strict=True):
        if one := sealed[at].seal:
            path = path_from(place, known)
            sealed[at] = replace(sealed[at], seal=replace(one, signature=signature, path=path))
