from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from careapp.domain.care import Owner, OwnerKind, When
from careapp.domain.citizen import Address, Citizen, LegalTrack, Name, Topic, Track, WhatMatters
from careapp.domain.identity import CitizenId, DistrictId, OrganisationId, StaffId
from careapp.domain.level import Level, Scale
from careapp.domain.national_id import Country, IdSystem, NationalId, check_digits
from careapp.domain.people import Consent, MayKnow, Role
from careapp.domain.problems import Problem
from careapp.domain.visit import Part, Participation, Period, Presence, ProposalWay
from careapp.ui.fields.editor import Around, Editor
from careapp.ui.fields.participants import ParticipantsEditor
from careapp.ui.fields.table import EDITORS, make_editor, value_class_of
from careapp.ui.fields.terms import TERMS, options_of
from careapp.ui.fields.tick import Tick
from careapp.ui.fields.words import Words
from tests.ui.fields.conftest import BODIL, EAST, KIRSTEN, METTE, TOOL

VALUES: list[tuple[object, object]] = [
    (str, "Åvej 12"),
    (Words, "To linjer\nhver for sig"),
    (tuple[str, ...], ("Badet", "Indkøb")),
    (Decimal, Decimal("1234.5")),
    (date, date(2026, 11, 24)),
    (time, time(9, 30)),
    (bool, False),
    (Tick, True),
    (ProposalWay, ProposalWay.PHONE),
    (Topic, Topic.NETWORK),
    (frozenset[Role], frozenset({Role.VISITATOR, Role.ADMIN})),
    (Name, Name("Kirsten", "Prøve")),
    (Address, Address("Åvej 12", "9640", "Farsø", protected=True)),
    (LegalTrack, LegalTrack(Track.AEL, date(2025, 7, 1))),
    (Consent, Consent(MayKnow.CONSENT, date(2026, 1, 2), "ikke om helbred")),
    (WhatMatters, WhatMatters("At gå til postkassen", date(2026, 6, 2))),
    (When, When(on=date(2026, 12, 1), at=time(10, 0), words="hver uge")),
    (
        Period,
        Period(
            datetime(2026, 11, 24, 9, 30, tzinfo=UTC), datetime(2026, 11, 24, 10, 45, tzinfo=UTC)
        ),
    ),
    (Level, Level(Scale.FSIII, 9)),
    (Owner, Owner(OwnerKind.RELATIVE, "Bodil Prøve", BODIL)),
    (StaffId, METTE),
    (DistrictId, EAST),
    (OrganisationId, "01930000-0000-7000-8000-00000000000f"),
    (CitizenId, KIRSTEN),
    (
        Mapping[str, Participation],
        {BODIL: Participation("Bodil Prøve", Part.RELATIVE, Presence.BY_PHONE, "datter")},
    ),
    (Mapping[str, str], {TOOL: "1", "urn:elsewhere:tool": "3"}),
]


def editor_of(value_class: object, around: Around, qtbot: QtBot, value: object = None) -> Editor:
    editor = make_editor(value_class, "Et felt", around)
    qtbot.addWidget(editor)
    editor.typed = editor.typed_of(value)
    return editor


def read(value_class: object, typed: Any, around: Around, qtbot: QtBot) -> Any:
    editor = editor_of(value_class, around, qtbot)
    editor.typed = typed
    return editor.read()


@pytest.mark.parametrize(("value_class", "value"), VALUES, ids=map(str, range(len(VALUES))))
def test_what_an_editor_shows_is_what_it_reads(
    value_class: object, value: object, around: Around, qtbot: QtBot
) -> None:
    editor = editor_of(value_class, around, qtbot, value)

    assert editor.read() == value
    assert editor.typed == editor.typed_of(value)


@pytest.mark.parametrize(
    "value_class", [*sorted(EDITORS.keys() - {Tick, None}, key=str), Topic], ids=str
)
def test_an_empty_editor_says_nothing(value_class: object, around: Around, qtbot: QtBot) -> None:
    editor = editor_of(value_class, around, qtbot)

    assert editor.typed is None
    assert not editor.read()


@pytest.mark.parametrize("value_class", [case[0] for case in VALUES], ids=str)
def test_every_control_has_a_name(value_class: object, around: Around, qtbot: QtBot) -> None:
    editor = editor_of(value_class, around, qtbot)

    controls = editor.findChildren(QLineEdit) + editor.findChildren(QPlainTextEdit)
    for control in [*controls, *editor.findChildren(QComboBox)]:
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control


@pytest.mark.parametrize("typed", ["24.11.2026", "24/11", "i dag", "241126", " I DAG "])
def test_a_day_is_typed_as_people_say_it(typed: str, around: Around, qtbot: QtBot) -> None:
    assert read(date, typed, around, qtbot) == date(2026, 11, 24)


