"""What laptops ask of a hub, answered from PostgreSQL."""

from datetime import UTC, datetime
from typing import assert_never

from sqlalchemy import Engine

from careapp.domain.identity import OrganisationId
from careapp.hub.ahead import ahead
from careapp.hub.counting import count, count_subjects
from careapp.hub.database import Database, Transaction
from careapp.hub.feeds import is_round
from careapp.hub.hello import welcome
from careapp.hub.judging import judge, refusing
from careapp.hub.members import enrolled
from careapp.hub.membership import Placed, settle
from careapp.hub.pull import page
from careapp.hub.push import Rules, push
from careapp.hub.rounds import may_change, set_window
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
        self._rules = rules or Rules(judge, Placed(), refusing)

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
        if isinstance(request, Hello):
            self._go_round(device, municipality, request, now_ms)
        with self.database.read(municipality) as tx:
            return _answer(tx, device, request, now_ms)

    def _meet(self, municipality: OrganisationId, sender: Sender) -> None:
        """Note where a store begins of whom nobody has heard."""
        with self.database.read(municipality) as tx:
            known = read(tx, sender.store)
        if known is None or known.begun is None:
            self.database.write(municipality, lambda tx: begin(tx, sender))

    def _go_round(
        self, device: str, municipality: OrganisationId, hello: Hello, now_ms: int
    ) -> None:
        """Let a laptop that carries a round carry the right one today."""
        window = hello.window
        if window is not None:
            self.database.write(municipality, lambda tx: set_window(tx, device, window))
        with self.database.read(municipality) as tx:
            feeds = enrolled(tx, device).reads
            now = datetime.fromtimestamp(now_ms // 1_000, UTC)
            changing = may_change(tx, device, now) if any(map(is_round, feeds)) else []
        if changing:
            self.database.write(municipality, lambda tx: settle(tx, changing, now_ms))


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
