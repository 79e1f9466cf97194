"""A planner grants a package on a mandate, offline; it ends by itself and comes back."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careapp.domain.help.grant import Days, Grant
from careapp.domain.help.mandate import Holder, Holding, Mandate
from careapp.domain.help.package import (
    GrantedPackage,
    PackageState,
    Reviewed,
    UrgentRequest,
)
from careapp.domain.help.task import TaskKind
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import Desk
from careapp.services.help.mandates import issue_mandate, mandates, revoke_mandate
from careapp.services.help.overview import packages_overview
from careapp.services.help.packages import PackageWish, grant_package, offer_package
from careapp.services.help.page import help_of
from careapp.services.help.pausing import stop_help
from careapp.services.help.reviewing import (
    answer_request,
    note_paper,
    packages_of,
    packages_to_review,
    request_urgent_grant,
    review_package,
)
from careapp.services.help.tasks import help_tasks
from careapp.services.help.words import permit_words
from tests.services.help.office import CONSIDERED, COURSE, FSIII, TUESDAY, WEDNESDAY, Home

TICKED = frozenset({"signs", "doctor", "consent"})


def mandate(home: Home, **known: Any) -> RecordId:
    made = Mandate(
        organisation_id=home.office.place,
        holder=Holder(role=Role.PLANNER),
        packages=frozenset({"infection"}),
        districts=frozenset({home.district_id}),
        holding=Holding(date(2026, 1, 1), date(2026, 12, 31)),
        most_active=2,
    )
    return issue_mandate(home.desk, replace(made, **known)).result


def wish(home: Home, **known: Any) -> PackageWish:
    made = PackageWish(
        citizen_id=home.citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
    )
    return replace(made, **known)


def planner(home: Home) -> Desk:
    return home.as_role(Role.PLANNER)


def grant(home: Home, **known: Any) -> RecordId:
    return grant_package(planner(home), wish(home, **known)).result


def test_three_steps_and_it_is_granted_provisionally(home: Home) -> None:
    mandate_id = mandate(home)
    offer = offer_package(planner(home), wish(home), language="da")
    assert offer.may_be_granted
    assert [line.name for line in offer.lines] == [
        "Undersøgelser og måling af værdier",
        "Væske per os",
        "Tilsyn/omsorg",
    ]
    grant(home)
    (row,) = packages_of(home.desk, citizen_id=home.citizen_id)
    assert row.state is PackageState.PROVISIONAL
    assert row.package.record.mandate_id == mandate_id
    assert (row.review_in_days, len(row.lines)) == (7, 3)


def test_it_ends_by_itself(home: Home) -> None:
    mandate(home)
    grant(home)
    last = TUESDAY + timedelta(days=13)
    for day, minutes in ((last, True), (last + timedelta(days=7), False)):
        week = help_of(home.desk, citizen_id=home.citizen_id, day=day).week
        assert bool(week.minutes) is minutes


@pytest.mark.parametrize(
    ("change", "reason", "words"),
    [
        ({"ticked": frozenset({"signs"})}, "package-not-called-for", "Tjeklisten"),
        ({"package": "fall", "ticked": frozenset({"fell", "injury", "consent"})},
         "mandate-other-package", "gælder ikke denne pakke"),
        ({"starts_on": date(2027, 1, 4)}, "mandate-expired", "kun til og med den 31. december"),
        ({"starts_on": date(2026, 2, 4)}, "package-over-already", "allerede være slut"),
    ],
)  # fmt: skip
def test_it_is_refused_with_the_reason(
    home: Home, change: dict[str, Any], reason: str, words: str
) -> None:
    mandate(home)
    permit = offer_package(planner(home), wish(home, **change), language="da").permit
    assert words in permit_words(home.desk.wording("da"), permit)
    with pytest.raises(InvalidRecordError) as error:
        grant(home, **change)
    assert error.value.problems[0].code == reason
    assert home.desk.read.where(GrantedPackage) == []


def test_without_mandate_the_visitator_is_asked_instead(home: Home) -> None:
    with pytest.raises(InvalidRecordError) as error:
        grant(home)
    assert error.value.problems[0].code == "no-mandate"
    asked = UrgentRequest(
        citizen_id=home.citizen_id,
        words="Feber siden i går, drikker ikke",
        package="infection",
        refused_for="no-mandate",
    )
    request_id = request_urgent_grant(planner(home), asked).result
    (task,) = help_tasks(home.desk)
    assert task.task.kind is TaskKind.ANSWER_REQUEST
    answer_request(home.desk, request_id=request_id, answer="Bevilget fra i dag")
    assert help_tasks(home.desk) == ()


def test_the_visitator_needs_no_mandate_but_the_checklist(home: Home) -> None:
    grant_package(home.desk, wish(home))
    (row,) = packages_of(home.desk, citizen_id=home.citizen_id)
    assert row.state is PackageState.ACTIVE
    offer = offer_package(home.desk, wish(home, ticked=frozenset()), language="da")
    assert offer.permit.reason == "package-not-called-for"


def test_a_mandate_has_room_for_so_many_at_a_time(home: Home) -> None:
    mandate(home, most_active=1)
    grant(home)
    other = replace(home, citizen_id=home.office.citizen("Bo Lund", district_id=home.district_id))
    with pytest.raises(InvalidRecordError) as error:
        grant(other)
    assert error.value.problems[0].code == "mandate-full"
    with pytest.raises(InvalidRecordError) as error:
        grant(home)
    assert error.value.problems[0].code == "mandate-full"


def test_the_same_package_twice(home: Home) -> None:
    mandate(home)
    grant(home)
    offer = offer_package(home.desk, wish(home), language="da")
    assert offer.permit.reason == "package-active-already"


def test_the_same_package_again_when_the_first_is_over(home: Home) -> None:
    """It may follow the first, or take the place of one that was ended; both at once it may not."""
    mandate(home)
    first = grant(home, starts_on=TUESDAY + timedelta(days=5))
    overlapping = offer_package(planner(home), wish(home), language="da")
    assert overlapping.permit.reason == "package-active-already"
    grant(home, starts_on=TUESDAY + timedelta(days=19))
    assert help_of(home.desk, citizen_id=home.citizen_id).findings == ()
    review_package(home.desk, package_id=first, reviewed=Reviewed.ENDED, words="Indlagt")
    grant(home)
    assert help_of(home.desk, citizen_id=home.citizen_id).findings == ()


def test_a_revoked_mandate(home: Home) -> None:
    mandate_id = mandate(home)
    revoke_mandate(home.desk, mandate_id=mandate_id, from_on=TUESDAY, why="Ny aftale")
    with pytest.raises(InvalidRecordError) as error:
        grant(home)
    (problem,) = error.value.problems
    assert (problem.code, problem.context["why"]) == ("mandate-revoked", "Ny aftale")
    (stored,) = mandates(home.desk)
    assert stored.record.issued
    assert stored.record.issued.by == "Mette Kjærgaard"


def test_a_package_comes_on_top_of_what_is_granted(home: Home) -> None:
    mandate(home)
    home.grant(f"{FSIII}a3af0522-e228-4a6a-b5c2-c9fcf0f3b2c4")
    grant(home)
    assert help_of(home.desk, citizen_id=home.citizen_id).findings == ()


def test_under_aeldreloven_it_is_given_under_aeldreloven(elder: Home) -> None:
    mandate(elder)
    elder.grant(COURSE, rehabilitation=None)
    grant(elder)
    page = help_of(elder.desk, citizen_id=elder.citizen_id)
    assert page.findings == ()
    assert "Personlig hjælp og pleje" in {piece.name for piece in page.week.pieces}


def test_review_in_time(home: Home) -> None:
    mandate(home)
    package_id = grant(home)
    assert [row.package.record_id for row in packages_to_review(home.desk)] == [package_id]
    assert help_tasks(home.desk) == ()
    home.office.watch.now += timedelta(days=7)
    (task,) = help_tasks(home.desk)
    assert task.task.kind is TaskKind.REVIEW_PACKAGE
    review_package(home.desk, package_id=package_id, reviewed=Reviewed.CONFIRMED)
    assert help_tasks(home.desk) == ()
    assert packages_to_review(home.desk) == ()


def test_review_ends_it(home: Home) -> None:
    mandate(home)
    package_id = grant(home)
    review_package(home.desk, package_id=package_id, reviewed=Reviewed.ENDED, words="Rask")
    page = help_of(home.desk, citizen_id=home.citizen_id, day=TUESDAY + timedelta(days=7))
    assert page.week.minutes == 0
    assert page.packages[0].state is PackageState.OVER


def test_review_makes_a_line_lasting(home: Home) -> None:
    mandate(home)
    package_id = grant(home)
    (row,) = packages_of(home.desk, citizen_id=home.citizen_id)
    line = next(one for one in row.lines if one.record.name == "Tilsyn/omsorg")
    lasting = replace(line.record, days=Days(WEDNESDAY), package_id=None)
    with pytest.raises(InvalidRecordError) as error:
        review_package(
            home.desk,
            package_id=package_id,
            reviewed=Reviewed.LASTING,
            instead={line.record_id: lasting},
        )
    assert error.value.problems[0].code == "rehabilitation-not-considered"
    considered = replace(lasting, rehabilitation=CONSIDERED)
    review_package(
        home.desk,
        package_id=package_id,
        reviewed=Reviewed.LASTING,
        instead={line.record_id: considered},
    )
    later = help_of(home.desk, citizen_id=home.citizen_id, day=TUESDAY + timedelta(days=60))
    assert {piece.name for piece in later.week.pieces} == {"Tilsyn/omsorg"}
    assert later.findings == ()
    (made,) = [one for one in later.grants if one.record.replaces == line.record_id]
    assert made.record.package_id is None


def test_nobody_reviews_the_package_of_somebody_who_has_died(home: Home) -> None:
    mandate(home)
    grant(home)
    home.office.watch.now += timedelta(days=7)
    assert len(packages_to_review(home.desk)) == 1
    assert len(help_tasks(home.desk)) == 1
    assert len(packages_overview(home.desk, language="da").running) == 1
    stop_help(home.desk, citizen_id=home.citizen_id, died_on=TUESDAY + timedelta(days=6))
    assert packages_to_review(home.desk) == ()
    assert help_tasks(home.desk) == ()
    assert packages_overview(home.desk, language="da").running == ()


def test_paper_is_noted(home: Home) -> None:
    mandate(home)
    package_id = grant(home)
    note_paper(planner(home), package_id=package_id)
    stored = home.desk.read.get(GrantedPackage, package_id)
    assert stored
    assert stored.record.paper_on == TUESDAY


def test_a_package_is_undone_in_one(home: Home) -> None:
    mandate(home)
    package_id = grant(home)
    (act,) = home.desk.read.acts_touching(package_id)
    home.desk.undo(act.act_id, purpose="undo", origin=package_id)
    assert home.desk.read.where(Grant) == []
    assert packages_of(home.desk, citizen_id=home.citizen_id) == ()


def test_a_mandate_lacks_nothing(home: Home) -> None:
    with pytest.raises(InvalidRecordError) as error:
        mandate(home, holder=Holder(), packages=frozenset(), holding=None, most_active=0)
    assert {one.at for one in error.value.problems} == {
        "holder",
        "packages",
        "holding",
        "most_active",
    }
