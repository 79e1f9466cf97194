"""What the safety page answers, in one true sentence, and why something waits."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from careapp.services.safety.page import SafetyShown
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.wording import Wording
from careapp.ui.sync_words import reason_words


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the question of the page.

    Attributes:
        icon: Name of a Lucide icon.
        tone: Its colour role.
        text: One sentence.
        below: What follows from it.
    """

    icon: str
    tone: str
    text: str
    below: str


class SafetyWords(QObject):
    """Says how safe the work is; an object only so that its words are translated."""

    def answer(
        self, shown: SafetyShown, state: SyncState, wording: Wording, *, trouble: str
    ) -> Answer:
        """Return what is true of all that was written on this computer.

        Args:
            shown: How far it has come.
            state: Where the sync stands.
            wording: Of the screen.
            trouble: Why the last words could not be saved, in a sentence; empty when they were.
        """
        steps = shown.table.everything
        if trouble:
            no = self.tr("No. What you wrote last is not saved yet.")
            return Answer("triangle-alert", "danger", no, trouble)
        if not shown.table.joined:
            return _good(
                self._here(),
                self.tr(
                    "This computer has not joined the municipality's server. Everything stays "
                    "here, encrypted."
                ),
            )
        if steps.set_aside:
            saved = self.tr("It is saved, but the municipality's server does not use all of it.")
            return Answer("triangle-alert", "warning", saved, self._some_aside(steps.set_aside))
        if steps.here:
            return _good(self._here(), self.waits_for(shown, state, wording))
        if shown.table.pictures:
            return _good(self._here(), self._pictures_wait(shown.table.pictures, state))
        return _good(
            self.tr("Yes. All that you have written is at the municipality."),
            self._when_there(shown),
        )

    def waits_for(self, shown: SafetyShown, state: SyncState, wording: Wording) -> str:
        """Return what waits for the server, in a sentence, and what happens to it."""
        visits = shown.table.waiting_visits
        number = wording.number(visits)
        if visits == 1:
            what = self.tr("One visit waits for the municipality's server.")
        elif visits:
            what = self.tr("{number} visits wait for the municipality's server.")
        else:
            what = self.tr("Something waits for the municipality's server.")
        what = what.format(number=number[:1].upper() + number[1:])
        return f"{what} {self.why_it_waits(state)}"

    def why_it_waits(self, state: SyncState) -> str:
        """Return what happens to what waits, or what has to be done first."""
        if state.stage is Stage.SYNCING:
            return self.tr("It is being sent now.")
        if words := reason_words(state):
            return words
        return self.tr("It is sent by itself when there is a connection. You need not do anything.")

    def step_words(self, state: SyncState) -> str:
        """Return in few words why something has not been sent."""
        match state.stage:
            case Stage.SYNCING:
                return self.tr("being sent")
            case Stage.PAUSED:
                return self.tr("paused")
            case Stage.SIGN_IN:
                return self.tr("sign in first")
            case Stage.OFFLINE:
                return self.tr("no connection")
            case _:
                return self.tr("waits")

    def _pictures_wait(self, number: int, state: SyncState) -> str:
        what = self.tr("%n picture(s) wait for the municipality's server.", "", number)
        return f"{what} {self.why_it_waits(state)}"

    def _here(self) -> str:
        return self.tr("Yes. All that you have written is saved on this computer.")

    def _when_there(self, shown: SafetyShown) -> str:
        if shown.table.all_confirmed:
            return self.tr("Both sides have counted the same. You need not do anything.")
        if shown.table.everything.at_hub:
            return self.tr(
                "Some of it has not been counted by both sides yet. That happens by itself."
            )
        return self.tr("What you are typing is kept here.")

    def _some_aside(self, number: int) -> str:
        if number == 1:
            return self.tr("One thing is set aside. See below what to do.")
        words = self.tr("{number} things are set aside. See below what to do.")
        return words.format(number=number)


def _good(text: str, below: str) -> Answer:
    return Answer("circle-check", "good", text, below)
