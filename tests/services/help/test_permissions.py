"""Every use case that writes, tried by every role: the table decides, and nothing else does."""

import ast
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import Any

import pytest

import careapp.services.help as services
from careapp.domain.citizen import Citizen, LegalTrack, Name, Track
from careapp.domain.help.grant import FollowUpResult
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Informed, InformedWay
from careapp.domain.people import Role, StaffMember
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import Desk
from careapp.services.help.arranging import arrange
from careapp.services.help.catalogue import (
    catalogue_at_hand,
    packages_at_hand,
    save_package,
    save_service,
    save_swap_rules,
    swap_rules,
)
from careapp.services.help.deeds import OF_KIND, OF_PURPOSE
from careapp.services.help.letters import write_letter_texts
from careapp.services.help.mandates import issue_mandate
from careapp.services.help.pausing import pause_help
from careapp.services.help.reviewing import (
    request_urgent_grant,
)
from careapp.services.help.shipped import permissions
from careapp.services.help.swapping import (
    inform_of_right,
)
from careapp.services.help.taking_back import redo_help, undo_help
from careapp.services.records import remove_record, save_record
from careapp.services.saying import redo_last, undo_last
from careapp.store.reader import Stored
from tests.services.help.attempts import (
    CASES,
    Try,
    arrangement,
    asked,
    declined,
    following_up,
    mandate,
    package,
    pause,
    task,
)
from tests.services.help.office import CLEANING, HYGIENE, Home

_WRITING = {"act", "undo"}
_AT_VISIT = "act_at_visit"


def _written() -> Iterator[str]:
    """Yield the public functions of the services of help that perform an act."""
    for found in pkgutil.iter_modules(services.__path__):
        module = import_module(f"{services.__name__}.{found.name}")
        tree = ast.parse(inspect.getsource(module))
        functions = {one.name: one for one in tree.body if isinstance(one, ast.FunctionDef)}
        writing = {name for name, one in functions.items() if _acts(one)}
        private = {name for name in writing if name.startswith("_")}
        writing |= {name for name, one in functions.items() if private & _called(one)}
        writing |= {name for name, one in functions.items() if writing & _called(one)}
        yield from (name for name in writing if not name.startswith("_"))


def _acts(function: ast.FunctionDef) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            own = node.func.value
            if node.func.attr in _WRITING and isinstance(own, ast.Name) and own.id == "desk":
                return True
    return _AT_VISIT in _called(function)


def _called(function: ast.FunctionDef) -> set[str]:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {one.id for one in calls if isinstance(one, ast.Name)}


def _codes(do: Callable[[], object]) -> list[str]:
    try:
        do()
    except InvalidRecordError as error:
        return [problem.code for problem in error.problems]
    return []


def _acts_so_far(home: Home) -> int:
    return len(home.desk.read._history.packets())


def _walk(home: Home, deed: Deed, attempt: Try) -> None:
    """Let all who may not try first, and see that nothing was written; then those who may."""
    table, before = permissions(), _acts_so_far(home)
    for role in Role:
        if deed not in table.get(role, ()):
            codes = _codes(lambda role=role: attempt(home.as_role(role)))  # type: ignore[misc]
            assert codes == ["not-permitted"], role
    assert _acts_so_far(home) == before
    may = [role for role in Role if deed in table.get(role, ())]
    assert may
    tried = [_codes(lambda role=role: attempt(home.as_role(role))) for role in may]  # type: ignore[misc]
    assert tried[0] == []
    assert all("not-permitted" not in codes for codes in tried)


def test_every_use_case_that_writes_is_tried_here() -> None:
    assert set(_written()) == {*CASES, "undo_help", "redo_help", "check_packages"}


@pytest.mark.parametrize("name", CASES)
def test_only_the_roles_of_the_table_may(home: Home, name: str) -> None:
    deed, prepare = CASES[name]
    _walk(home, deed, prepare(home))


def test_who_follows_up_may_not_end_a_grant_by_it(home: Home) -> None:
    attempt = following_up(home, FollowUpResult.ENDS)
    _walk(home, Deed.GRANT, attempt)


