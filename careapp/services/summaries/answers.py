"""Every answer on paper, the voices side by side, with who wrote each and when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.text import Text as ToolText
from careapp.dialogue.tool import Tool
from careapp.dialogue.wording import answer_text
from careapp.domain.answer import Answer, answer_id
from careapp.domain.informer import Voice
from careapp.reports.model import (
    Block,
    Column,
    Heading,
    KeepTogether,
    NoteEntry,
    Paragraph,
    Run,
    Table,
    runs_of,
)
from careapp.services.conflicts.rows import said_of
from careapp.services.conflicts.sides import Side, kept_together, sides_of
from careapp.services.conversation import (
    SAID,
    AnswerState,
    Conversation,
    answer_values,
    numbering_of,
)
from careapp.services.credit import tool_credit
from careapp.services.former import question_as_it_was
from careapp.services.former_places import CHANGE_TOOL, split_former
from careapp.services.round_titles import titled
from careapp.services.scales import level_in_words
from careapp.services.summaries.dossier import Dossier
from careapp.services.worked import Worked, work_out
from careapp.store.reader import Written


def answer_blocks(dossier: Dossier) -> Iterator[Block]:
    """Yield the answers of each tool in its order; what nobody asked is left out."""
    word = dossier.wording.word
    started = False
    for tool in dossier.conversation.tools:
        entries = list(_entries(dossier, tool))
        if entries and not started:
            started = True
            yield Heading(2, word("lead_summary.answers"))
        if entries:
            yield Heading(3, tool.title.in_language(dossier.wording.language))
            yield from entries
            if credit := tool_credit(tool, dossier.wording):
                yield Paragraph(credit, size="small")
    yield from _aside(dossier)


def _entries(dossier: Dossier, tool: Tool) -> Iterator[Block]:
    language = dossier.wording.language
    worked = work_out(dossier.desk, dossier.conversation, tool, language=language)
    for spot in numbering_of(dossier.conversation, tool).spots():
        item, states = spot.item, dossier.conversation.voices(tool.url, *spot.places)
        text = item.text.in_language(language)
        title = titled(tool, spot, text, language)
        yield from _voices(dossier, replace(item, text=ToolText(title)), tuple(states))
        for state in dossier.conversation.former.get((tool.url, spot.place), ()):
            yield _before_the_change(dossier, title, state)
        if text and not item.hidden:
            yield from _worked_out(dossier, item, title, spot.place, worked)


def _worked_out(
    dossier: Dossier, item: Item, title: str, place: str, worked: Worked
) -> Iterator[NoteEntry]:
    """Yield what formulas made of the answers; of each voice alone where they differ."""
    word, language = dossier.wording.word, dossier.wording.language
    sources = {"": worked.answers} | {word(f"voice.{v}"): a for v, a in worked.apart.items()}
    for voice, answers in sources.items():
        told = ", ".join(answer_text(item, value, language) for value in answers.get(place, ()))
        if told:
            source = " · ".join(filter(None, (word("lead_summary.worked_out"), voice)))
            yield NoteEntry(told, informer=source, title=title)


def _voices(dossier: Dossier, item: Item, states: Sequence[AnswerState]) -> Iterator[Block]:
    """Yield what was answered to one question: a column for each voice, where several answered."""
    told = {v: [one for one in states if one.key.voice is v] for v in Voice}
    voices = [voice for voice in Voice if told[voice]]
    if len(voices) == 1:
        yield from (_entry(dossier, item, state) for state in states)
    elif voices:
        columns = (Column(dossier.wording.word(f"voice.{voice}")) for voice in voices)
        entries = [[_entry(dossier, item, state) for state in told[voice]] for voice in voices]
        question = Paragraph((Run(entries[0][0].title, bold=True),))
        cells = tuple(_under_one_another(each) for each in entries)
        yield KeepTogether((question, Table(tuple(columns), (cells,))))


def _under_one_another(entries: Sequence[NoteEntry]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for entry in entries:
        runs += [Run("\n")] if runs else []
        runs += [*runs_of(entry.words), Run(f"\n{entry.byline}", quiet=True)]
    return tuple(runs)


def _before_the_change(dossier: Dossier, title: str, state: AnswerState) -> NoteEntry:
    """Return an answer that was given before its question changed its type."""
    item = question_as_it_was(dossier.desk, state.key.tool, state.key.link_id)
    said = replace(state, written=_first_written(dossier, state))
    entry = _entry(dossier, item or _nameless(state), said)
    before = dossier.wording.word("lead_summary.before_change")
    return replace(entry, title=title, informer=f"{entry.informer} · {before}")


def _first_written(dossier: Dossier, state: AnswerState) -> Written | None:
    """Return who wrote an answer, and when; not who let its question change."""
    key, last = state.key, state.written
    asked_at = split_former(key.link_id)[0]
    record_id = answer_id(dossier.conversation.visit_id, key.tool, asked_at, key.voice)
    for act in reversed(dossier.desk.read.acts_touching(record_id)):
        at = datetime.fromtimestamp(act.at_ms / 1_000, UTC)
        if last is not None and at < last.at and act.purpose != CHANGE_TOOL:
            return Written(act.author, at, act.role)
    return last


def _nameless(state: AnswerState) -> Item:
    """Return a question of which nothing but its answer is left."""
    text = ToolText(state.key.link_id)
    return Item(link_id=state.key.link_id, kind=ItemKind.TEXT, text=text)


def _entry(dossier: Dossier, item: Item, state: AnswerState) -> NoteEntry:
    word, written = dossier.wording.word, state.written
    informer = state.said.informer
    source = word(f"informer.{informer}") if informer else word(f"voice.{state.key.voice}")
    return NoteEntry(
        "\n".join(answer_lines(dossier, item, state)),
        author=dossier.desk.staff_name(written.author) if written else "",
        role=word(f"role.{written.role}") if written and written.role else "",
        when=dossier.wording.moment(written.at) if written else "",
        informer=word("lead_summary.source", informer=source)
        + _confirmed(dossier, state)
        + _standing(dossier, state),
        title=item.text.in_language(dossier.wording.language),
    )


def answer_lines(dossier: Dossier, item: Item, state: AnswerState) -> list[str]:
    """Return what was answered, line by line: level, value, words, reason."""
    word, said = dossier.wording.word, state.said
    lines = []
    if item.kind is ItemKind.LEVEL:
        for key, level in (("now", said.current), ("expected", said.expected)):
            if level:
                words = level_in_words(item, level, dossier.wording)
                lines.append(f"{word(f'lead_summary.{key}')}: {level.code} {words}")
    else:
        shown = [
            answer_text(item, value, dossier.wording.language)
            for value in answer_values(item, state)
            if value != said.words
        ]
        lines += [text for text in shown if text]
    lines += [said.words] if said.words else []
    lines += [word("lead_summary.reason", words=said.reason)] if said.reason else []
    if state.contested or state.both:
        lines.append(word("lead_summary.contested" if state.contested else "conflict.kept"))
        lines += [_side(dossier, item, state, one) for one in _sides(dossier, state)]
    return lines


def _sides(dossier: Dossier, state: AnswerState) -> tuple[Side, ...]:
    """Return what is said apart, or was kept together."""
    key, history = state.key, state.known.changes
    record_id = answer_id(dossier.conversation.visit_id, key.tool, key.link_id, key.voice)
    if state.contested:
        return sides_of(dossier.desk, record_id, SAID, history)
    return kept_together(dossier.desk, record_id, SAID, state.said.both or (), history)


def _side(dossier: Dossier, item: Item, state: AnswerState, side: Side) -> str:
    """Return one side in a line: who, what, and who it was heard from."""
    said, word = said_of(side.value), dossier.wording.word
    lines = answer_lines(dossier, item, AnswerState(key=state.key, said=said))
    words = ", ".join(lines) or word("conflict.empty")
    names = [writer.name or word("conflict.colleague") for writer in side.writers]
    who = dossier.wording.listed(list(dict.fromkeys(names)))
    if said.informer:
        words = (
            f"{words} ({word('lead_summary.source', informer=word(f'informer.{said.informer}'))})"
        )
    return word("conflict.about", kind=who, words=words)


def _confirmed(dossier: Dossier, state: AnswerState) -> str:
    """Return where a confirmed answer comes from: when it was said before, and to whom."""
    confirms = state.said.confirms
    earlier = dossier.desk.read.get(Answer, confirms) if confirms else None
    if earlier is None:
        return ""
    when = dossier.wording.day_year(earlier.said.at.astimezone(dossier.wording.zone).date())
    author = dossier.desk.staff_name(earlier.said.author)
    return " · " + dossier.wording.word("lead_summary.confirmed", when=when, author=author)


def _standing(dossier: Dossier, state: AnswerState) -> str:
    key = state.key
    record_id = answer_id(dossier.conversation.visit_id, key.tool, key.link_id, key.voice)
    after = dossier.after_closing(record_id)
    return f" · {after}" if after else ""


def _aside(dossier: Dossier) -> Iterator[Block]:
    """Yield answers whose question no tool at hand asks; nothing is left off the paper."""
    conversation = dossier.conversation
    asked = {
        (tool.url, place)
        for tool in conversation.tools
        for spot in numbering_of(conversation, tool).spots()
        for place in spot.places
    }
    beside = {state.key for states in conversation.former.values() for state in states}
    for state in _unasked(conversation, asked):
        if state.key not in beside:
            item = question_as_it_was(dossier.desk, state.key.tool, state.key.link_id)
            yield _entry(dossier, item or _nameless(state), state)


def _unasked(conversation: Conversation, asked: set[tuple[str, str]]) -> Iterator[AnswerState]:
    for key, state in conversation.answers.items():
        if (key.tool, key.link_id) not in asked and state.is_told:
            yield state
