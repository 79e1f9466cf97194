"""Editors stand in no window here: what counts is what is typed and what is read."""

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from careapp.domain.care import OwnerKind
from careapp.domain.citizen import Track
from careapp.domain.identity import RecordId
from careapp.domain.national_id import Country
from careapp.services.choices import Choices, Person, Place, ToolChoice
from careapp.services.wording import Wording
from careapp.ui.fields.editor import Around
from careapp.ui.fields.table import make_editor
from careapp.ui.workplace import Workplace

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 24, 10, 52, tzinfo=COPENHAGEN)
KIRSTEN = RecordId("01930000-0000-7000-8000-000000000001")
BODIL = RecordId("01930000-0000-7000-8000-000000000002")
METTE = RecordId("01930000-0000-7000-8000-000000000003")
EAST = RecordId("01930000-0000-7000-8000-000000000004")
TOOL = "urn:careapp:tool:coaching"


@pytest.fixture(params=["da"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def around(language: str) -> Around:
    workplace: Any = SimpleNamespace(wording=Wording(language, COPENHAGEN))
    people = (
        Person(KIRSTEN, "Kirsten Prøve", OwnerKind.CITIZEN),
        Person(BODIL, "Bodil Prøve", OwnerKind.RELATIVE, "datter"),
        Person(METTE, "Mette Test", OwnerKind.STAFF),
    )
    choices = Choices(
        today=date(2026, 11, 24),
        country=Country.DENMARK,
        about="Kirsten Prøve",
        people=people,
        districts=(Place(EAST, "Øst"),),
        tools=(ToolChoice(TOOL, "1", "Coachende samtale"),),
        offered={Track: (Track.SEL, Track.AEL)},
    )
    return Around(cast("Workplace", workplace), choices, make_editor)
