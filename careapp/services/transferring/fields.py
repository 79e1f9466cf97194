"""What of a visit can be keyed in: every field with its words, by group."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from careapp.dialogue.item import ItemKind
from careapp.dialogue.stored_rounds import Spot
from careapp.dialogue.tool import Tool
from careapp.domain.care import Goal
from careapp.domain.informer import Voice
from careapp.domain.level import Level
from careapp.services.conversation import AnswerState, Key, numbering_of
from careapp.services.live_scores import live_scores
from careapp.services.papers.package_paper import package_name
from careapp.services.papers.plain_help import amount_words, days_of, period_words, supplier_words
from careapp.services.papers.swap_words import instead_words, swap_dates
from careapp.services.round_titles import titled
from careapp.services.scales import level_in_words
from careapp.services.summaries.answers import answer_lines
from careapp.services.summaries.dossier import Dossier
from careapp.services.visits import times_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a group, such as one goal.

    Attributes:
        key: Tells it from the others of its group, on every laptop alike.
        name: What it is called; empty where there is only one.
        words: By field; blank where there is nothing to key in.
    """

    key: str
    name: str
    words: Mapping[str, str]


def entries_of(dossier: Dossier, group: str) -> Iterator[Entry]:
    """Yield what a visit has of a group, in the order in which it was said."""
    return _READERS[group](dossier)


def _visit(dossier: Dossier) -> Iterator[Entry]:
    wording, visit = dossier.wording, dossier.visit
    times = [one for one in times_of(dossier.desk, dossier.conversation.visit) if one]
    people = [
        f"{one.name} ({wording.word(f'presence.{one.presence}')})"
        for one in visit.participants.values()
    ]
    signed = [
        wording.word(
            "lead_summary.closed_by",
            author=dossier.desk.staff_name(one.made.author),
            when=wording.moment(one.made.at),
        )
        for one in dossier.closings
    ]
    words = {
        "when": "\n".join(wording.moment(one.starts_at) for one in times),
        "purpose": visit.purpose or "",
        "participants": ", ".join(people),
        "closed": "\n".join(signed),
    }
    yield Entry("", "", words)


def _matters(dossier: Dossier) -> Iterator[Entry]:
    known = dossier.conversation.citizen.record.what_matters
    if known:
        yield Entry("", "", {"words": known.words})


def _proposals(dossier: Dossier) -> Iterator[Entry]:
    for stored in dossier.proposals:
        said = stored.record
        words = {
            "what": said.what or "",
            "when": said.when or "",
            "by_whom": said.by_whom or "",
            "outcome": said.outcome or "",
            "why_different": said.why_different or "",
        }
        yield Entry(stored.record_id, "", words)


def _conditions(dossier: Dossier) -> Iterator[Entry]:
    for tool, spot in _spots(dossier):
        state = _said(dossier, tool, spot, Voice.PROFESSIONAL)
        if spot.item.kind is not ItemKind.LEVEL:
            continue
        others = (_said(dossier, tool, spot, one) for one in (Voice.CITIZEN, Voice.RELATIVE))
        follow_up = state.said.follow_up_on
        words = {
            "level": _level(dossier, spot, state.said.current),
            "expected": _level(dossier, spot, state.said.expected),
            "reason": "\n".join(filter(None, (state.said.words, state.said.reason))),
            "words": "\n".join(one.said.words for one in others if one.said.words),
            "follow_up": dossier.wording.date_of(follow_up) if follow_up else "",
        }
        yield Entry(_place(tool, spot), _title(dossier, tool, spot), words)


def _measures(dossier: Dossier) -> Iterator[Entry]:
    language = dossier.wording.language
    for tool in dossier.conversation.tools:
        scores = live_scores(dossier.desk, dossier.conversation, tool, language=language)
        if scores:
            name = tool.title.in_language(language)
            yield Entry(tool.url, name, {"result": "\n".join(scores)})


def _goals(dossier: Dossier) -> Iterator[Entry]:
    word = dossier.wording.word
    for stored in dossier.goals:
        goal: Goal = stored.record
        if goal.visit_id == dossier.conversation.visit_id:
            words = {
                "words": goal.words or "",
                "aim": word(f"aim.{goal.aim}") if goal.aim else "",
                "detail": goal.detail or "",
                "due": dossier.wording.date_of(goal.due_on) if goal.due_on else "",
            }
            yield Entry(stored.record_id, words["words"], words)


