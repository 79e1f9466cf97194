"""Reasons that are typed: kept per record and question, until they are used."""

import pytest

from careapp.domain.answer import Said
from careapp.domain.problems import InvalidRecordError
from careapp.services.closing import close_visit
from careapp.services.conversation import open_conversation
from careapp.services.reasons import AMEND, drop_reason, keep_reason, reason_begun
from careapp.services.records import forms_in_progress
from careapp.services.today import today_page
from tests.services.office import MOST, Office


def begun(office: Office, visit_id: str, question: str = AMEND) -> str | None:
    found = reason_begun(office.desk, record_id=visit_id, question=question)  # type: ignore[arg-type]
    return found.words if found else None


def test_a_reason_is_kept_for_its_record_and_question_alone(office: Office) -> None:
    visit_id, other = office.begun(), office.begun()
    keep_reason(office.desk, "Indl", record_id=visit_id, question="cancel-visit")
    keep_reason(office.desk, "Indlagt", record_id=visit_id, question="cancel-visit")
    office.open_again()

    assert begun(office, visit_id, "cancel-visit") == "Indlagt"
    assert begun(office, visit_id, AMEND) is None
    assert begun(office, other, "cancel-visit") is None

    drop_reason(office.desk, record_id=visit_id, question="cancel-visit")
    assert begun(office, visit_id, "cancel-visit") is None


def test_a_blank_one_is_forgotten(office: Office) -> None:
    visit_id = office.begun()
    keep_reason(office.desk, "Indlagt", record_id=visit_id, question=AMEND)
    assert keep_reason(office.desk, "  ", record_id=visit_id, question=AMEND) is None
    assert begun(office, visit_id) is None


def test_it_is_neither_an_answer_nor_a_form_to_go_on_with(office: Office) -> None:
    visit_id = office.begun()
    keep_reason(office.desk, "Noget manglede", record_id=visit_id, question=AMEND)

    assert forms_in_progress(office.desk) == []
    assert open_conversation(office.desk, visit_id=visit_id).focus is None
    today = today_page(office.desk)
    assert (today.unfinished, today.unfinished_form) == (None, None)


def test_the_reason_of_an_amendment_goes_with_the_first_thing_that_is_said_for_it(
    office: Office,
) -> None:
    visit_id = office.begun()
    close_visit(office.desk, visit_id=visit_id)
    keep_reason(office.desk, "Noget manglede", record_id=visit_id, question=AMEND)
    with pytest.raises(InvalidRecordError, match="closed-needs-reason"):
        office.say(visit_id, MOST, Said(words="Jeg vil ud i haven"))
    assert begun(office, visit_id) == "Noget manglede"

    office.say(visit_id, MOST, Said(words="Jeg vil ud i haven"), reason="Noget manglede")
    assert begun(office, visit_id) is None
