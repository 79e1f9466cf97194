"""Making oneself at home."""

from collections.abc import Callable
from dataclasses import replace

from careapp.ui.commands import Command
from careapp.ui.page import Page
from careapp.ui.pages.settings import SettingsPage
from careapp.ui.workplace import Look, Place, Workplace
from tests.ui.pages.looking import button, words

Open = Callable[[Page, Place], None]


def opened(workplace: Workplace, open_page: Open) -> SettingsPage:
    page = SettingsPage(workplace, "/home/mette/careapp")
    page.show_commands(
        [
            Command("find", lambda: "Find anything", "search", "Ctrl+K", lambda: None),
            Command("without-key", lambda: "Hidden", "search", "", lambda: None),
        ]
    )
    open_page(page, Place("settings"))
    return page


def test_language_colours_and_size_are_asked_for_at_once(
    workplace: Workplace, open_page: Open
) -> None:
    page = opened(workplace, open_page)
    looks: list[Look] = []
    workplace.looked.connect(looks.append)
    workplace.looked.connect(lambda look: setattr(workplace, "look", look))
    before = workplace.look

    button(page, "Dansk").click()
    button(page, "Dark").click()
    button(page, "150").click()

    danish = replace(before, language="da")
    dark = replace(danish, theme="dark")
    assert looks == [danish, dark, replace(dark, scale=1.5)]
    assert button(page, "Dark").isChecked()


def test_it_says_who_where_and_what(workplace: Workplace, open_page: Open) -> None:
    page = opened(workplace, open_page)

    shown = words(page)
    for said in (
        "Mette Kjærgaard",
        "Fjordby Kommune",
        "/home/mette/careapp",
        "dialogue tools",
        "Find anything",
        "Ctrl+K",
    ):
        assert said in shown
    assert "Hidden" not in shown


def test_the_page_follows_the_language(
    workplace: Workplace,
    open_page: Open,
    settled: Callable[[], None],
    speak: Callable[[str], None],
) -> None:
    page = opened(workplace, open_page)

    speak("da")
    settled()

    assert "Sådan ser det ud" in words(page)
    assert "Se dialogværktøjerne" in words(page)


def test_it_leads_to_the_dialogue_tools(
    workplace: Workplace, open_page: Open, places: list[Place]
) -> None:
    page = opened(workplace, open_page)

    button(page, "See the dialogue tools").click()

    assert places == [Place("tools")]
