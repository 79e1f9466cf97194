"""The care records that are keyed into, each in its own order: data, one file for each."""

from functools import cache

import msgspec

from careapp.domain.transfer import CareRecord
from careapp.services.desk import Desk
from careapp.system.resources import resources

USUAL = "generic"
_CHOSEN = "transfer-system"


@cache
def care_records() -> dict[str, CareRecord]:
    """Return the care records at hand by key, the one without a name first."""
    paths = sorted((resources() / "transfer").glob("*.json"))
    found = [msgspec.json.decode(path.read_bytes(), type=CareRecord) for path in paths]
    return {one.key: one for one in sorted(found, key=lambda one: (one.key != USUAL, one.key))}


def chosen_record(desk: Desk) -> CareRecord:
    """Return the care record that is keyed into from this laptop."""
    known = care_records()
    return known.get(desk.store.local(_CHOSEN) or USUAL, known[USUAL])


def choose_record(desk: Desk, key: str) -> None:
    """Key into another care record from now on; what was ticked for the other stays ticked."""
    if key in care_records():
        desk.store.set_local(_CHOSEN, key)
