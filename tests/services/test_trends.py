"""What was measured at each visit becomes one line over time, told in words."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from careapp.domain.answer import Said
from careapp.domain.identity import CitizenId, VisitId
from careapp.domain.informer import VOICE_OF, Informer, Voice
from careapp.domain.trend import Point, spread
from careapp.domain.visit import Visit
from careapp.reports.model import Paragraph
from careapp.services.citizens import citizen_page
from careapp.services.conversation import Key
from careapp.services.credit import credit_beside, tool_credit
from careapp.services.instruments import CHAIR_STAND, WHO_5
from careapp.services.live_scores import live_scores
from careapp.services.own_goals import OWN_GOALS
from careapp.services.still_true import earlier_answers
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.tools import shipped_tools
from careapp.services.trend_words import (
    trend_credit,
    trend_day,
    trend_lines,
    trend_spoken,
    trend_title,
)
from careapp.services.trends import Trend
from careapp.services.visits import plan_visit
from tests.services.office import TUESDAY, Office

STATEMENTS = ("cheerful", "calm", "active", "rested", "interested")
CITIZEN = Informer.CITIZEN


def visit(office: Office, citizen_id: CitizenId, days_ago: int, *urls: str) -> VisitId:
    tools = dict.fromkeys(urls, "1.0.0")
    return office.plan(citizen_id, TUESDAY - timedelta(days=days_ago), tools=tools)


def said(office: Office, visit_id: VisitId, url: str, by: Informer, **answers: Any) -> None:
    for link_id, value in answers.items():
        key = Key(url, link_id.replace("__", "-").replace("_", "."), VOICE_OF[by])
        office.say(visit_id, key, Said(value=value, informer=by))


def who_5(office: Office, visit_id: VisitId, *points: int, by: Informer = CITIZEN) -> None:
    coded = {
        f"well__being_{name}": {"system": "urn:careapp:answer", "code": f"who-5-{point}"}
        for name, point in zip(STATEMENTS, points, strict=False)
    }
    said(office, visit_id, WHO_5.url, by, **coded)


def trends(office: Office, citizen_id: CitizenId) -> tuple[Trend, ...]:
    return citizen_page(office.desk, citizen_id=citizen_id).trends


def test_scores_stand_in_order_of_the_visits_with_what_they_mean(office: Office) -> None:
    citizen_id = office.citizen()
    who_5(office, visit(office, citizen_id, 0, WHO_5.url), 3, 3, 3, 3, 3)
    who_5(office, visit(office, citizen_id, 84, WHO_5.url), 2, 2, 2, 2, 3)
    (trend,) = trends(office, citizen_id)
    assert trend.points == (Point(date(2026, 9, 1), 44), Point(date(2026, 11, 24), 60))
    wording = office.desk.wording("da")
    assert trend_spoken(trend, wording) == "WHO-5: 44 (1. sep.), 60 (24. nov.)"
    (line,) = trend_lines(trend, wording)
    meaning = "der er ikke umiddelbart risiko for depression eller stressbelastning"
    assert line == f"60 af 100 den 24. november 2026: {meaning}."
    assert trend_credit(trend, wording).startswith("WHO-5 © ")


def test_the_credit_stands_wherever_its_words_are_printed(office: Office) -> None:
    visit_id = visit(office, office.citizen(), 0, WHO_5.url)
    who_5(office, visit_id, 5, 4)
    for language in ("da", "nb", "en"):
        report = lead_summary(read_dossier(office.desk, visit_id=visit_id, language=language))
        small = [b.text for b in report.blocks if isinstance(b, Paragraph) and b.size == "small"]
        credit = office.desk.wording(language).word("instrument.credit.who-5")
        assert "CC BY-NC-SA 3.0 IGO" in credit
        assert credit in small


def test_the_credit_stands_in_the_form_once(office: Office) -> None:
    who = shipped_tools()[WHO_5.url]
    for language in ("da", "nb", "en"):
        wording = office.desk.wording(language)
        assert tool_credit(who, wording) == wording.word("instrument.credit.who-5")
        assert credit_beside(who, wording) == ""  # its last words say it
        own = replace(who, url="urn:own", copyright="© Fjordby", items=())
        assert credit_beside(own, wording) == tool_credit(own, wording) == "© Fjordby"


def test_the_score_so_far_is_told_for_each_voice(office: Office) -> None:
    visit_id = visit(office, office.citizen(), 0, WHO_5.url)
    who_5(office, visit_id, 5, 4, 3, 3, 3)
    who_5(office, visit_id, 1, 1, 1, 1, 1, by=Informer.RELATIVE)
    conversation = office.conversation(visit_id)
    told = live_scores(office.desk, conversation, conversation.tools[0], language="da")
    citizen, relative = (line.split(": ")[:2] for line in told)
    assert (citizen, relative) == (["Borgerens ord", "72 af 100"], ["Pårørendes ord", "20 af 100"])


def test_what_is_not_complete_is_no_score_and_is_named(office: Office) -> None:
    citizen_id = office.citizen()
    who_5(office, visit(office, citizen_id, 30, WHO_5.url), 3, 3, 3, 3, 3)
    latest = visit(office, citizen_id, 0, WHO_5.url)
    who_5(office, latest, 5, 5, 5, 5)
    (trend,) = trends(office, citizen_id)
    assert [point.value for point in trend.points] == [60]
    _score, missing = trend_lines(trend, office.desk.wording("da"))
    assert missing.startswith("Ikke udregnet 24. november 2026, fordi der mangler svar på: ”I de")
    who_5(office, latest, 5, 5, 5, 5, 5)
    assert trends(office, citizen_id)[0].unfinished_on is None


def test_voices_are_never_mixed_and_the_citizens_own_goes_first(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = visit(office, citizen_id, 0, WHO_5.url)
    who_5(office, visit_id, 1, 1, 1)
    who_5(office, visit_id, 4, 4, 4, 4, 4, by=Informer.RELATIVE)
    (trend,) = trends(office, citizen_id)
    assert (trend.points[-1].value, trend.voice) == (80, Voice.RELATIVE)
    assert "Besvaret af en pårørende." in list(trend_lines(trend, office.desk.wording("da")))
    who_5(office, visit_id, 1, 1, 1, 1, 1)
    (trend,) = trends(office, citizen_id)
    assert (trend.points[-1].value, trend.voice) == (20, None)


def test_the_age_is_that_of_the_day(office: Office) -> None:
    citizen_id = office.citizen(born_on=date(1946, 10, 1))
    for days_ago in (84, 0):
        visit_id = visit(office, citizen_id, days_ago, CHAIR_STAND.url)
        said(office, visit_id, CHAIR_STAND.url, Informer.STAFF, test_count=9)
        (trend,) = trends(office, citizen_id)
        wanted = "below" if days_ago else "below-for-men"
        assert trend.band == wanted


def test_a_goal_is_followed_from_before_to_after(office: Office) -> None:
    citizen_id = office.citizen()
    first = visit(office, citizen_id, 60, OWN_GOALS)
    said(office, first, OWN_GOALS, CITIZEN, goal__1_words="Gå til postkassen", goal__1_before=3)
    wording = office.desk.wording("da")
    (trend,) = trends(office, citizen_id)
    assert list(trend_lines(trend, wording)) == ["Før 3, ikke vurderet efter endnu."]
    later = visit(office, citizen_id, 0, OWN_GOALS)
    said(office, later, OWN_GOALS, CITIZEN, goal__1_words="gå til postkassen.", goal__1_before=3)
    said(office, later, OWN_GOALS, CITIZEN, goal__1_after=7)
    (trend,) = trends(office, citizen_id)
    assert [point.value for point in trend.points] == [3, 7]
    assert trend_title(trend, wording) == "Eget mål: ”gå til postkassen.”"
    assert list(trend_lines(trend, wording)) == ["Før 3, efter 7: 4 højere."]


def test_what_is_measured_is_measured_anew_while_a_goal_may_still_be_true(office: Office) -> None:
    citizen_id = office.citizen()
    first = visit(office, citizen_id, 30, WHO_5.url, OWN_GOALS)
    who_5(office, first, 3, 3, 3, 3, 3)
    said(office, first, OWN_GOALS, CITIZEN, goal__1_words="Bage")
    today = office.conversation(visit(office, citizen_id, 0, WHO_5.url, OWN_GOALS))
    offered = earlier_answers(office.desk, today)
    assert {key.tool for key in offered} == {OWN_GOALS}


def test_a_cancelled_visit_measured_nothing(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = visit(office, citizen_id, 0, WHO_5.url)
    who_5(office, visit_id, 3, 3, 3, 3, 3)
    stored = office.desk.read.get(Visit, visit_id)
    assert stored is not None
    assert trends(office, citizen_id)
    cancelled = replace(stored.record, cancelled_because="Syg")
    plan_visit(office.desk, cancelled, visit_id=visit_id)
    assert trends(office, citizen_id) == ()


def test_a_year_is_said_where_it_is_another(office: Office) -> None:
    points = (Point(date(2025, 9, 1), 1), Point(date(2026, 1, 2), 2))
    trend = Trend(name="sppb", highest=12, points=points)
    days = [trend_day(trend, point.day, office.desk.wording("da")) for point in points]
    assert days == ["1. sep. 2025", "2. jan."]


def test_days_are_spread_by_time_and_never_over_each_other() -> None:
    days = [date(2026, 1, 1), date(2026, 1, 2), date(2026, 3, 1)]
    first, second, last = spread(days, 200, 40)
    assert (first, last) == (0, 200)
    assert 40 <= second - first < last - second
    assert len(spread(days, 50, 40)) == 2
    assert spread(days, 10, 40) == (0,)
    assert spread(days[:1], 200, 40) == (0,)
    assert spread([], 200, 40) == ()
    same = spread([days[0]] * 3, 200, 40)
    assert same == (0, 100, 200)
