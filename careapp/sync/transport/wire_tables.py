"""Columns and tables: how the same thing is written once, and the random as bytes.

An identifier is said by its number in a table, 0 for the next one that was not said yet: in
most columns every one is new, or the same as before, and either packs into nothing. A UUID
keeps its 48 leading bits, the time in version 7, apart from the rest: neighbours share them.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator

import msgspec

_UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_REST_BYTES = 10
_REST_BITS = 8 * _REST_BYTES
_MOST_TIME = 1 << 48
_MOST = 1 << 63

Refs = list[int | None]


class Blobs(msgspec.Struct, array_like=True, frozen=True):
    """Several byte strings in one."""

    sizes: list[int]
    raw: str


class IdTable(msgspec.Struct, array_like=True, frozen=True):
    """Identifiers in the order in which they are first said.

    Attributes:
        times: Of each UUID, by how much its time is later than that of the one before;
            None for what is no UUID.
        rest: The other ten bytes of each UUID.
        others: What is no UUID.
    """

    times: list[int | None]
    rest: Blobs
    others: list[str]


class Writing:
    """A table that is being filled."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def ref(self, text: str | None) -> int | None:
        """Return what says *text* from here on."""
        if text is None:
            return None
        if number := self._known.get(text):
            return number
        self._known[text] = len(self._known) + 1
        return 0

    def words(self) -> list[str]:
        """Return all that was said, in order."""
        return list(self._known)

    def ids(self) -> IdTable:
        """Return all that was said, packed as identifiers."""
        times: list[int | None] = []
        rest, others, last = bytearray(), [], 0
        for text in self._known:
            if _UUID.fullmatch(text):
                value = int(text.replace("-", ""), 16)
                time = value >> _REST_BITS
                times.append(time - last)
                rest += (value & ((1 << _REST_BITS) - 1)).to_bytes(_REST_BYTES)
                last = time
            else:
                times.append(None)
                others.append(text)
        return IdTable(times, Blobs([len(rest)], _text_of(bytes(rest))), others)


class Reading:
    """A table that is read in the order in which it was filled."""

    def __init__(self, said: Iterable[str]) -> None:
        self._said = list(said)
        self._next = 0

    def maybe(self, ref: int | None) -> str | None:
        """Return what *ref* says.

        Raises:
            ValueError: Nothing.
        """
        return None if ref is None else self.text(ref)

    def text(self, ref: int | None) -> str:
        """Return what *ref* says, which must be something.

        Raises:
            ValueError: It is not.
        """
        if ref == 0:
            self._next += 1
            ref = self._next
        if ref is None or not 0 < ref <= self._next or ref > len(self._said):
            raise ValueError("no such reference")
        return self._said[ref - 1]

    def end(self) -> None:
        """See that all of it was said.

        Raises:
            ValueError: It was not.
        """
        if self._next != len(self._said):
            raise ValueError("more in the table than was said")


def reading_ids(table: IdTable) -> Reading:
    """Return a table of identifiers, to be read.

    Raises:
        ValueError: It does not fit together.
    """
    (rest,) = bytes_in(table.rest)
    others, at, last = iter(table.others), 0, 0
    said: list[str] = []
    for step in table.times:
        if step is None:
            said.append(next(others))
            continue
        last += step
        if not 0 <= last < _MOST_TIME or at + _REST_BYTES > len(rest):
            raise ValueError("no such identifier")
        h = f"{last:012x}{rest[at : at + _REST_BYTES].hex()}"
        said.append(f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}")
        at += _REST_BYTES
    return Reading(said)


def blobs(several: Iterable[bytes]) -> Blobs:
    """Return byte strings as one."""
    them = list(several)
    return Blobs([len(one) for one in them], _text_of(b"".join(them)))


def bytes_in(one: Blobs) -> Iterator[bytes]:
    """Yield the byte strings.

    Raises:
        ValueError: They are not what they are said to be.
    """
    raw = urlsafe_b64decode(one.raw.encode("ascii") + b"=" * (-len(one.raw) % 4))
    if any(size < 0 for size in one.sizes) or sum(one.sizes) != len(raw):
        raise ValueError("sizes that do not fit")
    at = 0
    for size in one.sizes:
        yield raw[at : at + size]
        at += size


def deltas(numbers: Iterable[int]) -> list[int]:
    """Return by how much each number is more than the one before."""
    steps, last = [], 0
    for number in numbers:
        steps.append(number - last)
        last = number
    return steps


def sums(steps: Iterable[int]) -> list[int]:
    """Return the numbers behind `deltas`."""
    numbers, last = [], 0
    for step in steps:
        last += step
        numbers.append(last)
    return numbers


def fit(numbers: Iterable[int]) -> None:
    """See that a database can keep each of *numbers*.

    Raises:
        ValueError: It cannot.
    """
    if not all(-_MOST <= number < _MOST for number in numbers):
        raise ValueError("a number beyond 64 bits")


def _text_of(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
