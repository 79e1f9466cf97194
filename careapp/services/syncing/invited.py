"""The first use of a laptop that a hub lets in: the hub says who works here, and where."""

from dataclasses import replace

from careapp.changes.ids import new_id
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk, open_desk
from careapp.services.first_use import FirstUse, problems_of
from careapp.services.syncing.becoming import become
from careapp.services.syncing.first_reading import read_first
from careapp.services.syncing.invitation import Invitation
from careapp.services.syncing.joining import join
from careapp.services.syncing.laptop_keys import LaptopKeys
from careapp.services.syncing.membership import Membership
from careapp.services.unlocking import Unlocking
from careapp.store.store import Store
from careapp.sync.transport.joining import Staff
from careapp.system.clock import Clock


def write_invited(
    store: Store,
    clock: Clock,
    answers: FirstUse,
    unlocking: Unlocking,
) -> Desk:
    """Join the hub that sent the invitation, and be whom it knows; return their desk.

    Where the hub does not say for whom it let the laptop in, what was typed counts.

    Args:
        store: A new one.
        clock: The machine's clocks.
        answers: What was typed.
        unlocking: Keeps the keys from one attempt to the next: a hub whose answer was lost
            knows them, and lets nobody else in by the same code.

    Raises:
        InvalidRecordError: Something must be put right first.
        EnvironmentFailedError: The hub is not reached; asking again does no harm.
    """
    if problems := problems_of(answers):
        raise InvalidRecordError(*problems)
    invitation = answers.invitation or Invitation("")
    keys = unlocking.attempt(LaptopKeys.new)
    joined = join(store, invitation, keys=keys, let_recover=unlocking.let_recover, becomes=False)
    membership = read_first(store, clock, joined)
    if membership.staff is None:
        membership = _as_typed(membership, answers)
    become(store, membership)
    desk = open_desk(store, clock)
    assert desk is not None  # noqa: S101 - somebody has just sat down
    return desk


def _as_typed(membership: Membership, answers: FirstUse) -> Membership:
    """Return the membership of who says who they are."""
    missing = [
        Problem("code-for-nobody", name)
        for name in ("given_name", "family_name")
        if not getattr(answers, name).strip()
    ]
    if missing:
        raise InvalidRecordError(*missing)
    staff = Staff(
        id=new_id(),
        given=answers.given_name.strip(),
        family=answers.family_name.strip(),
        profession=answers.profession.value if answers.profession else None,
    )
    return replace(membership, staff=staff)
