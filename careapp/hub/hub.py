"""What laptops ask of a hub, answered from PostgreSQL."""

from typing import assert_never

from sqlalchemy import Engine

from careapp.domain.identity import OrganisationId
from careapp.hub.ahead import ahead
from careapp.hub.counting import count, count_subjects
from careapp.hub.database import Database, Transaction
from careapp.hub.hello import welcome
from careapp.hub.judging import judge
from careapp.hub.membership import Placed
from careapp.hub.pull import page
from careapp.hub.push import Rules, push
from careapp.hub.stores import begin, read
from careapp.hub.taken import is_id
from careapp.sync.core.message import (
    Count,
    CountSubjects,
    First,
    Hello,
    Pull,
    Push,
    Refused,
    Reply,
    Request,
    Sender,
)


class Hub:
    """A hub over a database; it keeps nothing itself, so there may be any number of it.

    Args:
        engine: Connects as the hub's own role (`careapp.hub.database.connect`).
        rules: What it goes by; what municipalities go by, where none are given.
    """

    def __init__(self, engine: Engine, rules: Rules | None = None) -> None:
        self.database = Database(engine)
        self._rules = rules or Rules(judge, Placed())

    def answer(
        self, device: str, municipality: OrganisationId, request: Request, now_ms: int
    ) -> Reply:
        """Return the answer to a *device* that has proved who it is.

        Raises:
            LookupError: This hub does not know the municipality.
        """
        if isinstance(request, Push):
            if not is_id(request.sender.store):
                return Refused("no-such-store")
            return self.database.write(
                municipality, lambda tx: push(tx, device, request, now_ms, self._rules)
            )
        if isinstance(request, Hello | Pull | First):
            if not is_id(request.sender.store):
                return Refused("no-such-store")
            self._meet(municipality, request.sender)
        with self.database.read(municipality) as tx:
            return _answer(tx, device, request, now_ms)

    def _meet(self, municipality: OrganisationId, sender: Sender) -> None:
        """Note where a store begins of whom nobody has heard."""
        with self.database.read(municipality) as tx:
            known = read(tx, sender.store)
        if known is None or known.begun is None:
            self.database.write(municipality, lambda tx: begin(tx, sender))


def _answer(
    tx: Transaction, device: str, request: Hello | Pull | First | Count | CountSubjects, now_ms: int
) -> Reply:
    match request:
        case Hello():
            return welcome(tx, device, request)
        case Pull():
            return page(tx, device, request)
        case First():
            return ahead(tx, device, request, now_ms)
        case Count():
            return count(tx, device, request)
        case CountSubjects():
            return count_subjects(tx, device, request)
        case _:
            assert_never(request)