def _grants(dossier: Dossier) -> Iterator[Entry]:
    wording, file = dossier.wording, dossier.help
    for stored in dossier.changes.made:
        grant = stored.record
        name = file.names.of(grant.key, grant.name)
        words = {
            "service": name,
            "amount": amount_words(wording, grant),
            "days": days_of(wording, grant),
            "supplier": supplier_words(file, grant),
            "purpose": (grant.purpose.words if grant.purpose else "") or "",
            "reason": grant.basis or "",
        }
        yield Entry(stored.record_id, name, words)


def _packages(dossier: Dossier) -> Iterator[Entry]:
    for stored in dossier.changes.packages:
        days = stored.record.days
        name = package_name(dossier.help, stored.record)
        first, last = (days.starts_on, days.ends_on) if days else (None, None)
        words = {"name": name, "days": period_words(dossier.wording, first, last)}
        yield Entry(stored.record_id, name, words)


def _swaps(dossier: Dossier) -> Iterator[Entry]:
    for stored in dossier.changes.swaps:
        swap = stored.record
        words = {
            "words": instead_words(dossier.help, swap),
            "days": swap_dates(dossier.help, swap),
        }
        yield Entry(stored.record_id, words["words"], words)


def _agreements(dossier: Dossier) -> Iterator[Entry]:
    for stored in dossier.agreements:
        agreed = stored.record
        words = {
            "what": agreed.what or "",
            "who": agreed.owner.name if agreed.owner else "",
            "when": dossier.wording.when(agreed.when),
        }
        yield Entry(stored.record_id, words["what"], words)


def _notes(dossier: Dossier) -> Iterator[Entry]:
    confidence = dossier.wording.word("transfer.confidence")
    for stored in dossier.notes:
        if not stored.gone:
            name = confidence if stored.record.in_confidence else ""
            yield Entry(stored.record_id, name, {"words": stored.record.words})


def _answers(dossier: Dossier) -> Iterator[Entry]:
    """Yield what was answered to everything but levels; each voice on lines of its own."""
    for tool, spot in _spots(dossier):
        states = list(dossier.conversation.voices(tool.url, *spot.places))
        if spot.item.kind is ItemKind.LEVEL or not states:
            continue
        apart = len({state.key.voice for state in states}) > 1
        lines = [_line(dossier, spot, state, apart=apart) for state in states]
        title = _title(dossier, tool, spot)
        yield Entry(_place(tool, spot), title, {"words": "\n".join(filter(None, lines))})


def _line(dossier: Dossier, spot: Spot, state: AnswerState, *, apart: bool) -> str:
    said = "\n".join(answer_lines(dossier, spot.item, state))
    voice = dossier.wording.word(f"voice.{state.key.voice}")
    return f"{voice}: {said}" if apart and said else said


def _spots(dossier: Dossier) -> Iterator[tuple[Tool, Spot]]:
    for tool in dossier.conversation.tools:
        for spot in numbering_of(dossier.conversation, tool).spots():
            yield tool, spot


def _said(dossier: Dossier, tool: Tool, spot: Spot, voice: Voice) -> AnswerState:
    return dossier.conversation.state(Key(tool.url, spot.place, voice))


def _level(dossier: Dossier, spot: Spot, level: Level | None) -> str:
    if level is None:
        return ""
    return f"{level.code} {level_in_words(spot.item, level, dossier.wording)}"


def _title(dossier: Dossier, tool: Tool, spot: Spot) -> str:
    language = dossier.wording.language
    return titled(tool, spot, spot.item.text.in_language(language), language)


def _place(tool: Tool, spot: Spot) -> str:
    return f"{tool.url}#{spot.place}"


_READERS: Mapping[str, Callable[[Dossier], Iterator[Entry]]] = {
    "visit": _visit,
    "matters": _matters,
    "proposal": _proposals,
    "condition": _conditions,
    "measure": _measures,
    "goal": _goals,
    "grant": _grants,
    "package": _packages,
    "swap": _swaps,
    "agreement": _agreements,
    "note": _notes,
    "answer": _answers,
}
