"""Serve until told to stop."""

import argparse
from collections.abc import Iterator
from dataclasses import replace

from careapp.domain.national_id import Country
from careapp.domain.people import Role, id_of_municipality
from careapp.domain.problems import EnvironmentFailedError
from careapp.hub.app import HubApp, Parts
from careapp.hub.codes_shown import code_shown
from careapp.hub.database import Database
from careapp.hub.enrolment import CODE_LIFE_MS, offer_code
from careapp.hub.gate import room_for
from careapp.hub.logs import begin_log
from careapp.hub.municipalities import SignInRules, add_municipality, is_served
from careapp.hub.operating import Where, database_of, key_of, now_ms
from careapp.hub.role_check import CheckingHub
from careapp.hub.server import Address, Server
from careapp.hub.terms import Terms

MADE_UP = (Country.DENMARK, "999", "Fjordby Kommune")
"""The municipality of a trial; Denmark has no number 999."""


def serve(where: Where, options: argparse.Namespace) -> Iterator[str]:
    """Answer laptops until told to stop; yield what an operator needs to know before.

    Raises:
        EnvironmentFailedError: It would be read along with, or the database cannot be reached.
    """
    listening = _address(options).listen()
    address = replace(_address(options), port=listening.getsockname()[1])
    known_as = options.address or address.url
    try:
        with database_of(where, options.at_once + 1) as database:
            if where.url is None:
                yield from _trial(database, known_as)
            key = key_of(where)
            yield f"serving  {known_as}"
            begin_log()
            room = room_for(options.at_once)
            app = HubApp(
                Parts(core=CheckingHub(database.engine), database=database, key=key, room=room)
            )
            Server(app, address).run([listening])
    finally:
        listening.close()


def _address(options: argparse.Namespace) -> Address:
    if bool(options.tls_cert) != bool(options.tls_key):
        raise EnvironmentFailedError("hub-tls-half")
    certificate = (options.tls_cert, options.tls_key) if options.tls_cert else None
    return Address(host=options.host, port=options.port, certificate=certificate)


def _trial(database: Database, known_as: str) -> Iterator[str]:
    """Serve a made-up municipality, and let the first laptop in."""
    country, number, name = MADE_UP
    home = id_of_municipality(country, number)
    if not is_served(database, home):
        add_municipality(database, country, number, name, SignInRules())
    ends_ms = now_ms() + CODE_LIFE_MS
    terms = Terms(role=Role.VISITATOR.value, protected=True)
    code = database.write(home, lambda one: offer_code(one, terms, ends_ms))
    yield f"trial of {name}, with made-up persons only ({country.value.upper()}-{number})"
    yield from code_shown(known_as, code, ends_ms, None)
