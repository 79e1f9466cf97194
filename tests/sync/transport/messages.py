"""Any message that a laptop and a hub may exchange."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from careapp.changes.change import Packet
from careapp.changes.seal import part, redacted, seal
from careapp.domain.identity import ChangeId, RecordId, StoreId
from careapp.sync.core.feed import Epoch, Event, FeedId, Granted, Page, Revoked, Row, Told, Withheld
from careapp.sync.core.message import (
    Ahead,
    Busy,
    Count,
    Counted,
    CountSubjects,
    Differing,
    FeedCount,
    FeedHead,
    First,
    Hello,
    Lost,
    Pull,
    Push,
    Pushed,
    Refused,
    Reply,
    Request,
    Sender,
    Status,
    Verdict,
    Welcome,
    Window,
)
from careapp.sync.core.tally import Tally
from tests.changes.records import ids
from tests.changes.sealing import Stamp, packets, words

STAMPS = (Stamp(), Stamp(b"of another"))

names = ids | words
numbers = st.integers(0, 2**62)
feeds = (st.sampled_from(["reference", "protected"]) | names).map(FeedId)
epochs = names.map(Epoch)
subjects = names.map(RecordId)
tallies = st.builds(Tally, numbers, st.integers(0, 2**128 - 1))
senders = st.builds(Sender, names.map(StoreId), numbers)


@st.composite
def travelling(draw: st.DrawFn) -> tuple[Packet, ...]:
    """Return packets on their way: some sealed together, some in part, erased, forged, bare."""
    ready = draw(st.lists(packets(most=3), max_size=4))
    stamp = draw(st.sampled_from(STAMPS))
    sealed = seal(ready, stamp) if draw(st.booleans()) else tuple(ready)
    return tuple(draw(st.sampled_from(_ways(one))) for one in sealed)


def _ways(one: Packet) -> list[Packet]:
    some = {change.change_id for change in one.changes[1:]}
    bare = Packet(one.act, one.changes)
    forged = Packet(one.act, one.changes[1:], one.seal)
    return [one, one, one, part(one, some), redacted(one, some), bare, forged]


@st.composite
def pages(draw: st.DrawFn) -> Page:
    events: list[Event] = [Told(draw(subjects), one) for one in draw(travelling())]
    events += draw(st.lists(subjects.map(Granted) | subjects.map(Revoked), max_size=3))
    events += [Withheld()] * draw(st.integers(0, 2))
    first = draw(numbers)
    shuffled = draw(st.permutations(events))
    rows = tuple(Row(first + at, event) for at, event in enumerate(shuffled))
    return Page(draw(feeds), draw(epochs), rows, draw(numbers), draw(numbers))


requests: SearchStrategy[Request] = st.one_of(
    st.builds(Hello, senders, st.none() | st.builds(Window, numbers, numbers)),
    st.builds(Push, senders, travelling()),
    st.builds(Pull, senders, feeds, numbers, numbers),
    st.builds(Count, st.lists(feeds, max_size=3).map(tuple)),
    st.builds(CountSubjects, feeds, st.dictionaries(subjects, tallies, max_size=3)),
    st.builds(First, senders, st.lists(feeds, max_size=3).map(tuple)),
)

replies: SearchStrategy[Reply] = st.one_of(
    st.builds(
        Welcome,
        epochs,
        st.lists(
            st.builds(
                FeedHead, feeds, epochs, numbers, st.none() | st.lists(words, max_size=2).map(tuple)
            ),
            max_size=3,
        ).map(tuple),
        st.lists(feeds, max_size=2).map(tuple),
        numbers,
        st.booleans(),
    ),
    st.builds(
        Pushed,
        st.dictionaries(
            names.map(ChangeId), st.builds(Status, st.sampled_from(Verdict), words), max_size=4
        ),
        numbers,
        st.booleans(),
    ),
    pages(),
    st.builds(
        Counted,
        st.dictionaries(feeds, st.builds(FeedCount, epochs, numbers, tallies), max_size=3),
    ),
    st.builds(Differing, feeds, st.lists(subjects, max_size=3).map(tuple)),
    st.builds(
        Ahead,
        travelling(),
        st.dictionaries(feeds, st.lists(subjects, max_size=3).map(tuple), max_size=2),
    ),
    st.builds(Busy, numbers),
    st.builds(Refused, words),
    st.builds(Lost, words),
)
