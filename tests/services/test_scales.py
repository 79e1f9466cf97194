"""A mapping with its own scale, such as IPLOS, from the municipality's file to the paper."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from careapp.dialogue.export import export_tool
from careapp.dialogue.item import ItemKind
from careapp.dialogue.levels import Scale as ToolScale
from careapp.dialogue.load import load_tool
from careapp.dialogue.scores import score_of
from careapp.domain.answer import Said
from careapp.domain.care import Condition
from careapp.domain.identity import CitizenId, VisitId
from careapp.domain.informer import Informer
from careapp.domain.level import Level, Movement, Scale, movement
from careapp.domain.trend import Point
from careapp.reports.model import Heading, Paragraph, Table, plain
from careapp.services.citizens import citizen_page
from careapp.services.closing import close_visit
from careapp.services.live_scores import live_scores
from careapp.services.scales import together
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.tool_life import read_tool
from careapp.services.trend_words import trend_lines, trend_spoken, trend_title
from careapp.services.visits import begin_visit
from tests.dialogue.xlsform.sheets import spreadsheet
from tests.services.office import TUESDAY, Office, release
from tests.services.own_scale import (
    ITEM_WEIGHT,
    MAPPING,
    ORDINAL_VALUE,
    QUESTIONS,
    TITLE,
    WORDS,
    asked,
    mapping,
)


def visit(office: Office, citizen_id: CitizenId, days_ago: int, **levels: int) -> VisitId:
    """Hold a visit at which these levels were set."""
    at = TUESDAY - timedelta(days=days_ago)
    visit_id = office.plan(citizen_id, at, tools={MAPPING: "1"})
    begin_visit(office.desk, visit_id=visit_id)
    for link_id, code in levels.items():
        said = Said(current=Level(Scale.OWN, code), informer=Informer.CASEWORKER)
        office.say(visit_id, asked(link_id), said)
    return visit_id


@pytest.mark.parametrize("weighed_by", [ORDINAL_VALUE, ITEM_WEIGHT])
def test_scores_and_a_9_make_a_level_on_its_own_scale(weighed_by: str) -> None:
    tool = load_tool(mapping(weighed_by=weighed_by))
    for item in tool.items:
        assert (item.kind, item.scale) == (ItemKind.LEVEL, ToolScale.OWN)
        found = {option.level: option.text.original for option in item.options}
        assert found == WORDS
        assert item.condition is None  # its levels are never those of FSIII
        assert score_of(item, item.options[0].value) is None
    assert load_tool(export_tool(tool.source, {})) == tool


@pytest.mark.parametrize("scores", [(1, 2, 3, 4, 5), (1, 9)])
def test_without_a_9_beside_a_scale_it_is_an_ordinary_choice(scores: tuple[int, ...]) -> None:
    kinds = {item.kind for item in load_tool(mapping(scores=scores)).items}
    assert kinds == {ItemKind.CHOICE}


def test_a_spreadsheet_with_scores_is_the_same() -> None:
    survey = [{"type": "select_one grad", "name": "dress", "label::Norsk (nb)": "Kle på seg"}]
    choices = [
        {"list_name": "grad", "name": f"n{score}", "label::Norsk (nb)": words, "score": score}
        for score, words in WORDS.items()
    ]
    (item,) = read_tool(spreadsheet(survey, choices)).tool.items
    assert item.scale is ToolScale.OWN
    assert [option.level for option in item.options] == list(WORDS)


def test_9_is_set_on_purpose_and_never_counted(office: Office) -> None:
    release(office.desk, mapping())
    visit_id = visit(office, office.citizen(), 0, dress=2, cook=9)
    conversation = office.conversation(visit_id)
    (tool,) = conversation.tools

    (line,) = live_scores(office.desk, conversation, tool, language="nb")
    assert line == (
        "Faglig vurdering: Gjennomsnitt 2,0 og sum 2 av 1 vurderte, 1 ikke relevante, "
        "1 ikke spurt ennå"
    )
    assert live_scores(office.desk, office.conversation(office.begun()), tool, language="nb") == ()


def test_the_mean_is_of_what_counts() -> None:
    tool = load_tool(mapping())
    by_level = {option.level: option.value for option in tool.items[0].options}
    answers = {"dress": (by_level[2],), "cook": (by_level[5],), "walk": (by_level[9],)}
    found = together(tool, answers)
    assert found is not None
    assert (found.mean, found.total, found.not_relevant) == (Decimal("3.5"), 7, 1)
    assert together(tool, {}) is None


def test_the_paper_has_its_words_its_mean_and_the_level_before(office: Office) -> None:
    release(office.desk, mapping())
    citizen_id = office.citizen()
    close_visit(office.desk, visit_id=visit(office, citizen_id, 60, dress=3, cook=2, walk=9))
    visit_id = visit(office, citizen_id, 0, dress=2, cook=2, walk=9)

    blocks = lead_summary(read_dossier(office.desk, visit_id=visit_id, language="nb")).blocks
    assert Heading(2, "Funksjonsevne") not in blocks
    at = blocks.index(Heading(2, TITLE))
    table, mean, note = blocks[at + 1 : at + 4]
    assert isinstance(table, Table)
    rows = [row[:4] for row in table.rows]
    assert rows[0] == (QUESTIONS["dress"], "2 klarer det med hjelpemiddel", "ikke spurt ennå", "3")
    assert rows[2][1] == "9 ikke relevant"
    assert isinstance(mean, Paragraph)
    assert plain(mean.text) == "Gjennomsnitt 2,0 og sum 4 av 2 vurderte, 1 ikke relevante."
    assert isinstance(note, Paragraph)
    assert "kan ikke sammenlignes" in plain(note.text)


def test_the_mean_is_followed_over_time(office: Office) -> None:
    release(office.desk, mapping())
    citizen_id = office.citizen()
    visit(office, citizen_id, 84, dress=3, cook=4, walk=4)
    visit(office, citizen_id, 0, dress=2, cook=3, walk=9)

    (trend,) = citizen_page(office.desk, citizen_id=citizen_id).trends
    days = date(2026, 9, 1), date(2026, 11, 24)
    values = Decimal("3.7"), Decimal("2.5")
    assert trend.points == tuple(Point(*one) for one in zip(days, values, strict=True))
    assert trend.highest == 5
    wording = office.desk.wording("nb")
    assert trend_title(trend, wording) == f"{TITLE}: gjennomsnitt på verktøyets egen skala"
    assert trend_spoken(trend, wording) == f"{TITLE}: 3,7 (1. sep.), 2,5 (24. nov.)"
    assert list(trend_lines(trend, wording)) == ["2,5 på en skala til 5 den 24. november 2026."]


def test_what_is_not_whole_is_no_point_on_the_line(office: Office) -> None:
    release(office.desk, mapping())
    citizen_id = office.citizen()
    visit(office, citizen_id, 0, dress=2)
    (trend,) = citizen_page(office.desk, citizen_id=citizen_id).trends
    assert trend.points == ()
    (line,) = trend_lines(trend, office.desk.wording("nb"))
    assert "Eksempel: lage mat" in line


def test_it_never_becomes_a_condition_of_fsiii(office: Office) -> None:
    """Also where its author wrote an FSIII code at the question."""
    release(office.desk, mapping())
    citizen_id = office.citizen()
    close_visit(office.desk, visit_id=visit(office, citizen_id, 0, dress=3, cook=3, walk=3))
    assert office.desk.read.where(Condition, subject=citizen_id) == []
    own, fsiii = Level(Scale.OWN, 3), Level(Scale.FSIII, 3)
    assert movement(own, fsiii) is Movement.NOT_COMPARABLE
    assert movement(own, Level(Scale.OWN, 2)) is Movement.NOT_COMPARABLE
