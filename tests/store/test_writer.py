"""One thread writes; a person's save goes before everything else."""

import threading

import pytest

from careapp.domain.problems import InvariantBrokenError
from careapp.store.writer import Priority, Writer


def test_the_most_urgent_goes_first_and_equals_in_turn() -> None:
    writer, gate, order = Writer(), threading.Event(), list[str]()
    writer.submit(gate.wait)
    queued = [
        ("rebuild", Priority.BACKGROUND),
        ("packet 1", Priority.SYNC),
        ("save 1", Priority.PERSON),
        ("packet 2", Priority.SYNC),
        ("save 2", Priority.PERSON),
    ]
    for name, priority in queued:
        writer.submit(lambda name=name: order.append(name), priority)  # type: ignore[misc]
    gate.set()
    writer.close(lambda: order.append("closed"))
    assert order == ["save 1", "save 2", "packet 1", "packet 2", "rebuild", "closed"]


def test_what_goes_wrong_is_handed_to_who_waits_and_the_thread_goes_on() -> None:
    writer = Writer()
    with pytest.raises(ZeroDivisionError):
        writer.call(lambda: 1 // 0)
    assert writer.call(lambda: 2) == 2
    writer.close(lambda: None)


def test_nobody_waits_for_a_thread_that_has_ended() -> None:
    writer = Writer()
    writer.close(lambda: None)
    writer.close(lambda: None)
    with pytest.raises(InvariantBrokenError, match="writer-closed"):
        writer.call(lambda: 1)
