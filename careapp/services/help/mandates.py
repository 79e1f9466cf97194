"""Mandates: issued, revoked, and asked whether they reach."""

from dataclasses import replace
from datetime import date

from careapp.changes.touched import Done, Touched
from careapp.domain.help.mandate import Asker, Issued, Mandate, Permit, Revoked, Wish, may_grant
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed, roles_of
from careapp.store.reader import Stored


def mandates(desk: Desk) -> tuple[Stored[Mandate], ...]:
    """Return every mandate of the municipality, also those that are over."""
    return tuple(desk.read.where(Mandate, subject=desk.municipality_id))


def issue_mandate(
    desk: Desk, mandate: Mandate, *, record_id: RecordId | None = None
) -> Done[RecordId]:
    """Issue a mandate in the name of the person at the desk.

    Raises:
        InvalidRecordError: The role may not, or something is missing; each at its field.
    """
    require_deed(desk, Deed.ISSUE_MANDATE)
    missing = {
        "holder": mandate.holder and (mandate.holder.role or mandate.holder.staff_id),
        "packages": mandate.packages,
        "holding": mandate.holding,
    }
    wrong = [Problem("required", at) for at, value in missing.items() if not value]
    holding = mandate.holding
    if holding and holding.last_on < holding.first_on:
        wrong.append(Problem("ends-before-start", "holding"))
    if mandate.most_active is not None and mandate.most_active < 1:
        wrong.append(Problem("times-not-positive", "most_active"))
    if wrong:
        raise InvalidRecordError(*wrong)
    issued = Issued(desk.staff_name(desk.me), desk.clock.today(), desk.me)
    made = replace(mandate, issued=issued)
    return desk.act(
        "issue-mandate",
        lambda acting: acting.create(made, subject=desk.municipality_id, record_id=record_id),
    )


def revoke_mandate(desk: Desk, *, mandate_id: RecordId, from_on: date, why: str) -> Touched:
    """Revoke a mandate from a day on; what was granted on it before stands.

    Raises:
        InvalidRecordError: The role may not; the reason is missing.
    """
    require_deed(desk, Deed.ISSUE_MANDATE)
    if not why.strip():
        raise InvalidRecordError(Problem("reason-required", "why"))
    revoked = Revoked(from_on, why.strip())
    return desk.act(
        "revoke-mandate", lambda acting: acting.say(mandate_id, "revoked", revoked), reason=why
    ).touched


def ask_mandate(desk: Desk, wish: Wish) -> Permit:
    """Return whether the person at the desk may grant a package alone, and if not, why."""
    over = desk.said.mandates_over if desk.said else frozenset()
    held = {one.record_id: one.record for one in mandates(desk) if one.record_id not in over}
    granted = {
        one.record_id: one.record
        for mandate_id in held
        for one in desk.read.where(GrantedPackage, mandate_id=mandate_id)
    }
    return may_grant(wish, Asker(desk.me, roles_of(desk)), held, granted)
