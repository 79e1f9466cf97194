"""The pill: always there, calm, and amber only when somebody must look."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from careapp.services.syncing.state import Progress, Stage, SyncState
from careapp.services.wording import Wording
from careapp.ui.sync_words import pill_words, reason_words

AT = datetime(2026, 11, 24, 8, 12, tzinfo=ZoneInfo("Europe/Copenhagen"))
ENGLISH = Wording("en", ZoneInfo("Europe/Copenhagen"))


@pytest.mark.parametrize(
    ("state", "status", "said"),
    [
        (SyncState(), "local", "Saved on this computer 08:12"),
        (SyncState(stage=Stage.RESTING), "local", "Saved on this computer 08:12"),
        (SyncState(stage=Stage.RESTING, last_at=AT), "hub", "At the municipality 08:12"),
        (SyncState(stage=Stage.SYNCING, last_at=AT), "hub", "At the municipality 08:12"),
        (SyncState(stage=Stage.OFFLINE, last_at=AT), "hub", "At the municipality 08:12"),
        (
            SyncState(stage=Stage.OFFLINE, last_at=AT, waiting=2),
            "local",
            "Saved on this computer · no connection",
        ),
        (
            SyncState(stage=Stage.SYNCING, waiting=40, progress=Progress("", 12, 40)),
            "local",
            "Sending 12 of 40",
        ),
        (
            SyncState(stage=Stage.SYNCING, first=True, progress=Progress("north", 1_200, 13_000)),
            "local",
            "Fetching 1,200 of 13,000",
        ),
        (SyncState(stage=Stage.RESTING, last_at=AT, pictures=1), "local", "1 picture waits"),
        (SyncState(stage=Stage.SYNCING, last_at=AT, pictures=2), "local", "2 pictures wait"),
        (SyncState(stage=Stage.OFFLINE, last_at=AT, pictures=2), "local", "no connection"),
        (SyncState(stage=Stage.SIGN_IN, waiting=1), "local", "sign in to send"),
        (SyncState(stage=Stage.PAUSED, waiting=1), "local", "sending is paused"),
        (SyncState(stage=Stage.ATTENTION, last_at=AT), "attention", "Needs attention"),
        (SyncState(stage=Stage.RESTING, last_at=AT, set_aside=1), "attention", "Needs attention"),
    ],
)
def test_where_the_work_is(qapp: QApplication, state: SyncState, status: str, said: str) -> None:
    look, words = pill_words(state, AT, ENGLISH)
    assert look == status
    assert said in words


def test_every_reason_has_a_sentence(qapp: QApplication) -> None:
    for reason in ("no-line", "not-trusted", "too-old", "busy", "sync-broke", "disk-full"):
        words = reason_words(SyncState(stage=Stage.OFFLINE, reason=reason))
        assert words
        assert reason not in words
    assert not reason_words(SyncState(stage=Stage.RESTING))


def test_why_pictures_wait_is_said_and_what_sends_them(qapp: QApplication) -> None:
    by_itself = SyncState(stage=Stage.RESTING, pictures=2)
    assert reason_words(by_itself) == "Pictures go by themselves, after the words."
    assert "Send and fetch now" in reason_words(replace(by_itself, sparing=True))
