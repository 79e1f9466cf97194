"""The keys of a hub: its own, in a file beside the database, and a municipality's for its safe."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from careapp.domain.problems import EnvironmentFailedError
from careapp.sync.transport.statement import StatementError, bytes_of, text_of

KEY_VARIABLE = "CAREAPP_HUB_KEY"
"""Where the key may stand instead of in a file: 32 bytes, base64url."""

_MINE = 0o600
_OF_OTHERS = 0o077
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class HubKey:
    """The Ed25519 key that signs certificates, roles and session tokens."""

    private: Ed25519PrivateKey

    @property
    def public(self) -> bytes:
        """What laptops check signatures against."""
        return self.private.public_key().public_bytes_raw()

    @property
    def name(self) -> str:
        """The public half as text: what the hub is called in tokens and answers."""
        return text_of(self.public)


def hub_key(file: Path) -> HubKey:
    """Return the hub's key: from the environment, else from *file*, made at first use.

    Raises:
        EnvironmentFailedError: It is damaged, can be read by others, or cannot be written.
    """
    if given := os.environ.get(KEY_VARIABLE):
        return _key(given, KEY_VARIABLE)
    try:
        _make(file)
        if os.name == "posix" and file.stat().st_mode & _OF_OTHERS:
            raise EnvironmentFailedError("hub-key-open", path=str(file))
        return _key(file.read_text(encoding="ascii"), str(file))
    except (OSError, UnicodeError) as error:
        raise EnvironmentFailedError("hub-key-unreadable", path=str(file)) from error


def recovery_pair() -> tuple[str, str]:
    """Return a new X25519 pair of a municipality as text: the private half, the public half."""
    private = X25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    return text_of(private.private_bytes_raw()), text_of(public)


def _make(file: Path) -> None:
    """Write a new key where there is none; two hubs that start at once end up with one."""
    if file.exists():
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MINE)
    with os.fdopen(opened, "w", encoding="ascii") as written:
        written.write(text_of(Ed25519PrivateKey.generate().private_bytes_raw()))
        written.flush()
        os.fsync(written.fileno())
    with suppress(FileExistsError):
        os.link(beside, file)
    beside.unlink()


def _key(text: str, where: str) -> HubKey:
    try:
        raw = bytes_of(text.strip())
    except StatementError as error:
        raise EnvironmentFailedError("hub-key-damaged", path=where) from error
    if len(raw) != _KEY_BYTES:
        raise EnvironmentFailedError("hub-key-damaged", path=where)
    return HubKey(Ed25519PrivateKey.from_private_bytes(raw))
