"""Undo says again what stood before."""

from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from careapp.changes.change import DELETED, Act, Change
from careapp.changes.merge import read, standing_on
from careapp.changes.undo import next_redo, next_undo, undone
from careapp.domain.identity import ActId
from tests.changes.writing import act, by_id, change

MADE = change(1, {"citizen_id": "c", "place": "hjemme"})


def _after_undoing(taken: Change, history: list[Change], first: int = 50) -> list[Change]:
    """Return the history with *taken* taken back."""
    known = {c.change_id: c for c in history}
    backs = [
        change(first + n, dict(back.said), *(known[i] for i in back.parents))
        for n, back in enumerate(undone(replace(taken), history))
    ]
    return [*history, *backs]


def test_the_value_before_stands_again() -> None:
    moved = change(2, {"place": "a"}, MADE)
    assert read(_after_undoing(moved, [MADE, moved])).values["place"] == "hjemme"


def test_a_first_value_is_unsaid() -> None:
    said = change(2, {"purpose": "a"}, MADE)
    assert read(_after_undoing(said, [MADE, said])).values["purpose"] is None


def test_an_undone_creation_is_gone_and_back_when_that_is_undone() -> None:
    once = _after_undoing(MADE, [MADE])
    assert read(once).values[DELETED] is True
    twice = _after_undoing(once[-1], once, 60)
    assert not read(twice).values[DELETED]
    assert read(_after_undoing(twice[-1], twice, 70)).values[DELETED] is True


def test_what_someone_built_upon_stays() -> None:
    moved = change(2, {"place": "a"}, MADE)
    built = change(3, {"place": "b"}, moved)
    assert not list(undone(moved, [MADE, moved, built]))


def test_taking_back_one_of_two_creations_leaves_the_others_work() -> None:
    theirs = change(2, {"citizen_id": "c", "place": "Rådhuset", "purpose": "p"})
    both = read(_after_undoing(MADE, [MADE, theirs]))
    assert both.values == {"citizen_id": "c", "place": "Rådhuset", "purpose": "p"}
    assert DELETED not in both.values
    only_mine = change(3, {"citizen_id": "c", "agenda": ["x"]})
    left = read(_after_undoing(only_mine, [theirs, only_mine]))
    assert left.body == {**theirs.said, "agenda": None}


def test_an_undone_settlement_is_a_conflict_again() -> None:
    mine, theirs = change(2, {"place": "a"}, MADE), change(3, {"place": "b"}, MADE)
    settled = change(4, {"place": "c"}, mine, theirs)
    back = _after_undoing(settled, [MADE, mine, theirs, settled])
    assert {c.said["place"] for c in read(back).contested["place"]} == {"a", "b"}
    again = _after_undoing(back[-1], _after_undoing(back[-2], back, 60), 70)
    assert read(again).values["place"] == "c"


@given(steps=st.lists(st.sampled_from("abcuuurr"), max_size=25))
def test_each_undo_and_redo_shows_what_stood_there(steps: list[str]) -> None:
    """One person types in one field and changes their mind, many times over."""
    history, acts, shown, at = [MADE], list[Act](), ["hjemme"], 0
    for number, step in enumerate(steps, start=2):
        if step in "ur":
            target = next_undo(acts) if step == "u" else next_redo(acts)
            at += 0 if target is None else -1 if step == "u" else 1
            if target is not None:
                history += _taken_back(number, target, history, acts)
                acts.append(act(number, undoes=target))
        else:
            top = [c for c in history if c.change_id in standing_on(history, "place")]
            history.append(change(number, {"place": step}, *top))
            acts.append(act(number))
            at, shown = at + 1, [*shown[: at + 1], step]
        assert read(history).values["place"] == shown[at]
        assert not read(history).contested


def _taken_back(number: int, target: ActId, history: list[Change], acts: list[Act]) -> list[Change]:
    backs = {one.act_id for one in acts if one.undoes}
    (taken,) = (c for c in history if c.act_id == target)
    known = by_id(history)
    return [
        change(number, dict(back.said), *(known[i] for i in back.parents))
        for back in undone(taken, history, backs)
    ]


@dataclass
class Stacks:
    """What every program's undo does: two stacks."""

    done: list[str] = field(default_factory=list)
    taken_back: list[str] = field(default_factory=list)


@given(steps=st.lists(st.sampled_from(["do", "do", "undo", "undo", "redo"]), max_size=30))
def test_undo_and_redo_are_two_stacks(steps: list[str]) -> None:
    oracle, acts, work = Stacks(), list[Act](), dict[ActId, str]()
    for number, step in enumerate(steps, start=1):
        acted = _step(step, number, oracle, acts, work)
        if acted:
            acts.append(acted)
    assert (next_undo(acts) is not None) == bool(oracle.done)
    assert (next_redo(acts) is not None) == bool(oracle.taken_back)


def _step(
    step: str, number: int, oracle: Stacks, acts: list[Act], work: dict[ActId, str]
) -> Act | None:
    """Do one step on both; *work* knows which piece of work each act does or takes back."""
    if step == "do":
        oracle.done.append(str(number))
        oracle.taken_back.clear()
        done = act(number)
        work[done.act_id] = str(number)
        return done
    target = next_undo(acts) if step == "undo" else next_redo(acts)
    source, sink = oracle.done, oracle.taken_back
    if step == "redo":
        source, sink = sink, source
    if not source:
        assert target is None
        return None
    assert target is not None
    assert work[target] == source[-1]
    sink.append(source.pop())
    taken = act(number, undoes=target)
    work[taken.act_id] = work[target]
    return taken
