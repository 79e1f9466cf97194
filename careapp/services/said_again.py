"""What the municipality's server set aside, and what was said of the same since."""

from careapp.changes.change import Change, Json
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.store.ledger import SetAside


def said_since(desk: Desk, aside: SetAside) -> list[Change]:
    """Return what this computer has said of the same record since, and the server may use."""
    own = {
        act.act_id
        for act in desk.read.acts_touching(aside.change.record_id)
        if act.store == aside.act.store
    }
    changes = desk.read.known(aside.change.record_id).changes.values()
    seq = aside.change.store_seq
    return [each for each in changes if each.act_id in own and each.store_seq > seq]


def values_aside(
    desk: Desk, origin: RecordId, kind: str, unit: str
) -> dict[RecordId, tuple[Json, ...]]:
    """Return what is set aside of *unit* at a visit and was not said again, by record."""
    found: dict[RecordId, tuple[Json, ...]] = {}
    for one in desk.read.ledger.set_aside(origin):
        change = one.change
        if change.kind != kind or unit not in change.said or one.act.undoes is not None:
            continue
        if not any(unit in later.said for later in said_since(desk, one)):
            earlier = found.get(change.record_id, ())
            found[change.record_id] = (change.said[unit], *earlier)
    return found
