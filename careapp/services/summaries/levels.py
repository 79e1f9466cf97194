"""Levels on paper: now, expected, last time, and what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from careapp.dialogue.item import ItemKind
from careapp.dialogue.tool import Tool
from careapp.domain.informer import Voice
from careapp.domain.level import Level, Movement, movement
from careapp.reports.model import Block, BulletList, Column, Heading, Paragraph, Table
from careapp.services.conversation import AnswerState, Conversation, Key, numbering_of
from careapp.services.round_titles import titled
from careapp.services.rounds import Spot
from careapp.services.summaries.dossier import Dossier
from careapp.services.visits import starts_at


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One condition with its levels at this visit and at the one before."""

    name: str
    state: AnswerState
    before: Level | None

    @property
    def movement(self) -> Movement:
        """What became of the level since the visit before."""
        return movement(self.before, self.state.said.current)


def level_rows(dossier: Dossier) -> tuple[LevelRow, ...]:
    """Return the conditions whose level was set, in the order of the tools."""
    return tuple(
        LevelRow(_name(dossier, tool, spot), state, _before(dossier.earlier, tool, spot))
        for tool in dossier.conversation.tools
        for spot in numbering_of(dossier.conversation, tool).spots()
        if spot.item.kind is ItemKind.LEVEL
        and (state := _professional(dossier.conversation, tool, spot)).said.current
    )


def level_blocks(dossier: Dossier) -> Iterator[Block]:
    """Yield the table of levels and what changed since the last visit."""
    word = dossier.wording.word
    rows = level_rows(dossier)
    yield Heading(2, word("lead_summary.levels"))
    if not rows:
        yield Paragraph(word("lead_summary.no_levels"))
        return
    columns = (
        Column(word("lead_summary.condition"), 1.8, row_header=True),
        Column(word("lead_summary.now"), 1.5),
        Column(word("lead_summary.expected"), 1.5),
        Column(word("lead_summary.before"), 0.7, align="center"),
        Column(word("lead_summary.follow_up"), 1.1),
    )
    yield Table(columns, tuple(_cells(dossier, row) for row in rows))
    yield Paragraph(word("lead_summary.levels_note"), size="small")
    yield from _changes(dossier, rows)


def _cells(dossier: Dossier, row: LevelRow) -> tuple[str, ...]:
    said, wording = row.state.said, dossier.wording
    return (
        row.name,
        _level(dossier, said.current),
        _level(dossier, said.expected),
        str(row.before.code) if row.before else wording.word("date.none"),
        wording.short(said.follow_up_on) if said.follow_up_on else wording.word("date.none"),
    )


def _level(dossier: Dossier, level: Level | None) -> str:
    words = dossier.wording.level(level)
    return f"{level.code} {words}" if level else words


def _changes(dossier: Dossier, rows: tuple[LevelRow, ...]) -> Iterator[Block]:
    word = dossier.wording.word
    yield Heading(2, word("lead_summary.changes"))
    if dossier.earlier is None:
        yield Paragraph(word("lead_summary.no_earlier"))
        return
    changed = [row for row in rows if row.movement in (Movement.BETTER, Movement.WORSE)]
    if changed:
        yield BulletList(tuple(_change(dossier, row) for row in changed))
    else:
        before = dossier.earlier.visit
        at = (starts_at(before.record) or before.made.at).astimezone(dossier.wording.zone)
        day = dossier.wording.date_of(at.date())
        yield Paragraph(word("lead_summary.no_changes", day=day))


def _change(dossier: Dossier, row: LevelRow) -> str:
    word = dossier.wording.word
    before, now = row.before, row.state.said.current
    codes = word(
        "level.from_to", before=before.code if before else "", after=now.code if now else ""
    )
    return f"{row.name}: {codes}, {word(f'movement.{row.movement}')}"


def _name(dossier: Dossier, tool: Tool, spot: Spot) -> str:
    language = dossier.wording.language
    return titled(tool, spot, spot.item.text.in_language(language), language)


def _before(earlier: Conversation | None, tool: Tool, spot: Spot) -> Level | None:
    return _professional(earlier, tool, spot).said.current if earlier else None


def _professional(conversation: Conversation, tool: Tool, spot: Spot) -> AnswerState:
    return conversation.state(Key(tool.url, spot.place, Voice.PROFESSIONAL))
