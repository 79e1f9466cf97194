"""The sync as the rest of the program sees it: what it is told, and what it may be asked."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from careapp.changes.kinds import KINDS
from careapp.changes.touched import Touched
from careapp.services.desk import Desk
from careapp.services.syncing.choices import SyncChoices, keep_choices, kept_choices
from careapp.services.syncing.connection import Connection, Token
from careapp.services.syncing.files import StoreFiles
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.joining import Joining, join, line_to
from careapp.services.syncing.laptop_keys import kept_keys
from careapp.services.syncing.membership import (
    Membership,
    keep_membership,
    kept_membership,
)
from careapp.services.syncing.proving import SignIns
from careapp.services.syncing.replica import StoreReplica
from careapp.services.syncing.runner import Runner
from careapp.services.syncing.schedule import Schedule
from careapp.services.syncing.signing_in import (
    BrowserSigningIn,
    Password,
    sign_in_with_password,
)
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.syncing.tied import Tied
from careapp.store.store import Store
from careapp.sync.transport.joining import Session
from careapp.system.clock import Clock
from careapp.system.network import network

_LAST = "last_sync"
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Who is told; called on the thread that syncs.

    Attributes:
        state: Takes each new state.
        touched: Takes what others changed, for the pages that show it.
        roles: Takes the membership when the hub has said who the user is.
    """

    state: Callable[[SyncState], None]
    touched: Callable[[Touched], None]
    roles: Callable[[Membership], None]


