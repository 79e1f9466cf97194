"""A form shows what its formulas made of the answers, beside what people said."""

import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from careapp.dialogue.item import Option
from careapp.dialogue.load import load_tool
from careapp.dialogue.text import Text
from careapp.dialogue.values import Coding
from careapp.services.wording import Wording
from careapp.services.worked import Worked
from careapp.ui.formview import FormView
from careapp.ui.topics.topic import Topic

ALL = frozenset({"inside", "sum", "town"})
TOOL = {
    "resourceType": "Questionnaire",
    "status": "active",
    "url": "urn:test:falls",
    "item": [
        {"linkId": "inside", "type": "integer", "text": "Fald inde"},
        {
            "linkId": "sum",
            "type": "integer",
            "text": "Fald i alt",
            "readOnly": True,
            "extension": [
                {
                    "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/"
                    "sdc-questionnaire-calculatedExpression",
                    "valueExpression": {"language": "text/fhirpath", "expression": "1 + 1"},
                }
            ],
        },
        {
            "linkId": "town",
            "type": "choice",
            "text": "By",
            "answerOption": [
                {"valueCoding": {"code": code, "display": display}}
                for code, display in (("aal", "Aalborg"), ("ode", "Odense"))
            ],
        },
    ],
}


@pytest.fixture
def form(qtbot: QtBot) -> FormView:
    view = FormView(
        load_tool(json.dumps(TOOL).encode()),
        Wording("en", ZoneInfo("Europe/Copenhagen")),
        date(2026, 11, 24),
    )
    qtbot.addWidget(view)
    view.build_all()
    view.show_enabled(ALL)
    view.show()
    return view


def topic(form: FormView, link_id: str) -> Topic:
    found = form.topic(link_id)
    assert found is not None
    return found


def words(topic: Topic) -> str:
    return " | ".join(one.text() for one in topic.findChildren(QLabel) if one.isVisible())


def test_a_sum_stands_on_its_line_and_counts_as_answered(form: FormView) -> None:
    assert "Worked out" not in words(topic(form, "sum"))
    form.show_worked(Worked(open=ALL, answers={"sum": (5,)}))
    assert "Worked out: 5" in words(topic(form, "sum"))
    assert topic(form, "sum").accessibleName() == "Fald i alt, answered"
    form.go_to("sum")
    assert "Worked out: 5" in words(topic(form, "sum"))


def test_a_broken_rule_is_said_at_its_question_and_goes_again(form: FormView) -> None:
    form.show_worked(Worked(open=ALL, broken={"inside": ("Højst 50",)}))
    assert "Højst 50" in words(topic(form, "inside"))
    form.show_worked(Worked(open=ALL))
    assert "Højst 50" not in words(topic(form, "inside"))


def test_a_question_is_worded_and_offers_what_was_worked_out(form: FormView) -> None:
    form.go_to("town")
    odense = Option(Coding("ode", "Odense"), Text("Odense"))
    form.show_worked(Worked(open=ALL, texts={"town": "By i Syd"}, options={"town": (odense,)}))
    assert topic(form, "town").title == "By i Syd"
    assert topic(form, "town").is_open
    assert [option.text.original for option in topic(form, "town").item.options] == ["Odense"]
    form.show_worked(Worked(open=ALL))
    assert topic(form, "town").title == "By"
    assert len(topic(form, "town").item.options) == 2


def test_what_a_condition_closes_is_hidden(form: FormView) -> None:
    form.show_worked(Worked(open=frozenset({"inside"})))
    assert not topic(form, "town").isVisible()
    assert topic(form, "inside").isVisible()
