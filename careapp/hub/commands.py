"""The commands of a hub, each as the lines that it says."""

import argparse
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from careapp.domain.national_id import Country
from careapp.domain.problems import EnvironmentFailedError
from careapp.hub import devices as laptops
from careapp.hub.codes_shown import code_shown, time_shown
from careapp.hub.database import Database, Transaction
from careapp.hub.enrolment import offer_code
from careapp.hub.municipalities import SignInRules, add_municipality
from careapp.hub.operating import Where, bring_up, database_of, municipality_called, now_ms
from careapp.hub.people_commands import role, staff_in, user
from careapp.hub.serving import serve
from careapp.hub.terms import Terms
from careapp.hub.upkeep_commands import check, export, new_epoch, take
from careapp.sync.transport.joining import SignIn

_HOUR_MS = 3_600_000
_SCOPES = ("openid", "profile", "email")

Lines = Iterator[str]


def run(options: argparse.Namespace) -> Lines:
    """Do what a command says, and yield what there is to say about it."""
    where = Where(url=options.url, folder=options.dir)
    if options.step == "migrate":
        if options.url is None:
            raise EnvironmentFailedError("hub-url-missing")
        bring_up(options.url, options.role, options.role_password)
        yield "the database is up to date"
        return
    if options.step == "serve":
        yield from serve(where, options)
        return
    with database_of(where) as database:
        if options.step == "take":
            yield from take(database, where, options)
            return
        yield from _STEPS[options.step](database, options)


def _municipality(database: Database, options: argparse.Namespace) -> Lines:
    sign_in = SignIn(
        kind=options.sign_in, issuer=options.issuer, client_id=options.client_id, scopes=_SCOPES
    )
    rules = SignInRules(sign_in, options.claim, options.sign_in_hours)
    number, private = add_municipality(
        database, Country(options.country), options.code, options.name, rules
    )
    yield f"{options.country.upper()}-{options.code}  {options.name}  {number}"
    if not private:
        yield "it was served before: its name and way in are as you say now"
    elif options.recovery is not None:
        _write(options.recovery, private)
        yield f"recovery key  {options.recovery}: into the municipality's safe, nowhere else"
    else:
        yield f"recovery key  {private}"
        yield "write it down for the municipality's safe: it is shown once, and kept nowhere"


def _write(path: Path, private: str) -> None:
    try:
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "w", encoding="ascii") as file:
            file.write(private + "\n")
    except OSError as error:
        raise EnvironmentFailedError("home-cannot-write", path=str(path)) from error


def _enrol(database: Database, options: argparse.Namespace) -> Lines:
    terms = Terms(
        role=options.role,
        staff=staff_in(options) if options.staff else None,
        district=options.district,
        supplier=options.supplier,
        protected=options.protected,
        round_only=options.round,
    )
    ends_ms = now_ms() + options.hours * _HOUR_MS
    code = database.write(
        municipality_called(database, options.municipality),
        lambda one: offer_code(one, terms, ends_ms),
    )
    yield from code_shown(options.address, code, ends_ms, options.out)


def _devices(database: Database, options: argparse.Namespace) -> Lines:
    with database.read(municipality_called(database, options.municipality)) as transaction:
        for one in laptops.devices(transaction):
            seen = time_shown(one.seen_ms) if one.seen_ms else "never"
            state = f"revoked {time_shown(one.revoked_ms)}" if one.revoked_ms else "in use"
            yield "\t".join((one.device, one.name, one.terms.role, f"seen {seen}", state))


def _revoke(database: Database, options: argparse.Namespace) -> Lines:
    """Say what happens now: the laptop hands in what it has, and wipes."""
    at_ms = now_ms()

    def work(transaction: Transaction) -> bool:
        return laptops.revoke(transaction, options.device, at_ms)

    if not database.write(municipality_called(database, options.municipality), work):
        raise EnvironmentFailedError("hub-device-unknown", device=options.device)
    yield f"{options.device} is revoked: it may hand in what it has written, and reads no more"


_STEPS: dict[str, Callable[[Database, argparse.Namespace], Lines]] = {
    "municipality": _municipality,
    "enrol": _enrol,
    "user": user,
    "role": role,
    "check": check,
    "export": export,
    "new-epoch": new_epoch,
    "devices": _devices,
    "revoke-device": _revoke,
}
