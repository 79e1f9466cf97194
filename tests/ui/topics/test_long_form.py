"""A form of hundreds of questions stands there at once, and grows as one reads."""

import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from careapp.dialogue.load import load_tool
from careapp.services.wording import Wording
from careapp.ui.formview import FormView
from careapp.ui.topics.topic import Topic

MANY = 300
LAST = f"q{MANY - 1}"


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    items = [{"linkId": f"q{n}", "type": "string", "text": f"Spørgsmål {n}"} for n in range(MANY)]
    source = {"resourceType": "Questionnaire", "status": "active", "url": "urn:x", "item": items}
    tool = load_tool(json.dumps(source).encode())
    form = FormView(tool, Wording("da", ZoneInfo("Europe/Copenhagen")), date(2026, 11, 24))
    form.show_enabled(frozenset(tool.by_link_id))
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(form)
    area.resize(760, 700)
    area.show()
    qtbot.waitUntil(lambda: built(area) >= 60)
    return area


def form_in(area: QScrollArea) -> FormView:
    form = area.widget()
    assert isinstance(form, FormView)
    return form


def built(area: QScrollArea) -> int:
    return len(form_in(area).findChildren(Topic))


def test_what_nobody_looks_at_is_not_built(area: QScrollArea, qtbot: QtBot) -> None:
    qtbot.wait(100)
    assert built(area) < MANY / 2


def test_it_goes_on_where_one_reads_on(area: QScrollArea, qtbot: QtBot) -> None:
    bar = area.verticalScrollBar()

    def read_on() -> bool:
        bar.setValue(bar.maximum())
        return built(area) == MANY

    qtbot.waitUntil(read_on, timeout=30_000)


def test_the_last_question_can_be_gone_to_at_once(area: QScrollArea, qtbot: QtBot) -> None:
    form = form_in(area)
    form.go_to(LAST)
    assert form.current == LAST
    assert not form.step(1)
    assert form.step(-1)


def test_all_of_it_can_be_asked_one_by_one(area: QScrollArea) -> None:
    asked = [one.place for one in form_in(area).asked()]
    assert asked == [f"q{n}" for n in range(MANY)]
    assert built(area) < MANY
