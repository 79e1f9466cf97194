"""One removes a record while another, who has not heard of it, writes in it."""

from careapp.changes.change import DELETED, IN_ERROR, Change
from careapp.changes.merge import read, tips
from careapp.changes.removal import removed_by, written_apart
from careapp.changes.undo import undone
from tests.changes.writing import by_id, change

MADE = change(1, {"citizen_id": "c", "place": "hjemme"})
MOVED = change(2, {"place": "Rådhuset"}, MADE)
SEEN_ALL = change(3, {DELETED: True}, MADE, MOVED)
APART = change(4, {"purpose": "Opfølgning"}, MADE)


def _standing(history: list[Change], *kept: Change) -> bool:
    return written_apart(history) == kept


def test_what_the_remover_saw_is_no_conflict() -> None:
    assert _standing([MADE, MOVED, SEEN_ALL])
    assert _standing([MADE, MOVED])


def test_what_was_written_apart_stands_against_the_removal() -> None:
    assert _standing([MADE, MOVED, SEEN_ALL, APART], APART)
    entered_in_error = change(5, {IN_ERROR: True}, MADE, MOVED)
    assert _standing([MADE, MOVED, entered_in_error, APART], APART)


def test_who_writes_knowing_that_it_is_removed_has_decided() -> None:
    brought_back = change(5, {DELETED: False}, SEEN_ALL)
    assert not removed_by({DELETED: (brought_back,)})
    assert _standing([MADE, MOVED, SEEN_ALL, APART, brought_back])
    knowing = change(6, {"purpose": "x"}, APART, SEEN_ALL)
    assert _standing([MADE, MOVED, SEEN_ALL, APART, knowing])


def test_two_who_removed_it_apart_saw_what_either_of_them_saw() -> None:
    other = change(5, {DELETED: True}, MADE, APART)
    assert _standing([MADE, MOVED, SEEN_ALL, APART, other])


def test_a_decision_settles_it_and_its_undoing_brings_both_sides_back() -> None:
    for value in (True, False):
        decided = change(5, {DELETED: value}, SEEN_ALL, APART)
        history = [MADE, MOVED, SEEN_ALL, APART, decided]
        assert _standing(history)
        known = by_id(history)
        backs = [
            change(50 + n, dict(one.said), *(known[i] for i in one.parents))
            for n, one in enumerate(undone(decided, history))
        ]
        (again,) = written_apart([*history, *backs])
        assert again.said == APART.said
        assert read([*history, *backs]).values[DELETED] is True


def test_a_creation_is_undone_with_all_that_its_author_sees() -> None:
    (gone,) = undone(MADE, [MADE, MOVED])
    assert gone.parents == tips([MADE, MOVED])
