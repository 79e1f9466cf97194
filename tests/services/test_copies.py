"""Copies are made of real data, after half an hour of use, and can be told of."""

import os
from dataclasses import replace

from careapp.services.copies import copy_when_due, kept_copies
from careapp.store.copies import EVERY
from tests.services.office import Office, Watch


def test_a_copy_is_made_when_something_was_written_and_told_of(
    office: Office, watch: Watch
) -> None:
    desk = office.desk
    assert kept_copies(desk) is None
    assert copy_when_due(desk)
    assert not copy_when_due(desk)
    kept = kept_copies(desk)
    assert kept
    assert (kept.count, kept.newest_at) == (1, kept.oldest_at)
    assert kept.newest_at.tzinfo is desk.clock.zone
    (copy,) = desk.store.copies.all()
    path = copy.path.parent.parent / "careapp.db-wal"
    later = (copy.at + EVERY).timestamp()
    os.utime(path, (later, later))
    watch.now += EVERY
    assert copy_when_due(desk)


def test_of_made_up_persons_there_are_none(office: Office) -> None:
    assert not copy_when_due(replace(office.desk, demo=True))
