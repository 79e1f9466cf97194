"""What each request and reply looks like on the wire, and what it is here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import msgspec

from careapp.changes.change import Packet
from careapp.domain.identity import ChangeId, RecordId
from careapp.sync.core.feed import (
    Epoch,
    Event,
    FeedId,
    Granted,
    Kinds,
    Page,
    Revoked,
    Row,
    Told,
    Withheld,
)
from careapp.sync.core.message import (
    Ahead,
    Busy,
    Count,
    Counted,
    CountSubjects,
    Differing,
    FeedHead,
    First,
    Hello,
    Lost,
    Pull,
    Push,
    Pushed,
    Refused,
    Sender,
    Status,
    Verdict,
    Welcome,
)
from careapp.sync.core.tally import DIGEST_BYTES, Tally
from careapp.sync.transport.wire_packets import Packets, read, written
from careapp.sync.transport.wire_tables import (
    Blobs,
    IdTable,
    ReadingIds,
    Refs,
    Writing,
    blobs,
    bytes_in,
    deltas,
    fit,
    sums,
)

_GRANTED, _REVOKED, _TOLD, _WITHHELD = range(4)


class PushForm(msgspec.Struct, frozen=True):
    """A push."""

    sender: Sender
    packets: Packets


class SubjectsForm(msgspec.Struct, frozen=True):
    """A count of each subject of a feed."""

    feed: FeedId
    subjects: IdTable
    counts: list[int]
    totals: Blobs


class PushedForm(msgspec.Struct, frozen=True):
    """What became of a push.

    Attributes:
        verdicts: One for each of *changes*.
        reasons: Of those that have one, by their number.
    """

    changes: IdTable
    verdicts: list[Verdict]
    reasons: dict[str, str]
    last_seq: int
    forked: bool


class PageForm(msgspec.Struct, frozen=True):
    """Some rows of a feed.

    Attributes:
        seqs: By how much each number is more than the one before.
        events: What each row is.
        whom: The subject of each row that has one.
        packets: Of each row that tells something.
    """

    feed: FeedId
    epoch: Epoch
    seqs: list[int]
    events: list[int]
    subjects: IdTable
    whom: Refs
    packets: Packets
    head: int
    last_seq: int


class AheadForm(msgspec.Struct, frozen=True):
    """What some feeds will tell."""

    packets: Packets
    granted_by: dict[FeedId, tuple[RecordId, ...]]


class WelcomeForm(msgspec.Struct, frozen=True):
    """What the hub knows of a store."""

    epoch: Epoch
    feeds: list["HeadForm"]
    withdrawn: tuple[FeedId, ...]
    last_seq: int
    forked: bool


class HeadForm(msgspec.Struct, frozen=True):
    """A feed, and how far it goes."""

    feed: FeedId
    epoch: Epoch
    head: int
    kinds: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of message looks on the wire.

    Attributes:
        wire: What is read from JSON.
        written: From the message to that; *read* the other way.
    """

    message: type
    wire: Any
    written: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _as_it_is(message: type) -> Form:
    return Form(message, message, lambda one: one, _within)


def _within(message: Any) -> Any:  # noqa: ANN401 - whatever it is, it is returned
    """Return *message* if a database can keep each of its numbers."""
    fit(number for number in _numbers(msgspec.to_builtins(message)))
    return message


def _numbers(value: object) -> Iterator[int]:
    """Yield the numbers in *value*; sums of digests are larger than others."""
    match value:
        case int():
            yield value
        case {"count": int(), "total": int()}:
            pass
        case dict():
            yield from chain.from_iterable(map(_numbers, value.values()))
        case list() | tuple():
            yield from chain.from_iterable(map(_numbers, value))
        case _:
            pass


def _write_push(one: Push) -> PushForm:
    return PushForm(one.sender, written(one.packets))


def _read_push(form: PushForm) -> Push:
    _within(form.sender)
    return Push(form.sender, read(form.packets))


def _write_subjects(one: CountSubjects) -> SubjectsForm:
    totals = blobs(tally.total.to_bytes(DIGEST_BYTES) for tally in one.here.values())
    counts = [tally.count for tally in one.here.values()]
    return SubjectsForm(one.feed, _ids(one.here), counts, totals)


def _read_subjects(form: SubjectsForm) -> CountSubjects:
    totals = map(int.from_bytes, bytes_in(form.totals))
    columns = zip(_read_ids(form.subjects), form.counts, totals, strict=True)
    here = {RecordId(subject): Tally(count, total) for subject, count, total in columns}
    return CountSubjects(form.feed, here)


