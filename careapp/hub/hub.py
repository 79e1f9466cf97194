"""What laptops ask of a hub, answered from PostgreSQL."""

from functools import partial
from typing import assert_never

from sqlalchemy import Engine

from careapp.domain.identity import OrganisationId
from careapp.hub.ahead import ahead
from careapp.hub.beforehand import Beforehand, Question
from careapp.hub.counting import count, count_subjects
from careapp.hub.database import Database, Transaction
from careapp.hub.hello import welcome
from careapp.hub.judging import judge, refuse
from careapp.hub.membership import Placed
from careapp.hub.pull import page
from careapp.hub.push import Rules, push
from careapp.hub.seals import Seals
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
)

MOST_PASSES = 5
"""So often something may be written before a question is answered all the same."""


class Hub:
    """A hub over a database; it keeps nothing itself, so there may be any number of it.

    Args:
        engine: Connects as the hub's own role (`careapp.hub.database.connect`).
        rules: What it goes by; what municipalities go by, where none are given.
        seals: Looks at seals; several hubs of one process may share what it knows.
    """

    def __init__(
        self, engine: Engine, rules: Rules | None = None, seals: Seals | None = None
    ) -> None:
        self.database = Database(engine)
        self._rules = rules or Rules(judge, Placed(), refuse, sealed=True)
        self._beforehand = Beforehand()
        self._seals = seals or Seals()

    def answer(
        self, device: str, municipality: OrganisationId, request: Request, now_ms: int
    ) -> Reply:
        """Return the answer to a *device* that has proved who it is.

        Raises:
            LookupError: This hub does not know the municipality.
        """
        if isinstance(request, Hello | Push | Pull | First) and not is_id(request.sender.store):
            return Refused("no-such-store")
        if isinstance(request, Push):
            return self._push(device, municipality, request, now_ms)
        for passes_left in reversed(range(MOST_PASSES)):
            with self.database.read(municipality) as tx:
                due = self._beforehand.due(tx, device, request, now_ms)
                if due is None or not passes_left:
                    return _answer(tx, device, request, now_ms)
            self.database.write(municipality, due)
        raise AssertionError  # the last pass answers

    def _push(self, device: str, municipality: OrganisationId, request: Push, now_ms: int) -> Reply:
        """Look at the seals while nobody waits; then keep what was pushed."""
        doubts: dict[int, str] = {}
        if self._rules.sealed:
            doubts = self._seals.doubts(self.database, municipality, request.packets)
        work = partial(
            push, device=device, request=request, now_ms=now_ms, rules=self._rules, doubts=doubts
        )
        return self.database.write(municipality, work)


def _answer(tx: Transaction, device: str, request: Question, now_ms: int) -> Reply:
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
