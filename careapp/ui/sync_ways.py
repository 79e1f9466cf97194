"""Where the sync leads that is no page: joining a hub, signing in."""

from collections.abc import Callable

from careapp.ui.dialogs.once import open_once
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace


class SyncWays:
    """Opens dialogs over the page that is shown."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._ways: dict[str, Callable[[Page], None]] = {
            "join": self._join,
            "sign-in": self._sign_in,
        }

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        way = self._ways.get(place.page)
        if way is not None and self._workplace.syncing is not None:
            way(page)
        return way is not None

    def _join(self, page: Page) -> None:
        from careapp.ui.dialogs.join_dialog import JoinDialog  # noqa: PLC0415 - when wanted

        dialog = JoinDialog(self._workplace, page)
        dialog.sign_in_wanted.connect(lambda: self._sign_in(page))
        open_once(dialog)

    def _sign_in(self, page: Page) -> None:
        from careapp.ui.dialogs.sign_in_dialog import SignInDialog  # noqa: PLC0415 - when wanted

        open_once(SignInDialog(self._workplace, page))
