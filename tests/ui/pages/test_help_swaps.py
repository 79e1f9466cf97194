"""What came of the help on its page: swaps, what was not agreed, and what was declined."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from careapp.domain.help.grant import Amount, Days
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import Outcome
from careapp.domain.people import Role
from careapp.services.desk import Desk
from careapp.services.help.granting import change_grant
from careapp.services.help.swapping import decline_help, swap_service
from careapp.ui.page import Page
from careapp.ui.pages.help import HelpPage
from careapp.ui.widgets.row_words import RowWords
from careapp.ui.workplace import Place, Workplace
from tests.services.help.office import CLEANING, HYGIENE, TUESDAY, WEDNESDAY, Home, home_at
from tests.services.office import Watch, opened_office
from tests.ui.pages.looking import button, the, words

Opened = Callable[[Page, Place], None]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with opened_office(tmp_path / "careapp.db", Watch()) as office:
        yield home_at(office)


@pytest.fixture
def desk(home: Home) -> Desk:
    return home.desk


def rows(page: HelpPage) -> list[str]:
    """Return what the rows say that open nothing."""
    return [one.accessibleName() for one in page.findChildren(RowWords) if one.isVisible()]


def test_the_days_on_which_help_was_declined_are_seen_with_why(
    home: Home, workplace: Workplace, open_page: Opened, settled: Callable[[], None]
) -> None:
    hygiene = home.grant(HYGIENE)
    for back in range(6):
        decline_help(
            home.desk,
            citizen_id=home.citizen_id,
            grant_id=hygiene,
            declined_on=TUESDAY - timedelta(days=back),
            why=f"Har gæster {back}",
        )
    page = HelpPage(workplace)
    open_page(page, Place("help", home.citizen_id))
    said = words(page)
    assert "Help that was declined" in said
    assert "6 day(s) within 3 months so far. At 3 the need is assessed anew." in said
    assert any("Har gæster 0" in row for row in rows(page))
    assert not any("Har gæster 5" in row for row in rows(page))
    button(page, "All 6 decline(s)").click()
    settled()
    assert any("Har gæster 5" in row for row in rows(page))


def test_why_nothing_was_agreed_stands_in_the_ledger(
    home: Home, workplace: Workplace, open_page: Opened
) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    no = replace(home.swap(cleaning), outcome=Outcome.NOT_AGREED, why="Leverandøren kan ikke")
    swap_service(home.desk, no)
    page = HelpPage(workplace)
    open_page(page, Place("help", home.citizen_id))
    assert any("Leverandøren kan ikke" in row for row in rows(page))


@pytest.mark.parametrize("role", [Role.VISITATOR, Role.COORDINATOR])
def test_a_swap_whose_grant_was_changed_is_taken_back_from_here(
    home: Home, workplace: Workplace, open_page: Opened, places: list[Place], role: Role
) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    next_week = WEDNESDAY + timedelta(weeks=1)
    swap_id = swap_service(home.desk, home.swap(cleaning, day=next_week)).result
    amount = Amount(60, Rhythm(Often.WEEKDAYS, (3,)))
    more = home.draft(CLEANING, amount=amount, days=Days(WEDNESDAY + timedelta(days=1)))
    change_grant(home.desk, more, grant_id=cleaning)
    workplace.desk = home.as_role(role)
    page = HelpPage(workplace)
    open_page(page, Place("help", home.citizen_id))
    seen = (words(page), *rows(page))
    assert any("the swap holds for the old one only" in one for one in seen)
    if role is Role.VISITATOR:
        the(page, QPushButton, f"take-back-swap-{swap_id}").click()
        assert places[-1] == Place("take-back-swap", swap_id)
    else:
        assert not page.findChildren(QPushButton, f"take-back-swap-{swap_id}")
