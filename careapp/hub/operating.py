"""What an operator does to a hub, whichever way they say it: serve, let in, turn away."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, make_url
from sqlalchemy.exc import OperationalError

from careapp.domain.identity import OrganisationId
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.domain.problems import EnvironmentFailedError
from careapp.hub.database import Database, connect
from careapp.hub.keys import HubKey, hub_key
from careapp.hub.migrate import is_behind, migrate
from careapp.hub.municipalities import is_served
from careapp.hub.trial import start_database

ROLE = "careapp_hub"
ZONE = ZoneInfo("Europe/Copenhagen")
"""The one zone of Denmark and Norway."""
_KEY_FILE = "hub.key"
_DATA = "postgresql"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where the database and the key of a hub are.

    Attributes:
        url: Of the database, as the hub's role; None is a trial.
        folder: Of the key, and of a trial's database.
    """

    url: str | None
    folder: Path


def now_ms() -> int:
    """Return the wall clock of this computer."""
    return time.time_ns() // 1_000_000


def today() -> date:
    """Return the date where the municipalities lie."""
    return day_of(now_ms())


def day_of(at_ms: int) -> date:
    """Return the date of a moment where the municipalities lie."""
    return datetime.fromtimestamp(at_ms / 1_000, ZONE).date()


def key_of(where: Where) -> HubKey:
    """Return the hub's key, made at first use."""
    return hub_key(where.folder / _KEY_FILE)


@contextmanager
def database_of(where: Where, connections: int = 2) -> Iterator[Database]:
    """Open the hub's database; that of a trial is started and brought up to date.

    Raises:
        EnvironmentFailedError: It cannot be reached.
    """
    engine = connect(url_of(where), connections)
    try:
        with _told():
            up_to_date(engine)
            yield Database(engine)
    finally:
        engine.dispose()


def up_to_date(engine: Engine) -> None:
    """Go on only with a database that has all that this version of the program needs.

    Raises:
        EnvironmentFailedError: It was not migrated.
    """
    with engine.connect() as connection:
        if is_behind(connection):
            raise EnvironmentFailedError("hub-database-old")


@contextmanager
def _told() -> Iterator[None]:
    """Say in the words of the program that the database is away."""
    try:
        yield
    except OperationalError as error:
        raise EnvironmentFailedError("hub-database-away") from error


def url_of(where: Where) -> str:
    """Return the address of the database; that of a trial is started and brought up to date.

    Raises:
        EnvironmentFailedError: It cannot be started.
    """
    return where.url or _trial(where.folder)


def bring_up(url: str, role: str, password: str | None) -> None:
    """Bring a database up to this version, as its owner."""
    engine = connect(url, 1)
    try:
        with _told(), engine.connect() as owner:
            migrate(owner, role, password)
    finally:
        engine.dispose()


def municipality_called(database: Database, called: str) -> OrganisationId:
    """Return the id of the municipality that an operator means, such as ``DK-101``.

    Raises:
        EnvironmentFailedError: It is not written like that, or not served here.
    """
    country, _, code = called.partition("-")
    try:
        home = id_of_municipality(Country(country.lower()), code)
    except ValueError as error:
        raise EnvironmentFailedError("hub-municipality-malformed", called=called) from error
    if not is_served(database, home):
        raise EnvironmentFailedError("hub-municipality-unknown", called=called)
    return home


def _trial(folder: Path) -> str:
    """Start a trial's database; return its address as the hub's role."""
    owner = start_database(folder / _DATA)
    bring_up(owner, ROLE, None)
    return make_url(owner).set(username=ROLE).render_as_string(hide_password=False)
