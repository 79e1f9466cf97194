"""Commands about people: who may sign in, which roles and mandates they hold."""

import argparse
from collections.abc import Iterator
from datetime import date
from getpass import getpass

from careapp.changes.ids import new_id
from careapp.domain.problems import EnvironmentFailedError
from careapp.hub.accounts import SHORTEST_PASSWORD, add_account, close_account
from careapp.hub.database import Database, Transaction
from careapp.hub.holdings import What, held_by, hold, hold_no_longer
from careapp.hub.operating import municipality_called, now_ms, today
from careapp.sync.transport.joining import Staff

Lines = Iterator[str]


def staff_in(options: argparse.Namespace) -> Staff:
    """Return the staff member that an operator names; a new one without an id.

    Raises:
        EnvironmentFailedError: None is named.
    """
    if not options.staff:
        raise EnvironmentFailedError("hub-staff-missing")
    given, _, family = options.staff.rpartition(" ")
    return Staff(
        id=options.staff_id or new_id(),
        given=given,
        family=family,
        profession=options.profession,
        organisation_id=options.supplier,
        district_id=options.district,
    )


def user(database: Database, options: argparse.Namespace) -> Lines:
    """Let somebody sign in, or let them no longer."""
    home = municipality_called(database, options.municipality)
    if options.deed == "close":
        at_ms = now_ms()
        if not database.write(home, lambda own: close_account(own, options.name, at_ms)):
            raise EnvironmentFailedError("hub-user-unknown", name=options.name)
        yield f"{options.name} can sign in no longer"
        return
    staff = staff_in(options)
    password = None if options.no_password else _new_password()
    database.write(home, lambda own: add_account(own, options.name, staff, password))
    yield f"{options.name}  {staff.given} {staff.family}  {staff.id}"


def role(database: Database, options: argparse.Namespace) -> Lines:
    """Grant a role or mandate, let one end, or list what somebody holds."""
    home, staff = municipality_called(database, options.municipality), options.staff_id
    what: What = "mandate" if options.mandate else "role"
    name = options.mandate or options.role
    if options.deed != "list" and not name:
        raise EnvironmentFailedError("hub-role-missing")
    if options.deed == "grant":
        first, last = options.first or today(), options.last
        database.write(home, lambda own: hold(own, staff, what, name, first, last))
    elif options.deed == "revoke":
        last_day = options.last or today()
        if not database.write(home, lambda own: hold_no_longer(own, staff, name, last_day)):
            raise EnvironmentFailedError("hub-role-unknown", name=name)
    with database.read(home) as transaction:
        yield from _held(transaction, staff)


def _held(transaction: Transaction, staff: str) -> Lines:
    for one in held_by(transaction, staff, now_ms()):
        until = _day(one.until_on) if one.until_on else "further notice"
        yield "\t".join((one.what, one.name, f"from {_day(one.from_on)}", f"until {until}"))


def _day(day: date) -> str:
    return day.isoformat()


def _new_password() -> str:
    password = getpass("password: ")
    if len(password) < SHORTEST_PASSWORD:
        raise EnvironmentFailedError("hub-password-short", number=str(SHORTEST_PASSWORD))
    if getpass("again: ") != password:
        raise EnvironmentFailedError("hub-password-differs")
    return password
