"""Levels on paper: now, expected, last time, and what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.tool import Tool
from careapp.domain.informer import Voice
from careapp.domain.level import Level, Movement, movement
from careapp.reports.model import Block, BulletList, Column, Heading, Paragraph, Table
from careapp.services.conversation import AnswerState, Conversation, Key
from careapp.services.summaries.dossier import Dossier
from careapp.services.visits import starts_at


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One condition with its levels at this visit and at the one before."""

    item: Item
    state: AnswerState
    before: Level | None

    @property
    def movement(self) -> Movement:
        """What became of the level since the visit before."""
        return movement(self.before, self.state.said.current)


def level_rows(dossier: Dossier) -> tuple[LevelRow, ...]:
    """Return the conditions whose level was set, in the order of the tools."""
    return tuple(
        LevelRow(item, state, _before(dossier.earlier, tool, item))
        for tool in dossier.conversation.tools
        for item in tool.walk()
        if item.kind is ItemKind.LEVEL
        and (state := _professional(dossier.conversation, tool, item)).said.current
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
        row.item.text.in_language(wording.language),
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
    name = row.item.text.in_language(dossier.wording.language)
    return f"{name}: {codes}, {word(f'movement.{row.movement}')}"


def _before(earlier: Conversation | None, tool: Tool, item: Item) -> Level | None:
    return _professional(earlier, tool, item).said.current if earlier else None


def _professional(conversation: Conversation, tool: Tool, item: Item) -> AnswerState:
    return conversation.state(Key(tool.url, item.link_id, Voice.PROFESSIONAL))
