"""The rules are gone through a few citizens at a time, and again where something is new."""

from careapp.changes.change import DELETED
from careapp.domain.answer import Answer, answer_id
from careapp.domain.care import Assessment, Code, Condition, condition_id
from careapp.domain.informer import Voice
from careapp.domain.level import Level, Scale
from careapp.services.findings import EXCLUSIVE, NO_FOLLOW_UP, options_alone
from careapp.services.safety.findings import sweep
from tests.services.office import Office


def _without_follow_up(office: Office, name: str) -> str:
    citizen_id = office.citizen(name)
    record_id = condition_id(citizen_id, "code")
    assessed = Assessment(current=Level(Scale.FSIII, 2))
    code = Code("system", "code", "Vaske sig")
    office.save(
        Condition(citizen_id=citizen_id, code=code, assessment=assessed), record_id, citizen_id
    )
    return record_id


def test_all_citizens_are_looked_at_a_few_at_a_time(office: Office) -> None:
    for number in range(5):
        _without_follow_up(office, f"Borger {number}")
    swept, rounds = sweep(office.desk, at_most=2), 1
    while not swept.done:
        swept, rounds = sweep(office.desk, swept, at_most=2), rounds + 1
    assert rounds == len("abc")
    assert [one.name for one in swept.listed] == [f"Borger {n}" for n in range(5)]
    assert {one.finding.code for one in swept.listed} == {NO_FOLLOW_UP}
    assert sweep(office.desk, swept) is swept


def test_what_is_settled_is_gone_and_what_is_new_is_found(office: Office) -> None:
    record_id = _without_follow_up(office, "Inger Holm")
    swept = sweep(office.desk)
    assert len(swept.listed) == 1
    office.desk.act("remove", lambda acting: acting.say(record_id, DELETED, True))  # type: ignore[arg-type]
    _without_follow_up(office, "Åse Lund")
    swept = sweep(office.desk, swept)
    assert [one.name for one in swept.listed] == ["Åse Lund"]


def test_an_option_that_stands_alone_and_is_ticked_with_another(office: Office) -> None:
    (tool, link_id), alone = next(iter(options_alone(office.desk).items()))
    visit_id = office.begun()
    citizen_id = office.conversation(visit_id).citizen_id
    ticked = {next(iter(alone)): "Ingen", "|x": "Noget andet"}
    answer = Answer(
        visit_id=visit_id, tool=tool, link_id=link_id, voice=Voice.CITIZEN, ticked=ticked
    )
    record_id = answer_id(visit_id, tool, link_id, Voice.CITIZEN)
    office.save(answer, record_id, citizen_id)
    assert EXCLUSIVE in {one.finding.code for one in sweep(office.desk).listed}