def _write_pushed(one: Pushed) -> PushedForm:
    statuses = list(one.statuses.values())
    return PushedForm(
        _ids(one.statuses),
        [status.verdict for status in statuses],
        {str(at): status.reason for at, status in enumerate(statuses) if status.reason},
        one.last_seq,
        one.forked,
    )


def _read_pushed(form: PushedForm) -> Pushed:
    columns = zip(_read_ids(form.changes), form.verdicts, strict=True)
    fit((form.last_seq,))
    statuses = {
        ChangeId(change_id): Status(verdict, form.reasons.get(str(at), ""))
        for at, (change_id, verdict) in enumerate(columns)
    }
    return Pushed(statuses, form.last_seq, form.forked)


def _write_page(one: Page) -> PageForm:
    subjects, events, whom = Writing(), [], []
    packets: list[Packet] = []
    for row in one.rows:
        match row.event:
            case Granted(subject):
                events.append(_GRANTED)
            case Revoked(subject):
                events.append(_REVOKED)
            case Told(subject, packet):
                events.append(_TOLD)
                packets.append(packet)
            case Withheld():
                events.append(_WITHHELD)
                continue
        whom.append(subjects.ref(subject))
    return PageForm(
        one.feed,
        one.epoch,
        deltas(row.seq for row in one.rows),
        events,
        subjects.ids(),
        whom,
        written(packets),
        one.head,
        one.last_seq,
    )


def _read_page(form: PageForm) -> Page:
    subjects, whom, packets = ReadingIds(form.subjects), iter(form.whom), iter(read(form.packets))

    def event(kind: int) -> Event:
        if kind == _WITHHELD:
            return Withheld()
        subject = RecordId(subjects.text(next(whom)))
        if kind == _TOLD:
            return Told(subject, next(packets))
        return (Granted, Revoked)[(_GRANTED, _REVOKED).index(kind)](subject)

    fit((form.head, form.last_seq, *(seqs := sums(form.seqs))))
    events = [event(kind) for kind in form.events]
    if next(whom, None) is not None or next(packets, None) is not None:
        raise ValueError("more than the rows tell")
    subjects.end()
    rows = tuple(Row(seq, one) for seq, one in zip(seqs, events, strict=True))
    return Page(form.feed, form.epoch, rows, form.head, form.last_seq)


def _write_ahead(one: Ahead) -> AheadForm:
    return AheadForm(written(one.packets), dict(one.granted_by))


def _read_ahead(form: AheadForm) -> Ahead:
    return Ahead(read(form.packets), form.granted_by)


def _write_welcome(one: Welcome) -> WelcomeForm:
    heads = [HeadForm(head.feed, head.epoch, head.head, _each(head.kinds)) for head in one.feeds]
    return WelcomeForm(one.epoch, heads, one.withdrawn, one.last_seq, one.forked)


def _read_welcome(form: WelcomeForm) -> Welcome:
    heads = tuple(
        FeedHead(head.feed, head.epoch, head.head, _each(head.kinds)) for head in form.feeds
    )
    fit((form.last_seq, *(head.head for head in heads)))
    return Welcome(form.epoch, heads, form.withdrawn, form.last_seq, form.forked)


def _each(kinds: Kinds) -> tuple[str, ...] | None:
    return None if kinds is None else tuple(kinds)


def _ids(several: Iterable[str]) -> IdTable:
    table = Writing()
    for one in several:
        table.ref(one)
    return table.ids()


def _read_ids(table: IdTable) -> Iterator[str]:
    """Yield the identifiers of a table that nothing refers to."""
    reading = ReadingIds(table)
    yield from (reading.text(0) for _ in table.ways)
    reading.end()


REQUESTS: Final[Mapping[str, Form]] = {
    "hello": _as_it_is(Hello),
    "push": Form(Push, PushForm, _write_push, _read_push),
    "pull": _as_it_is(Pull),
    "count": _as_it_is(Count),
    "count-subjects": Form(CountSubjects, SubjectsForm, _write_subjects, _read_subjects),
    "first": _as_it_is(First),
}

REPLIES: Final[Mapping[str, Form]] = {
    "welcome": Form(Welcome, WelcomeForm, _write_welcome, _read_welcome),
    "pushed": Form(Pushed, PushedForm, _write_pushed, _read_pushed),
    "page": Form(Page, PageForm, _write_page, _read_page),
    "counted": _as_it_is(Counted),
    "differing": _as_it_is(Differing),
    "ahead": Form(Ahead, AheadForm, _write_ahead, _read_ahead),
    "lost": _as_it_is(Lost),
    "busy": _as_it_is(Busy),
    "refused": _as_it_is(Refused),
}

NAMES: Final[Mapping[type, str]] = {
    form.message: name for name, form in (*REQUESTS.items(), *REPLIES.items())
}
