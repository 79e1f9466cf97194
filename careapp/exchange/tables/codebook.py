"""What every column means: one row for each, in Danish, bokmål and English."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careapp.exchange.tables.columns import Column, Privacy, Table, Type, all_tables

CODEBOOK = "codebook.csv"
LANGUAGES = ("da", "nb", "en")
Words = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Meanings:
    """The words of the codebook, by name; each is said in the order of `LANGUAGES`."""

    common: Words
    fields: Words
    tables: Words

    def of(self, name: str) -> Sequence[str]:
        """Return what a field means: ``Class.field``, or any ``field`` of that name.

        Raises:
            KeyError: Nobody has said what it means.
        """
        if name in self.common:
            return self.common[name]
        return self.fields.get(name) or self.fields[name.partition(".")[2]]


def read_meanings(text: str) -> Meanings:
    """Return the words in ``codebook.toml``."""
    found = tomllib.loads(text)
    return Meanings(found["common"], found["meaning"], found["tables"])


COMMON = (
    Column(("id",), Type.ID, ("id",), Privacy.PSEUDONYM),
    Column(("subject",), Type.ID, ("subject",), Privacy.PSEUDONYM),
    Column(("state",), Type.CODE, ("state",), Privacy.KEPT, "", "urn:careapp:state"),
    Column(("version",), Type.INTEGER, ("version",), Privacy.KEPT),
    Column(("made_at",), Type.MOMENT, ("made_at",), Privacy.WEEK),
    Column(("made_by",), Type.ID, ("made_by",), Privacy.PSEUDONYM),
    Column(("updated_at",), Type.MOMENT, ("updated_at",), Privacy.WEEK),
    Column(("contested",), Type.TEXT, ("contested",), Privacy.KEPT),
)
"""What stands first in the table of every kind."""

OF_A_RECORD = COMMON[:1]
"""What stands first in the table of a field with several values."""


def columns_of(table: Table) -> tuple[Column, ...]:
    """Return all columns of a table, those that every table has first."""
    return (OF_A_RECORD if table.field else COMMON) + table.columns


HEAD = ("file", "column", "type", "unit", "code_system", "privacy", *LANGUAGES)


def codebook(meanings: Meanings) -> Iterator[tuple[str, ...]]:
    """Yield the head and the rows of the codebook, in the order of files and columns."""
    yield HEAD
    for table in all_tables():
        for column in columns_of(table):
            told = [meanings.of(name) for name in column.meaning]
            words = [_sentence([one[n] for one in told]) for n in range(len(LANGUAGES))]
            kind = (column.type.value, column.unit, column.system, column.privacy.value)
            yield (f"{table.name}.csv", column.name, *kind, *words)


def _sentence(parts: Sequence[str]) -> str:
    """Return what is said from the outside in: ”Omfang: tid hver gang”."""
    first, *rest = dict.fromkeys(parts)
    return ": ".join([first, *(part[:1].lower() + part[1:] for part in rest)])
