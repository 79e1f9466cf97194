"""All conflicts on this computer, a page at a time."""

from dataclasses import dataclass

from careapp.domain.identity import RecordId
from careapp.services.conflicts.about import About, about
from careapp.services.conflicts.sides import sides_of
from careapp.services.desk import Desk
from careapp.store.apart import Disagreement

AT_A_TIME = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """A conflict in a list.

    Attributes:
        names: Who wrote each side, by name.
        when: When the latest of them was written, in words.
        mine: Whether the person at the desk wrote one of the sides.
    """

    one: Disagreement
    found: About
    names: tuple[str, ...]
    when: str
    mine: bool


@dataclass(frozen=True, slots=True)
class ConflictList:
    """Some of the conflicts, and how many there are."""

    rows: tuple[ConflictRow, ...]
    total: int


def list_conflicts(
    desk: Desk,
    *,
    language: str,
    offset: int = 0,
    limit: int = AT_A_TIME,
    subject: RecordId | None = None,
) -> ConflictList:
    """Return conflicts from *offset* on, those of the newest records first.

    Args:
        desk: Whose.
        language: Of the words.
        offset: How many to pass over.
        limit: The most to return.
        subject: Only those about one citizen; all without it.
    """
    if subject is None:
        page, total = desk.read.apart.page(limit=limit, offset=offset), desk.read.apart.count()
    else:
        of_one = desk.read.apart.about(subject)
        page, total = of_one[offset : offset + limit], len(of_one)
    rows = (_row(desk, one, language) for one in page)
    return ConflictList(tuple(row for row in rows if row), total)


def _row(desk: Desk, one: Disagreement, language: str) -> ConflictRow | None:
    history = desk.read.known(one.record_id).changes
    sides = sides_of(desk, one.record_id, one.unit, history)
    if not sides:
        return None
    wording = desk.wording(language)
    writers = [writer for side in sides for writer in side.writers]
    names = (writer.name or wording.word("conflict.colleague") for writer in writers)
    latest = max(writer.at for writer in writers)
    return ConflictRow(
        one=one,
        found=about(desk, one, history, wording),
        names=tuple(dict.fromkeys(names)),
        when=wording.near_moment(latest, desk.clock.today()),
        mine=any(writer.staff_id == desk.me for writer in writers),
    )
