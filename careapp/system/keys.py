"""The database key: random, and wrapped by the user's passphrase.

The envelope is AES-256-GCM under a key that Argon2id (RFC 9106, second recommended
option: 64 MiB, 3 passes, 4 lanes) derives from the passphrase. A demo home keeps its
key bare in a file that says so, and never meets a real hub.
"""

import json
import os
import secrets
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from careapp.domain.problems import EnvironmentFailedError
from careapp.system.home import Home

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
SHORTEST_PASSPHRASE = 12

_SALT_BYTES = 16
_NONCE_BYTES = 12
_PASSES, _LANES, _MEMORY_KIB = 3, 4, 65_536
_FORMAT = "careapp-envelope-1"
_UNDER_WAY = "first-use-under-way"
_DEMO = "careapp-demo-key: no secret; this home holds made-up persons only"


def new_envelope(home: Home, passphrase: str) -> bytes:
    """Make a key, write its envelope, and return the key.

    Raises:
        EnvironmentFailedError: There is an envelope already, or it cannot be written.
    """
    if home.envelope.exists() or home.database.exists():
        raise EnvironmentFailedError("home-exists", path=str(home.folder))
    key = secrets.token_bytes(KEY_BYTES)
    under_way = {_UNDER_WAY: "nothing has been written yet that anybody would miss"}
    write_envelope(home.envelope, _wrapped(key, passphrase) | under_way)
    return key


def change_passphrase(home: Home, key: bytes, passphrase: str) -> None:
    """Let *key* be opened by another passphrase from now on.

    Raises:
        EnvironmentFailedError: The envelope cannot be written; the one before stands.
    """
    write_envelope(home.envelope, _wrapped(key, passphrase))


def finish_envelope(home: Home) -> None:
    """Note that the first use has come to its end: from now on the key opens something.

    Raises:
        EnvironmentFailedError: It cannot be written.
    """
    stored = read_envelope(home.envelope)
    write_envelope(home.envelope, {name: one for name, one in stored.items() if name != _UNDER_WAY})


def is_under_way(home: Home) -> bool:
    """Return whether a first use was cut short, such as by a loss of power."""
    try:
        return _UNDER_WAY in read_envelope(home.envelope)
    except EnvironmentFailedError:
        return False


def open_envelope(home: Home, passphrase: str) -> bytes:
    """Return the key.

    Raises:
        EnvironmentFailedError: Wrong passphrase, or the envelope is gone or damaged.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - a slow import, used once

    stored = read_envelope(home.envelope)
    try:
        salt, nonce, wrapped = (
            bytes.fromhex(stored[name]) for name in ("salt", "nonce", "passphrase")
        )
        return _cipher(passphrase, salt).decrypt(nonce, wrapped, _FORMAT.encode())
    except InvalidTag as error:
        raise EnvironmentFailedError("passphrase-wrong") from error
    except (KeyError, TypeError, ValueError) as error:
        raise EnvironmentFailedError("envelope-damaged", path=str(home.envelope)) from error


def demo_key(home: Home) -> bytes:
    """Return the key of a demo home, made at first use.

    Raises:
        EnvironmentFailedError: The home is a real one, or its key file is damaged.
    """
    if home.envelope.exists():
        raise EnvironmentFailedError("home-not-demo", path=str(home.folder))
    if not home.demo_key.exists():
        if home.database.exists():
            raise EnvironmentFailedError("demo-key-missing", path=str(home.folder))
        write_envelope(home.demo_key, {"what": _DEMO, "key": secrets.token_hex(KEY_BYTES)})
    try:
        key = bytes.fromhex(read_envelope(home.demo_key)["key"])
    except (KeyError, TypeError, ValueError) as error:
        raise EnvironmentFailedError("envelope-damaged", path=str(home.demo_key)) from error
    if len(key) != KEY_BYTES:
        raise EnvironmentFailedError("envelope-damaged", path=str(home.demo_key))
    return key


def _wrapped(key: bytes, passphrase: str) -> dict[str, str]:
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    wrapped = _cipher(passphrase, salt).encrypt(nonce, key, _FORMAT.encode())
    return {
        "format": _FORMAT,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        "passphrase": wrapped.hex(),
    }


def _cipher(passphrase: str, salt: bytes) -> "AESGCM":
    # Argon2id costs about a tenth of a second and its library as much to import.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415

    derive = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB
    )
    # One keyboard hands over å as one character, another as two.
    composed = unicodedata.normalize("NFC", passphrase)
    return AESGCM(derive.derive(composed.encode()))


def read_envelope(path: Path) -> dict[str, str]:
    """Return what stands in an envelope.

    Raises:
        EnvironmentFailedError: It is gone or damaged.
    """
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EnvironmentFailedError("envelope-damaged", path=str(path)) from error
    if not isinstance(stored, dict):
        raise EnvironmentFailedError("envelope-damaged", path=str(path))
    return stored


def write_envelope(path: Path, content: dict[str, str]) -> None:
    """Write whole or not at all: a key that is half on disk loses everything.

    Raises:
        EnvironmentFailedError: It cannot be written.
    """
    beside = path.with_suffix(".new")
    try:
        with beside.open("w", encoding="utf-8") as file:
            json.dump(content, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise EnvironmentFailedError("home-cannot-write", path=str(path)) from error
