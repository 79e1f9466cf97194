"""What the changes of a record amount to, as screens and searches read it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from msgspec import ValidationError

from careapp.changes.change import DELETED, IN_ERROR, Change, Json
from careapp.changes.kinds import Kind, Kinds
from careapp.changes.merge import Reading, read
from careapp.changes.shape import body as gathered
from careapp.changes.shape import identity_units, record_from
from careapp.domain.sorting import search_words
from careapp.store.history import Entries
from careapp.store.rows import is_id

Body = Mapping[str, Json]

_ALONE = Reading()


@dataclass(slots=True)
class Shown:
    """A record as it stands.

    Attributes:
        first: Any of its changes; they have the kind, the record and the subject in common.
        reading: What is contested and who said what; empty where one change says it all.
        sides: The record as each side of its conflicts has it; one where nobody differs.
        body: What is shown: without what is contested, but for what the record is.
        record: The same, as the program reads it.
        is_gone: Whether somebody removed it or marked it as an error.
    """

    first: Change
    kind: Kind
    reading: Reading
    sides: Sequence[Body]
    body: Body
    record: object
    is_gone: bool

    @property
    def names(self) -> tuple[str, str]:
        """What it is listed by, and how it is called; nothing when it is gone."""
        if self.is_gone or self.kind.sorted_by is None:
            return "", ""
        record = self.record
        if self.reading.contested:
            record = _record(self.kind, self.sides[0]) or record
        called = self.kind.called_by(record) if self.kind.called_by else ""
        return self.kind.sorted_by(record), called

    @property
    def words(self) -> str:
        """What it is found by, whichever side has it; nothing when it is gone."""
        if self.is_gone:
            return ""
        return " ".join([words_of(self.kind, side) for side in self.sides])

    @property
    def persons(self) -> Iterator[str]:
        """In whose lists it stands, whichever side says so; some come twice."""
        for side in self.sides:
            for path in self.kind.listed_for:
                yield from _ids_at(side, path)

    @property
    def moments(self) -> Sequence[str]:
        """When it stands in those lists, whichever side says so."""
        at = self.kind.listed_at
        return tuple(dict.fromkeys(text for side in self.sides for text in _texts_at(side, at)[:1]))


def shown(kinds: Kinds, entries: Entries) -> Shown | None:
    """Return a record as it stands, None when this program cannot read what is there of it."""
    changes = [entry.change for entry in entries.values()]
    if not changes or changes[0].kind not in kinds:
        return None
    kind, reading = kinds[changes[0].kind], _ALONE
    if len(changes) == 1:  # all that a first sync brings is of this kind
        body: Body = gathered(changes[0].said)
        sides: Sequence[Body] = (body,)
    else:
        reading = read(changes)
        sides = _sides(reading)
        body = _legible(kind, reading, sides)
    record = _record(kind, body)
    if record is None:
        return None
    is_gone = bool(body.get(DELETED) or body.get(IN_ERROR))
    return Shown(changes[0], kind, reading, sides, body, record, is_gone)


def words_of(kind: Kind, body: Body) -> str:
    """Return the words that a record of *kind* is found by, folded."""
    paths = [path for path in kind.found_by if not _is_hidden(kind, body, path)]
    texts = [text for path in paths for text in _texts_at(body, path)]
    if len(texts) == 1:
        return " ".join(search_words(texts[0]))
    return " ".join(dict.fromkeys(word for text in texts for word in search_words(text)))


def _record(kind: Kind, body: Body) -> object | None:
    try:
        record: object = record_from(kind.record, body)
    except ValidationError:
        return None
    return record


def _sides(reading: Reading) -> list[Body]:
    """Return the record as each side of its conflicts has it; one where nobody differs.

    Whoever looks for a citizen finds them by either name while that is unsettled.
    """
    if not reading.contested:
        return [reading.body]
    most = max(map(len, reading.contested.values()))
    return [
        gathered(
            {**reading.values, **{u: tops[:n][-1].said[u] for u, tops in reading.contested.items()}}
        )
        for n in range(1, most + 1)
    ]


def _legible(kind: Kind, reading: Reading, sides: Sequence[Body]) -> Body:
    """Return the body to show: what is contested is left out, but for what the record is.

    Two laptops may word the code of one condition differently; it is still that condition.
    """
    if not reading.contested:
        return sides[0]
    identity = reading.contested.keys() & identity_units(kind.record)
    return {**reading.body, **{unit: sides[0][unit] for unit in identity}}


def _ids_at(body: Body, path: str) -> Iterator[str]:
    value = body.get(path)
    return filter(is_id, value if isinstance(value, Mapping) else [str(value)])


def _is_hidden(kind: Kind, body: Body, path: str) -> bool:
    """Return whether nobody finds the record by this: who looks up a house is not told."""
    flag = kind.unless.get(path)
    return flag is not None and _at(body, flag) is True


def _texts_at(body: Body, path: str) -> list[str]:
    return _texts_in(_at(body, path))


def _at(body: Any, path: str) -> Any:  # noqa: ANN401 - JSON
    value = body
    for name in _names_in(path):
        value = value.get(name) if isinstance(value, dict) else None
    return value


@cache
def _names_in(path: str) -> list[str]:
    return path.split(".")


def _texts_in(value: Any) -> list[str]:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts_in(one)]
    return []