class Syncing:
    """The background sync of one laptop; every call is quick, or belongs on a worker.

    Args:
        store: The encrypted database.
        clock: The machine's clocks.
        hearing: Who is told.
        let_recover: Seals the database key for a public recovery key; None in a demo.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        hearing: Hearing,
        let_recover: Callable[[bytes], None] | None = None,
    ) -> None:
        self._store, self._clock, self._hearing = store, clock, hearing
        self._let_recover = let_recover
        self._runner: Runner | None = None
        self.membership = kept_membership(store)
        self.choices = kept_choices(store)
        self._costly = False
        self._give_up: Callable[[], None] = lambda: None

    @property
    def state(self) -> SyncState:
        """Where the sync stands."""
        return self._runner.state if self._runner else self._at_rest()

    def join(self, invitation: Invitation, desk: Desk) -> Membership:
        """Join a hub, and begin to sync; on a worker.

        Raises:
            InvalidRecordError: Something that was typed must be put right.
            EnvironmentFailedError: The hub is not reached; asking again does no harm.
        """
        membership = join(
            self._store,
            invitation,
            demo=desk.demo,
            before=desk,
            connect=self._line_to,
            let_recover=self._let_recover,
        )
        if desk.demo:
            self._offer_everything()
        self.start()
        self._hearing.roles(membership)
        return membership

    def _offer_everything(self) -> None:
        """Bring the whole made-up municipality: nobody else has it."""
        replica, after = StoreReplica(self._store), None
        kinds = [kind.record for kind in KINDS.values()]
        while some := self._store.read.subjects.with_any(kinds, after=after, limit=_AT_ONCE):
            replica.offer_all_of(some)
            after = some[-1]

    def sign_in(self, desk: Desk, typed: Password) -> None:
        """Sign the user in by name and password, and go on; on a worker.

        Raises:
            InvalidRecordError: They do not fit, or something is missing.
            EnvironmentFailedError: The hub is not reached.
        """
        self._go_on_as(sign_in_with_password(desk, typed, connect=self._line_to))

    def sign_in_by_browser(
        self, desk: Desk, words: str, open_browser: Callable[[str], None]
    ) -> None:
        """Sign the user in in the browser, and go on; on a worker.

        Args:
            desk: Whose.
            words: What the browser says at the end.
            open_browser: Shows an address, from any thread, and does not wait.

        Raises:
            InvalidRecordError: The hub does not know them.
            EnvironmentFailedError: Nobody signed in, or a server is not reached.
        """
        asking = BrowserSigningIn(open_browser)
        self._give_up = asking.give_up
        self._go_on_as(asking.ask(desk, words, connect=self._line_to))

    def give_up(self) -> None:
        """Wait no longer for a sign-in or for being let in."""
        self._give_up()

    def start(self) -> None:
        """Sync from now on, where a hub was joined; on a worker."""
        self.membership = kept_membership(self._store)
        if self.membership is None or self._runner is not None:
            return
        schedule = Schedule(random.random)
        schedule.costly = self._costly and self.choices.spares
        self._runner = Runner(self._tied(), schedule, self._at_rest())
        self._hearing.state(self._runner.state)
        self._runner.start()

    def close(self) -> None:
        """End the sync, in a second whatever the line does."""
        self._give_up()
        if self._runner is not None:
            self._runner.close()
            self._runner = None

    def wrote(self) -> None:
        """Somebody wrote something here."""
        if self._runner is not None:
            self._runner.wrote()

    def sync_now(self) -> None:
        """Sync, because somebody asks for it; pictures go whatever the line costs."""
        if self._runner is not None:
            self._runner.sync_now()

    def network_changed(self) -> None:
        """Give up what hangs on the network that was, and try the one that is."""
        if self._runner is not None:
            self._runner.network_changed()

    def use_costly_line(self, *, costly: bool) -> None:
        """Note whether the line costs money."""
        self._costly = costly
        if self._runner is not None:
            self._runner.use_costly_line(costly=costly and self.choices.spares)

    def choose(self, choices: SyncChoices) -> None:
        """Follow what the user chose from now on, and keep it; on a worker."""
        keep_choices(self._store, choices)
        before, self.choices = self.choices, choices
        self.use_costly_line(costly=self._costly)
        if self._runner is None:
            return
        if choices.paused != before.paused:
            (self._runner.pause if choices.paused else self._runner.resume)()
        elif choices.window != before.window:
            self._runner.sync_soon()

    def pause(self) -> None:
        """Leave the hub alone until `resume`; on a worker."""
        self.choose(replace(self.choices, paused=True))

    def resume(self) -> None:
        """Go on; on a worker."""
        self.choose(replace(self.choices, paused=False))

    def _go_on_as(self, membership: Membership) -> None:
        self.membership = membership
        self._hearing.roles(membership)
        if self._runner is not None:
            self._runner.sync_soon()

    def _line_to(self, address: str) -> Joining:
        line = line_to(address)
        self._give_up = line.cut
        return line

    def _tied(self) -> Tied:
        keys = kept_keys(self._store)
        replica, files = StoreReplica(self._store, keys), StoreFiles(self._store)
        return Tied(
            replica=replica,
            files=files,
            connect=self._connect,
            network=network,
            window=lambda: self.choices.window,
            counts=replica.counts,
            pictures=files.waiting,
            take_touched=replica.take_touched,
            told=self._hearing.state,
            touched=self._hearing.touched,
            keep=self._keep,
        )

    def _connect(self) -> Connection:
        # The libraries of the network are slow to import; nobody waits for this thread.
        from careapp.sync.transport.http import HttpHub  # noqa: PLC0415

        keys, token = kept_keys(self._store), Token()
        assert keys is not None  # noqa: S101 - a membership is kept after the keys
        line = HttpHub(self._member.address, token=token)
        sign_ins = SignIns(keys, self._clock.wall_ms)
        return Connection(line, token, sign_ins, lambda: self._member, self._signed_in)

    @property
    def _member(self) -> Membership:
        assert self.membership is not None  # noqa: S101 - there is no runner without
        return self.membership

    def _signed_in(self, session: Session) -> None:
        """Keep what the hub said of the user; on the thread that syncs."""
        after = self._member.after(session)
        if after != self.membership:
            keep_membership(self._store, after)
            self.membership = after
            self._hearing.roles(after)

    def _keep(self, state: SyncState) -> SyncState:
        now = self._clock.now()
        self._store.set_local(_LAST, now.isoformat())
        return replace(state, last_at=now)

    def _at_rest(self) -> SyncState:
        if self.membership is None:
            return SyncState()
        waiting, set_aside = self._store.read.ledger.counts()
        last = self._store.local(_LAST)
        return SyncState(
            stage=Stage.PAUSED if self.choices.paused else Stage.RESTING,
            waiting=waiting,
            set_aside=set_aside,
            pictures=StoreFiles(self._store).waiting(),
            last_at=datetime.fromisoformat(last).astimezone(self._clock.zone) if last else None,
            server=urlsplit(self.membership.address).netloc,
        )
