"""Packages on a mandate are provisional until the hub has been asked about the mandate."""

from collections.abc import Iterator
from datetime import timedelta

from careapp.changes.touched import Touched
from careapp.domain.help.mandate import Mandate, days_over, outside
from careapp.domain.help.package import Checked, GrantedPackage
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.deeds import allowed
from careapp.services.hubs_word import HubsWord
from careapp.store.acting import Acting
from careapp.store.reader import Stored

_LONGEST = timedelta(days=366)


def check_packages(desk: Desk) -> Touched:
    """Note what came of the mandates of the person's packages that the hub has by now.

    A mandate holds where the hub has taken the package, was asked about the mandate after
    that, and does not say that it is over; and where the merged packages are not more, or
    other, than it allows. Nothing is noted where there is no hub, or nothing new.
    """
    said = desk.said
    if said is None or said.asked_at_ms is None or not allowed(desk, Deed.GRANT_PACKAGE):
        return Touched()
    found = {one.record_id: _checked(desk, one, said) for one in _provisional(desk, said)}
    if not found:
        return Touched()

    def job(acting: Acting) -> None:
        for package_id, checked in found.items():
            acting.say(package_id, "checked", checked)

    return desk.act("check-package", job).touched


def _provisional(desk: Desk, said: HubsWord) -> Iterator[Stored[GrantedPackage]]:
    """Yield the person's packages that the hub took before it was asked."""
    since = (desk.clock.today() - _LONGEST).isoformat()
    for one in desk.read.where(GrantedPackage, between=("review_on", since, "9999")):
        mine = one.record.mandate_id and one.record.checked is None and one.made.author == desk.me
        asked = said.asked_at_ms or 0
        if mine and one.made.at.timestamp() * 1_000 <= asked and _is_at_hub(desk, one.record_id):
            yield one


def _is_at_hub(desk: Desk, record_id: RecordId) -> bool:
    changes = desk.read.known(record_id).changes
    notes = desk.read.ledger.notes(changes)
    return not notes.waiting and not notes.set_aside


def _checked(desk: Desk, one: Stored[GrantedPackage], said: HubsWord) -> Checked:
    why = _against(desk, one, said)
    return Checked(desk.clock.today(), holds=not why, why=why or None)


def _against(desk: Desk, one: Stored[GrantedPackage], said: HubsWord) -> str:
    """Return why a mandate does not hold for a package; empty where it does."""
    mandate_id = one.record.mandate_id
    stored = desk.read.get(Mandate, mandate_id) if mandate_id else None
    if stored is None or stored.gone or mandate_id in said.mandates_over:
        return "mandate-revoked"
    if why := outside(stored.record, one.record):
        return why
    granted = {
        other.record_id: other.record
        for other in desk.read.where(GrantedPackage, mandate_id=stored.record_id)
    }
    most = stored.record.most_active or 0
    over = days_over(stored.record, stored.record_id, granted)
    too_many = {late for _, ids in over for late in sorted(ids)[most:]}
    return "mandate-full" if one.record_id in too_many else ""
