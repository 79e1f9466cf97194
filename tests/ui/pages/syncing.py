"""A sync that a screen can ask things of, with no thread and no hub behind it."""

from dataclasses import dataclass, field, replace

from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.syncing.choices import SyncChoices
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.membership import Membership
from careapp.services.syncing.signing_in import Password
from careapp.services.syncing.state import SyncState
from careapp.sync.transport.joining import Municipality, SignIn, Staff, WayIn
from careapp.ui.workplace import Workplace

HOME = Municipality("019a0000-0000-7000-8000-000000000000", "Fjordby Kommune", "dk", "999")
METTE = Staff(id="019a0000-0000-7000-8000-00000000000a", given="Mette", family="Kjærgaard")


def member(kind: WayIn = "device") -> Membership:
    return Membership(
        address="https://careapp.fjordby.example",
        device="d",
        municipality=HOME,
        hub_key="",
        recovery_key="",
        certificate="",
        sign_in=SignIn(kind=kind),
        role="visitator",
        staff=METTE,
        asked_at_ms=1_795_500_000_000,
    )


@dataclass(slots=True)
class StandIn:
    """Notes what is asked of it."""

    membership: Membership | None = None
    choices: SyncChoices = field(default_factory=SyncChoices)
    did: list[object] = field(default_factory=list)
    refuses: Exception | None = None

    def join(self, invitation: Invitation, _desk: Desk) -> Membership:
        self._do(invitation)
        self.membership = self.membership or member()
        return self.membership

    def sign_in(self, _desk: Desk, typed: Password) -> None:
        if not typed.password:
            raise InvalidRecordError(Problem("required", "password"))
        self._do(typed)

    def sign_in_by_browser(self, _desk: Desk, _words: str, _opens: object) -> None:
        self._do("browser")

    def choose(self, choices: SyncChoices) -> None:
        self._do(choices)
        self.choices = choices

    def sync_now(self) -> None:
        self._do("now")

    def pause(self) -> None:
        self.choose(replace(self.choices, paused=True))

    def resume(self) -> None:
        self.choose(replace(self.choices, paused=False))

    def give_up(self) -> None:
        self.did.append("give up")

    def _do(self, what: object) -> None:
        self.did.append(what)
        if self.refuses is not None:
            raise self.refuses


def with_sync(workplace: Workplace, membership: Membership | None = None) -> StandIn:
    stand_in = StandIn(membership)
    workplace.syncing = stand_in  # type: ignore[assignment] # as much of it as screens use
    return stand_in


def say(workplace: Workplace, state: SyncState) -> None:
    """Let the sync say where it stands."""
    workplace.sync_state = state
    workplace.synced.emit(state)
