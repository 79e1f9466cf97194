"""Any value of any record in words, by the type of its field."""

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from careapp.changes.change import Json
from careapp.changes.kinds import KINDS
from careapp.changes.shape import body, dumps, value_from
from careapp.dialogue.wording import NO, YES, number_text
from careapp.domain import care, citizen, dialogue_tool, informer, level, national_id, people, visit
from careapp.domain.help import arrangement, catalogue, grant, order, package, pause, rhythm, swap
from careapp.domain.help import swap_rules as rules
from careapp.domain.help import task as tasks
from careapp.domain.identity import (
    CitizenId,
    ConditionId,
    DistrictId,
    OrganisationId,
    RecordId,
    StaffId,
    VisitId,
)
from careapp.services.desk import Desk
from careapp.services.help.words import (
    amount_words,
    arranged_words,
    frame_words,
    holds_words,
    minutes,
    received_words,
)
from careapp.services.help.words import rhythm as rhythm_words
from careapp.services.wording import Wording

_IDS = (RecordId, CitizenId, StaffId, OrganisationId, DistrictId, VisitId, ConditionId)


def field_of(unit: str) -> str:
    """Return the field that a unit belongs to."""
    return unit.partition("/")[0]


def element_of(unit: str) -> str:
    """Return the element of a set or mapping that a unit is; empty for a whole field."""
    return unit.partition("/")[2]


@cache
def hints_of(record: type) -> dict[str, Any]:
    """Return what each field of a dataclass holds, apart from None."""
    return {name: _without_none(hint) for name, hint in get_type_hints(record).items()}


def hint_of(kind: str, unit: str) -> Any:  # noqa: ANN401 - a type as Python writes it
    """Return what one unit of a kind of record holds: for an element what stands there."""
    hint = hints_of(KINDS[kind].record)[field_of(unit)]
    if element_of(unit):
        return get_args(hint)[1] if get_origin(hint) is not frozenset else bool
    return hint


def label_of(wording: Wording, kind: str, unit: str) -> str:
    """Return what a field of a kind of record is called."""
    name = field_of(unit)
    return wording.first_word(f"field.of.{kind}.{name}", f"field.{name}") or name


@dataclass(frozen=True, slots=True)
class Speaker:
    """Puts values in words.

    Attributes:
        desk: To name those that a value stands for.
        wording: In which language.
    """

    desk: Desk
    wording: Wording

    def said(self, kind: str, unit: str, value: Json) -> str:
        """Return what is said of one unit of a record, in words; of nothing a word for it."""
        if element_of(unit) and (value is None or isinstance(value, bool)):
            return self.wording.word("conflict.taken_in" if value else "conflict.taken_out")
        if value is None:
            return self.wording.word("conflict.empty")
        hint = hint_of(kind, unit)
        try:
            known: object = value_from(hint, value)
        except msgspec.ValidationError:
            return dumps(value)  # a newer program wrote it
        return self.words(hint, known, field_of(unit)) or self.wording.word("conflict.empty")

    def element(self, kind: str, unit: str) -> str:
        """Return the element that a unit is, in words."""
        name = element_of(unit)
        hint = hints_of(KINDS[kind].record)[field_of(unit)]
        first = get_args(hint)[0]
        if isinstance(first, type) and issubclass(first, StrEnum):
            return self.words(first, first(name), "")
        return self.name_of(name) or name

    def words(self, hint: Any, value: object, key: str) -> str:  # noqa: ANN401 - a type
        """Return *value* in words; *key* is the field that it stands in."""
        if value is None:
            return ""
        if hint in _IDS:
            return self.name_of(str(value))
        if (composed := _COMPOSED.get(type(value))) is not None:
            return composed(self.wording, value)
        if isinstance(value, StrEnum):
            return self._term(value)
        if is_dataclass(value):
            return self._group(value)
        return self._plain(hint, value, key)

    def name_of(self, record_id: str) -> str:
        """Return what a record is found by first, such as a name; empty where nobody knows it."""
        if len(record_id) != _LENGTH_OF_AN_ID:
            return ""
        changes = self.desk.read.known(RecordId(record_id)).changes
        first = next(iter(changes.values()), None)
        if first is None or first.kind not in KINDS:
            return ""
        values = body(self.desk.read.known(RecordId(record_id)).values)
        found = (_text_at(values, path) for path in KINDS[first.kind].found_by)
        return next(filter(None, found), "")

    def _plain(self, hint: Any, value: object, key: str) -> str:  # noqa: ANN401 - a type
        match value:
            case int() if key.endswith("minutes"):
                return minutes(self.wording, value)
            case int() | float():
                return number_text(Decimal(str(value)), self.wording.language)
            case Mapping():
                return self._several(hint, value.values(), key)
            case tuple() | frozenset():
                return self._several(hint, value, key)
            case _:
                return str(value)

    def _several(self, hint: Any, values: Any, key: str) -> str:  # noqa: ANN401 - a type
        inner = get_args(hint)
        each = inner[-1] if inner and inner[-1] is not ... else inner[0] if inner else object
        told = [self.words(each, value, key) for value in values]
        return "\n".join(filter(None, told))

    def _group(self, group: Any) -> str:  # noqa: ANN401 - a dataclass of the domain
        """Return the parts of a group, those that are flags or numbers by their names."""
        hints, told = hints_of(group.__class__), []
        for field in fields(group):
            value = getattr(group, field.name)
            if value is True:
                told.append(self.wording.word(f"field.{field.name}"))
            elif value is not None and value is not False:
                words = self.words(hints[field.name], value, field.name)
                named = isinstance(value, int) and not field.name.endswith("minutes")
                label = self.wording.first_word(f"field.{field.name}")
                told.append(f"{label} {words}".strip() if named else words)
        return ", ".join(filter(None, told))

    def _term(self, value: StrEnum) -> str:
        prefix = TERMS.get(type(value))
        return self.wording.word(f"{prefix}.{value}") if prefix else str(value)


