"""The receipt on paper: what was written, when it was stored, and how far each of it has come."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from itertools import groupby

from careapp.changes.change import DELETED, Change
from careapp.changes.kinds import KINDS
from careapp.changes.shape import dumps, identity_units
from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.domain.visit import Visit
from careapp.reports.model import Block, Column, Facts, Heading, Paragraph, Report, Table
from careapp.services.conflicts.about import about
from careapp.services.conflicts.values import label_of
from careapp.services.desk import Desk
from careapp.services.hubs_word import MEMBERSHIP
from careapp.services.safety.receipts import moment_of
from careapp.services.summaries.every_page import made_by, page_words, sender
from careapp.services.syncing.files import waiting_pictures
from careapp.services.visits import starts_at
from careapp.services.wording import Wording
from careapp.store.apart import Disagreement
from careapp.store.ledger import Travelled

MOST = 600
"""Lines on one paper: some thirty pages."""

_SUM_BYTES = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """What was written of one record in one act."""

    visit_id: RecordId | None
    subject: RecordId
    what: str
    travelled: Travelled


def visit_receipt(desk: Desk, visit_id: RecordId, language: str) -> Report:
    """Return the receipt of one visit; only what was written on this computer stands on it."""
    written = desk.read.ledger.written_at(visit_id, limit=MOST + 1)
    return _report(desk, written, language, since=None)


def receipt_since(desk: Desk, days: int, language: str) -> Report:
    """Return the receipt of the last *days*, today among them; by visit."""
    first = desk.clock.today() - timedelta(days=days - 1)
    start = datetime.combine(first, time(), desk.clock.zone)
    written = desk.read.ledger.written_since(int(start.timestamp() * 1_000), limit=MOST + 1)
    return _report(desk, written, language, since=first)


def citizens_on_receipt(desk: Desk, days: int) -> tuple[RecordId, ...]:
    """Return the citizens that the receipt of the last *days* tells of."""
    first = desk.clock.today() - timedelta(days=days - 1)
    start = datetime.combine(first, time(), desk.clock.zone)
    written = desk.read.ledger.written_since(int(start.timestamp() * 1_000), limit=MOST)
    subjects = dict.fromkeys(one.change.subject for one in written)
    return tuple(one.record_id for one in desk.read.several(Citizen, [*subjects]))


def check_sum(changes: Iterable[Change]) -> str:
    """Return a short sum of *changes*: the same wherever the same was written, in that order."""
    digest = blake2b(digest_size=_SUM_BYTES)
    for change in changes:
        digest.update(f"{change.change_id}{dumps(change.said)}".encode())
    text = digest.hexdigest()
    return f"{text[: len(text) // 2]} {text[len(text) // 2 :]}"


def _report(
    desk: Desk, written: Sequence[Travelled], language: str, *, since: date | None
) -> Report:
    wording, today = desk.wording(language), desk.clock.today()
    shown = [one for one in written[:MOST] if one.change.kind != "access"]
    word = wording.word
    return Report(
        title=word("receipt_paper.title"),
        language=language,  # type: ignore[arg-type]
        audience="professional",
        subject_name=desk.staff_name(desk.me),
        subject_id="",
        author=made_by(desk, wording),
        made=wording.moment(desk.clock.now()),
        header_left=sender(desk, wording),
        header_right=word("receipt_paper.header", day=wording.day_year(today)),
        words=page_words(wording),
        blocks=tuple(_blocks(desk, shown, wording, since=since, cut=len(written) > MOST)),
    )


def _blocks(
    desk: Desk, shown: Sequence[Travelled], wording: Wording, *, since: date | None, cut: bool
) -> Iterator[Block]:
    word = wording.word
    joined = desk.store.local(MEMBERSHIP) is not None
    yield Heading(1, word("receipt_paper.heading"))
    yield Paragraph(word("receipt_paper.lead" if joined else "receipt_paper.lead_alone"))
    yield _facts(desk, shown, wording, since=since)
    if not shown:
        yield Paragraph(word("receipt_paper.nothing"))
    lines = sorted(
        (_line(desk, one, wording) for one in shown), key=lambda one: one.visit_id or one.subject
    )
    for _place, group in groupby(lines, key=lambda one: one.visit_id or one.subject):
        of_one = list(group)
        yield Heading(2, _heading(desk, of_one[0], wording))
        yield _table(of_one, wording, joined=joined)
    if cut:
        yield Paragraph(word("receipt_paper.cut", number=MOST))
    yield Paragraph(word("receipt_paper.sum_means"), size="small")


def _facts(
    desk: Desk, shown: Sequence[Travelled], wording: Wording, *, since: date | None
) -> Facts:
    word = wording.word
    pairs = [(word("receipt_paper.by"), made_by(desk, wording))]
    if since is not None:
        last = wording.date_of(desk.clock.today())
        pairs.append((word("receipt_paper.period"), f"{wording.date_of(since)} – {last}"))
    pairs.append((word("receipt_paper.changes"), str(len(shown))))
    pairs.append((word("receipt_paper.sum"), check_sum(one.change for one in shown)))
    of_these = {one.change.record_id for one in shown}
    waiting = [one for one in waiting_pictures(desk.store) if one.record_id in of_these]
    if waiting and desk.store.local(MEMBERSHIP) is not None:
        pairs.append((word("receipt_paper.pictures"), str(len(waiting))))
    return Facts(tuple(pairs))


def _table(lines: Sequence[_Line], wording: Wording, *, joined: bool) -> Table:
    word = wording.word
    columns = [
        Column(word("receipt_paper.what"), 2.2, row_header=True),
        Column(word("receipt_paper.stored"), 1.1),
    ]
    if joined:
        columns.append(Column(word("receipt_paper.at_hub"), 1.1))
        columns.append(Column(word("receipt_paper.confirmed"), 1.1))
    columns.append(Column(word("receipt_paper.sum"), 0.9))
    return Table(tuple(columns), tuple(_row(one, wording, joined=joined) for one in lines))


def _row(line: _Line, wording: Wording, *, joined: bool) -> tuple[str, ...]:
    one, word = line.travelled, wording.word
    cells = [line.what, _short(moment_of(one.act.at_ms), wording)]
    if joined:
        at_hub = (
            word("receipt_paper.waits") if one.waits else _short(moment_of(one.at_hub_ms), wording)
        )
        confirmed = "" if one.waits else _short(moment_of(one.confirmed_ms), wording)
        if one.reason is not None and not one.waits:
            at_hub, confirmed = word("receipt_paper.set_aside"), ""
        cells += [at_hub, confirmed or word("receipt_paper.not_yet")]
    return (*cells, check_sum([one.change]))


def _line(desk: Desk, one: Travelled, wording: Wording) -> _Line:
    change = one.change
    visit_id = one.act.origin
    if visit_id is not None and desk.read.get(Visit, visit_id) is None:
        visit_id = None
    return _Line(visit_id, change.subject, _what(desk, change, wording), one)


def _what(desk: Desk, change: Change, wording: Wording) -> str:
    """Return what was written of, without what was written: the paper may be left lying."""
    declared = KINDS.get(change.kind)
    if declared is None:
        return change.kind
    if change.kind == "answer":
        history = desk.read.known(change.record_id).changes
        unit = next(iter(change.said))
        as_one = Disagreement(change.kind, change.record_id, unit, change.subject, ())
        found = about(desk, as_one, history, wording)
        return f"{wording.word('record.answer')}: {found.title}"
    kind = wording.word(f"record.{change.kind}")
    if change.said.get(DELETED) is True:
        return f"{kind}, {wording.word('conflict.removed')}"
    fixed = identity_units(declared.record)
    fields = dict.fromkeys(
        label_of(wording, change.kind, unit) for unit in change.said if unit not in fixed
    )
    return f"{kind}: {', '.join(fields)}" if fields and change.parents else kind


def _heading(desk: Desk, line: _Line, wording: Wording) -> str:
    citizen = desk.read.get(Citizen, line.subject)
    name = citizen.record.name.full if citizen and citizen.record.name else ""
    visit = desk.read.get(Visit, line.visit_id) if line.visit_id else None
    at = starts_at(visit.record) if visit else None
    if visit is None:
        place = wording.word("receipt_paper.outside")
        return f"{name}, {place}" if name else wording.word("receipt_paper.other")
    when = wording.moment(at) if at else wording.word("record.visit")
    return ", ".join(filter(None, (name, when)))


def _short(at: datetime | None, wording: Wording) -> str:
    if at is None:
        return ""
    local = at.astimezone(UTC).astimezone(wording.zone)
    return f"{wording.short(local.date())} {wording.time_of(local)}"
