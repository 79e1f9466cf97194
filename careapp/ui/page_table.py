"""The pages of the program, each imported and built when somebody first goes there."""

from importlib import import_module

from careapp.services.unlocking import Unlocking
from careapp.ui.page import Page
from careapp.ui.ways import OTHERS, Ways
from careapp.ui.workplace import Workplace
from careapp.ui.workspace import Workspace

PAGES = {
    "today": ("careapp.ui.pages.today", "TodayPage"),
    "visit": ("careapp.ui.pages.visit", "VisitPage"),
    "citizen": ("careapp.ui.pages.citizen", "CitizenPage"),
    "citizens": ("careapp.ui.pages.citizens", "CitizensPage"),
    "transfer": ("careapp.ui.pages.transfer", "TransferPage"),
    "transfers": ("careapp.ui.pages.transfers", "TransfersPage"),
    "visits": ("careapp.ui.pages.visits", "VisitsPage"),
    "settings": ("careapp.ui.pages.settings", "SettingsPage"),
    "tools": ("careapp.ui.pages.tools", "ToolsPage"),
    "help": ("careapp.ui.pages.help", "HelpPage"),
    "swap": ("careapp.ui.pages.swap", "SwapPage"),
    "packages": ("careapp.ui.pages.packages", "PackagesPage"),
    "reviews": ("careapp.ui.pages.reviews", "ReviewsPage"),
    "catalogue": ("careapp.ui.pages.catalogue", "CataloguePage"),
    "conflict": ("careapp.ui.pages.conflict", "ConflictPage"),
    "conflicts": ("careapp.ui.pages.conflicts", "ConflictsPage"),
    "safety": ("careapp.ui.pages.safety", "SafetyPage"),
}
"""Module and class of each page, by its key."""

READ_AHEAD = (
    "careapp.ui.formview",
    *(module for module, _name in (*PAGES.values(), *OTHERS)),
    "careapp.ui.dialogs.find_dialog",
    "careapp.ui.dialogs.record_dialog",
    "careapp.ui.dialogs.opening",
    "careapp.ui.dialogs.paper",
    "careapp.ui.dialogs.preview_dialog",
    "careapp.ui.turned_screen",
)
"""What other pages and dialogs need; papers are made aside, where imports stop nobody."""


def make_workspace(
    workplace: Workplace, whereabouts: str, unlocking: Unlocking | None = None
) -> Workspace:
    """Build the place where one works.

    Args:
        workplace: What every page is handed.
        whereabouts: Where the data lies, for the settings page.
        unlocking: How the data is opened, for the same page; None in a demo.
    """
    user = workplace.desk.staff_name(workplace.desk.me)
    for_settings = (whereabouts, unlocking)
    return Workspace(
        workplace, lambda key: make_page(key, workplace, *for_settings), Ways(workplace), user
    )


def make_page(
    key: str, workplace: Workplace, whereabouts: str, unlocking: Unlocking | None = None
) -> Page | None:
    """Build the page of a key, None where the key is no page's."""
    if key not in PAGES:
        return None
    module, name = PAGES[key]
    made = getattr(import_module(module), name)
    of_its_own = (whereabouts, unlocking) if key == "settings" else ()
    page: Page = made(workplace, *of_its_own)
    return page
