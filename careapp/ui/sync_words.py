"""Where the work is, in words: for the pill, and for whoever asks why."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from careapp.services.syncing.state import Progress, Stage, SyncState
from careapp.services.wording import Wording
from careapp.ui.strings import sentence
from careapp.ui.widgets.status_pill import Status

Said = tuple[Status, str]


def pill_words(state: SyncState, saved_at: datetime | None, wording: Wording) -> Said:
    """Return how the pill looks and what it says.

    Args:
        state: Where the sync stands.
        saved_at: When something was last saved here, None when nothing was.
        wording: Of the screen.
    """
    if state.stage in (Stage.ATTENTION, Stage.DISMISSED) or state.set_aside:
        return "attention", QCoreApplication.translate("sync", "Needs attention")
    if state.stage is Stage.SYNCING and (words := _under_way(state, wording)):
        return "local", words
    if state.all_at_hub and state.last_at is not None and not state.first:
        return "hub", _at(
            QCoreApplication.translate("sync", "At the municipality {time}"), state.last_at, wording
        )
    saved = QCoreApplication.translate("sync", "Saved on this computer")
    if why := _why_it_waits(state, wording):
        return "local", f"{saved} · {why}"
    if saved_at is None:
        return "local", saved
    return "local", _at(
        QCoreApplication.translate("sync", "Saved on this computer {time}"), saved_at, wording
    )


def reason_words(state: SyncState) -> str:
    """Return why nothing is sent just now and what to do, in a sentence; empty when all is well."""
    if state.reason:
        return sentence(state.reason)
    words = _BY_STAGE.get(state.stage, "")
    if state.pictures and not (words or state.waiting):
        words = _COSTS if state.sparing else _AFTER_WORDS
    return _tr(str(words)) if words else ""


def progress_words(progress: Progress, wording: Wording) -> str:
    """Return how far a sync has come."""
    pattern = (
        QCoreApplication.translate("sync", "Fetching {done} of {of}")
        if progress.feed
        else QCoreApplication.translate("sync", "Sending {done} of {of}")
    )
    return pattern.format(done=_digits(progress.done, wording), of=_digits(progress.of, wording))


def _why_it_waits(state: SyncState, wording: Wording) -> str:
    """Return in few words what waits for what; empty where it goes by itself."""
    if why := _WAITS_FOR.get((state.stage, state.reason)) or _WAITS_FOR.get((state.stage, "")):
        return _tr(str(why))
    if not state.pictures or state.waiting:
        return ""
    if state.pictures == 1:
        return QCoreApplication.translate("sync", "1 picture waits")
    several = QCoreApplication.translate("sync", "{number} pictures wait")
    return several.format(number=_digits(state.pictures, wording))


def _under_way(state: SyncState, wording: Wording) -> str:
    """Return what is worth telling of a sync: a usual one comes and goes unseen."""
    progress = state.progress
    if progress is None or not progress.of or not (state.first or state.waiting):
        return ""
    return progress_words(progress, wording)


def _digits(number: int, wording: Wording) -> str:
    return QLocale(wording.language).toString(number)


def _at(pattern: str, moment: datetime, wording: Wording) -> str:
    return pattern.format(time=wording.time_of(moment))


def _tr(source: str) -> str:
    return QCoreApplication.translate("sync", source)


_AFTER_WORDS = QT_TRANSLATE_NOOP("sync", "Pictures go by themselves, after the words.")
_COSTS = QT_TRANSLATE_NOOP(
    "sync",
    "Pictures wait for a line that does not cost by use. Choose “Send and fetch now” to send them "
    "all the same.",
)

_WAITS_FOR: Mapping[tuple[Stage, str], object] = {
    (Stage.OFFLINE, ""): QT_TRANSLATE_NOOP("sync", "no connection"),
    (Stage.OFFLINE, "network-log-in"): QT_TRANSLATE_NOOP("sync", "the network asks for a log-in"),
    (Stage.OFFLINE, "proxy-log-in"): QT_TRANSLATE_NOOP("sync", "the network asks for a log-in"),
    (Stage.PAUSED, ""): QT_TRANSLATE_NOOP("sync", "sending is paused"),
    (Stage.SIGN_IN, ""): QT_TRANSLATE_NOOP("sync", "sign in to send"),
}
"""What the pill says, by stage and reason, or by stage alone."""

_BY_STAGE: Mapping[Stage, object] = {
    Stage.PAUSED: QT_TRANSLATE_NOOP(
        "sync", "You have paused sending. Everything is saved on this computer."
    ),
    Stage.DISMISSED: QT_TRANSLATE_NOOP(
        "sync", "The municipality has taken this computer off. What you had written is handed in."
    ),
}
