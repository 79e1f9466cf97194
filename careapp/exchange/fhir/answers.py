"""What was answered at a visit as a QuestionnaireResponse for each dialogue tool."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from careapp.changes.change import Json
from careapp.changes.shape import as_json, record_from
from careapp.dialogue.answer_json import answer_json
from careapp.dialogue.item import Item
from careapp.dialogue.spoken import VOICES, Spoken, put_together, values_of
from careapp.dialogue.stored_rounds import Spot, counted_answers, find_stored, number_rounds
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding, value_from_json
from careapp.dialogue.write import dump_response
from careapp.domain.answer import Answer, Said
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.level import Level
from careapp.exchange.fhir.codes import level_code
from careapp.exchange.fhir.parts import Node, reference
from careapp.exchange.fhir.resource import Absent, Dossier, Made, Tools
from careapp.exchange.folded import About, Folded

SAID = "urn:careapp:said"
"""Extension of an answer: what one voice said, with ``voice``, ``informer``, ``value`` (once for
each), ``words``, ``reason``, ``expected`` and ``follow-up``; ``contested`` is true where the same
voice said several things apart and nobody has settled which holds, ``both`` where somebody decided
that all of them stand: each stands there, and none of them is the answer."""

NAMELESS = "?"
"""Stands for the name of a place that has none."""

_NOTHING: Mapping[str, bool] = {}


def response_of(
    tool: Tool,
    spoken: Sequence[Spoken],
    *,
    closed: bool,
    language: str,
    authored_at: datetime | None = None,
    holds: Mapping[str, bool] = _NOTHING,
) -> Node:
    """Return what was said to a tool as a QuestionnaireResponse, without id and subject.

    It has one answer to a question, the professional's before the citizen's; what each voice
    said stands beside it in extensions (`SAID`), so that nobody's words are lost. It is
    ``in-progress`` until the visit is closed.

    Args:
        tool: What was answered.
        spoken: By whom, at their stored places.
        closed: Whether the visit is.
        language: Of the questions' texts; the tool's own where it is empty.
        authored_at: When the latest of it was said.
        holds: What enableWhenExpressions say, by stored place; one that is not there holds.
    """
    stored = put_together(tool, spoken)
    numbering = number_rounds(tool, stored)
    counted = numbering.counted_places
    at_place: dict[str, list[Spoken]] = {}
    for one in spoken:
        at_place.setdefault(one.place, []).append(one)
    return dump_response(
        tool,
        counted_answers(numbering, stored),
        status="completed" if closed else "in-progress",
        language=language,
        authored_at=authored_at,
        worked_out={counted[place]: truth for place, truth in holds.items() if place in counted},
        aside={
            place.strip() or NAMELESS: _values_aside(several)
            for place, several in at_place.items()
            if find_stored(tool, place) is None
        },
        extras={
            spot.counted_place: said
            for spot in numbering.spots()
            if (said := [*_said(spot, at_place)])
        },
    )


def responses(dossier: Dossier) -> Iterator[Made | Absent]:
    """Yield a QuestionnaireResponse for each tool that was answered at each visit."""
    groups: dict[tuple[str, str], list[Folded]] = {}
    for one in dossier.about.of("answer"):
        groups.setdefault((one.record.visit_id, one.record.tool), []).append(one)
    for (visit_id, url), answers in sorted(groups.items()):
        yield _response(dossier, RecordId(visit_id), url, answers)


def _response(
    dossier: Dossier, visit_id: RecordId, url: str, answers: list[Folded]
) -> Made | Absent:
    visit = dossier.about.records.get(visit_id)
    known = visit is not None and visit.kind == "visit"
    closings = [one for one in dossier.about.of("closing") if one.record.visit_id == visit_id]
    spoken = [_spoken(one, dossier.about) for one in answers if not one.gone]
    told = [one for one in spoken if _is_told(one)]
    of = ((visit,) if visit and known else (answers[0],)) + tuple(answers) + tuple(closings)
    record_id = derived_id(visit_id, url)
    if not told:
        return Absent("QuestionnaireResponse", record_id, of)
    version = visit.record.tools.get(url, "") if visit and known else ""
    body = response_of(
        tool_for(dossier.place.tools, url, version),
        told,
        closed=any(not one.gone for one in closings),
        language=dossier.place.language,
        authored_at=max(one.updated_at for one in answers),
    )
    about: Node = {
        "id": record_id,
        "subject": reference("Patient", dossier.about.subject.subject_id),
    }
    where = {"encounter": reference("Encounter", visit_id)} if known else {}
    return Made(body | about | where, of, tells_conflicts=True)


def tool_for(tools: Tools, url: str, version: str) -> Tool:
    """Return the tool that was answered; the newest where that version is not at hand.

    Of a tool that nobody has here, every answer stands under the name of its place.
    """
    found = tools.get((url, version)) or tools.get((url, ""))
    return found or Tool(url=url, version=version, title=Text(url), status="unknown", items=())


def _spoken(one: Folded, about: About) -> Spoken:
    answer: Answer = one.record
    said = answer.said or Said()
    kept = {c.change_id: c.said.get("said") for c in about.subject.changes} if said.both else {}
    return Spoken(
        answer.link_id,
        answer.voice,
        said,
        answer.ticked,
        contested=_sides(one.contested.get("said", ())),
        both=_sides(kept.get(change_id) for change_id in said.both or ()),
    )


def _sides(values: Iterable[Json]) -> tuple[Said, ...]:
    """Return each of several answers once."""
    found = [record_from(Said, value) for value in values if isinstance(value, dict)]
    return tuple(one for n, one in enumerate(found) if one not in found[:n])


def _is_told(spoken: Spoken) -> bool:
    several = (spoken.said, *spoken.contested, *spoken.both)
    return bool(spoken.ticked) or any(not said.is_empty for said in several)


def _said(spot: Spot, at_place: Mapping[str, list[Spoken]]) -> Iterator[Node]:
    """Yield what each voice said in one place."""
    several = [one for place in spot.places for one in at_place.get(place, ())]
    if not several:
        return
    for voice in VOICES:
        of_voice = [one for one in several if one.voice is voice]
        parts = [part for one in of_voice for part in _parts(spot.item, one.said, one.ticked)]
        if parts:
            yield _extension(voice.value, parts)
        for one in of_voice:
            for why, sides in (("contested", one.contested), ("both", one.both)):
                for side in sides:
                    mark: Node = {"url": why, "valueBoolean": True}
                    yield _extension(voice.value, [*_parts(spot.item, side, {}), mark])


def _extension(voice: str, parts: Iterable[Node]) -> Node:
    return {"url": SAID, "extension": [{"url": "voice", "valueCode": voice}, *parts]}


def _parts(item: Item, said: Said, ticked: Mapping[str, str]) -> Iterator[Node]:
    if said.is_empty and not ticked:
        return
    if said.informer:
        yield {"url": "informer", "valueCode": said.informer.value}
    for value in values_of(item, said, ticked):
        yield {"url": "value"} | answer_json(value, item.kind)
    for name, words in (("words", said.words), ("reason", said.reason)):
        if words and words.strip():
            yield {"url": name, "valueString": words}
    if coding := _coding(item, said.expected):
        yield {"url": "expected", "valueCoding": coding}
    if said.follow_up_on:
        yield {"url": "follow-up", "valueDate": said.follow_up_on.isoformat()}


def _values_aside(several: Iterable[Spoken]) -> tuple[AnswerValue, ...]:
    """Return answers that their tool does not ask for, as they were stored."""
    return tuple(dict.fromkeys(value for one in several for value in _as_stored(one)))


def _as_stored(one: Spoken) -> Iterator[AnswerValue]:
    for said in (one.said, *one.contested, *one.both):
        if said.value is not None:
            yield value_from_json(as_json(said.value))  # type: ignore[arg-type]
        for one_level in (said.current, said.expected):
            if one_level is not None:
                yield level_code(one_level)
        for words in (said.words, said.reason):
            if words:
                yield words
    yield from one.ticked.values()


def _coding(item: Item, level: Level | None) -> dict[str, str] | None:
    """Return a level as the tool's own options code it."""
    for option in item.options:
        if level is not None and option.level == level.code and isinstance(option.value, Coding):
            return {"system": option.value.system, "code": option.value.code}
    return None
