"""What this database knows of itself: its name, its numbers, where the hub stood."""

from careapp.changes.ids import new_id
from careapp.changes.shape import dumps, loads
from careapp.domain.identity import StoreId
from careapp.store.sqlite import Database

_STORE, _FORMER, _FIRST, _LAST = "store", "former_stores", "first_seq", "last_seq"
_HUB_HAS, _HUB_EPOCH = "hub_has", "hub_epoch"

MADE_UP = "made_up"
"""The fact of a demo that names the store its past is told of."""

_LET_GO, _WORDS = "let_go_ms", "words_to_forget"

OF_THE_STORE = frozenset(
    {_STORE, _FORMER, _FIRST, _LAST, _HUB_HAS, _HUB_EPOCH, _LET_GO, _WORDS, "projection"}
)
"""Facts that are true of one file and of no other."""


class Facts:
    """Small facts of this database alone; only the writing thread may write them.

    A database that was copied writes under a name of its own once the hub has noticed.
    Its numbers go on, so that none of them is ever used twice under one name.
    """

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def get(self, name: str) -> str | None:
        """Return a fact, None where it was never kept."""
        query = "SELECT value FROM meta WHERE name = ?"
        row = self._connection.execute(query, (name,)).fetchone()
        return str(row[0]) if row else None

    def set(self, name: str, value: str) -> None:
        """Keep a fact."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    @property
    def store(self) -> StoreId:
        """The name that this database writes under."""
        return StoreId(self.get(_STORE) or "")

    @property
    def stores(self) -> tuple[StoreId, ...]:
        """Every name that it ever wrote under."""
        return (*map(StoreId, loads(self.get(_FORMER) or "[]")), self.store)

    @property
    def vouched(self) -> tuple[StoreId, ...]:
        """The names whose acts this database puts its seal under: its own, and a demo's."""
        made_up = self.get(MADE_UP)
        return self.stores if made_up is None else (StoreId(made_up), *self.stores)

    def name(self) -> None:
        """Give a new database its first name."""
        if self.get(_STORE) is None:
            self.set(_STORE, new_id())

    def rename(self) -> None:
        """Write under a new name from now on; under that, nothing was written yet."""
        self.set(_FORMER, dumps(self.stores))
        self.set(_STORE, new_id())
        self._set_number(_FIRST, self.last_seq + 1)
        self.hub_has = self.last_seq

    @property
    def first_seq(self) -> int:
        """The number of the first change under the present name."""
        return self._number(_FIRST, 1)

    @property
    def last_seq(self) -> int:
        """The number of the last change that was made here."""
        return self._number(_LAST, 0)

    @last_seq.setter
    def last_seq(self, number: int) -> None:
        self._set_number(_LAST, number)

    @property
    def hub_has(self) -> int:
        """Up to where the hub ever said that it has everything of this store."""
        return self._number(_HUB_HAS, 0)

    @hub_has.setter
    def hub_has(self, number: int) -> None:
        self._set_number(_HUB_HAS, number)

    @property
    def hub_epoch(self) -> str | None:
        """The life of the hub in which they last spoke."""
        return self.get(_HUB_EPOCH)

    @hub_epoch.setter
    def hub_epoch(self, epoch: str) -> None:
        self.set(_HUB_EPOCH, epoch)

    @property
    def let_go_ms(self) -> int:
        """When this laptop last let go of somebody; 0 for never."""
        return self._number(_LET_GO, 0)

    @let_go_ms.setter
    def let_go_ms(self, at_ms: int) -> None:
        self._set_number(_LET_GO, at_ms)

    @property
    def has_words_to_forget(self) -> bool:
        """Whether the index still has words of whom was let go of."""
        return bool(self._number(_WORDS, 0))

    @has_words_to_forget.setter
    def has_words_to_forget(self, has: bool) -> None:
        self._set_number(_WORDS, int(has))

    def _number(self, name: str, otherwise: int) -> int:
        return int(self.get(name) or otherwise)

    def _set_number(self, name: str, number: int) -> None:
        self.set(name, str(number))
