"""What is known of the numbers of each store."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import text

from careapp.domain.identity import StoreId
from careapp.hub.arrays import array
from careapp.hub.database import Ask, Transaction
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


def loading(stores: Iterable[StoreId]) -> Ask:
    """Return what asks for what is known of *stores*, and lets nobody else change it."""
    return Ask(_LOCK, {"stores": array(sorted(set(stores)))})


def loaded(
    tx: Transaction, stores: Iterable[StoreId], rows: list[Any]
) -> dict[StoreId, StoreNumbers]:
    """Return what was found by `loading`; write down the stores of which nobody has heard."""
    found = {store: StoreNumbers(*numbers) for store, *numbers in rows}
    if missing := [one for one in sorted(set(stores)) if one not in found]:
        _, there = tx.together(Ask(_NEW, {"stores": array(missing)}), loading(missing))
        found |= {store: StoreNumbers(*numbers) for store, *numbers in there}
    return found


def noting(store: StoreId, numbers: StoreNumbers) -> Ask:
    """Return what keeps what is known of a store now."""
    values = {"store": store, "begun": numbers.begun, "forked": numbers.forked}
    return Ask(_NOTE, {**values, "numbers": array(numbers.ranges)})


def read(tx: Transaction, store: StoreId) -> StoreNumbers | None:
    """Return what is known of *store*."""
    row = tx.row(_READ, store=store)
    return None if row is None else StoreNumbers(*row)


def begin(tx: Transaction, sender: Sender) -> None:
    """Note the first number that a store goes by, where nobody has heard of it."""
    asked = (sender.store,)
    (rows,) = tx.together(loading(asked))
    numbers = loaded(tx, asked, rows)[sender.store]
    if numbers.begun is None:
        numbers.begun = sender.first_seq
        tx.together(noting(sender.store, numbers))


def last_seq(numbers: StoreNumbers) -> int:
    """Return the number up to which every change of a store is here."""
    return reached(numbers.ranges, 1 if numbers.begun is None else numbers.begun)
