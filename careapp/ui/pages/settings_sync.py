"""The part of Settings about the municipality's server."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from careapp.services.syncing.choices import DAYS_AHEAD, DAYS_BEHIND, SyncChoices
from careapp.services.syncing.shown import ServerShown, server_shown
from careapp.services.syncing.state import Stage
from careapp.ui.pages.filling import filled_anew
from careapp.ui.sync_words import reason_words
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace


class SyncSection(QWidget):
    """The server, who one is there, and what is fetched from it.

    Args:
        workplace: Has the sync.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown: object = None
        self._layout = VBox(parent=self)
        workplace.synced.connect(lambda _state: self.refresh())
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = None
            self.refresh()

    def refresh(self) -> None:
        """Show what is known, unless it stands there already."""
        workplace, syncing = self._workplace, self._workplace.syncing
        member = syncing.membership if syncing else None
        state = workplace.sync_state
        server = server_shown(workplace.desk, member) if member else None
        choices = syncing.choices if syncing else None
        wanted = (server, choices, state.stage, state.reason, syncing is None)
        if wanted == self._shown:
            return
        self._shown = wanted
        with filled_anew(self):
            self._layout.clear()
            self._head(self.tr("The municipality's server"))
            if server is None or choices is None:
                self._add_alone()
            else:
                self._add_server(server)
                self._add_deeds(server)
                self._add_choices(choices)

    def _add_alone(self) -> None:
        told = self.tr(
            "This computer is not connected. Everything works without; what you write stays here."
        )
        self._layout.addWidget(TextLabel(told, "large", wraps=True))
        if self._workplace.syncing is not None:
            self._add_button(
                self.tr("Connect to the municipality's server"), "landmark", self._join
            )

    def _add_server(self, server: ServerShown) -> None:
        wording = self._workplace.wording
        where = f"{server.municipality} · {server.address}"
        self._layout.addWidget(IconText("landmark", where, "text", "large"))
        if server.user:
            self._layout.space(4)
            told = self.tr("You are {name} there").format(name=server.user)
            self._layout.addWidget(IconText("user", told, "text", "large"))
        roles = wording.listed([wording.word(f"role.{role}") for role in server.roles])
        at = server.asked_at
        if roles:
            today = self._workplace.desk.clock.today()
            said = self.tr("Your roles: {roles}").format(roles=roles)
            if at is not None:
                when = wording.near_moment(at, today)
                said = self.tr("Your roles: {roles}, as the municipality said {when}").format(
                    roles=roles, when=when
                )
            self._layout.space(4)
            self._layout.addWidget(IconText("id-card", said, "text", "large"))
        if words := reason_words(self._workplace.sync_state):
            self._layout.space(8)
            self._layout.addWidget(IconText("info", words, "text", "large"))

    def _add_deeds(self, server: ServerShown) -> None:
        row = FlowLayout(24)
        if self._workplace.sync_state.stage is Stage.PAUSED:
            row.addWidget(self._button(self.tr("Go on sending"), "play", self._resume))
        else:
            row.addWidget(self._button(self.tr("Send and fetch now"), "refresh-cw", self._now))
            row.addWidget(self._button(self.tr("Pause sending"), "pause", self._pause))
        if server.asks_to_sign_in:
            row.addWidget(self._button(self.tr("Sign in"), "log-in", self._sign_in))
        self._layout.addLayout(row)

    def _add_choices(self, choices: SyncChoices) -> None:
        told = self.tr(
            "The days count where the municipality lets this computer have no more than its "
            "user's own visits."
        )
        self._layout.space(12)
        self._layout.addWidget(TextLabel(told, "large", "text_secondary", wraps=True))
        self._add_days(
            self.tr("Visits to have on this computer, before today"),
            DAYS_BEHIND,
            choices.days_behind,
            lambda days: replace(choices, days_behind=days),
        )
        self._add_days(
            self.tr("Visits to have on this computer, from today on"),
            DAYS_AHEAD,
            choices.days_ahead,
            lambda days: replace(choices, days_ahead=days),
        )
        spares = QCheckBox(self.tr("Fetch seldom on a connection that costs by use"))
        spares.setObjectName("sync-spares")
        spares.setChecked(choices.spares)
        spares.toggled.connect(lambda on: self._choose(replace(choices, spares=on)))
        self._layout.space(8)
        self._layout.addWidget(spares, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_days(
        self,
        name: str,
        offered: tuple[int, ...],
        chosen: int,
        become: Callable[[int], SyncChoices],
    ) -> None:
        self._layout.space(12)
        self._layout.addWidget(TextLabel(name, "large", wraps=True))
        chips = Chips(name, [Option(days, self.tr("%n day(s)", "", days)) for days in offered])
        chips.value = chosen

        def choose(days: object) -> None:
            if isinstance(days, int) and days != chosen:
                self._choose(become(days))

        chips.chosen.connect(choose)
        self._layout.addWidget(chips)

    def _choose(self, choices: SyncChoices) -> None:
        if (syncing := self._workplace.syncing) is not None:
            self._workplace.ask(lambda: syncing.choose(choices), lambda _none: self.refresh())

    def _join(self) -> None:
        self._workplace.go(Place("join"))

    def _sign_in(self) -> None:
        self._workplace.go(Place("sign-in"))

    def _now(self) -> None:
        if self._workplace.syncing is not None:
            self._workplace.syncing.sync_now()

    def _pause(self) -> None:
        if (syncing := self._workplace.syncing) is not None:
            self._workplace.ask(syncing.pause, lambda _none: self.refresh())

    def _resume(self) -> None:
        if (syncing := self._workplace.syncing) is not None:
            self._workplace.ask(syncing.resume, lambda _none: self.refresh())

    def _add_button(self, text: str, icon: str, run: Callable[[], None]) -> None:
        self._layout.addWidget(self._button(text, icon, run), 0, Qt.AlignmentFlag.AlignLeft)

    @staticmethod
    def _button(text: str, icon: str, run: Callable[[], None]) -> TextButton:
        button = TextButton(text, icon=icon)
        button.setObjectName(f"sync-{icon}")  # so that the focus stays
        button.clicked.connect(run)
        return button

    def _head(self, text: str) -> None:
        self._layout.space(28)
        self._layout.addWidget(Section(text))
        self._layout.space(4)
