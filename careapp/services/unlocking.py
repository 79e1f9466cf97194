"""Opening the data of a real home: by the passphrase, or by the key in the system's keyring."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar, cast

from careapp.domain.problems import EnvironmentFailedError
from careapp.services.desk import Desk, open_desk
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.clock import Clock
from careapp.system.home import Home
from careapp.system.keyring import KeptKey
from careapp.system.keys import open_envelope
from careapp.system.recovery import seal_for_recovery

T = TypeVar("T")


def open_store(home: Home, key: bytes, clock: Clock) -> Store:
    """Open the encrypted database of *home*.

    Raises:
        EnvironmentFailedError: It cannot be opened; the file is untouched.
    """
    clocks = Clocks(wall_ms=clock.wall_ms, monotonic_ms=clock.monotonic_ms)
    return Store(home.database, key, clocks=clocks)


def desk_at(store: Store, clock: Clock, *, demo: bool = False) -> Desk:
    """Return the desk of who uses this laptop.

    Raises:
        EnvironmentFailedError: Nobody has said who they are.
    """
    desk = open_desk(store, clock, demo=demo)
    if desk is None:
        raise EnvironmentFailedError("user-unknown")
    return desk


@contextmanager
def closed_in_vain(store: Store) -> Iterator[None]:
    """Close *store* again when what it was opened for fails."""
    try:
        yield
    except BaseException:
        store.close()
        raise


class Unlocking:
    """How the data of a home is opened; all of it belongs on a worker.

    Args:
        home: A real home.
        clock: The machine's clock.
    """

    def __init__(self, home: Home, clock: Clock) -> None:
        self._home, self._clock = home, clock
        self._key = KeptKey(home)
        self._opened: bytes | None = None
        self._attempted: object = None

    @property
    def home(self) -> Home:
        """Whose data it is."""
        return self._home

    def opened_with(self, key: bytes) -> None:
        """Note by which key the data is open, when it was made just now."""
        self._opened = key

    def attempt(self, make: Callable[[], T]) -> T:
        """Return what the first attempt to set this computer up has made, also in the next."""
        if self._attempted is None:
            self._attempted = make()
        return cast(T, self._attempted)

    def let_recover(self, recovery_key: bytes) -> None:
        """Let the municipality open the data with the other half of its recovery key.

        Raises:
            EnvironmentFailedError: The envelope cannot be written.
        """
        if self._opened is not None:
            seal_for_recovery(self._home, self._opened, recovery_key)

    @property
    def is_kept(self) -> bool:
        """Whether the user asked for the key to be kept in the keyring."""
        return self._key.is_kept

    def can_be_kept(self) -> bool:
        """Return whether this system has a keyring that is safe."""
        return self._key.can_be_kept()

    def open_with(self, passphrase: str) -> tuple[Store, Desk]:
        """Open the data.

        Raises:
            EnvironmentFailedError: There is none, or it cannot be opened; it is untouched.
        """
        self._look_for_data()
        return self._open(open_envelope(self._home, passphrase))

    def open_kept(self) -> tuple[Store, Desk] | None:
        """Open the data with the key in the keyring, None where that is no longer there.

        Raises:
            EnvironmentFailedError: The keyring does not answer, or the data cannot be opened.
        """
        self._look_for_data()
        key = self._key.get()
        return self._open(key) if key else None

    def remember(self, passphrase: str, *, wanted: bool) -> None:
        """Keep the key in the keyring from now on, or take it out.

        Raises:
            EnvironmentFailedError: The keyring does not do it; the passphrase opens as before.
        """
        if wanted:
            self._key.keep(open_envelope(self._home, passphrase))
        else:
            self.forget()

    def forget(self) -> None:
        """Take the key out of the keyring, so that the passphrase is asked for.

        Raises:
            EnvironmentFailedError: The keyring does not let go of it.
        """
        self._key.forget()

    def wipe(self) -> None:
        """Remove the data and every key to it; the store is closed.

        A keyring that does not answer keeps a key to nothing.
        """
        with suppress(EnvironmentFailedError):
            self.forget()
        self._home.forget()

    def _look_for_data(self) -> None:
        if not self._home.database.exists():
            # It may lie elsewhere today; an empty one in its place would hide that.
            raise EnvironmentFailedError("home-empty", path=str(self._home.folder))

    def _open(self, key: bytes) -> tuple[Store, Desk]:
        store = open_store(self._home, key, self._clock)
        with closed_in_vain(store):
            desk = desk_at(store, self._clock)
            self._opened = key
            return store, desk
