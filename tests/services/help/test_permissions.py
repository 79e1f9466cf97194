"""Every use case that writes, tried by every role: the table decides, and nothing else does."""

import ast
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from typing import Any

import pytest

import careapp.services.help as services
from careapp.domain.citizen import Citizen, LegalTrack, Name, Track
from careapp.domain.help.arrangement import Arranged, Arrangement
from careapp.domain.help.grant import Days, EndReason, FollowUpResult
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.mandate import Holder, Holding, Mandate
from careapp.domain.help.order import Order, ReplyKind
from careapp.domain.help.package import Reviewed, UrgentRequest
from careapp.domain.help.pause import Pause, PauseReason, Span, Told, ToldBy
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Holds, How, Informed, InformedWay
from careapp.domain.identity import RecordId
from careapp.domain.people import Role, StaffMember
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import Desk
from careapp.services.help.arranging import arrange, arrange_as_before
from careapp.services.help.catalogue import (
    catalogue_at_hand,
    packages_at_hand,
    retire_package,
    retire_service,
    save_package,
    save_service,
    save_swap_rules,
    swap_rules,
)
from careapp.services.help.deeds import OF_KIND, OF_PURPOSE
from careapp.services.help.granting import (
    change_grant,
    end_grant,
    follow_up_grant,
    grant_service,
)
from careapp.services.help.letters import write_letter_texts
from careapp.services.help.mandates import issue_mandate, revoke_mandate
from careapp.services.help.ordering import reply_to_order, send_orders
from careapp.services.help.packages import PackageWish, grant_package
from careapp.services.help.pausing import pause_help, resume_help, stop_help, tell_of_pause
from careapp.services.help.reviewing import (
    answer_request,
    note_paper,
    request_urgent_grant,
    review_package,
)
from careapp.services.help.shipped import permissions
from careapp.services.help.swapping import (
    decline_help,
    end_swap,
    inform_of_right,
    swap_service,
    take_back_decline,
    take_back_swap,
)
from careapp.services.help.tasks import help_tasks, settle_task
from careapp.services.help.tracks import revisit
from careapp.services.records import remove_record, save_record
from careapp.services.saying import redo_last, undo_last
from careapp.store.reader import Stored
from tests.services.help.office import CLEANING, COURSE, HYGIENE, TUESDAY, WEDNESDAY, Home

TICKED = frozenset({"signs", "doctor", "consent"})
TOLD = Told("Hjemmeplejen", TUESDAY, ToldBy.PHONE)

Try = Callable[[Desk], object]
Case = tuple[Deed, Callable[[Home], Try]]


def _mandate(home: Home) -> Mandate:
    return Mandate(
        organisation_id=home.office.place,
        holder=Holder(role=Role.PLANNER),
        packages=frozenset({"infection"}),
        holding=Holding(date(2026, 1, 1), date(2026, 12, 31)),
    )


def _wish(home: Home) -> PackageWish:
    return PackageWish(
        citizen_id=home.citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
    )


def _package(home: Home) -> RecordId:
    return grant_package(home.desk, _wish(home)).result


def _order(home: Home) -> RecordId:
    home.grant(HYGIENE)
    return home.desk.read.where(Order)[0].record_id


def _pause(home: Home) -> Pause:
    return Pause(citizen_id=home.citizen_id, why=PauseReason.TRAVEL, span=Span(TUESDAY))


def _paused(home: Home) -> RecordId:
    home.grant(HYGIENE)
    return pause_help(home.desk, _pause(home)).result


def _arrangement(home: Home) -> Arrangement:
    home.desk.act(
        "correct",
        lambda acting: acting.say(
            home.citizen_id, "legal_track", LegalTrack(Track.AEL, date(2025, 7, 1))
        ),
    )
    course_id = home.grant(COURSE, rehabilitation=None)
    return Arrangement(
        citizen_id=home.citizen_id,
        course_id=course_id,
        week_on=TUESDAY - timedelta(weeks=1),
        arranged=Arranged("Bad og en snak", 60, weekdays=(2,)),
    )


def _lasting(home: Home) -> RecordId:
    cleaning = home.weekly(CLEANING, 45, 3)
    lasting = Holds(How.LASTING, date(2026, 11, 4))
    return swap_service(home.desk, home.swap(cleaning, holds=lasting)).result


def _declined(home: Home) -> RecordId:
    hygiene = home.grant(HYGIENE)
    return decline_help(
        home.desk, citizen_id=home.citizen_id, grant_id=hygiene, declined_on=TUESDAY, why="Gæster"
    ).result


