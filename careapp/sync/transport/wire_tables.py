"""Columns and tables: how the same thing is written once, and the random as bytes.

What is said is said by its number in a table, 0 for the next that was not said yet: in most
columns every one is new, or the same as before, and either packs into nothing. A UUID is
written by how it differs from one that is near: the 48 leading bits of version 7 are a time,
and those of the same millisecond are counted up.
"""

import re
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

import msgspec

_UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_BYTES, _REST_BYTES, _STEP_BYTES = 16, 10, 5
_REST_BITS, _STEP_BITS = 8 * _REST_BYTES, 8 * _STEP_BYTES
_MOST = 1 << 63

_STEP, _WHOLE, _OTHER = "swo"

Refs = list[int | None]


class Blobs(msgspec.Struct, array_like=True, frozen=True):
    """Several byte strings in one."""

    sizes: list[int]
    raw: str


class IdTable(msgspec.Struct, array_like=True, frozen=True):
    """Identifiers in the order in which they are first said.

    Attributes:
        ways: A letter for each: "s" for a UUID that is a small step beyond the one near it,
            "w" for another UUID, "o" for what is no UUID.
        times: Of each "w" by how much its time is later than that of the one near it.
        raw: Of each "s" the step in five bytes, of each "w" the last ten bytes.
        others: The "o" as they are.
    """

    ways: str
    times: list[int]
    raw: str
    others: list[str]


class Writing:
    """A table that is being filled."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._near: list[int | None] = []

    def ref(self, text: str | None, near: int | None = None) -> int | None:
        """Return what says *text* from here on.

        Args:
            text: None is said by None.
            near: Where *text* is new and a UUID: one as a number that it may be near to;
                None for the one before it in the table.
        """
        if text is None:
            return None
        if number := self._known.get(text):
            return number
        self._known[text] = len(self._known) + 1
        self._near.append(near)
        return 0

    def words(self) -> list[str]:
        """Return all that was said, in order."""
        return list(self._known)

    def ids(self) -> IdTable:
        """Return all that was said, packed as identifiers."""
        ways, times, raw, others, last = "", [], bytearray(), [], 0
        for text, near in zip(self._known, self._near, strict=True):
            if not _UUID.fullmatch(text):
                ways += _OTHER
                others.append(text)
                continue
            value, base = number_of(text), last if near is None else near
            if 0 <= value - base < 1 << _STEP_BITS:
                ways += _STEP
                raw += (value - base).to_bytes(_STEP_BYTES)
            else:
                ways += _WHOLE
                times.append((value >> _REST_BITS) - (base >> _REST_BITS))
                raw += value.to_bytes(_BYTES)[-_REST_BYTES:]
            last = value
        return IdTable(ways, times, _text_of(bytes(raw)), others)


class Reading:
    """A table that is read in the order in which it was filled."""

    def __init__(self, said: Iterable[str]) -> None:
        self._coming = iter(said)
        self._said: list[str] = []

    def maybe(self, ref: int | None, near: int | None = None) -> str | None:
        """Return what *ref* says.

        Raises:
            ValueError: Nothing.
        """
        return None if ref is None else self.text(ref, near)

    def text(self, ref: int | None, near: int | None = None) -> str:
        """Return what *ref* says, which must be something.

        Args:
            ref: As `Writing.ref` returned it; *near* as it was told.
            near: See there.

        Raises:
            ValueError: It is not.
        """
        if ref == 0:
            self._said.append(self._new(near))
            return self._said[-1]
        if ref is None or not 0 < ref <= len(self._said):
            raise ValueError("no such reference")
        return self._said[ref - 1]

    def end(self) -> None:
        """See that all of it was said.

        Raises:
            ValueError: It was not.
        """
        if next(self._coming, None) is not None:
            raise ValueError("more in the table than was said")

    def _new(self, _near: int | None) -> str:
        return next(self._coming)


class ReadingIds(Reading):
    """A table of identifiers."""

    def __init__(self, table: IdTable) -> None:
        super().__init__(table.ways)
        self._times, self._others = iter(table.times), iter(table.others)
        self._raw, self._at, self._last = _bytes_of(table.raw), 0, 0

    def end(self) -> None:
        """See that all of it was said.

        Raises:
            ValueError: It was not.
        """
        super().end()
        left = next(self._times, None) is not None or next(self._others, None) is not None
        if left or self._at != len(self._raw):
            raise ValueError("more in the table than was said")

    def _new(self, near: int | None) -> str:
        way, base = next(self._coming), self._last if near is None else near
        if way == _OTHER:
            return next(self._others)
        if way == _STEP:
            value = base + self._take(_STEP_BYTES)
        else:
            time = (base >> _REST_BITS) + next(self._times)
            value = (time << _REST_BITS) | self._take(_REST_BYTES)
        self._last = value
        raw = value.to_bytes(_BYTES).hex()
        return f"{raw[:8]}-{raw[8:12]}-{raw[12:16]}-{raw[16:20]}-{raw[20:]}"

    def _take(self, number: int) -> int:
        start, self._at = self._at, self._at + number
        if self._at > len(self._raw):
            raise ValueError("identifiers are missing")
        return int.from_bytes(self._raw[start : self._at])


def number_of(text: str) -> int:
    """Return a UUID as a number, 0 for what is none."""
    return int(text.replace("-", ""), 16) if _UUID.fullmatch(text) else 0


def number_at(at_ms: int) -> int:
    """Return the least number of a UUIDv7 that was made at a time, or nearly."""
    return max(0, at_ms) << _REST_BITS


def blobs(several: Iterable[bytes]) -> Blobs:
    """Return byte strings as one."""
    them = list(several)
    return Blobs([len(one) for one in them], _text_of(b"".join(them)))


def bytes_in(one: Blobs) -> Iterator[bytes]:
    """Yield the byte strings.

    Raises:
        ValueError: They are not what they are said to be.
    """
    raw = _bytes_of(one.raw)
    if any(size < 0 for size in one.sizes) or sum(one.sizes) != len(raw):
        raise ValueError("sizes that do not fit")
    for start, end in pairwise(accumulate(one.sizes, initial=0)):
        yield raw[start:end]


def deltas(numbers: Iterable[int]) -> list[int]:
    """Return by how much each number is more than the one before."""
    return [number - last for last, number in pairwise((0, *numbers))]


def sums(steps: Iterable[int]) -> list[int]:
    """Return the numbers behind `deltas`."""
    return list(accumulate(steps))


def fit(numbers: Iterable[int]) -> None:
    """See that a database can keep each of *numbers*.

    Raises:
        ValueError: It cannot.
    """
    if not all(-_MOST <= number < _MOST for number in numbers):
        raise ValueError("a number beyond 64 bits")


def _text_of(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes_of(text: str) -> bytes:
    padded = text.encode("ascii") + b"=" * (-len(text) % 4)
    return b64decode(padded, altchars=b"-_", validate=True)
