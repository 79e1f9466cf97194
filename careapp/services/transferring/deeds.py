"""What one does with the transfer list: copy, tick, take a tick back."""

from collections.abc import Iterable

from careapp.changes.touched import Touched
from careapp.domain.access import AccessWay, Errand
from careapp.domain.transfer import Transferred, digest_of, transferred_id
from careapp.services.citizens import disclose
from careapp.services.desk import Desk
from careapp.services.transferring.listing import Row, TransferList
from careapp.store.acting import Acting

TRANSFER = "transfer-list"


def tick(desk: Desk, shown: TransferList, rows: Iterable[Row]) -> Touched:
    """Say that fields stand in the care record as they are shown."""
    return _say(desk, shown, {row.place: digest_of(row.words) for row in rows}, "tick-transfer")


def take_tick_back(desk: Desk, shown: TransferList, row: Row) -> Touched:
    """Say that a field does not stand in the care record after all."""
    return _say(desk, shown, {row.place: None}, "untick-transfer")


def log_copying(desk: Desk, shown: TransferList) -> Touched:
    """Log that a visit's fields are copied to another program, before the first one is."""
    return disclose(
        desk,
        citizen_id=shown.citizen_id,
        way=AccessWay.COPIED,
        purpose=Errand.TRANSFER,
        what=TRANSFER,
        visit_id=shown.visit_id,
    )


def _say(desk: Desk, shown: TransferList, contents: dict[str, str | None], purpose: str) -> Touched:
    visit_id, system = shown.visit_id, shown.system.key
    known = {place: transferred_id(visit_id, system, place) for place in contents}
    there = {one.record_id for one in desk.read.several(Transferred, list(known.values()))}

    def say(acting: Acting) -> None:
        for place, content in contents.items():
            if known[place] in there:
                acting.say(known[place], "content", content)
            elif content is not None:
                made = Transferred(
                    citizen_id=shown.citizen_id,
                    visit_id=visit_id,
                    system=system,
                    place=place,
                    content=content,
                )
                acting.create(made, subject=shown.citizen_id, record_id=known[place])

    return desk.act(purpose, say, origin=visit_id).touched