def period_words(wording: Wording, period: visit.Period) -> str:
    """Return from when to when: ``tirsdag 24. november 2026 kl. 10.30–11.30``."""
    return f"{wording.moment(period.starts_at)}–{wording.time_of(period.ends_at)}"


def level_words(wording: Wording, one: level.Level) -> str:
    """Return a level with its number: ``2 moderate begrænsninger``."""
    own = one.scale is level.Scale.OWN and one.counts
    if own or not level.is_level(one):
        return str(one.code)
    return f"{one.code} {wording.level(one)}"


def _address(wording: Wording, one: citizen.Address) -> str:
    hidden = wording.word("field.protected") if one.protected else ""
    return ", ".join(filter(None, (one.full, hidden)))


def _days(wording: Wording, first: date, last: date | None) -> str:
    until = wording.date_of(last) if last else wording.word("help.until_further_notice")
    return f"{wording.date_of(first)} – {until}"


def _matters(wording: Wording, one: citizen.WhatMatters) -> str:
    who = wording.word(f"informer.{one.informer}")
    when = wording.date_of(one.said_on) if one.said_on else ""
    return ", ".join(filter(None, (wording.quote(one.words), who, when)))


def _arranged(wording: Wording, one: arrangement.Arranged) -> str:
    return f"{one.what} {arranged_words(wording, one)}"


_COMPOSED: Mapping[type, Callable[[Wording, Any], str]] = {
    bool: lambda wording, one: (YES if one else NO).in_language(wording.language),
    datetime: lambda wording, one: wording.moment(one),
    date: lambda wording, one: wording.day_year(one),
    time: lambda wording, one: wording.time_of(one),
    citizen.Name: lambda _wording, one: one.full,
    citizen.Address: _address,
    citizen.WhatMatters: _matters,
    national_id.NationalId: lambda _wording, one: one.shown,
    level.Level: level_words,
    care.Code: lambda _wording, one: one.display,
    care.When: lambda wording, one: wording.when(one),
    care.Owner: lambda _wording, one: one.name,
    visit.Period: period_words,
    rhythm.Rhythm: rhythm_words,
    grant.Amount: amount_words,
    grant.Days: lambda wording, one: _days(wording, one.starts_on, one.ends_on),
    pause.Span: lambda wording, one: _days(wording, one.first_on, one.last_on),
    catalogue.Frame: frame_words,
    swap.Holds: holds_words,
    swap.Received: received_words,
    arrangement.Arranged: _arranged,
}
"""What is said in one breath, in words of its own."""

TERMS: Mapping[type[StrEnum], str] = {
    informer.Informer: "informer",
    informer.Voice: "voice",
    citizen.Track: "track",
    citizen.Topic: "topic",
    citizen.AttentionKind: "attention",
    people.MayKnow: "may_know",
    people.Role: "role",
    people.Profession: "profession",
    people.OrganisationKind: "organisation",
    visit.Part: "part",
    visit.Presence: "presence",
    visit.ProposalWay: "way",
    care.GoalAim: "aim",
    care.GoalState: "goal_state",
    care.OwnerKind: "owner",
    catalogue.Category: "category",
    catalogue.LegalBasis: "basis",
    catalogue.Effect: "effect",
    catalogue.Form: "form",
    grant.Considered: "considered",
    grant.FollowUpResult: "follow_up_result",
    grant.EndReason: "end_reason",
    pause.PauseReason: "pause_reason",
    pause.ToldBy: "told_by",
    order.OrderKind: "order_kind",
    order.ReplyKind: "reply",
    swap.How: "swap_how",
    swap.Outcome: "swap_outcome",
    swap.Ruling: "ruling",
    swap.SwapWay: "swap_way",
    swap.InformedWay: "informed_way",
    package.Reviewed: "reviewed",
    rules.JudgedBy: "judged_by",
    tasks.TaskKind: "task_kind",
    dialogue_tool.Stage: "stage",
    national_id.Country: "country",
}
"""Where the words of each enumeration stand."""

_LENGTH_OF_AN_ID = 36


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - a type as Python writes it
    """Return a type without None; of several others the whole."""
    if get_origin(hint) not in (types.UnionType, Union):
        return hint
    rest = [one for one in get_args(hint) if one is not type(None)]
    return rest[0] if len(rest) == 1 else Union[tuple(rest)]  # noqa: UP007 - made at run time


def _text_at(values: Mapping[str, Json], path: str) -> str:
    value: Json = values
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    if isinstance(value, Mapping):
        return " ".join(str(one) for one in value.values() if isinstance(one, str))
    return value if isinstance(value, str) else ""