@pytest.mark.parametrize("kind", OF_KIND)
def test_records_of_help_are_removed_by_who_may_write_them(home: Home, kind: type) -> None:
    _fill(home)
    stored: Stored[Any] = home.desk.read.where(kind)[0]
    _walk(home, OF_KIND[kind], lambda desk: remove_record(desk, stored, reason="Skrevet forkert"))


def test_records_of_help_are_written_by_who_may(home: Home) -> None:
    _walk(
        home,
        Deed.PAUSE,
        lambda desk: save_record(desk, pause(home), subject=home.citizen_id, purpose="write-pause"),
    )


def test_the_law_is_not_changed_in_the_form_of_the_citizen(home: Home) -> None:
    stored = home.desk.read.get(Citizen, home.citizen_id)
    assert stored
    laws = iter(date(2020, month, 1) for month in range(1, 13))

    def write(desk: Desk) -> object:
        changed = replace(stored.record, legal_track=LegalTrack(Track.AEL, next(laws)))
        return save_record(
            desk, changed, subject=home.citizen_id, purpose="write-citizen",
            record_id=home.citizen_id,
        )  # fmt: skip

    _walk(home, Deed.CHANGE_TRACK, write)
    renamed = replace(stored.record, name=Name("Inger", "Holm Lund"), legal_track=None)
    with pytest.raises(InvalidRecordError) as error:
        save_record(
            home.as_role(Role.CARE_WORKER), renamed, subject=home.citizen_id,
            purpose="write-citizen", record_id=home.citizen_id,
        )  # fmt: skip
    assert error.value.problems[0].at == "legal_track"


@pytest.mark.parametrize("role", Role)
def test_what_one_may_not_do_one_does_not_take_back(home: Home, role: Role) -> None:
    """Two who share a chair: the planner takes nothing back that the visitator granted."""
    visit_id = home.office.begun(home.citizen_id)
    home.grant(HYGIENE, visit_id=visit_id)
    desk = replace(home.desk, role=role)
    home.office.save(replace(_staff(home), roles=frozenset({role})), home.office.me, home.office.me)
    may = Deed.GRANT in permissions().get(role, ())
    citizen_id = home.citizen_id
    steps: tuple[Try, ...] = (
        lambda at: undo_last(at, visit_id=visit_id),
        lambda at: redo_last(at, visit_id=visit_id),
        lambda at: undo_help(at, citizen_id=citizen_id),
        lambda at: redo_help(at, citizen_id=citizen_id),
    )
    for step in steps:
        codes = _codes(lambda step=step: step(desk))  # type: ignore[misc]
        assert codes == ([] if may else ["not-permitted"])
        if not may:
            step(home.desk)


def _staff(home: Home) -> StaffMember:
    stored = home.desk.read.get(StaffMember, home.office.me)
    assert stored
    return stored.record


def test_every_act_that_can_be_taken_back_at_a_visit_has_its_deed() -> None:
    at_visits = {
        "change-grant",
        "grant-package",
        "grant-service",
        "inform-of-right",
        "swap-service",
    }
    assert at_visits <= set(OF_PURPOSE)


def _fill(home: Home) -> None:
    """Write one record of each kind."""
    admin = home.as_role(Role.ADMIN)
    save_service(admin, catalogue_at_hand(admin)[CLEANING])
    save_package(admin, packages_at_hand(admin)["infection"])
    save_swap_rules(admin, swap_rules(admin))
    write_letter_texts(admin, LetterTexts(language="da", contact="Ring til os."))
    issue_mandate(home.desk, mandate(home))
    package(home)
    task(home)(home.desk)
    declined(home)
    pause_help(home.desk, pause(home))
    request_urgent_grant(home.desk, asked(home))
    inform_of_right(home.desk, Informed(citizen_id=home.citizen_id, way=InformedWay.PHONE))
    other = replace(home, citizen_id=home.office.citizen("Bo Lund", district_id=home.district_id))
    arrange(home.desk, arrangement(other))
