"""The week of help on the citizen's page, in short."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from careapp.domain.identity import RecordId
from careapp.services.help.shown import HelpInShort
from careapp.services.wording import Wording
from careapp.ui.pages.helping.week import WeekWords
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Column, Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place

_ABOVE = 20


def add_help(
    column: Column,
    in_short: HelpInShort,
    wording: Wording,
    citizen_id: RecordId,
    go: Callable[[Place], None],
) -> None:
    """Add the week of help with the way to all of it."""
    section = Section(QCoreApplication.translate("CitizenHelp", "Help this week"))
    all_help = TextButton(QCoreApplication.translate("CitizenHelp", "All of the help"), "heart")
    all_help.setObjectName("help")
    all_help.clicked.connect(lambda: go(Place("help", citizen_id)))
    section.beside.addWidget(all_help)
    column.add(section, _ABOVE)
    words, table = WeekWords(), in_short.table
    for course in in_short.courses:
        text = QCoreApplication.translate(
            "CitizenHelp", "{course}: what is done is arranged from week to week."
        )
        column.add(IconText("heart", text.format(course=course), "text", "large"), 4)
    if table.rows:
        grid = words.table(table, wording)
        grid.opened.connect(lambda _grant_id: go(Place("help", citizen_id)))
        column.add(grid, 4)
    elif not in_short.courses:
        nothing = TextLabel(
            QCoreApplication.translate("CitizenHelp", "No help is given this week."),
            "large",
            "text_secondary",
        )
        column.add(nothing, 4)
    for note in table.swaps:
        mark = IconText("arrow-right-left", words.swap(note, wording), icon_tone="accent")
        column.add(mark, 8)
