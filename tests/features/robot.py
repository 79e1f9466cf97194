"""Answers every question of a visit, each so that its answer is known again on paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import count

from careapp.changes.shape import as_json as record_json
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.spoken import VOICES
from careapp.dialogue.ticks import tick_key
from careapp.dialogue.values import AnswerValue, Coding, Quantity, as_json
from careapp.domain.answer import Said
from careapp.domain.identity import RecordId
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import Level, Scale
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.services.tools import shipped_tools
from careapp.services.visits import begin_visit, plan_visit

INFORMERS = {
    Voice.CITIZEN: Informer.CITIZEN,
    Voice.RELATIVE: Informer.RELATIVE,
    Voice.PROFESSIONAL: Informer.CASEWORKER,
}

FOLLOW_UP = date(2027, 1, 12)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given, with what must be read of it.

    Attributes:
        texts: What must stand on paper, in the language of the paper.
    """

    voice: Voice
    item: Item
    texts: tuple[str, ...]


class Robot:
    """Answers questions; no two answers in words are alike.

    Args:
        language: That options are read in.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers = count(1)

    def answer_all(self, desk: Desk, visit_id: RecordId) -> list[Given]:
        """Begin a visit with all our tools, and answer each of their questions in each voice."""
        tools = {url: tool.version for url, tool in shipped_tools().items()}
        return self.answer_tools(desk, visit_id, tools)

    def answer_tools(self, desk: Desk, visit_id: RecordId, tools: Mapping[str, str]) -> list[Given]:
        """Begin a visit with *tools*, and answer each of their questions in each voice."""
        stored = open_conversation(desk, visit_id=visit_id).visit
        plan_visit(desk, replace(stored.record, tools=tools), visit_id=visit_id)
        begin_visit(desk, visit_id=visit_id)
        conversation = open_conversation(desk, visit_id=visit_id)
        drafts, given = [], []
        for tool in conversation.tools:
            for item in (one for one in tool.walk() if one.answerable):
                for voice in VOICES:
                    said, ticked, texts = self._answer(item, voice)
                    key = Key(tool.url, item.link_id, voice)
                    drafts += typed(conversation, key, said, ticked=ticked)
                    given.append(Given(voice, item, texts))
        keep_typing(desk, drafts)
        finish_typing(desk, origin=visit_id)
        return given

    def _answer(
        self, item: Item, voice: Voice
    ) -> tuple[Said, Mapping[str, str] | None, tuple[str, ...]]:
        informer = INFORMERS[voice]
        if item.kind is ItemKind.LEVEL:
            words = self._words(voice)
            said = Said(words=words, informer=informer)
            return (self._judged(said) if voice is Voice.PROFESSIONAL else said), None, (words,)
        if item.repeats and item.options:
            texts = tuple(o.text.in_language(self._language) for o in item.options)
            ticked = {tick_key(o.value): t for o, t in zip(item.options, texts, strict=True)}
            return Said(informer=informer), ticked, texts
        if (value := self._value(item)) is not None:
            json = record_json(as_json(value))
            said = Said(value=json, informer=informer)  # type: ignore[arg-type]
            return said, None, tuple(self._read(item, value))
        words = self._words(voice)
        return Said(words=words, informer=informer), None, (words,)

    def _judged(self, said: Said) -> Said:
        level, expected = next(self._numbers) % 5, next(self._numbers) % 5
        return replace(
            said, current=Level(Scale.FSIII, level), expected=Level(Scale.FSIII, expected),
            follow_up_on=FOLLOW_UP,
        )  # fmt: skip

    def _value(self, item: Item) -> AnswerValue | None:
        number = next(self._numbers)
        if item.options:
            return item.options[number % len(item.options)].value
        if item.kind is ItemKind.QUANTITY:
            unit = item.units[0] if item.units else Coding()
            return Quantity(Decimal(number), unit.display or unit.code, unit.system, unit.code)
        of_kind: dict[ItemKind, AnswerValue] = {
            ItemKind.BOOLEAN: True,
            ItemKind.INTEGER: 1_000 + number,
            ItemKind.DECIMAL: number + Decimal("0.25"),
            ItemKind.DATE: FOLLOW_UP.isoformat(),
            ItemKind.DATETIME: FOLLOW_UP.isoformat(),
            ItemKind.TIME: "09:30:00",
        }
        return of_kind.get(item.kind)

    def _read(self, item: Item, value: AnswerValue) -> Iterator[str]:
        """Yield what a reader must find of a value; dates and numbers have tests of their own."""
        for option in item.options:
            if option.value == value:
                yield option.text.in_language(self._language)
        if item.kind is ItemKind.INTEGER:
            yield str(value)
        if isinstance(value, Quantity):
            yield str(value.value)

    def _words(self, voice: Voice) -> str:
        return f"Ordret {voice} {next(self._numbers):04}: det går lidt bedre på trappen."
