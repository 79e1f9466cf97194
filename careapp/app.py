"""The composition root: builds the program from its parts; nothing else does.

What the first page does not need is imported where it is used, and read ahead once the
page stands: a program that is slow to start is one that people leave closed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from careapp.domain.people import Role
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.desk import Desk, open_desk, sit_down
from careapp.services.first_use import FirstUse, write_first_use
from careapp.services.unlocking import Unlocking, closed_in_vain, desk_at, open_store
from careapp.store.store import Store
from careapp.system.clock import Clock
from careapp.system.home import Home
from careapp.system.keys import (
    demo_key,
    finish_envelope,
    is_under_way,
    new_envelope,
    open_envelope,
)
from careapp.system.resources import resources
from careapp.system.view import View, load_view, save_view
from careapp.ui.copying import Copying
from careapp.ui.language import Language
from careapp.ui.page_table import READ_AHEAD, make_workspace
from careapp.ui.sync_link import SyncLink
from careapp.ui.theme_source import ThemeChoice, ThemeSource
from careapp.ui.window import Window
from careapp.ui.work import Work
from careapp.ui.workplace import Look, Workplace
from careapp.ui.workspace import Workspace

if TYPE_CHECKING:
    from careapp.services.syncing.leaving import Left
    from careapp.ui.pages.setup import SetupPage
    from careapp.ui.pages.unlock import UnlockPage

T = TypeVar("T")

_READ_AHEAD_MS = 300
_BETWEEN_IMPORTS_MS = 20
_SYNC_MS = 1_500


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the program is started.

    Attributes:
        demo: A home of made-up persons, whose key lies in a file beside it.
        citizens: How many persons to make up in an empty demo home.
        view: How to look, instead of as it was left.
        file: What a colleague handed over, to be shown first.
        seat: In a demo, in which role somebody sits at the desk, instead of who sat there.
    """

    home: Home
    clock: Clock
    demo: bool = False
    citizens: int = 200
    view: View | None = None
    file: Path | None = None
    seat: Role | None = None


def open_demo(settings: Settings) -> tuple[Store, Desk]:
    """Open a demo home, made up first if it is empty.

    Raises:
        EnvironmentFailedError: The home is a real one, or cannot be opened.
    """
    home, clock = settings.home, settings.clock
    home.make()
    store = open_store(home, demo_key(home), clock)
    with closed_in_vain(store):
        if open_desk(store, clock, demo=True) is None:
            from careapp.services.demo.make import make_demo  # noqa: PLC0415 - see above

            place = make_demo(store, clock=clock, citizens=settings.citizens)
            sit_down(store, me=place.me, municipality_id=place.municipality_id)
        if settings.seat is not None:
            from careapp.services.demo.seat import take_seat  # noqa: PLC0415 - see above

            take_seat(store, settings.seat)
        return store, desk_at(store, clock, demo=settings.demo)


def first_opening(
    settings: Settings, first: FirstUse, unlocking: Unlocking | None = None
) -> tuple[Store, Desk]:
    """Make a new home and its first user; a failed attempt leaves nothing behind.

    What a loss of power left of an attempt goes first; nobody has worked with it.

    Args:
        settings: How the program was started.
        first: What was typed.
        unlocking: Keeps what outlives an attempt, such as the keys that a hub knows by now.

    Raises:
        EnvironmentFailedError: The home cannot be made, or there is one already.
        InvalidRecordError: Something that was typed must be put right first.
    """
    home, clock = settings.home, settings.clock
    home.make()
    if is_under_way(home):
        home.forget()
    key = new_envelope(home, first.passphrase)
    try:
        store = open_store(home, key, clock)
        with closed_in_vain(store):
            desk = _first_desk(store, first, key, unlocking or Unlocking(home, clock), clock)
            finish_envelope(home)
            return store, desk
    except BaseException:
        home.forget()
        raise


def _first_desk(
    store: Store, first: FirstUse, key: bytes, unlocking: Unlocking, clock: Clock
) -> Desk:
    unlocking.opened_with(key)
    if first.invitation is None:
        return write_first_use(store, clock, first)
    from careapp.services.syncing.invited import write_invited  # noqa: PLC0415 - see above

    return write_invited(store, clock, first, unlocking)


