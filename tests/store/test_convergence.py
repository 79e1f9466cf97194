"""Three laptops that meet in any order end up knowing the same."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.change import Packet
from careapp.changes.shape import as_json
from careapp.domain.answer import Answer, Said, answer_id
from careapp.domain.identity import ActId, CitizenId, RecordId, VisitId, derived_id
from careapp.domain.informer import Voice
from careapp.domain.level import Level, Scale
from careapp.domain.visit import Part, Participation, Visit
from careapp.store.drafts import Draft
from tests.store.laptops import Laptop, opened, settle_all

CITIZEN = CitizenId(RecordId("019a0000-0000-7000-8000-000000000001"))
VISIT = VisitId(derived_id(CITIZEN, "visit"))
BATHE = answer_id(VISIT, "t", "bathe", Voice.CITIZEN)
WHO = range(3)

step = st.one_of(
    st.tuples(st.just("answer"), st.sampled_from(WHO), st.integers(0, 2)),
    st.tuples(st.just("type"), st.sampled_from(WHO), st.integers(0, 2)),
    st.tuples(st.just("settle"), st.sampled_from(WHO), st.none()),
    st.tuples(st.just("place"), st.sampled_from(WHO), st.integers(0, 2)),
    st.tuples(st.just("anna"), st.sampled_from(WHO), st.booleans()),
    st.tuples(st.just("remove"), st.sampled_from(WHO), st.none()),
    st.tuples(st.just("undo"), st.sampled_from(WHO), st.integers(0, 9)),
    st.tuples(st.just("meet"), st.sampled_from(WHO), st.randoms(use_true_random=False)),
)


def _said(level: int) -> Said:
    return Said(current=Level(Scale.FSIII, level), words="klarer delvis")


def _answer(laptop: Laptop, level: int) -> None:
    answer = Answer(
        visit_id=VISIT, tool="t", link_id="bathe", voice=Voice.CITIZEN, said=_said(level)
    )
    laptop.create(answer, CITIZEN, BATHE)


def _type(laptop: Laptop, level: int) -> None:
    draft = Draft(
        record_id=BATHE,
        unit="said",
        subject=CITIZEN,
        kind="answer",
        identity={"visit_id": VISIT, "tool": "t", "link_id": "bathe", "voice": "citizen"},
        value=as_json(_said(level)),
        parents=laptop.known(BATHE).standing_on("said"),
        origin=VISIT,
    )
    laptop.store.keep_drafts([draft])


def _settle(laptop: Laptop, _nothing: None) -> None:
    laptop.act(lambda acting: settle_all(acting, laptop.store.read.drafts()))


def _place(laptop: Laptop, number: int) -> None:
    laptop.create(Visit(citizen_id=CITIZEN), CITIZEN, VISIT)
    laptop.say(VISIT, "place", f"sted {number}")


def _anna(laptop: Laptop, here: bool) -> None:  # noqa: FBT001 - drawn
    laptop.create(Visit(citizen_id=CITIZEN), CITIZEN, VISIT)
    laptop.say(VISIT, "participants/anna", Participation("Anna", Part.RELATIVE) if here else None)


def _remove(laptop: Laptop, _nothing: None) -> None:
    if laptop.known(BATHE).changes:
        laptop.act(lambda acting: acting.delete(BATHE))


def _undo(laptop: Laptop, number: int) -> None:
    if acts := laptop.acts():
        laptop.undo(acts[number % len(acts)])


DO: dict[str, Callable[[Laptop, Any], None]] = {
    "answer": _answer,
    "type": _type,
    "settle": _settle,
    "place": _place,
    "anna": _anna,
    "remove": _remove,
    "undo": _undo,
}


def _meet(laptops: list[Laptop], who: int, dice: Random) -> None:
    sent = laptops[who].packets() * 2
    dice.shuffle(sent)
    laptops[dice.choice(WHO)].store.absorb(sent[: dice.randint(0, len(sent))])


def _known(laptop: Laptop) -> dict[ActId, Packet]:
    return {packet.act.act_id: packet for packet in laptop.packets()}


def _tell_everybody_everything(laptops: list[Laptop], dice: Random) -> dict[ActId, Packet]:
    """Send every act to everybody, twice, in an order of its own for each."""
    written = {k: v for laptop in laptops for k, v in _known(laptop).items()}
    for laptop in laptops:
        everything = [*written.values(), *written.values()]
        dice.shuffle(everything)
        for packet in everything:
            laptop.store.absorb([packet])
    return written


@settings(max_examples=40)
@given(steps=st.lists(step, max_size=14), dice=st.randoms(use_true_random=False))
def test_three_laptops_converge(steps: list[Any], dice: Random) -> None:
    with TemporaryDirectory() as folder, ExitStack() as stack:
        laptops = [stack.enter_context(opened(Path(folder, f"{who}.db"))) for who in WHO]
        for what, who, value in steps:
            if what == "meet":
                _meet(laptops, who, value)
            else:
                DO[what](laptops[who], value)
        written = _tell_everybody_everything(laptops, dice)
        shown = [laptop.shown() for laptop in laptops]
        assert shown[0] == shown[1] == shown[2]
        assert all(_known(laptop) == written for laptop in laptops)
        assert not any(laptop.store.rebuild() for laptop in laptops)
