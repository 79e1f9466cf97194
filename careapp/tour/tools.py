"""Opens a dialogue tool from a file, as a visit would show it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from careapp.app import Settings, open_demo
from careapp.domain.dialogue_tool import Stage
from careapp.services.desk import Desk
from careapp.services.exchange_files import read_file
from careapp.services.tool_life import import_tool, move_tool, read_tool
from careapp.system.resources import resources
from careapp.ui.formview import FormView
from careapp.ui.theme_source import ThemeChoice, ThemeSource

_SIZE = (760, 1_000)


def release_tool(desk: Desk, content: bytes) -> None:
    """Bring in a tool and let visits go through it, unless it can only be read."""
    brought = read_tool(content)
    tool_id = import_tool(desk, brought).result
    if not brought.tool.read_only:
        for stage in (Stage.TRIAL, Stage.RELEASED):
            move_tool(desk, tool_id, to=stage)


def open_tools(settings: Settings, path: Path, out: Path) -> str:
    """Show a tool as a form and save a picture of it; say how much of it is understood."""
    tool = read_tool(read_file(path)).tool
    store, desk = open_demo(settings)
    try:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - narrows the type
        ThemeSource(app, resources(), ThemeChoice.LIGHT)
        view = settings.view
        form = FormView(tool, desk.wording(view.language if view else "da"), desk.clock.today())
        form.resize(*_SIZE)
        form.show_enabled(frozenset(item.link_id for item in tool.walk()))
        form.build_all()
        form.grab().save(str(out / f"tool-{path.stem}.png"))
    finally:
        store.close()
    questions = sum(item.answerable for item in tool.walk())
    return f"questions: {questions}, notes: {len(list(tool.all_notes()))}"
