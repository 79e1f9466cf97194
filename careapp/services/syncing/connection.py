"""The way to the hub of a laptop that signs in by itself."""

import time
from collections.abc import Callable
from typing import Final, Protocol

from careapp.services.syncing.membership import Membership
from careapp.services.syncing.proving import Plain, SignIns
from careapp.sync.core.blobs import BlobReply, BlobRequest, NotNow
from careapp.sync.core.message import Push, Refused, Reply, Request
from careapp.sync.transport.joining import Session, User
from careapp.sync.transport.verdict import Silence

DISMISSED: Final = "revoked"
_OVER: Final = frozenset({"session-over", DISMISSED})
"""Refusals after which a new session tells more."""
_BEFORE_ITS_END_S: Final = 30


class Line(Plain, Protocol):
    """A line to the hub that knows nothing of who is signed in."""

    def answer(self, request: Request) -> Reply:
        """Return the hub's answer, or why there is none."""

    def carry(self, request: BlobRequest) -> BlobReply | Refused:
        """Return the hub's answer about the bytes of an attachment."""

    def cut(self) -> None:
        """Give up what is being asked, and what would be; from any thread."""

    def mend(self) -> None:
        """Ask again from now on."""

    def close(self) -> None:
        """Hang up."""


class Token:
    """What a laptop shows to be let in, as long as it holds."""

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._value, self._ends_s = "", 0.0

    def take(self, session: Session) -> None:
        """Show what *session* gave from now on; by the hub's clock, on this one's pace."""
        self._value = session.token
        self._ends_s = self._now_s() + (session.expires_at_ms - session.now_ms) / 1_000

    def drop(self) -> None:
        """Show nothing any more."""
        self._value = ""

    def __call__(self) -> str:
        """Return what to show, empty where it is over or there is none."""
        return self._value if self._now_s() < self._ends_s - _BEFORE_ITS_END_S else ""


class Connection:
    """Signs in when that is needed, and goes on; a `careapp.services.syncing.runner.Way`.

    Args:
        line: To the hub.
        token: What the line shows.
        sign_ins: How to sign in.
        membership: Gives it as it is now.
        signed_in: Takes each new session, to keep what it says.
    """

    def __init__(
        self,
        line: Line,
        token: Token,
        sign_ins: SignIns,
        membership: Callable[[], Membership],
        signed_in: Callable[[Session], None],
    ) -> None:
        self._line, self._token, self._sign_ins = line, token, sign_ins
        self._membership, self._signed_in = membership, signed_in
        self._dismissed = False

    @property
    def dismissed(self) -> bool:
        """Whether the hub has taken this laptop off: it hands in what is left, no more."""
        return self._dismissed

    def answer(self, request: Request) -> Reply:
        """Return the hub's answer, signing in first where that is needed."""
        if not self._token() and (why := self._sign_in()):
            return why
        if self._dismissed and not isinstance(request, Push):
            return Refused(DISMISSED)
        reply = self._line.answer(request)
        if not (isinstance(reply, Refused) and reply.code in _OVER):
            return reply
        self._token.drop()
        return self._sign_in() or self._line.answer(request)

    def carry(self, request: BlobRequest) -> BlobReply:
        """Return the hub's answer about the bytes of an attachment."""
        if not self._token() and self._sign_in():
            return NotNow()
        reply = self._line.carry(request)
        return NotNow() if isinstance(reply, Refused) else reply

    def cut(self) -> None:
        """Give up what is being asked, and what would be; from any thread."""
        self._line.cut()

    def mend(self) -> None:
        """Ask again from now on."""
        self._line.mend()

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def _sign_in(self) -> Silence | None:
        session = self._sign_ins.ask(self._line, self._membership(), User())
        if not isinstance(session, Session):
            return session
        self._token.take(session)
        self._dismissed = session.revoked
        self._signed_in(session)
        return None