def _asked(home: Home) -> UrgentRequest:
    return UrgentRequest(citizen_id=home.citizen_id, words="Feber siden i går")


def _task(home: Home) -> Try:
    _lasting(home)
    home.office.watch.now += timedelta(weeks=3)
    (task,) = help_tasks(home.desk)
    return lambda desk: settle_task(desk, task.task, words="Vi ser på det")


def _arranging(home: Home) -> Try:
    made = _arrangement(home)
    return lambda desk: arrange(desk, made)


def _as_before(home: Home) -> Try:
    made = _arrangement(home)
    arrange(home.desk, made)
    return lambda desk: arrange_as_before(desk, course_id=made.course_id, week_on=TUESDAY)


def _changing(home: Home) -> Try:
    before = home.grant(HYGIENE)
    changed = home.draft(HYGIENE, days=Days(WEDNESDAY))
    return lambda desk: change_grant(desk, changed, grant_id=before)


def _ending(home: Home) -> Try:
    grant_id = home.grant(HYGIENE)
    return lambda desk: end_grant(
        desk, grant_id=grant_id, last_on=TUESDAY, why=EndReason.GOAL_REACHED
    )


def _following_up(home: Home, result: FollowUpResult) -> Try:
    grant_id = home.grant(HYGIENE)
    return lambda desk: follow_up_grant(
        desk, grant_id=grant_id, result=result, next_on=TUESDAY + timedelta(weeks=4)
    )


def _swapping(home: Home) -> Try:
    asked = home.swap(home.weekly(CLEANING, 45, 3))
    return lambda desk: swap_service(desk, asked)


def _declining(home: Home) -> Try:
    hygiene, citizen_id = home.grant(HYGIENE), home.citizen_id
    return lambda desk: decline_help(
        desk, citizen_id=citizen_id, grant_id=hygiene, declined_on=TUESDAY, why="Gæster"
    )


def _replying(home: Home) -> Try:
    order = _order(home)
    return lambda desk: reply_to_order(
        desk, order=order, kind=ReplyKind.STARTS, starts_on=WEDNESDAY
    )


def _revoking(home: Home) -> Try:
    mandate_id = issue_mandate(home.desk, _mandate(home)).result
    return lambda desk: revoke_mandate(
        desk, mandate_id=mandate_id, from_on=TUESDAY, why="Ny aftale"
    )


def _granting_a_package(home: Home) -> Try:
    issue_mandate(home.desk, _mandate(home))
    return lambda desk: grant_package(desk, _wish(home))


def _reviewing(home: Home) -> Try:
    package_id = _package(home)
    return lambda desk: review_package(desk, package_id=package_id, reviewed=Reviewed.CONFIRMED)


def _answering(home: Home) -> Try:
    request_id = request_urgent_grant(home.desk, _asked(home)).result
    return lambda desk: answer_request(desk, request_id=request_id, answer="Ja, fra i dag")


def _of_id(make: Callable[[Home], RecordId], do: Callable[[Desk, RecordId], object]) -> Any:
    def prepare(home: Home) -> Try:
        record_id = make(home)
        return lambda desk: do(desk, record_id)

    return prepare


