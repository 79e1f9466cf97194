"""What a sync sets out to do, from where the two sides stand."""

from dataclasses import replace

from careapp.domain.identity import StoreId
from careapp.sync.core.feed import Cursor, Epoch
from careapp.sync.core.message import FeedHead, Sender, Welcome
from careapp.sync.core.plan import (
    Fetch,
    FetchFirst,
    LeaveFeed,
    OfferAgain,
    Remember,
    Send,
    Standing,
    StartOver,
    TakeNewName,
    Verify,
    compare,
)
from tests.sync.core.rows import CARE, FIRST, NORTH

SECOND = Epoch("second")
HEAD = FeedHead(NORTH, FIRST, 7)
HERE = Standing(Sender(StoreId("s")), 9, hub_has=5, epoch=FIRST, cursors={NORTH: Cursor(FIRST, 4)})
THERE = Welcome(FIRST, (HEAD,), (), last_seq=5, forked=False)
USUAL = (Send(), Fetch(NORTH, None), Verify((NORTH,)))


def test_on_a_usual_day_one_sends_reads_and_counts() -> None:
    assert compare(HERE, THERE) == USUAL


def test_the_first_time_a_feed_is_begun() -> None:
    first = (StartOver(NORTH, FIRST), Send(), FetchFirst((NORTH,)), *USUAL[1:])
    assert compare(replace(HERE, cursors={}), THERE) == first


def test_a_restored_hub_is_offered_everything_and_read_anew() -> None:
    restored = replace(THERE, epoch=SECOND, feeds=(replace(HEAD, epoch=SECOND),))
    expected = (OfferAgain(5), Remember(SECOND), StartOver(NORTH, SECOND), *USUAL)
    assert compare(HERE, restored) == expected


def test_a_hub_that_was_restored_without_a_word_betrays_itself() -> None:
    assert compare(HERE, replace(THERE, last_seq=3))[0] == OfferAgain(3)
    shorter = replace(THERE, feeds=(replace(HEAD, head=2),))
    assert compare(HERE, shorter)[:2] == (OfferAgain(5), StartOver(NORTH, FIRST))


def test_who_has_read_nothing_yet_notices_a_restored_hub_as_well() -> None:
    has_only_written = replace(HERE, cursors={})
    actions = compare(has_only_written, replace(THERE, epoch=SECOND, feeds=()))
    assert actions == (OfferAgain(5), Remember(SECOND), Send())
    assert compare(replace(has_only_written, epoch=None), THERE)[0] == Remember(FIRST)


def test_a_copy_of_a_database_takes_a_name_of_its_own() -> None:
    assert compare(HERE, replace(THERE, forked=True))[0] == TakeNewName()
    heard_more_than_we_wrote = replace(THERE, last_seq=10)
    assert compare(HERE, heard_more_than_we_wrote)[0] == TakeNewName()


def test_only_a_feed_that_is_said_to_be_withdrawn_is_left() -> None:
    silent = replace(THERE, feeds=())
    assert compare(HERE, silent) == (Send(),)
    said = replace(silent, withdrawn=(NORTH, CARE))
    assert compare(HERE, said) == (LeaveFeed(NORTH), Send())
