"""What must stand nowhere in the clear, and where to look for it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from careapp.changes.shape import units
from careapp.domain.answer import Answer
from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import AttentionCard, Citizen, GeneralInformation
from careapp.domain.people import Relative, StaffMember
from careapp.domain.visit import Proposal, Visit
from careapp.store.reader import Stored
from careapp.system.home import Home
from tests.features.laptop import opened

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
SHORTEST = 6
"""Shorter words turn up by chance in what is well encrypted."""
_KINDS: tuple[type, ...] = (
    *(Citizen, Relative, StaffMember, AttentionCard, GeneralInformation),
    *(Visit, Answer, Note, Agreement, Goal, Proposal),
)


def words_of_persons(home: Home) -> set[str]:
    """Return what a home holds of persons: names, numbers, addresses, all that was said."""
    store, desk = opened(home)
    try:
        records: list[Stored[Any]] = []
        for kind in _KINDS:
            records += desk.read.where(kind)
    finally:
        store.close()
    texts = {text for stored in records for text in _texts(units(stored.record))}
    # A single word may be a code, such as "present"; names are words of persons all the same.
    told = {text for text in texts if " " in text.strip() or text.isdigit()}
    people = [one for one in (getattr(stored.record, "name", None) for stored in records) if one]
    names = {part for name in people for part in (name.given, name.family, name.full)}
    ids = {str(stored.record_id) for stored in records}
    return {one for one in told | names | ids if len(one) >= SHORTEST}


def in_the_clear(folder: Path, secrets: Iterable[str]) -> dict[str, str]:
    """Return what stands in the clear in the files of a folder: the file by what it betrays."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    spelled = [(one, spelling) for one in secrets for spelling in _spellings(one)]
    found: dict[str, str] = {}
    for path in files:
        content = path.read_bytes()
        found |= {one: str(path) for one, spelling in spelled if spelling in content}
    return found


def _spellings(secret: str) -> set[bytes]:
    return {
        one.encode(encoding, errors="replace")
        for one in (secret, secret.casefold())
        for encoding in ENCODINGS
    }


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