def test_a_weekday_is_the_next_one_and_is_written_out(around: Around, qtbot: QtBot) -> None:
    editor = editor_of(date, around, qtbot)
    editor.typed = "torsdag"

    assert editor.hint == "torsdag 26. november 2026"
    editor.left.emit()
    assert editor.typed == "26.11.2026"


def test_a_day_that_is_none_keeps_what_was_typed(around: Around, qtbot: QtBot) -> None:
    editor = editor_of(date, around, qtbot)
    editor.typed = "35.11"
    editor.left.emit()

    assert editor.read() == Problem("not-a-date")
    assert editor.typed == "35.11"


@pytest.mark.parametrize("typed", ["9.30", "9:30", "0930", "kl. 9.30"])
def test_a_time_is_typed_in_either_country(typed: str, around: Around, qtbot: QtBot) -> None:
    assert read(time, typed, around, qtbot) == time(9, 30)


@pytest.mark.parametrize("typed", ["1.234,5", "1 234,5", "1234.5"])
def test_a_number_takes_both_separators(typed: str, around: Around, qtbot: QtBot) -> None:
    assert read(Decimal, typed, around, qtbot) == Decimal("1234.5")


def test_an_identifier_is_checked_and_explained(around: Around, qtbot: QtBot) -> None:
    editor = editor_of(NationalId, around, qtbot)

    complete = []
    for typed in ("251248-91", "251248-9996"):
        editor.typed = typed
        complete.append(editor.ends_itself)

    assert complete == [False, True]
    assert editor.read() == NationalId(IdSystem.CPR, "2512489996")
    assert "1948" in editor.hint
    assert "77" in editor.hint


def test_an_identifier_in_the_record_is_not_laid_open(around: Around, qtbot: QtBot) -> None:
    editor = editor_of(NationalId, around, qtbot)
    editor.know(NationalId(IdSystem.CPR, "2512489996"))

    line = editor.findChild(QLineEdit)
    assert line is not None
    assert line.placeholderText() == "251248-••••"
    assert line.text() == ""


def test_norwegian_identifiers_in_norway(around: Around, qtbot: QtBot) -> None:
    choices = replace(around.choices, country=Country.NORWAY)
    nine = next(n for n in (f"128548{i:03}" for i in range(99)) if check_digits(n))
    typed = f"{nine}{check_digits(nine)}"

    found = read(NationalId, typed, replace(around, choices=choices), qtbot)

    assert found == NationalId(IdSystem.FNR, typed)


def test_a_time_without_its_day_is_not_dropped(around: Around, qtbot: QtBot) -> None:
    assert read(When, {"at": "10.00"}, around, qtbot) == Problem("required", "on")


def test_half_a_name_is_a_problem_and_stays(around: Around, qtbot: QtBot) -> None:
    editor = editor_of(Name, around, qtbot)
    editor.typed = {"given": "Kirsten"}

    assert editor.read() == Problem("required", "family")
    assert editor.typed == {"given": "Kirsten"}


def test_a_visit_lasts_an_hour_when_nobody_says(around: Around, qtbot: QtBot) -> None:
    period = read(Period, {"day": "24.11.2026", "start": "10.30"}, around, qtbot)

    assert period.ends_at == datetime(2026, 11, 24, 10, 30, tzinfo=UTC)


def test_somebody_without_a_record_can_own_an_agreement(around: Around, qtbot: QtBot) -> None:
    owner = Owner(OwnerKind.RELATIVE, "Naboen Poul")

    assert editor_of(Owner, around, qtbot, owner).read() == owner


def test_a_participant_is_added_and_taken_out_again(around: Around, qtbot: QtBot) -> None:
    editor = editor_of(Mapping[str, Participation], around, qtbot)
    assert isinstance(editor, ParticipantsEditor)

    editor.add.picked = BODIL
    with qtbot.waitSignal(editor.edited):
        editor.add.activated.emit(1)
    joined = editor.read()
    with qtbot.waitSignal(editor.edited):
        editor.rows[BODIL].remove.click()

    assert joined == {BODIL: Participation("Bodil Prøve", Part.RELATIVE, detail="datter")}
    assert editor.read() == {}


@pytest.mark.parametrize("language", ["da", "nb", "en"], indirect=True)
@pytest.mark.parametrize("members", TERMS, ids=lambda one: one.__name__)
def test_every_choice_has_words_in_every_language(members: type[StrEnum], around: Around) -> None:
    assert all(option.text for option in options_of(members, around))


def test_an_optional_field_is_edited_as_what_it_holds() -> None:
    assert value_class_of(When, "on") is date
    assert value_class_of(Citizen, "district_id") is DistrictId
