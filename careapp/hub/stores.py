"""What is known of the numbers of each store."""

from collections.abc import Iterable

from sqlalchemy import text

from careapp.domain.identity import StoreId
from careapp.hub.database import Transaction, array
from careapp.hub.numbers import reached
from careapp.hub.taken import StoreNumbers
from careapp.sync.core.message import Sender

_NEW = text(
    "INSERT INTO store (municipality, store) SELECT :m, one FROM unnest(:stores ::uuid[]) one"
    " ORDER BY one ON CONFLICT DO NOTHING"
)
_LOCK = text(
    "SELECT store::text, begun, numbers, forked FROM store WHERE municipality = :m"
    " AND store = ANY(:stores ::uuid[]) ORDER BY store FOR UPDATE"
)
_READ = text(
    "SELECT begun, numbers, forked FROM store WHERE municipality = :m AND store = :store ::uuid"
)
_NOTE = text(
    "UPDATE store SET numbers = :numbers ::bigint[], forked = :forked, begun = :begun"
    " WHERE municipality = :m AND store = :store ::uuid"
)


def load(tx: Transaction, stores: Iterable[StoreId]) -> dict[StoreId, StoreNumbers]:
    """Return what is known of *stores*, which nobody else changes until the end."""
    asked = sorted(set(stores))
    found = _locked(tx, asked)
    if len(found) < len(asked):
        tx.run(_NEW, stores=array([one for one in asked if one not in found]))
        found |= _locked(tx, [one for one in asked if one not in found])
    return found


def note(tx: Transaction, store: StoreId, numbers: StoreNumbers) -> None:
    """Keep what is known of a store now."""
    tx.run(
        _NOTE,
        store=store,
        begun=numbers.begun,
        numbers=array(list(numbers.ranges)),
        forked=numbers.forked,
    )


def read(tx: Transaction, store: StoreId) -> StoreNumbers | None:
    """Return what is known of *store*."""
    row = tx.row(_READ, store=store)
    return None if row is None else StoreNumbers(*row)


def begin(tx: Transaction, sender: Sender) -> None:
    """Note the first number that a store goes by, where nobody has heard of it."""
    numbers = load(tx, (sender.store,))[sender.store]
    if numbers.begun is None:
        numbers.begun = sender.first_seq
        note(tx, sender.store, numbers)


def last_seq(numbers: StoreNumbers) -> int:
    """Return the number up to which every change of a store is here."""
    return reached(numbers.ranges, 1 if numbers.begun is None else numbers.begun)


def _locked(tx: Transaction, stores: list[StoreId]) -> dict[StoreId, StoreNumbers]:
    rows = tx.rows(_LOCK, stores=array(stores))
    return {store: StoreNumbers(*numbers) for store, *numbers in rows}
