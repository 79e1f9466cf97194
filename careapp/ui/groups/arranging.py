"""Where the parts of a group stand: on pages, beside one another, or simply in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item, ItemKind
from careapp.ui.groups.heads import answer_heads, grid_heads
from careapp.ui.groups.pages import Page, PagesView
from careapp.ui.groups.sidebar import SidebarView
from careapp.ui.groups.tables import AnswerTable, CellTable
from careapp.ui.widgets.layouts import VBox

_PAGES = frozenset({"page", "step"})
_ORDER = {"header": -1, "footer": 1}


@dataclass(frozen=True, slots=True)
class Arranged:
    """Where each part of a group goes.

    Attributes:
        items: The parts in the order in which they are built.
        whole: What holds them all; None where they simply follow one another.
        columns: Where a part goes, by linkId; the others follow one another.
        pages: What is hidden with a part besides what is built for it, by linkId.
        tabs: Whether the name of a page stands on its tab.
        views: What turns the pages.
        look: What each part is in a table: ``row``, ``line``; empty where there is none.
    """

    items: Sequence[Item]
    whole: QWidget | None = None
    columns: Mapping[str, VBox] = field(default_factory=dict)
    pages: Mapping[str, QWidget] = field(default_factory=dict)
    tabs: bool = False
    views: Sequence[PagesView] = ()
    look: str = ""


def arrange(items: Sequence[Item], language: str, group: Item | None = None) -> Arranged:
    """Return where the parts of a group go.

    Args:
        items: The parts.
        language: Of the reader.
        group: They stand in; None for the whole form.
    """
    if group is not None and (table := _table(group, items, language)):
        return table
    tabs = group is not None and group.control == "tab-container"
    shown = sorted(items, key=lambda item: _ORDER.get(item.control, 0))
    beside = [item for item in shown if item.control == "sidebar" and not item.hidden]
    paged = [item for item in shown if _is_page(item, tabs=tabs) and not item.hidden]
    if not (beside or len(paged) > 1):
        return Arranged(shown)
    columns: dict[str, VBox] = {}
    whole = SidebarView() if beside else QWidget()
    main = whole.main if isinstance(whole, SidebarView) else VBox(0, parent=whole)
    if isinstance(whole, SidebarView):
        columns |= {item.link_id: whole.side for item in beside}
    rest = [item for item in shown if item not in beside]
    pages = _paged(rest, paged, main, columns, language, tabs=tabs)
    return Arranged(shown, whole, columns, pages, tabs, whole.findChildren(PagesView))


def _table(group: Item, items: Sequence[Item], language: str) -> Arranged | None:
    if heads := answer_heads(group, language):
        answers = AnswerTable(heads)
        columns = {item.link_id: answers.column for item in items}
        return Arranged(items, answers, columns, look="row")
    if heads := grid_heads(group, language):
        grid = CellTable(heads, named=True)
        lines = {i.link_id: grid.line(i.text.in_language(language)) for i in items if not i.hidden}
        cells: dict[str, VBox] = {link_id: line.column for link_id, line in lines.items()}
        return Arranged(items, grid, cells, lines, look="line")
    return None


def _is_page(item: Item, *, tabs: bool) -> bool:
    is_page = tabs or item.control in _PAGES
    return item.kind is ItemKind.GROUP and is_page and item.control not in _ORDER


def _paged(
    items: Sequence[Item],
    paged: Sequence[Item],
    main: VBox,
    columns: dict[str, VBox],
    language: str,
    *,
    tabs: bool,
) -> dict[str, Page]:
    """Put what stands before the first page over the pages, and what follows under them."""
    before, after = VBox(0), VBox(0)
    main.addLayout(before)
    pages: dict[str, Page] = {}
    if len(paged) > 1:
        view = PagesView(tabs=tabs)
        main.addWidget(view)
        for item in paged:
            pages[item.link_id] = view.add_page(item.text.in_language(language))
    main.addLayout(after)
    place = before
    for item in items:
        page = pages.get(item.link_id)
        columns[item.link_id] = page.column if page else place
        place = after if page else place
    return pages
