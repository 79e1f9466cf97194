"""Signing in to the hub as a person: with a password, or in the browser."""

from collections.abc import Callable
from dataclasses import dataclass

from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.syncing.becoming import become
from careapp.services.syncing.joining import Joining, line_to, refusal
from careapp.services.syncing.laptop_keys import kept_keys
from careapp.services.syncing.membership import Membership, keep_membership, kept_membership
from careapp.services.syncing.proving import SignIns
from careapp.store.store import Store
from careapp.sync.transport.joining import Session, User


@dataclass(frozen=True, slots=True)
class Password:
    """What somebody typed to sign in."""

    name: str
    password: str


def sign_in_with_password(
    desk: Desk, typed: Password, *, connect: Callable[[str], Joining] | None = None
) -> Membership:
    """Sign the user in by name and password.

    Raises:
        InvalidRecordError: They do not fit, or something is missing.
        EnvironmentFailedError: The hub is not reached.
    """
    wrong = [Problem("required", name) for name in ("name", "password") if not getattr(typed, name)]
    if wrong:
        raise InvalidRecordError(*wrong)
    user = User(kind="password", name=typed.name.strip(), password=typed.password)
    return sign_in(desk.store, desk.clock.wall_ms, user, before=desk, connect=connect)


class BrowserSigningIn:
    """One attempt to sign in in the browser.

    Args:
        open_browser: Shows an address, from any thread, and does not wait.
    """

    def __init__(self, open_browser: Callable[[str], None]) -> None:
        # The libraries of the network are slow to import, and used seldom.
        from careapp.sync.transport.oidc import BrowserSignIn  # noqa: PLC0415

        self._asking = BrowserSignIn(open_browser)

    def ask(
        self, desk: Desk, words: str, *, connect: Callable[[str], Joining] | None = None
    ) -> Membership:
        """Wait until the user has signed in, and tell the hub.

        Args:
            desk: Whose.
            words: What the browser says at the end.
            connect: Makes a line to the hub.

        Raises:
            InvalidRecordError: The hub does not know them.
            EnvironmentFailedError: Nobody signed in, or a server is not reached.
        """
        from careapp.sync.transport.oidc import NotSignedInError, Wanted  # noqa: PLC0415

        membership = _joined(desk.store)
        try:
            user = self._asking.ask(Wanted(membership.sign_in, membership.device, words))
        except NotSignedInError as error:
            raise EnvironmentFailedError(f"sign-in-{error.code}") from error
        return sign_in(desk.store, desk.clock.wall_ms, user, before=desk, connect=connect)

    def give_up(self) -> None:
        """Wait no longer; from any thread."""
        self._asking.give_up()


def sign_in(
    store: Store,
    wall_ms: Callable[[], int],
    user: User,
    *,
    before: Desk | None = None,
    connect: Callable[[str], Joining] | None = None,
) -> Membership:
    """Sign somebody in, and keep what the hub says of them.

    Raises:
        InvalidRecordError: The hub does not let them in.
        EnvironmentFailedError: The hub is not reached.
    """
    membership, keys = _joined(store), kept_keys(store)
    if keys is None:
        raise InvalidRecordError(Problem("not-joined"))
    line = (connect or line_to)(membership.address)
    try:
        session = SignIns(keys, wall_ms).ask(line, membership, user)
    finally:
        line.close()
    if not isinstance(session, Session):
        raise refusal(session, at="password" if user.kind == "password" else "")
    after = membership.after(session)
    keep_membership(store, after)
    become(store, after, before)
    return after


def _joined(store: Store) -> Membership:
    membership = kept_membership(store)
    if membership is None:
        raise InvalidRecordError(Problem("not-joined"))
    return membership