CASES: dict[str, Case] = {
    "answer_request": (Deed.REVIEW, _answering),
    "arrange": (Deed.ARRANGE, _arranging),
    "arrange_as_before": (Deed.ARRANGE, _as_before),
    "change_grant": (Deed.GRANT, _changing),
    "decline_help": (Deed.DECLINE, _declining),
    "end_grant": (Deed.GRANT, _ending),
    "end_swap": (
        Deed.SWAP,
        _of_id(_lasting, lambda desk, i: end_swap(desk, swap_id=i, last_on=TUESDAY)),
    ),
    "follow_up_grant": (
        Deed.FOLLOW_UP,
        lambda home: _following_up(home, FollowUpResult.REVISITATION),
    ),
    "grant_package": (Deed.GRANT_PACKAGE, _granting_a_package),
    "grant_service": (
        Deed.GRANT,
        lambda home: lambda desk: grant_service(desk, home.draft(HYGIENE)),
    ),
    "inform_of_right": (
        Deed.INFORM,
        lambda home: (
            lambda desk: inform_of_right(
                desk, Informed(citizen_id=home.citizen_id, way=InformedWay.PHONE)
            )
        ),
    ),
    "issue_mandate": (
        Deed.ISSUE_MANDATE,
        lambda home: lambda desk: issue_mandate(desk, _mandate(home)),
    ),
    "note_paper": (Deed.INFORM, _of_id(_package, lambda desk, i: note_paper(desk, package_id=i))),
    "pause_help": (
        Deed.PAUSE,
        lambda home: (
            lambda desk: pause_help(
                desk, replace(_pause(home), span=Span(TUESDAY - timedelta(days=len(desk.role))))
            )
        ),
    ),
    "reply_to_order": (Deed.REPLY, _replying),
    "request_urgent_grant": (
        Deed.REQUEST,
        lambda home: lambda desk: request_urgent_grant(desk, _asked(home)),
    ),
    "resume_help": (
        Deed.PAUSE,
        _of_id(_paused, lambda desk, i: resume_help(desk, pause_id=i, from_on=WEDNESDAY)),
    ),
    "retire_package": (
        Deed.EDIT_CATALOGUE,
        lambda _home: lambda desk: retire_package(desk, "infection"),
    ),
    "retire_service": (
        Deed.EDIT_CATALOGUE,
        lambda _home: lambda desk: retire_service(desk, CLEANING),
    ),
    "review_package": (Deed.REVIEW, _reviewing),
    "revisit": (
        Deed.CHANGE_TRACK,
        lambda home: (
            lambda desk: revisit(desk, citizen_id=home.citizen_id, to=Track.AEL, since=WEDNESDAY)
        ),
    ),
    "revoke_mandate": (Deed.ISSUE_MANDATE, _revoking),
    "save_package": (
        Deed.EDIT_CATALOGUE,
        lambda _home: lambda desk: save_package(desk, packages_at_hand(desk)["infection"]),
    ),
    "save_service": (
        Deed.EDIT_CATALOGUE,
        lambda _home: lambda desk: save_service(desk, catalogue_at_hand(desk)[CLEANING]),
    ),
    "save_swap_rules": (
        Deed.EDIT_CATALOGUE,
        lambda _home: lambda desk: save_swap_rules(desk, swap_rules(desk)),
    ),
    "send_orders": (
        Deed.ORDER,
        _of_id(_order, lambda desk, i: send_orders(desk, order_ids=(i,), way=ToldBy.LIST)),
    ),
    "settle_task": (Deed.REVIEW, _task),
    "stop_help": (
        Deed.PAUSE,
        lambda home: lambda desk: stop_help(desk, citizen_id=home.citizen_id, died_on=TUESDAY),
    ),
    "swap_service": (Deed.SWAP, _swapping),
    "take_back_decline": (Deed.DECLINE, _of_id(_declined, take_back_decline)),
    "take_back_swap": (Deed.SWAP, _of_id(_lasting, take_back_swap)),
    "tell_of_pause": (
        Deed.PAUSE,
        _of_id(_paused, lambda desk, i: tell_of_pause(desk, pause_id=i, person_id="x", told=TOLD)),
    ),
    "write_letter_texts": (
        Deed.EDIT_CATALOGUE,
        lambda _home: (
            lambda desk: write_letter_texts(
                desk, LetterTexts(language="da", contact="Ring til os.")
            )
        ),
    ),
}
"""Each use case with the deed that it needs, and what it is tried on."""

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
    assert set(_written()) == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_only_the_roles_of_the_table_may(home: Home, name: str) -> None:
    deed, prepare = CASES[name]
    _walk(home, deed, prepare(home))


def test_who_follows_up_may_not_end_a_grant_by_it(home: Home) -> None:
    attempt = _following_up(home, FollowUpResult.ENDS)
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
        lambda desk: save_record(
            desk, _pause(home), subject=home.citizen_id, purpose="write-pause"
        ),
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
    assert _codes(lambda: undo_last(desk, visit_id=visit_id)) == ([] if may else ["not-permitted"])
    if may:
        assert _codes(lambda: redo_last(desk, visit_id=visit_id)) == []


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
    issue_mandate(home.desk, _mandate(home))
    _task(home)(home.desk)
    _declined(home)
    pause_help(home.desk, _pause(home))
    _package(home)
    request_urgent_grant(home.desk, _asked(home))
    inform_of_right(home.desk, Informed(citizen_id=home.citizen_id, way=InformedWay.PHONE))
    other = replace(home, citizen_id=home.office.citizen("Bo Lund", district_id=home.district_id))
    arrange(home.desk, _arrangement(other))
