"""Joining the hub of one's municipality, by a code that it has given out."""

import platform
from collections.abc import Callable
from typing import Protocol

from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.syncing.becoming import become
from careapp.services.syncing.invitation import Invitation, problems_of
from careapp.services.syncing.laptop_keys import LaptopKeys, keep_keys, own_keys
from careapp.services.syncing.membership import (
    Membership,
    keep_membership,
    kept_membership,
    membership_from,
)
from careapp.services.syncing.proving import Plain, enrol
from careapp.store.store import Store
from careapp.sync.core.message import Busy, Lost, Refused
from careapp.sync.transport.enrolment_code import tidy_code
from careapp.sync.transport.statement import bytes_of
from careapp.sync.transport.verdict import Silence
from careapp.sync.transport.way import tidy_address

LONGEST_NAME = 60


def join(
    store: Store,
    invitation: Invitation,
    *,
    demo: bool = False,
    before: Desk | None = None,
    keys: LaptopKeys | None = None,
    connect: Callable[[str], "Joining"] | None = None,
    let_recover: Callable[[bytes], None] | None = None,
    becomes: bool = True,
) -> Membership:
    """Join a hub; what was written here until now is offered to it.

    Args:
        store: The database, which keeps what the hub says.
        invitation: From the municipality.
        demo: Made-up persons never meet a hub that others use.
        before: The desk of who works here already.
        keys: Of an attempt whose answer was lost.
        connect: Makes a line to an address.
        let_recover: Seals the database key for the municipality's recovery key.
        becomes: Whether the user is from now on whom the hub names.

    Raises:
        InvalidRecordError: Something that was typed must be put right.
        EnvironmentFailedError: The hub is not reached; asking again does no harm.
    """
    if wrong := problems_of(invitation, demo=demo):
        raise InvalidRecordError(*wrong)
    if kept_membership(store) is not None:
        raise InvalidRecordError(Problem("joined-already"))
    tidy = invitation.tidy
    address = tidy_address(tidy.address) or ""
    if keys is not None:
        keep_keys(store, keys)
    own = own_keys(store)
    line = (connect or line_to)(address)
    try:
        told = enrol(
            line,
            own,
            code=tidy_code(tidy.code),
            name=computer_name(),
            store=store.read.facts.store,
        )
    finally:
        line.close()
    if isinstance(told, Lost | Busy | Refused):
        raise refusal(told, at="code")
    membership = membership_from(address, told)
    if before is not None and not demo:
        _same_municipality(before, membership)
    if let_recover is not None and membership.recovery_key:
        let_recover(bytes_of(membership.recovery_key))
    keep_membership(store, membership)
    if becomes and not demo:
        become(store, membership, before)
    return membership


class Joining(Plain, Protocol):
    """A line that is used once."""

    def cut(self) -> None:
        """Give up what is being asked; from any thread."""

    def close(self) -> None:
        """Hang up."""


def computer_name() -> str:
    """Return what people call this computer."""
    return (platform.node().partition(".")[0] or "careapp")[:LONGEST_NAME]


def refusal(why: Silence, *, at: str) -> Exception:
    """Return *why* there is no answer as an error to word: at a field, or of the machine."""
    match why:
        case Refused(code):
            return InvalidRecordError(Problem(code, at))
        case Busy():
            return EnvironmentFailedError("busy")
        case Lost(reason):
            return EnvironmentFailedError(reason)


def _same_municipality(before: Desk, membership: Membership) -> None:
    """Refuse to bring citizens of one municipality to another."""
    country, number = before.municipality_number
    there = membership.municipality
    if number and (country, number) != (there.country, there.code):
        raise InvalidRecordError(Problem("another-municipality", "code", {"name": there.name}))


def line_to(address: str) -> Joining:
    """Return a line to the hub at *address*."""
    # The libraries of the network are slow to import, and used once.
    from careapp.sync.transport.http import HttpHub  # noqa: PLC0415

    return HttpHub(address)
