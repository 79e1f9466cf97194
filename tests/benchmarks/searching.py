"""Looking up citizens while typing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from careapp.domain.citizen import Citizen
from careapp.services.citizens import count_citizens, find_citizens
from careapp.services.desk import Desk
from careapp.services.find import find_anything
from tests.benchmarks.homes import opened
from tests.benchmarks.table import Result, part, timed

MOST_MS = 16
_PERSONS = 60


def measure(home: Path) -> Iterator[Result]:
    """Type names, towns, numbers and two words, letter by letter."""
    with opened(home) as desk:
        persons = _some(desk)
        typed = [prefix for one in persons for words in _words(one) for prefix in _typed(words)]
        Random(2).shuffle(typed)
        ids = [desk.read.find(_name(one), kind=Citizen)[0].record_id for one in persons]
        one_row = [timed(lambda i=i: desk.citizen(i)) for i in ids]  # type: ignore[misc]
        yield _result("citizens", find_citizens, desk, typed, one_row)
        yield _result("anything", find_anything, desk, typed, one_row)


def _result(
    what: str,
    find: Callable[[Desk, str], object],
    desk: Desk,
    typed: list[str],
    one_row: list[float],
) -> Result:
    took = [timed(lambda words=words: find(desk, words)) for words in typed]  # type: ignore[misc]
    return Result(
        name=f"search for {what}, {len(typed)} beginnings",
        unit="ms",
        values=took,
        baseline=one_row,
        against="one citizen by id",
        reach=f"95 % within {MOST_MS}",
        reached=part(took, 0.95) <= MOST_MS,
    )


def _some(desk: Desk) -> list[Citizen]:
    dice, number = Random(1), count_citizens(desk)
    rows = (
        desk.read.page(Citizen, offset=dice.randrange(number), limit=1) for _ in range(_PERSONS)
    )
    return [row.record for found in rows for row in found]


def _words(citizen: Citizen) -> list[str]:
    name, address, number = citizen.name, citizen.address, citizen.national_id
    words = [name.family, name.given, f"{name.given} {name.family}"] if name else []
    words += [address.line, address.town] if address else []
    return [one for one in (*words, number.value if number else "") if one]


def _name(citizen: Citizen) -> str:
    return citizen.name.full if citizen.name else ""


def _typed(words: str) -> list[str]:
    return [words[:end] for end in range(1, len(words) + 1) if words[end - 1] != " "]
