"""No interview twice: what was answered before is offered, and counts once it is confirmed."""

import json
from datetime import timedelta

import pytest

from careapp.domain.answer import Said
from careapp.domain.identity import CitizenId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.reports.model import NoteEntry
from careapp.services.asked import topics_done
from careapp.services.conversation import Key
from careapp.services.still_true import (
    OFFERED_MONTHS,
    Earlier,
    earlier_answers,
    months_offered,
    offer_for_months,
)
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from tests.services.office import MATTERS, MOST, WASHING, Office, Watch, level, release

SLEEP = "https://fjordby.example/sleep"
CODE = {"system": "urn:test:codes", "code": "sleep"}


def held(office: Office, watch: Watch, citizen_id: CitizenId, *said: tuple[Key, Said]) -> VisitId:
    """Hold a visit, and let a month go by."""
    visit_id = office.begun(citizen_id)
    for key, one in said:
        office.say(visit_id, key, one)
    watch.now += timedelta(days=30)
    return visit_id


def offered(office: Office, visit_id: VisitId) -> dict[Key, Earlier]:
    return earlier_answers(office.desk, office.conversation(visit_id))


def garden(words: str = "Haven") -> tuple[Key, Said]:
    return MOST, Said(words=words, informer=Informer.CITIZEN)


def test_it_is_offered_with_date_author_and_informer(office: Office, watch: Watch) -> None:
    citizen_id = office.citizen()
    day = watch.now.date()
    held(office, watch, citizen_id, garden(), (WASHING, level(2, 1)))

    found = offered(office, office.begun(citizen_id))

    assert found.keys() == {MOST, WASHING}
    assert found[MOST].said == Said(words="Haven", informer=Informer.CITIZEN)
    assert (found[MOST].on, found[MOST].author) == (day, "Mette Kjærgaard")


def test_it_counts_once_it_is_confirmed(office: Office, watch: Watch) -> None:
    citizen_id = office.citizen()
    held(office, watch, citizen_id, garden())
    visit_id = office.begun(citizen_id)
    matters = next(t for t in office.conversation(visit_id).tools if t.url == MATTERS)
    assert topics_done(office.conversation(visit_id), matters)[0] == 0

    earlier = offered(office, visit_id)[MOST]
    office.say(visit_id, MOST, earlier.confirmed)

    state = office.state(visit_id, MOST)
    assert (state.said.words, state.said.confirms) == ("Haven", earlier.answer_id)
    assert topics_done(office.conversation(visit_id), matters)[0] == 1
    assert MOST not in offered(office, visit_id)


def test_the_paper_tells_where_it_comes_from(office: Office, watch: Watch) -> None:
    citizen_id = office.citizen()
    held(office, watch, citizen_id, garden())
    visit_id = office.begun(citizen_id)
    office.say(visit_id, MOST, offered(office, visit_id)[MOST].confirmed)

    report = lead_summary(read_dossier(office.desk, visit_id=visit_id, language="da"))
    told = [one.informer for one in report.blocks if isinstance(one, NoteEntry)]

    said = "sagt tirsdag 24. november 2026, skrevet af Mette Kjærgaard"
    assert told == [f"Kilde: borgeren · Gælder stadig: {said}"]


def test_the_latest_is_offered(office: Office, watch: Watch) -> None:
    citizen_id = office.citizen()
    for words in ("Haven", "Børnebørnene"):
        held(office, watch, citizen_id, garden(words))
    assert offered(office, office.begun(citizen_id))[MOST].said.words == "Børnebørnene"


def test_what_is_too_old_is_not_offered(office: Office, watch: Watch) -> None:
    citizen_id = office.citizen()
    held(office, watch, citizen_id, garden())
    watch.now += timedelta(days=70)
    visit_id = office.begun(citizen_id)
    seen = {}
    for months in OFFERED_MONTHS:
        offer_for_months(office.desk, months)
        seen[months_offered(office.desk)] = bool(offered(office, visit_id))
    assert seen == {3: False, 6: True, 12: True, 24: True, 0: False}


def test_a_neighbours_answer_is_nobody_elses(office: Office, watch: Watch) -> None:
    held(office, watch, office.citizen("Olga Madsen"), garden())
    assert not offered(office, office.begun(office.citizen()))


@pytest.mark.parametrize("kind", ["string", "boolean"])
def test_a_question_about_the_same_code_in_another_tool_counts(
    office: Office, watch: Watch, kind: str
) -> None:
    for name, asked in (("a", "string"), ("b", kind)):
        item = {"linkId": name, "type": asked, "text": "Søvn", "code": [CODE]}
        head = {"resourceType": "Questionnaire", "status": "active", "url": SLEEP + name}
        release(office.desk, json.dumps({**head, "version": "1", "item": [item]}).encode())
    citizen_id = office.citizen()
    before = office.plan(citizen_id, tools={SLEEP + "a": "1"})
    office.say(before, Key(SLEEP + "a", "a", Voice.CITIZEN), Said(words="Dårligt"))
    watch.now += timedelta(days=30)
    visit_id = office.plan(citizen_id, tools={SLEEP + "b": "1"})

    found = offered(office, visit_id)

    assert set(found) == ({Key(SLEEP + "b", "b", Voice.CITIZEN)} if kind == "string" else set())
