"""A copy of the database key in the system's keyring, for who does not want to type each time.

It is a convenience and never the only key: the envelope beside the database is opened by
the passphrase whatever becomes of the keyring. The library is imported when it is asked
for, never before the first page; what it asks of the system may wait for ever behind a
prompt, and is given up in time.
"""

import json
from collections.abc import Callable
from importlib import import_module
from queue import Empty, Queue
from threading import Thread
from typing import Protocol, TypeVar

from careapp.domain.problems import EnvironmentFailedError
from careapp.system.home import Home
from careapp.system.keys import KEY_BYTES

T = TypeVar("T")

SERVICE = "careapp"
PATIENCE_S = 20.0
"""The system may ask its user to open the keyring first."""

_TRUSTED = frozenset(
    f"keyring.backends.{name}" for name in ("Windows", "macOS", "SecretService", "kwallet")
)
"""Others keep nothing, or keep it in plain text."""
_WHAT = "A copy of the key to the data lies in the system's keyring, under this name."


class Keyring(Protocol):
    """What the library offers."""

    def get_password(self, _service: str, _username: str, /) -> str | None:
        """Return what is kept, None when nothing is."""

    def set_password(self, _service: str, _username: str, _password: str, /) -> None:
        """Keep something."""

    def delete_password(self, _service: str, _username: str, /) -> None:
        """Forget something."""


def system_keyring() -> Keyring | None:
    """Return the keyring of this system, None when it has none that is safe."""
    try:
        chosen = import_module("keyring").get_keyring()
    except ImportError:
        return None
    for backend in getattr(chosen, "backends", None) or (chosen,):
        if type(backend).__module__ in _TRUSTED:
            if hasattr(backend, "persist"):
                # Windows would carry it along to other computers of the same user.
                backend.persist = "local machine"
            found: Keyring = backend
            return found
    return None


class KeptKey:
    """The copy of one home's key; all of it may take long, and belongs on a worker.

    Args:
        home: Whose key.
    """

    def __init__(self, home: Home) -> None:
        self._home = home

    @property
    def is_kept(self) -> bool:
        """Whether the user asked for it to be kept on this computer."""
        return self._home.kept_key.exists()

    def can_be_kept(self) -> bool:
        """Return whether this system has a keyring that is safe."""
        try:
            return _in_time(system_keyring) is not None
        except EnvironmentFailedError:
            return False

    def get(self) -> bytes | None:
        """Return the key, None where it is kept no longer.

        Raises:
            EnvironmentFailedError: The keyring does not answer.
        """
        text = _in_time(lambda: _ring().get_password(SERVICE, self._account))
        try:
            key = bytes.fromhex(text or "")
        except ValueError:
            return None
        return key if len(key) == KEY_BYTES else None

    def keep(self, key: bytes) -> None:
        """Keep *key*, and see that it is there.

        Raises:
            EnvironmentFailedError: The keyring does not take it.
        """
        account, text = self._account, key.hex()

        def set_and_get() -> str | None:
            ring = _ring()
            ring.set_password(SERVICE, account, text)
            return ring.get_password(SERVICE, account)

        if _in_time(set_and_get) != text:
            raise EnvironmentFailedError("keyring-failed")
        try:
            self._home.kept_key.write_text(json.dumps({"what": _WHAT, "name": account}), "utf-8")
        except OSError as error:
            path = str(self._home.kept_key)
            raise EnvironmentFailedError("home-cannot-write", path=path) from error

    def forget(self) -> None:
        """Take the copy out of the keyring; from now on the passphrase is asked for.

        Raises:
            EnvironmentFailedError: The keyring does not let go of it.
        """
        if not self.is_kept:
            return
        if self.get() is not None:
            _in_time(lambda: _ring().delete_password(SERVICE, self._account))
        self._home.kept_key.unlink(missing_ok=True)

    @property
    def _account(self) -> str:
        return str(self._home.folder.resolve())


def _ring() -> Keyring:
    ring = system_keyring()
    if ring is None:
        raise EnvironmentFailedError("keyring-failed")
    return ring


def _in_time(run: Callable[[], T]) -> T:
    """Return the outcome of *run*, which is left alone when it takes too long."""
    ended: Queue[tuple[T | None, Exception | None]] = Queue()

    def work() -> None:
        try:
            ended.put((run(), None))
        except Exception as error:  # noqa: BLE001 - each keyring has errors of its own
            ended.put((None, error))

    Thread(target=work, name="keyring", daemon=True).start()
    try:
        outcome, error = ended.get(timeout=PATIENCE_S)
    except Empty:
        raise EnvironmentFailedError("keyring-failed") from None
    if error is not None:
        raise EnvironmentFailedError("keyring-failed") from error
    return outcome  # type: ignore[return-value] # without an error it is what was returned