@contextmanager
def unlocked(home: Home, clock: Clock, ask: Callable[[], str]) -> Iterator[Store]:
    """Open the data of *home* for a command, and close it again.

    Args:
        home: A demo home, or a real one.
        clock: The machine's clock.
        ask: Gives the passphrase of a real home.

    Raises:
        EnvironmentFailedError: There is no data, or it cannot be opened.
    """
    store = open_store(home, key_of(home, ask), clock)
    try:
        yield store
    finally:
        store.close()


def key_of(home: Home, ask: Callable[[], str]) -> bytes:
    """Return the key to the data of *home*, for a command.

    Raises:
        EnvironmentFailedError: There is no data, or it is not the passphrase.
    """
    if not home.database.exists():
        raise EnvironmentFailedError("home-empty", path=str(home.folder))
    return demo_key(home) if home.demo_key.exists() else open_envelope(home, ask())


class Program:
    """The program while it runs: one window, one worker, one store."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        self._settings = settings
        self._unlocking = Unlocking(settings.home, settings.clock)
        view = settings.view or load_view(settings.home)
        folder = resources()
        self._theme = ThemeSource(app, folder, ThemeChoice(view.theme), view.scale)
        self._language = Language(app, folder / "i18n")
        self._language.speak(view.language)
        self._look = Look(view.language, view.theme, view.scale)
        self._work = Work()
        self._ahead = iter(READ_AHEAD)
        self._store: Store | None = None
        self._sync: SyncLink | None = None
        self.workspace: Workspace | None = None
        self.window = Window()
        self.window.closing.connect(self._leave)

    def start(self) -> None:
        """Show the window and open the data."""
        self.window.show()
        self._open()

    def tell_of_mistake(self, error: BaseException) -> None:
        """Say calmly that the program made a mistake; what is saved is saved."""
        if self.workspace is not None:
            self.workspace.workplace.broke.emit(error)
        else:
            from careapp.ui.dialogs.message import CrashDialog  # noqa: PLC0415 - see above

            dialog = CrashDialog(error, self.window)
            dialog.quit_wanted.connect(self.window.close)
            dialog.open()

    def close(self) -> None:
        """Keep what is typed and close the data."""
        self._leave()
        if self._sync is not None:
            self._sync.close()
        self._work.close()
        if self._store is not None:
            self._store.close()
            self._store = None

    @property
    def work(self) -> Work:
        """The worker, to wait for."""
        return self._work

    def _open(self) -> None:
        home = self._settings.home
        if self._settings.demo:
            self._ask(lambda: open_demo(self._settings), self._show_work)
        elif is_under_way(home) or not (home.envelope.exists() or home.database.exists()):
            self._show_setup()
        else:
            page = self._show_unlock()
            if self._unlocking.is_kept:
                self._open_kept(page)

    def _show_unlock(self, problem: EnvironmentFailedError | None = None) -> "UnlockPage":
        from careapp.ui.pages.unlock import UnlockPage  # noqa: PLC0415 - see above

        page, unlocking = UnlockPage(), self._unlocking
        page.unlocked_with.connect(lambda passphrase: self._unlock(page, passphrase))
        if problem is not None:
            page.show_problem(problem.code, problem.context)
        self.window.show_content(page)

        def offer(possible: bool) -> None:  # noqa: FBT001 - an answer
            if possible and isValid(page):
                page.offer_to_remember(kept=unlocking.is_kept)

        self._work.submit(unlocking.can_be_kept, success=offer, failure=self._trouble, aside=True)
        return page

    def _open_kept(self, page: "UnlockPage") -> None:
        """Open with the key in the keyring; where that fails, the passphrase tells why."""
        page.busy = True

        def opened(what: tuple[Store, Desk] | None) -> None:
            if what is None:
                page.ask()
            else:
                self._show_work(what)

        self._work.submit(
            self._unlocking.open_kept, success=opened, failure=lambda _error: page.ask()
        )

    def _unlock(self, page: "UnlockPage", passphrase: str) -> None:
        unlocking, wanted = self._unlocking, page.remembers

        def opened(what: tuple[Store, Desk]) -> None:
            self._show_work(what)
            self._work.submit(
                lambda: unlocking.remember(passphrase, wanted=wanted),
                success=lambda _none: None,
                failure=self._complain,
                aside=True,
            )

        self._ask(lambda: unlocking.open_with(passphrase), opened)

    def _complain(self, error: BaseException) -> None:
        if self.workspace is not None:
            self.workspace.workplace.complain(error)

    def _show_setup(self) -> None:
        from careapp.ui.pages.setup import SetupPage  # noqa: PLC0415 - see above

        page = SetupPage(self._look.language)
        page.language_chosen.connect(
            lambda language: self._see(replace(self._look, language=language))
        )
        page.done.connect(lambda first: self._set_up(page, first))
        self.window.show_content(page)

    def _set_up(self, page: "SetupPage", first: FirstUse) -> None:
        settings = self._settings

        def failed(error: BaseException) -> None:
            """Keep the page with what was typed; nothing of the attempt is left behind."""
            match error:
                case EnvironmentFailedError():
                    page.show_problem(error.code, error.context)
                case InvalidRecordError():
                    page.show_problems(error.problems)
                case _:
                    self.tell_of_mistake(error)

        self._work.submit(
            lambda: first_opening(settings, first, self._unlocking),
            success=self._show_work,
            failure=failed,
        )

    def _show_work(self, opened: tuple[Store, Desk]) -> None:
        self._store, desk = opened
        workplace = Workplace(desk, self._work, self._look, self.window)
        workplace.looked.connect(self._see)
        folder = str(self._settings.home.folder)
        unlocking = None if desk.demo else self._unlocking
        self.workspace = make_workspace(workplace, folder, unlocking)
        self.window.show_content(self.workspace)
        if self._settings.file is not None:
            self.workspace.open_file(self._settings.file)
        QTimer.singleShot(_READ_AHEAD_MS, self.window, self._read_ahead)
        self._sync = SyncLink(workplace, unlocking)
        self._sync.left.connect(self._say_farewell)
        QTimer.singleShot(_SYNC_MS, self._sync, self._sync.begin)
        Copying(workplace, self.workspace)

    def _say_farewell(self, left: "Left") -> None:
        """Say why there is nothing here any more; there is nothing to be worked with."""
        from careapp.ui.pages.farewell import FarewellPage  # noqa: PLC0415 - see above

        self.workspace = self._store = None
        page = FarewellPage(left)
        page.done.connect(self.window.close)
        self.window.show_content(page)

    def _read_ahead(self) -> None:
        """Import the rest bit by bit: Qt's types may be made ready on the main thread alone."""
        module = next(self._ahead, None)
        if module is not None:
            import_module(module)
            QTimer.singleShot(_BETWEEN_IMPORTS_MS, self.window, self._read_ahead)

    def _see(self, look: Look) -> None:
        """Put another look on at once, and remember it."""
        if self.workspace is not None:
            self.workspace.workplace.look = look
        self._look = look
        self._theme.choice = ThemeChoice(look.theme)
        self._theme.scale = look.scale
        self._language.speak(look.language)
        save_view(self._settings.home, View(look.language, look.theme, look.scale))

    def _trouble(self, error: BaseException) -> None:
        if not isinstance(error, EnvironmentFailedError):
            self.tell_of_mistake(error)
            return
        if error.code == "passphrase-wrong":
            self._show_unlock(error)
            return
        from careapp.ui.pages.trouble import TroublePage  # noqa: PLC0415 - see above

        page = TroublePage(error.code, error.context)
        page.again.connect(self._open)
        page.gave_up.connect(self.window.close)
        self.window.show_content(page)

    def _ask(self, run: Callable[[], T], then: Callable[[T], None]) -> None:
        self._work.submit(run, success=then, failure=self._trouble)

    def _leave(self) -> None:
        if self.workspace is not None:
            self.workspace.leave()
