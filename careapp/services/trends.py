"""What was measured of a citizen at all their visits, with dates, oldest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from careapp.dialogue.spoken import VOICES
from careapp.dialogue.text import NO_TEXT, Text
from careapp.domain.citizen import Citizen
from careapp.domain.informer import Voice
from careapp.domain.trend import Point
from careapp.domain.visit import Visit
from careapp.services.desk import Desk
from careapp.services.instruments import INSTRUMENTS, Instrument, Score, score
from careapp.services.measured import Response, responses_of
from careapp.services.own_goals import HIGHEST_RATING, OWN_GOALS, OwnGoal, own_goals
from careapp.services.scales import highest_level, together
from careapp.services.tools import place_in_order
from careapp.store.reader import Stored

GOAL, SCALE = "own-goal", "scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """What one instrument said over time, the levels of one mapping, or one own goal.

    Attributes:
        name: Key of its words in ``instrument``.
        title: The goal in the citizen's words; empty of an instrument.
        tool: What a mapping is called; empty of an instrument.
        highest: The most there is; the least is 0.
        points: The oldest first; those that were not complete are not among them.
        band: Key of the band of the latest; empty where there is none.
        voice: Who answered the latest, where it was not who should.
        missing: Questions without an answer, where the latest response is not complete.
        unfinished_on: The day of that response.
        credited: Whether a credit stands wherever a score does.
        before: Of a goal, the rating at the beginning.
        after: Of a goal, the latest rating after.
    """

    name: str
    highest: int
    title: str = ""
    tool: Text = NO_TEXT
    points: tuple[Point, ...] = ()
    band: str = ""
    voice: Voice | None = None
    missing: tuple[Text, ...] = ()
    unfinished_on: date | None = None
    credited: bool = False
    before: int | None = None
    after: int | None = None


def trends(
    desk: Desk, citizen: Stored[Citizen], visits: Sequence[Stored[Visit]]
) -> tuple[Trend, ...]:
    """Return what was measured of a citizen at *visits*.

    Args:
        desk: Whose.
        citizen: Whom.
        visits: Theirs, those that count; in any order.
    """
    found: dict[str, list[Response]] = {}
    for response in sorted(responses_of(desk, citizen.record, visits), key=lambda one: one.day):
        found.setdefault(response.tool.url, []).append(response)
    made: list[Trend] = []
    for url in sorted(found, key=place_in_order):
        if url == OWN_GOALS:
            made += _goals(found[url])
        elif url in INSTRUMENTS:
            made += _trend(INSTRUMENTS[url], found[url])
        else:
            made += _levels(found[url])
    return tuple(made)


def _trend(instrument: Instrument, responses: Sequence[Response]) -> Iterator[Trend]:
    trend = Trend(name=instrument.name, highest=instrument.highest, credited=instrument.credited)
    for response in responses:
        scored = _best(instrument, response)
        if scored is None:
            continue
        voice, result = scored
        if result.value is None:
            missing = tuple(response.tool.by_link_id[one].text for one in result.missing)
            trend = replace(trend, missing=missing, unfinished_on=response.day)
            continue
        trend = replace(
            trend,
            points=(*trend.points, Point(response.day, result.value)),
            band=result.band,
            voice=None if voice is instrument.voice else voice,
            missing=(),
            unfinished_on=None,
        )
    if trend.points or trend.missing:
        yield trend


def _levels(responses: Sequence[Response]) -> Iterator[Trend]:
    """Yield the mean of the levels that count, where none of those that are asked is missing."""
    trend = Trend(name=SCALE, highest=0)
    for response in responses:
        tool = response.tool
        found = together(tool, response.voices.get(Voice.PROFESSIONAL, {}))
        if found is not None and found.missing:
            missing = tuple(tool.by_link_id[one].text for one in found.missing)
            trend = replace(trend, tool=tool.title, missing=missing, unfinished_on=response.day)
        elif found is not None and found.levels:
            trend = replace(
                trend,
                tool=tool.title,
                highest=highest_level(tool),
                points=(*trend.points, Point(response.day, found.mean)),
                missing=(),
                unfinished_on=None,
            )
    if trend.points or trend.missing:
        yield trend


def _best(instrument: Instrument, response: Response) -> tuple[Voice, Score] | None:
    """Return the score of whoever should answer, else of another; voices are never mixed."""
    order = sorted(VOICES, key=lambda voice: voice is not instrument.voice)
    found = [
        (voice, result)
        for voice in order
        if (answers := response.voices.get(voice))
        and (result := score(instrument, response.tool, answers, age=response.age))
    ]
    whole = (one for one in found if one[1].value is not None)
    return next(whole, min(found, key=lambda one: len(one[1].missing), default=None))


def _goals(responses: Sequence[Response]) -> Iterator[Trend]:
    made: dict[str, Trend] = {}
    for response in responses:
        for goal in _said(response):
            trend = made.get(goal.same) or Trend(name=GOAL, highest=HIGHEST_RATING)
            first = goal.before if trend.before is None else None
            rated = [one for one in (first, goal.after) if one is not None]
            made[goal.same] = replace(
                trend,
                title=goal.words,
                points=(*trend.points, *(Point(response.day, one) for one in rated)),
                before=first if trend.before is None else trend.before,
                after=trend.after if goal.after is None else goal.after,
            )
    yield from (one for one in made.values() if one.points)


def _said(response: Response) -> Iterator[OwnGoal]:
    """Yield the goals of the citizen; of whoever else speaks, only where the citizen does not."""
    for voice in (Voice.CITIZEN, Voice.RELATIVE, Voice.PROFESSIONAL):
        goals = list(own_goals(response.tool, response.voices.get(voice, {})))
        if goals:
            yield from goals
            return
