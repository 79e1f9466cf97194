"""Opening a laptop's data with the key from the municipality's safe, for a new passphrase."""

from pathlib import Path

from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.exchange_files import read_file
from careapp.sync.transport.statement import StatementError, bytes_of
from careapp.system.home import Home
from careapp.system.keys import SHORTEST_PASSPHRASE, change_passphrase
from careapp.system.recovery import recovered_key


def recover(home: Home, safe: Path, passphrase: str, again: str) -> None:
    """Let the data be opened by a new passphrase.

    Args:
        home: Whose data.
        safe: A file with the private half of the municipality's recovery key, base64url.
        passphrase: The new one.
        again: The same, typed once more.

    Raises:
        InvalidRecordError: The passphrase will not do.
        EnvironmentFailedError: The key does not open it; nothing was changed.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        length = str(SHORTEST_PASSPHRASE)
        raise InvalidRecordError(Problem("passphrase-short", "", {"length": length}))
    if passphrase != again:
        raise InvalidRecordError(Problem("passphrase-differs"))
    try:
        private = bytes_of(read_file(safe).decode("ascii").strip())
    except (StatementError, UnicodeError) as error:
        raise EnvironmentFailedError("recovery-key-damaged", path=str(safe)) from error
    change_passphrase(home, recovered_key(home, private), passphrase)
