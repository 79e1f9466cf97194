"""Groups as their form wants them: tabs, pages, tables, and what stands beside."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QTabBar, QWidget

from careapp.domain.answer import Said
from careapp.domain.identity import StaffId
from careapp.domain.informer import Voice
from careapp.services.conversation import AnswerState, Conversation, Key
from careapp.services.records import new_record_id
from careapp.services.wording import Wording
from careapp.store.reader import Stored, Written
from careapp.ui.formview import FormView
from careapp.ui.groups.pages import PagesView
from careapp.ui.groups.sidebar import SidebarView
from careapp.ui.groups.tables import AnswerTable, CellTable
from careapp.ui.theme_source import ThemeSource
from careapp.ui.topics.table_topics import CellTopic, RowTopic
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.columns import ScrollColumn
from careapp.ui.widgets.surfaces import BLEED
from tests.ui.room import cramped
from tests.ui.topics.controls import (
    BESIDE,
    ITEMS,
    PAGES,
    STEPS,
    TABLES,
    Json,
    child,
    control,
    group,
    options,
    question,
    text_at,
    tool_of,
)

WRITTEN = Written(StaffId(new_record_id()), datetime(2026, 11, 24, tzinfo=UTC))
Lay = Callable[..., FormView]


@pytest.fixture
def lay(show: Callable[[QWidget], None]) -> Lay:
    """Shows a form as wide as on the visit page."""
    kept: list[QWidget] = []

    def laid(items: list[Json], width: int = 960, language: str = "en") -> FormView:
        wording = Wording(language, ZoneInfo("Europe/Copenhagen"))
        form = FormView(tool_of(*items), wording, date(2026, 11, 24))
        area = ScrollColumn(BLEED, (16, 8, 24, 12))
        area.column.add(form)
        area.resize(width, 760)
        kept.append(area)
        form.build_all()
        nobody: Stored[Any] = Stored(new_record_id(), new_record_id(), None, WRITTEN, WRITTEN)
        form.show_conversation(
            Conversation(visit=nobody, citizen=nobody, tools=(form.tool,), answers={})
        )
        form.show_enabled(frozenset(form.standing.numbering.counted_places))
        form.set_editable(editable=True)
        show(area)
        QApplication.processEvents()
        return form

    return laid


def topic(form: FormView, place: str) -> Topic:
    found = form.topic(place)
    assert found is not None
    return found


def seen(form: FormView) -> list[str]:
    return [one.item.link_id for one in form.findChildren(Topic) if one.isVisible()]


def words(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]


def press(key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, how)
    QApplication.processEvents()


def type_in(typed: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, typed)


def test_tabs_show_one_group_at_a_time_and_know_their_keys(lay: Lay) -> None:
    form = lay(PAGES)
    tabs = child(form, QTabBar)
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["Morgen", "Middag", "Aften og nat"]
    assert seen(form) == ["up"]
    tabs.setFocus()
    press(Qt.Key.Key_Right)
    assert seen(form) == ["warm"]
    assert form.current == "warm"
    assert QApplication.focusWidget() is tabs
    form.step(1)
    assert seen(form) == ["sleep"], "who goes on to a question sees its page"
    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert form.current == "warm"


def test_a_page_that_is_not_asked_has_no_tab(lay: Lay) -> None:
    form = lay(PAGES)
    tabs = child(form, QTabBar)
    form.go_to("sleep")
    open_now = form.standing.numbering.counted_places.keys() - {"night", "sleep"}
    form.show_enabled(frozenset(open_now))
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["Morgen", "Middag"]
    assert seen(form) == ["up"]


def test_pages_go_on_and_back_and_say_where_one_is(lay: Lay) -> None:
    form = lay(STEPS)
    view = child(form, PagesView)
    assert "Page 1 of 3" in words(view)
    assert seen(form) == ["name"]
    back, on = (
        next(b for b in view.findChildren(QPushButton) if b.text() == name)
        for name in ("Previous page", "Next page")
    )
    assert not back.isEnabled()
    on.click()
    assert seen(form) == ["stairs"]
    assert form.current == "stairs", "the first question of the page is open"
    on.click()
    assert "Page 3 of 3" in words(view)
    assert not on.isEnabled()


def test_the_head_stands_first_and_the_foot_last(lay: Lay) -> None:
    form = lay(
        [
            text_at("b", "footer", "Bund"),
            question("q", "string", "Q"),
            text_at("a", "header", "Top"),
        ]
    )
    found = [one for one in words(form) if one in {"Bund", "Q", "Top"}]
    assert found == ["Top", "Q", "Bund"]


def test_an_aside_stands_beside_and_under_where_it_is_narrow(lay: Lay) -> None:
    form = lay(BESIDE, 1100)
    view = child(form, SidebarView)
    aside = next(one for one in view.findChildren(QLabel) if one.accessibleName() == "Husk")
    main = topic(form, "who")
    assert (
        aside.mapTo(form, aside.rect().topLeft()).x() > main.mapTo(form, main.rect().center()).x()
    )
    child_area = form.window()
    child_area.resize(560, 760)
    QApplication.processEvents()
    top = aside.mapTo(form, aside.rect().topLeft())
    assert top.y() > main.mapTo(form, main.rect().bottomLeft()).y()
    assert top.x() < 100


def test_an_explanation_is_shown_when_one_asks_for_it_by_keyboard(lay: Lay) -> None:
    form = lay(BESIDE)
    words_of_it = "Revisitation betyder, at vi ser på din hjælp igen."
    button = next(b for b in form.findChildren(QPushButton) if b.text() == "Explanation")
    assert button.toolTip() == words_of_it
    assert words_of_it not in words(form)
    button.setFocus()
    press(Qt.Key.Key_Space)
    assert words_of_it in words(form)


def test_choices_with_the_same_answers_are_a_table_one_answers_on_the_line(lay: Lay) -> None:
    form = lay(TABLES)
    said: list[tuple[Key, Said]] = []
    form.typed.connect(lambda key, what, _ticks: said.append((key, what)))
    row = form.topic("awake")
    assert isinstance(row, RowTopic)
    buttons = [one for one in row.findChildren(QRadioButton) if one.isVisible()]
    assert [one.accessibleName() for one in buttons] == [
        "Helt enig",
        "Enig",
        "Uenig",
        "Helt uenig",
    ]
    first = [b for b in topic(form, "calm").findChildren(QRadioButton) if b.isVisible()]
    assert [b.mapTo(form, b.pos()).x() for b in buttons] == [
        b.mapTo(form, b.pos()).x() for b in first
    ], "the lines stand in columns"
    form.go_to("awake")
    press(Qt.Key.Key_Right)
    ((key, what),) = said
    assert (key.link_id, key.voice, what.value) == (
        "awake",
        Voice.CITIZEN,
        {"code": "c1", "display": "Enig"},
    )


def test_a_repeating_group_is_a_table_with_a_line_for_each_round(lay: Lay) -> None:
    form = lay(TABLES)
    said: list[Key] = []
    form.typed.connect(lambda key, _what, _ticks: said.append(key))
    cells = [topic(form, link_id) for link_id in ("drug", "dose", "often")]
    assert all(isinstance(cell, CellTopic) for cell in cells)
    assert len({cell.mapTo(form, cell.rect().topLeft()).y() for cell in cells}) == 1
    place = form.add_round("medicine", ())
    form.build_all()
    form.go_to(place)
    type_in("Furix")
    assert {key.link_id for key in said} == {place}
    tables = [t for t in form.findChildren(CellTable) if place in _places(t)]
    assert len(tables) == 1


def _places(table: CellTable) -> set[str]:
    return {one.place for one in table.findChildren(CellTopic)}


def test_who_answers_is_chosen_once_for_a_table(lay: Lay) -> None:
    form = lay(TABLES)
    said: list[Key] = []
    form.typed.connect(lambda key, _what, _ticks: said.append(key))
    table = next(t for t in form.findChildren(CellTable) if "drug" in _places(t))
    relative = next(
        b for b in table.findChildren(QRadioButton) if b.isVisible() and b.text() == "Relative"
    )
    relative.click()
    form.go_to("dose")
    type_in("5")
    assert [(key.link_id, key.voice) for key in said] == [("dose", Voice.RELATIVE)]


def test_without_room_the_questions_follow_one_another(lay: Lay, source: ThemeSource) -> None:
    form = lay(TABLES, 560)
    assert not child(form, AnswerTable).is_wide
    tops = [
        topic(form, one).mapTo(form, topic(form, one).rect().topLeft()).y()
        for one in ("calm", "awake", "full", "drug", "dose", "often", "bath-floor")
    ]
    assert tops == sorted(set(tops))
    form.go_to("awake")
    chips = [b.text() for b in topic(form, "awake").findChildren(QRadioButton) if b.isVisible()]
    assert chips[-4:] == ["Helt enig", "Enig", "Uenig", "Helt uenig"]
    form.window().resize(1100, 760)
    QApplication.processEvents()
    assert child(form, AnswerTable).is_wide
    source.scale = 2.0
    QApplication.processEvents()
    assert not child(form, AnswerTable).is_wide


@pytest.mark.parametrize(
    "items",
    [
        [
            group(
                "g",
                "G",
                question("a", "choice", "A", answerOption=options("x", "y")),
                question("b", "choice", "B", answerOption=options("x", "z")),
                look="table",
            )
        ],
        [
            group(
                "g",
                "G",
                question("a", "string", "A", item=[text_at("h", "help", "Hjælp")]),
                question("b", "string", "B"),
                look="gtable",
                repeats=True,
            )
        ],
        [
            group(
                "g",
                "G",
                group("a", "A", question("q", "string", "Q"), question("r", "string", "R")),
                group("b", "B", question("s", "string", "S"), question("t", "string", "T")),
                look="grid",
            )
        ],
    ],
)
def test_what_would_lose_something_in_a_table_is_none(lay: Lay, items: list[Json]) -> None:
    form = lay(items)
    assert not form.findChildren(AnswerTable)
    assert not form.findChildren(CellTable)


def test_what_stands_under_a_hidden_group_is_hidden_too(lay: Lay) -> None:
    hidden = {
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden",
        "valueBoolean": True,
    }
    form = lay(
        [
            question("g", "group", "G", hidden, item=[question("q", "string", "Q", required=True)]),
            question("s", "string", "S"),
        ]
    )
    assert seen(form) == ["s"]
    assert [one.place for one in form.asked()] == ["s"]


def test_a_question_that_is_shut_still_says_what_its_answer_breaks(lay: Lay) -> None:
    form = lay(ITEMS)
    form.go_to("steps")
    type_in("41")
    told = "The answer must be at most 40."
    assert told not in words(topic(form, "steps"))
    form.go_to("phone")
    assert told in words(topic(form, "steps"))
    form.go_to("steps")
    assert words(topic(form, "steps")).count(told) == 1


def test_what_cannot_be_filled_in_here_is_shown_and_kept(lay: Lay) -> None:
    form = lay(ITEMS)
    kept = {
        "fhirType": "Attachment",
        "json": '{"title": "trappe.jpg", "contentType": "image/jpeg"}',
    }
    doctor = {"fhirType": "Reference", "json": '{"display": "Lægerne Torvet"}'}
    answers = {
        (key := Key(form.tool.url, link_id, Voice.CITIZEN)): AnswerState(
            key=key, said=Said(value=value)
        )
        for link_id, value in (("picture", kept), ("doctor", doctor), ("sum", 12))
    }
    before = form.tool
    nobody: Stored[Any] = Stored(new_record_id(), new_record_id(), None, WRITTEN, WRITTEN)
    form.show_conversation(
        Conversation(visit=nobody, citizen=nobody, tools=(before,), answers=answers)
    )
    for link_id, shown in (("picture", "trappe.jpg"), ("doctor", "Lægerne Torvet"), ("sum", "12")):
        assert shown in words(topic(form, link_id))
        form.go_to(link_id)
        assert shown in words(topic(form, link_id))
    assert "Can only be read." in words(topic(form, "sum"))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("items", [ITEMS, PAGES, STEPS, TABLES, BESIDE])
def test_nothing_is_cut_off_at_any_size(
    lay: Lay, source: ThemeSource, items: list[Json], scale: float
) -> None:
    source.scale = scale
    form = lay(items)
    for one in form.findChildren(Topic):
        one.open()
    QApplication.processEvents()
    QTest.qWait(20)
    assert cramped(form.window()) == []


@pytest.mark.parametrize("items", [ITEMS, PAGES, STEPS, TABLES, BESIDE])
def test_no_part_is_a_window_of_its_own_for_a_moment(
    lay: Lay, monkeypatch: pytest.MonkeyPatch, items: list[Json]
) -> None:
    """It would flash, and take the keyboard away from where one types."""
    strays: list[str] = []
    show = QWidget.setVisible

    def noted(widget: QWidget, visible: bool) -> None:  # noqa: FBT001 - as Qt has it
        if visible and widget.isWindow():
            strays.append(f"{type(widget).__name__} {widget.accessibleName()!r}")
        show(widget, visible)

    monkeypatch.setattr(QWidget, "setVisible", noted)
    form = lay(items)
    for one in form.findChildren(Topic):
        one.open()
    assert strays == []


HOSTILE = "<img src='file://spy.example/x'> <b>ja</b> &lt;script&gt;"


def test_hostile_words_of_a_form_are_only_words_everywhere(lay: Lay) -> None:
    """Titles, options, tabs, ends of a slider, explanations, columns: none becomes markup."""
    marks = ("<img", "<b>", "<script")
    names = options(HOSTILE, "nej")
    form = lay(
        [
            group(
                "t",
                HOSTILE,
                question("a", "choice", HOSTILE, answerOption=names),
                question("b", "choice", HOSTILE, answerOption=names),
                look="table",
            ),
            group(
                "g",
                HOSTILE,
                question("c", "string", HOSTILE),
                question("d", "url", HOSTILE),
                look="gtable",
                repeats=True,
            ),
            group(
                "p",
                HOSTILE,
                group("p1", HOSTILE, question("e", "string", HOSTILE)),
                group("p2", HOSTILE, question("f", "boolean", HOSTILE)),
                look="tab-container",
            ),
            question(
                "s",
                "integer",
                HOSTILE,
                control("slider"),
                item=[
                    text_at("lo", "lower", HOSTILE),
                    text_at("fly", "flyover", HOSTILE),
                    text_at("ask", "prompt", HOSTILE),
                    text_at("help", "help", HOSTILE),
                ],
            ),
            question("m", "choice", HOSTILE, repeats=True, answerOption=names),
            text_at("aside", "sidebar", HOSTILE),
        ]
    )
    for one in form.findChildren(Topic):
        one.open()
    for widget in form.findChildren(QWidget):
        tip = widget.toolTip()
        assert not any(mark in tip for mark in marks)
        if isinstance(widget, QLabel):
            is_rich = widget.textFormat() == Qt.TextFormat.RichText
            assert is_rich or widget.textFormat() == Qt.TextFormat.PlainText or not widget.text()
            shown = QLabel.text(widget)
            assert not (is_rich and any(mark in shown for mark in marks))
