"""Every use case of help that writes, with what it is tried on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.arrangement import Arranged, Arrangement
from careapp.domain.help.grant import Days, EndReason, FollowUpResult
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.mandate import Holder, Holding, Mandate
from careapp.domain.help.order import Order, ReplyKind
from careapp.domain.help.package import Reviewed, UrgentRequest
from careapp.domain.help.pause import Pause, PauseReason, Span, Told, ToldBy
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Holds, How, Informed, InformedWay
from careapp.domain.help.task import TaskKind
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
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
from careapp.services.help.granting import (
    change_grant,
    end_grant,
    follow_up_grant,
    grant_service,
)
from careapp.services.help.letters import write_letter_texts
from careapp.services.help.mandates import issue_mandate, revoke_mandate
from careapp.services.help.ordering import note_list_sent, reply_to_order, send_orders
from careapp.services.help.packages import PackageWish, grant_package
from careapp.services.help.pausing import pause_help, resume_help, stop_help, tell_of_pause
from careapp.services.help.reviewing import (
    answer_request,
    note_paper,
    request_urgent_grant,
    review_package,
)
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
from tests.services.help.office import CLEANING, COURSE, HYGIENE, TUESDAY, WEDNESDAY, Home

TICKED = frozenset({"signs", "doctor", "consent"})
TOLD = Told("Hjemmeplejen", TUESDAY, ToldBy.PHONE)

Try = Callable[[Desk], object]
Case = tuple[Deed, Callable[[Home], Try]]


def mandate(home: Home) -> Mandate:
    return Mandate(
        organisation_id=home.office.place,
        holder=Holder(role=Role.PLANNER),
        packages=frozenset({"infection"}),
        holding=Holding(date(2026, 1, 1), date(2026, 12, 31)),
    )


def wish(home: Home) -> PackageWish:
    return PackageWish(
        citizen_id=home.citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
    )


def package(home: Home) -> RecordId:
    return grant_package(home.desk, wish(home)).result


def order(home: Home) -> RecordId:
    home.grant(HYGIENE)
    return home.desk.read.where(Order)[0].record_id


def pause(home: Home) -> Pause:
    return Pause(citizen_id=home.citizen_id, why=PauseReason.TRAVEL, span=Span(TUESDAY))


def paused(home: Home) -> RecordId:
    home.grant(HYGIENE)
    return pause_help(home.desk, pause(home)).result


def arrangement(home: Home) -> Arrangement:
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


def lasting(home: Home) -> RecordId:
    cleaning = home.weekly(CLEANING, 45, 3)
    lasting = Holds(How.LASTING, date(2026, 11, 4))
    return swap_service(home.desk, home.swap(cleaning, holds=lasting)).result


def declined(home: Home) -> RecordId:
    hygiene = home.grant(HYGIENE)
    return decline_help(
        home.desk, citizen_id=home.citizen_id, grant_id=hygiene, declined_on=TUESDAY, why="Gæster"
    ).result


def asked(home: Home) -> UrgentRequest:
    return UrgentRequest(citizen_id=home.citizen_id, words="Feber siden i går")


def task(home: Home) -> Try:
    lasting(home)
    home.office.watch.now += timedelta(weeks=3)
    prompts = (one.task for one in help_tasks(home.desk))
    prompt = next(one for one in prompts if one.kind is TaskKind.LOOK_AT_GRANT)
    return lambda desk: settle_task(desk, prompt, words="Vi ser på det")


def _arranging(home: Home) -> Try:
    made = arrangement(home)
    return lambda desk: arrange(desk, made)


def _as_before(home: Home) -> Try:
    made = arrangement(home)
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


def following_up(home: Home, result: FollowUpResult) -> Try:
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
    order_id = order(home)
    return lambda desk: reply_to_order(
        desk, order=order_id, kind=ReplyKind.STARTS, starts_on=WEDNESDAY
    )


def _list_sent(home: Home) -> Try:
    order(home)
    supplier_id = home.supplier.organisation_id
    return lambda desk: note_list_sent(desk, supplier_id=supplier_id)


def _revoking(home: Home) -> Try:
    mandate_id = issue_mandate(home.desk, mandate(home)).result
    return lambda desk: revoke_mandate(
        desk, mandate_id=mandate_id, from_on=TUESDAY, why="Ny aftale"
    )


def _granting_a_package(home: Home) -> Try:
    issue_mandate(home.desk, mandate(home))
    return lambda desk: grant_package(desk, wish(home))


def _reviewing(home: Home) -> Try:
    package_id = package(home)
    return lambda desk: review_package(desk, package_id=package_id, reviewed=Reviewed.CONFIRMED)


def _answering(home: Home) -> Try:
    request_id = request_urgent_grant(home.desk, asked(home)).result
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
        _of_id(lasting, lambda desk, i: end_swap(desk, swap_id=i, last_on=TUESDAY)),
    ),
    "follow_up_grant": (
        Deed.FOLLOW_UP,
        lambda home: following_up(home, FollowUpResult.REVISITATION),
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
        lambda home: lambda desk: issue_mandate(desk, mandate(home)),
    ),
    "note_list_sent": (Deed.ORDER, _list_sent),
    "note_paper": (Deed.INFORM, _of_id(package, lambda desk, i: note_paper(desk, package_id=i))),
    "pause_help": (
        Deed.PAUSE,
        lambda home: (
            lambda desk: pause_help(
                desk, replace(pause(home), span=Span(TUESDAY - timedelta(days=len(desk.role))))
            )
        ),
    ),
    "reply_to_order": (Deed.REPLY, _replying),
    "request_urgent_grant": (
        Deed.REQUEST,
        lambda home: lambda desk: request_urgent_grant(desk, asked(home)),
    ),
    "resume_help": (
        Deed.PAUSE,
        _of_id(paused, lambda desk, i: resume_help(desk, pause_id=i, from_on=WEDNESDAY)),
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
        _of_id(order, lambda desk, i: send_orders(desk, order_ids=(i,), way=ToldBy.LIST)),
    ),
    "settle_task": (Deed.REVIEW, task),
    "stop_help": (
        Deed.PAUSE,
        lambda home: lambda desk: stop_help(desk, citizen_id=home.citizen_id, died_on=TUESDAY),
    ),
    "swap_service": (Deed.SWAP, _swapping),
    "take_back_decline": (Deed.DECLINE, _of_id(declined, take_back_decline)),
    "take_back_swap": (Deed.SWAP, _of_id(lasting, take_back_swap)),
    "tell_of_pause": (
        Deed.PAUSE,
        _of_id(paused, lambda desk, i: tell_of_pause(desk, pause_id=i, person_id="x", told=TOLD)),
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
