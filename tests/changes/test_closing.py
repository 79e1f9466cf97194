"""What was signed, what was added knowingly, what came in late."""

from careapp.changes.closing import Standing, ancestors, standings
from tests.changes.writing import by_id, change

MADE = change(1, {"place": "hjemme"})
ANSWER = change(2, {"said": "a"})
CLOSING = change(3, {"covers": []})
COVERS = {CLOSING.change_id: (MADE.change_id, ANSWER.change_id)}


def test_what_was_signed_is_covered_with_all_it_stands_on() -> None:
    newer = change(4, {"said": "b"}, ANSWER)
    found = standings(by_id([ANSWER, newer]), {CLOSING.change_id: (newer.change_id,)})
    assert set(found.values()) == {Standing.COVERED}


def test_building_on_what_was_signed_is_late_unless_one_knew() -> None:
    unknowing = change(4, {"said": "b"}, ANSWER)
    knowing = change(5, {"said": "c"}, ANSWER, CLOSING)
    upon = change(6, {"said": "d"}, knowing)
    fresh = change(7, {"said": "e"})
    found = standings(by_id([MADE, ANSWER, unknowing, knowing, upon, fresh]), COVERS)
    assert found == {
        MADE.change_id: Standing.COVERED,
        ANSWER.change_id: Standing.COVERED,
        unknowing.change_id: Standing.LATE,
        knowing.change_id: Standing.AMENDMENT,
        upon.change_id: Standing.AMENDMENT,
        fresh.change_id: Standing.LATE,
    }


def test_two_closings_unite() -> None:
    late = change(4, {"said": "b"}, ANSWER)
    second = change(5, {"covers": []})
    found = standings(by_id([ANSWER, late]), {**COVERS, second.change_id: (late.change_id,)})
    assert set(found.values()) == {Standing.COVERED}


def test_ancestors_pass_over_what_has_not_arrived() -> None:
    far = change(9, {"said": "z"}, change(8, {}))
    assert ancestors([far.change_id], by_id([far])) == {far.change_id, far.parents[0]}
