"""Public FHIR Questionnaires on the real screen: each opens, or is refused with a sentence."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from careapp.dialogue.item import Item, ItemKind, Note
from careapp.dialogue.known import NOT_SUPPORTED
from careapp.dialogue.load import load_tool
from careapp.dialogue.load_notes import _KIND_NOTES
from careapp.dialogue.markdown import paragraphs
from careapp.dialogue.refusal import ResponseRefusedError, ToolRefusedError
from careapp.dialogue.stored_rounds import has_ticks
from careapp.dialogue.tool import Tool
from careapp.dialogue.xlsform.items import _CHANGED
from careapp.services.wording import Wording
from careapp.ui.formview import FormView
from careapp.ui.groups.pages import PagesView
from careapp.ui.strings import sentence
from careapp.ui.theme_source import ThemeChoice, ThemeSource
from careapp.ui.tool_notes import tool_note
from careapp.ui.widgets.choice import ChoiceButton
from tests.reports.reading import squeezed
from tests.ui.pages.looking import words

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 24)
WORDING = Wording("en", ZoneInfo("Europe/Copenhagen"))
WIDTH = 760


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Callable[[Tool], FormView]]:
    """Shows a tool with all its questions, one after the other opened."""
    ThemeSource(qapp, ROOT / "resources", ThemeChoice.LIGHT)
    forms: list[FormView] = []

    def show(tool: Tool) -> FormView:
        _put_away(forms)
        form = FormView(tool, WORDING, TODAY)
        forms.append(form)
        form.resize(WIDTH, 1_000)
        form.show()
        form.set_editable(editable=True)
        form.show_enabled(frozenset(item.link_id for item in tool.walk()))
        form.build_all()
        for item in tool.by_link_id.values():
            if form.topic(item.link_id) is not None:
                form.go_to(item.link_id, focus=False)
        return form

    yield show
    _put_away(forms)


def _put_away(forms: list[FormView]) -> None:
    for form in forms:
        form.close()
        form.deleteLater()
    forms.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_public_questionnaire_is_shown_or_refused_with_a_sentence(
    shared: Path, shown: Callable[[Tool], FormView]
) -> None:
    """Each question, heading and text is on the screen, and what is not supported is said there."""
    outcomes: Counter[str] = Counter()
    noted = 0
    for path, tool in tools_of(shared):
        if isinstance(tool, ToolRefusedError):
            assert tool.code not in sentence(tool.code)
            outcomes[tool.code] += 1
            continue
        said = squeezed(on_every_page(shown(tool)))
        told = [*texts_of(tool), *(_worded(note) for note in tool.all_notes())]
        missing = [text for text in told if squeezed(text) not in said]
        assert not missing, (path.name, missing[:3])
        outcomes["read only" if tool.read_only else "opens"] += 1
        noted += sum(1 for _note in tool.all_notes())
    assert outcomes == {"opens": 186, "read only": 2, "not-a-questionnaire": 37, "not-json": 1}
    assert noted > 100


def test_a_tool_with_two_questions_of_one_name_can_be_read_only(
    shared: Path, shown: Callable[[Tool], FormView]
) -> None:
    tools = [tool for _path, tool in tools_of(shared) if isinstance(tool, Tool)]
    twice = [tool for tool in tools if tool.read_only]
    assert len(twice) == 2
    for tool in twice:
        form = shown(tool)
        assert "The form can be read, not filled in." in words(form)
        assert not fields_of(form)
    fillable = (tool for tool in tools if not tool.read_only and asks_for_text(tool))
    assert fields_of(shown(next(fillable)))


def test_every_code_of_the_engine_has_a_sentence() -> None:
    """Also those that no file at hand brings up."""
    notes = {*codes_of("Note"), *codes_of("note"), *NOT_SUPPORTED.values()}
    notes |= {*_KIND_NOTES.values(), *_CHANGED.values()}
    assert notes > {"formula-not-supported", "order-not-kept", "known-already"}
    assert len(notes) > 30
    assert not [code for code in notes if f"({code})" in tool_note(code)]
    told = f"{ToolRefusedError.__doc__}{ResponseRefusedError.__doc__}"
    refusals = {*re.findall(r"``([a-z-]+)``", told), *codes_of("Problem", "services")}
    refusals |= codes_of("ToolRefusedError")
    assert refusals > {"formula", "macros", "version-released", "stage-not-next"}
    assert not [code for code in refusals if f"({code})" in sentence(code)]


def on_every_page(form: FormView) -> str:
    """Return all that is said in a form, page by page where it has pages."""
    said = [words(form)]
    for pages in form.findChildren(PagesView):
        for _page in pages.shown:
            pages.turn(-1)
            said.append(words(form))
    return "\n".join(said)


def tools_of(shared: Path) -> Iterator[tuple[Path, Tool | ToolRefusedError]]:
    for path in sorted((shared / "data" / "questionnaires").rglob("*")):
        if path.is_file():
            try:
                yield path, load_tool(path.read_bytes())
            except ToolRefusedError as refused:
                yield path, refused


def fields_of(form: FormView) -> list[QWidget]:
    """Return what one could write in or choose by."""
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, ChoiceButton)
    return [one for kind in kinds for one in form.findChildren(kind) if one.isEnabled()]


def asks_for_text(tool: Tool) -> bool:
    return any(item.kind is ItemKind.TEXT and item.answerable for item in tool.walk())


def texts_of(tool: Tool) -> set[str]:
    """Return what must be read on the screen: each visible question, heading and text.

    The heading of a round has a number instead of a mark at its end.
    """
    found: set[str] = set()
    for item in visible(tool.items):
        for paragraph in paragraphs(item.text.markdown_in("en")):
            found.update(span.text.rstrip(" :.?") for span in paragraph.spans)
    return found - {""}


def visible(items: tuple[Item, ...]) -> Iterator[Item]:
    """Yield what is asked before anything is answered; more is asked of each thing ticked."""
    for item in items:
        if not item.hidden:
            yield item
            yield from visible(() if has_ticks(item) else item.items)


def codes_of(kind: str, part: str = "dialogue") -> set[str]:
    """Return the codes that a class or a method is given, as the sources name them."""
    found = set()
    for path in (ROOT / "careapp" / part).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and kind in (
                getattr(node.func, "id", ""),
                getattr(node.func, "attr", ""),
            ):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found


def _worded(note: Note) -> str:
    return tool_note(note.code, {"detail": note.detail})
