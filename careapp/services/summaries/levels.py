"""Levels on paper: now, expected, last time, what became of them and what they come to."""

from collections.abc import Iterator
from dataclasses import dataclass

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.levels import SCORED
from careapp.dialogue.stored_rounds import Spot
from careapp.dialogue.tool import Tool
from careapp.domain.informer import Voice
from careapp.domain.level import Level, Movement, movement
from careapp.reports.model import Block, BulletList, Column, Heading, Paragraph, Run, Table
from careapp.services.conversation import (
    AnswerState,
    Conversation,
    Key,
    numbering_of,
    stored_answers,
)
from careapp.services.round_titles import titled
from careapp.services.scales import level_in_words, together, together_in_words
from careapp.services.summaries.dossier import Dossier
from careapp.services.visits import starts_at


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One condition with its levels at this visit and at the one before."""

    name: str
    item: Item
    state: AnswerState
    before: Level | None

    @property
    def movement(self) -> Movement:
        """What became of the level since the visit before."""
        return movement(self.before, self.state.said.current)


def _rows(dossier: Dossier, tool: Tool) -> tuple[LevelRow, ...]:
    """Return the questions of a tool whose level was set, in its order."""
    return tuple(
        LevelRow(_name(dossier, tool, spot), spot.item, state, _before(dossier.earlier, tool, spot))
        for spot in numbering_of(dossier.conversation, tool).spots()
        if spot.item.kind is ItemKind.LEVEL
        and (state := _professional(dossier.conversation, tool, spot)).said.current
    )


def level_blocks(dossier: Dossier) -> Iterator[Block]:
    """Yield the table of levels and what changed since the last visit."""
    word, tools = dossier.wording.word, dossier.conversation.tools
    rows = tuple(row for tool in tools for row in _rows(dossier, tool))
    scored = [row for row in rows if row.item.scale in SCORED]
    rows = tuple(row for row in rows if row not in scored)
    if rows or not scored:
        yield Heading(2, word("lead_summary.levels"))
        yield from _with_changes(dossier, rows)
    for tool in tools if scored else ():
        yield from _scored(dossier, tool)


def _with_changes(dossier: Dossier, rows: tuple[LevelRow, ...]) -> Iterator[Block]:
    word = dossier.wording.word
    if not rows:
        yield Paragraph(word("lead_summary.no_levels"))
        return
    yield _table(dossier, word("lead_summary.condition"), rows)
    yield Paragraph(word("lead_summary.levels_note"), size="small")
    yield from _changes(dossier, rows)


def _scored(dossier: Dossier, tool: Tool) -> Iterator[Block]:
    """Yield the levels of a mapping on its own scale, and what they come to together."""
    rows = tuple(row for row in _rows(dossier, tool) if row.item.scale in SCORED)
    if rows:
        word = dossier.wording.word
        answers = stored_answers(dossier.conversation, tool, Voice.PROFESSIONAL)
        found = together(tool, answers)
        yield Heading(2, tool.title.in_language(dossier.wording.language))
        yield _table(dossier, word("lead_summary.question"), rows)
        if found is not None:
            yield Paragraph((Run(f"{together_in_words(found, dossier.wording)}.", bold=True),))
        yield Paragraph(word("scale.note"), size="small")


def _table(dossier: Dossier, about: str, rows: tuple[LevelRow, ...]) -> Table:
    word = dossier.wording.word
    columns = (
        Column(about, 1.8, row_header=True),
        Column(word("lead_summary.now"), 1.5),
        Column(word("lead_summary.expected"), 1.5),
        Column(word("lead_summary.before"), 0.7, align="center"),
        Column(word("lead_summary.follow_up"), 1.1),
    )
    return Table(columns, tuple(_cells(dossier, row) for row in rows))


def _cells(dossier: Dossier, row: LevelRow) -> tuple[str, ...]:
    said, wording = row.state.said, dossier.wording
    return (
        row.name,
        _level(dossier, row.item, said.current),
        _level(dossier, row.item, said.expected),
        str(row.before.code) if row.before else wording.word("date.none"),
        wording.short(said.follow_up_on) if said.follow_up_on else wording.word("date.none"),
    )


def _level(dossier: Dossier, item: Item, level: Level | None) -> str:
    words = level_in_words(item, level, dossier.wording)
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
