"""A package is provisional until the hub was asked about its mandate; then it holds or not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from careapp.changes.touched import Touched
from careapp.domain.help.package import GrantedPackage, PackageState, Reviewed
from careapp.domain.help.task import TaskKind
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.services.desk import Desk
from careapp.services.help.checking import check_packages
from careapp.services.help.mandates import issue_mandate
from careapp.services.help.overview import packages_overview
from careapp.services.help.packages import PackageWish, grant_package
from careapp.services.help.reviewing import (
    packages_of,
    packages_to_review,
    review_package,
)
from careapp.services.help.tasks import help_tasks
from careapp.services.hubs_word import HubsWord
from careapp.store.ledger import Ledger, Notes
from tests.services.help.attempts import TICKED, mandate
from tests.services.help.office import TUESDAY, Home


@pytest.fixture
def planner(home: Home) -> Desk:
    return home.as_role(Role.PLANNER)


@pytest.fixture
def package_id(home: Home, planner: Desk) -> RecordId:
    issue_mandate(home.desk, replace(mandate(home), most_active=1))
    wish = PackageWish(
        citizen_id=home.citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
    )
    return grant_package(planner, wish).result


def asked(planner: Desk, home: Home, **known: object) -> Desk:
    """Return the desk after the hub was asked a minute later."""
    later = home.office.watch.now + timedelta(minutes=1)
    at_ms = int(later.timestamp() * 1_000)
    said = HubsWord(frozenset({Role.PLANNER}), asked_at_ms=at_ms)
    return replace(planner, said=replace(said, **known))  # type: ignore[arg-type]


def arrived(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything be at the hub."""
    monkeypatch.setattr(Ledger, "notes", lambda _ledger, _ids: Notes())


def state(home: Home) -> PackageState:
    (row,) = packages_of(home.desk, citizen_id=home.citizen_id)
    return row.state


def test_without_a_hub_it_stays_provisional(
    home: Home, planner: Desk, package_id: RecordId
) -> None:
    assert check_packages(planner) == Touched()
    assert state(home) is PackageState.PROVISIONAL
    assert package_id


def test_nothing_is_said_before_the_package_is_there(
    home: Home, planner: Desk, package_id: RecordId
) -> None:
    assert home.desk.read.ledger.notes(home.desk.read.known(package_id).changes).waiting
    assert check_packages(asked(planner, home)) == Touched()


def test_the_mandate_holds(
    home: Home, planner: Desk, package_id: RecordId, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived(monkeypatch)
    assert package_id in check_packages(asked(planner, home)).ids
    assert state(home) is PackageState.ACTIVE
    assert check_packages(asked(planner, home)) == Touched()


def test_not_by_what_the_hub_said_before(
    home: Home, planner: Desk, package_id: RecordId, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived(monkeypatch)
    assert check_packages(asked(planner, home, asked_at_ms=1)) == Touched()
    assert package_id


def test_it_was_revoked_at_the_hub(
    home: Home, planner: Desk, package_id: RecordId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The help goes on, and the visitator sees it among the packages that run."""
    arrived(monkeypatch)
    stored = home.desk.read.get(GrantedPackage, package_id)
    assert stored
    check_packages(asked(planner, home, mandates_over=frozenset({stored.record.mandate_id})))
    assert state(home) is PackageState.REFUSED
    (running,) = packages_overview(home.desk, language="da").running
    assert running.row.package.record.checked
    assert running.row.package.record.checked.why == "mandate-revoked"


def test_only_the_packages_that_are_too_many_are_refused(
    home: Home, planner: Desk, package_id: RecordId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another laptop took the last place first; merged, the later one is over."""
    first = home.desk.read.get(GrantedPackage, package_id)
    assert first
    other = home.office.citizen("Bo Lund", district_id=home.district_id)
    second = planner.act(
        "grant-package",
        lambda acting: acting.create(replace(first.record, citizen_id=other), subject=other),
    ).result
    arrived(monkeypatch)
    check_packages(asked(planner, home))
    held = {
        one.record_id: one.record.checked and one.record.checked.holds
        for one in home.desk.read.where(GrantedPackage)
    }
    assert held == {package_id: True, second: False}


def test_what_the_mandate_did_not_hold_for_is_to_be_reviewed_at_once(
    home: Home, planner: Desk, package_id: RecordId, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived(monkeypatch)
    assert packages_to_review(home.desk, within_days=6) == ()
    stored = home.desk.read.get(GrantedPackage, package_id)
    assert stored
    check_packages(asked(planner, home, mandates_over=frozenset({stored.record.mandate_id})))
    (row,) = packages_to_review(home.desk, within_days=0)
    assert (row.package.record_id, row.review_in_days) == (package_id, 0)
    (task,) = help_tasks(home.desk)
    assert (task.task.kind, task.task.about) == (TaskKind.REVIEW_PACKAGE, package_id)
    review_package(home.desk, package_id=package_id, reviewed=Reviewed.CONFIRMED)
    assert packages_to_review(home.desk, within_days=0) == ()
    assert help_tasks(home.desk) == ()


def test_others_do_not_check_them(
    home: Home, planner: Desk, package_id: RecordId, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived(monkeypatch)
    someone = home.as_role(Role.PLANNER)
    assert check_packages(asked(someone, home)) == Touched()
    worker = home.as_role(Role.CARE_WORKER)
    roles = frozenset({Role.CARE_WORKER})
    assert check_packages(asked(worker, home, roles=roles)) == Touched()
    assert planner.me != someone.me
    assert package_id
