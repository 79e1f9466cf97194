"""What a visit changed in the citizen's help: for the citizen, and for the team lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from careapp.domain.care import Condition
from careapp.domain.help.grant import EndReason, Grant
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.rhythm import ONE_DAY
from careapp.domain.help.swap import Informed, Ruling, Swap
from careapp.domain.help.usual import Line
from careapp.domain.identity import RecordId
from careapp.domain.level import Level
from careapp.reports.model import Block, BulletList, Column, Heading, Paragraph, Run, Table, Text
from careapp.services.help.before_after import what_changed
from careapp.services.help.words import minutes, swap_words
from careapp.services.papers.help_file import HelpFile
from careapp.services.papers.package_paper import package_name
from careapp.services.papers.plain_help import amount_words, days_of, period_words
from careapp.services.papers.swap_words import given_words, instead_words, received_words, swap_days
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class VisitChanges:
    """Grants, swaps and packages that were decided at a visit.

    Attributes:
        made: Grants, also those that changed another one; not the lines of packages.
        ended: Grants whose end was written at the visit or on its day, without another instead.
    """

    file: HelpFile
    made: tuple[Stored[Grant], ...]
    ended: tuple[Stored[Grant], ...]
    swaps: tuple[Stored[Swap], ...]
    packages: tuple[Stored[GrantedPackage], ...]
    informed: tuple[Stored[Informed], ...]

    @property
    def any(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.made or self.ended or self.swaps or self.packages)


def visit_changes(file: HelpFile, visit_id: RecordId, held_on: date) -> VisitChanges:
    """Return what was decided at a visit."""
    grants, read = file.known.grants, file.desk.read
    return VisitChanges(
        file,
        tuple(
            one
            for one in grants
            if one.record.visit_id == visit_id and one.record.package_id is None
        ),
        tuple(one for one in grants if _ended_on(file, one, held_on)),
        tuple(read.where(Swap, visit_id=visit_id)),
        tuple(read.where(GrantedPackage, visit_id=visit_id)),
        tuple(read.where(Informed, visit_id=visit_id)),
    )


def citizens_changes(changes: VisitChanges) -> Iterator[Block]:
    """Yield what changed in plain words, without codes, levels or law."""
    if changes.any:
        yield Heading(2, changes.file.wording.word("visit_changes.citizen_heading"))
        yield BulletList(tuple(_told(changes)))


def leads_changes(changes: VisitChanges) -> Iterator[Block]:
    """Yield what changed with levels, minutes a week before and after, reasons and authors."""
    word = changes.file.wording.word
    if changes.any or changes.informed:
        yield Heading(2, word("visit_changes.lead_heading"))
    if rows := tuple(_grant_rows(changes)):
        yield _grants(changes, rows)
        yield from _minutes(changes)
    if changes.packages:
        yield _packages(changes)
    if changes.swaps:
        yield _swaps(changes)
    for one in changes.informed:
        day = one.record.informed_on
        yield Paragraph(
            word(
                "visit_changes.informed",
                by=one.record.by or "",
                day=changes.file.wording.date_of(day) if day else "",
            )
        )


def _ended_on(file: HelpFile, stored: Stored[Grant], held_on: date) -> bool:
    """Return whether a grant was ended on the day of the visit, and nothing came instead."""
    ended = stored.record.ended
    if ended is None or ended.why is EndReason.CHANGED:
        return False
    return stored.said.at.astimezone(file.wording.zone).date() == held_on


def _told(changes: VisitChanges) -> Iterator[Text]:
    file = changes.file
    wording, word = file.wording, file.wording.word
    for one in changes.made:
        grant, before = one.record, file.grant(one.record.replaces)
        now = ", ".join(filter(None, (amount_words(wording, grant), days_of(wording, grant))))
        name = Run(file.names.of_grant(grant), bold=True)
        if before:
            was = amount_words(wording, before)
            yield (name, Run(word("visit_changes.citizen_changed", now=now, before=was)))
        else:
            yield (name, Run(word("visit_changes.citizen_granted", now=now)))
    for one in changes.ended:
        if last := one.record.last_on:
            name = Run(file.names.of_grant(one.record), bold=True)
            yield (name, Run(word("visit_changes.citizen_ended", day=wording.day(last))))
    for package in changes.packages:
        held = package.record.days
        days = period_words(wording, held.starts_on, held.ends_on) if held else ""
        name = Run(package_name(file, package.record), bold=True)
        yield (name, Run(word("visit_changes.citizen_package", days=days)))
    for swap in changes.swaps:
        on = Run(f"{swap_days(file, swap.record)}: ", bold=True)
        yield (on, Run(instead_words(file, swap.record)))


def _grants(changes: VisitChanges, rows: tuple[tuple[str, ...], ...]) -> Table:
    """Return the grants; the column of conditions only where one is named."""
    word = changes.file.wording.word
    columns = (
        Column(word("visit_changes.service"), 1.1, row_header=True),
        Column(word("visit_changes.what"), 1.4),
        Column(word("visit_changes.condition"), 1.0),
        Column(word("visit_changes.reason"), 1.4),
        Column(word("visit_changes.author"), 1.2),
    )
    if any(row[_CONDITION] for row in rows):
        return Table(columns, rows)
    kept = [at for at in range(len(columns)) if at != _CONDITION]
    return Table(
        tuple(columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows)
    )


_CONDITION = 2


def _grant_rows(changes: VisitChanges) -> Iterator[tuple[str, ...]]:
    file = changes.file
    wording, word = file.wording, file.wording.word
    for one in changes.made:
        grant, before = one.record, file.grant(one.record.replaces)
        key = "changed" if before else "granted"
        lines = [
            word(f"visit_changes.{key}"),
            amount_words(wording, grant),
            days_of(wording, grant),
        ]
        if before:
            lines.insert(1, word("visit_changes.before", amount=amount_words(wording, before)))
        reason = "\n".join(_reasons(file, grant))
        yield (
            file.names.of_grant(grant),
            "\n".join(filter(None, lines)),
            _condition(file, grant),
            reason,
            _who(file, one),
        )
    for one in changes.ended:
        ended = one.record.ended
        if ended is None:
            continue
        what = word("visit_changes.ended", day=wording.date_of(ended.last_on))
        reason = "\n".join(filter(None, (word(f"end_reason.{ended.why}"), ended.words)))
        name, condition = file.names.of_grant(one.record), _condition(file, one.record)
        yield (name, what, condition, reason, _who_last(file, one))


def _reasons(file: HelpFile, grant: Grant) -> Iterator[str]:
    word = file.wording.word
    if grant.purpose and grant.purpose.words:
        yield grant.purpose.words
    if grant.basis:
        yield grant.basis
    if grant.own_proposal:
        yield word("visit_changes.proposed", words=file.wording.quote(grant.own_proposal.words))
        if grant.own_proposal.why_different:
            yield word("visit_changes.different", words=grant.own_proposal.why_different)
    if grant.rehabilitation:
        considered = word(f"considered.{grant.rehabilitation.considered}")
        yield ": ".join(filter(None, (considered, grant.rehabilitation.reason)))


def _condition(file: HelpFile, grant: Grant) -> str:
    """Return the condition that a grant is for, with its levels now and expected."""
    condition_id = grant.purpose.condition_id if grant.purpose else None
    stored = file.desk.read.get(Condition, condition_id) if condition_id else None
    if stored is None:
        return ""
    assessed = stored.record.assessment
    lines = [stored.record.code.display]
    if assessed and assessed.current:
        now = _level(file, assessed.current)
        lines.append(file.wording.word("visit_changes.level_now", level=now))
    if assessed and assessed.expected:
        expected = _level(file, assessed.expected)
        lines.append(file.wording.word("visit_changes.level_expected", level=expected))
    return "\n".join(lines)


def _level(file: HelpFile, level: Level) -> str:
    return f"{level.code} {file.wording.level(level)}"


def _minutes(changes: VisitChanges) -> Iterator[Block]:
    """Yield the minutes of a usual week before the visit and after all that it changed."""
    lines = _before_and_after(changes)
    if not lines:
        return
    wording, word = changes.file.wording, changes.file.wording.word
    columns = (
        Column(word("visit_changes.minutes"), 2.0, row_header=True),
        Column(word("visit_changes.was"), 1.0, align="right"),
        Column(word("visit_changes.becomes"), 1.0, align="right"),
    )
    grants = changes.file.known.help.grants.values()
    names = {grant.name: changes.file.names.of_grant(grant) for grant in grants}
    rows = tuple(
        (names[line.name], minutes(wording, line.before), minutes(wording, line.after))
        for line in lines
    )
    total = (
        word("visit_changes.together"),
        minutes(wording, sum(line.before for line in lines)),
        minutes(wording, sum(line.after for line in lines)),
    )
    yield Table(columns, rows, total)


def _before_and_after(changes: VisitChanges) -> tuple[Line, ...]:
    """Return each service in a usual week, when all of it holds."""
    help_ = changes.file.known.help
    starts = [one.record.days.starts_on for one in changes.made if one.record.days]
    ends = [one.record.last_on for one in changes.ended if one.record.last_on]
    if not starts and not ends:
        return ()
    new = frozenset(one.record_id for one in changes.made)
    replaced = {one.record.replaces for one in changes.made if one.record.replaces}
    ended = frozenset({*replaced, *(one.record_id for one in changes.ended)})
    on = max((*starts, *(day + ONE_DAY for day in ends)))
    return what_changed(help_.grants.items(), new=new, ended=ended, on=on).services


def _packages(changes: VisitChanges) -> Table:
    file = changes.file
    word, wording = file.wording.word, file.wording
    columns = (
        Column(word("visit_changes.package"), 1.2, row_header=True),
        Column(word("visit_changes.period"), 1.4),
        Column(word("visit_changes.review"), 1.0),
        Column(word("visit_changes.author"), 1.0),
    )
    rows = []
    for one in changes.packages:
        held, review_on = one.record.days, one.record.review_on
        days = period_words(wording, held.starts_on, held.ends_on) if held else ""
        review = wording.date_of(review_on) if review_on else ""
        rows.append((package_name(file, one.record), days, review, _who(file, one)))
    return Table(columns, tuple(rows))


def _swaps(changes: VisitChanges) -> Table:
    file = changes.file
    word = file.wording.word
    columns = (
        Column(word("visit_changes.swap"), 1.0, row_header=True),
        Column(word("swap_list.given"), 1.0),
        Column(word("swap_list.instead"), 1.2),
        Column(word("swap_list.outcome"), 1.6),
        Column(word("visit_changes.author"), 1.1),
    )
    return Table(columns, tuple(_swap(file, one) for one in changes.swaps))


def _swap(file: HelpFile, stored: Stored[Swap]) -> tuple[str, ...]:
    swap, word = stored.record, file.wording.word
    lines = [word(f"swap_outcome.{swap.outcome}")] if swap.outcome else []
    for verdict in swap.said:
        said = swap_words(file.wording, verdict)
        if verdict.ruling is not Ruling.ALLOWED:
            lines.append(f"{said.rule}: {said.reason}")
    lines += [file.wording.quote(swap.disagreement)] if swap.disagreement else []
    return (
        swap_days(file, swap),
        given_words(file, swap),
        received_words(file, swap),
        "\n".join(lines),
        _who(file, stored),
    )


def _who(file: HelpFile, stored: Stored[Any]) -> str:
    return f"{file.maker(stored.record_id)}\n{_when(file, stored.made.at)}"


def _who_last(file: HelpFile, stored: Stored[Any]) -> str:
    return f"{file.latest_author(stored.record_id)}\n{_when(file, stored.said.at)}"


def _when(file: HelpFile, at: datetime) -> str:
    day = file.wording.date_of(at.astimezone(file.wording.zone).date())
    return file.wording.word("date.at", day=day, time=file.wording.time_of(at))
