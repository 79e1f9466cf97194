"""What instruments count: scores and bands, by the published rules of each.

Nothing here is made up: where a rule has no sure source there is no band. A score says
nothing by itself; it is a reason to talk.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.scores import score_of
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered
from careapp.domain.informer import Voice

NO_BAND = "none"
"""Where no norm fits, such as for someone who is younger than all norms."""

_FIRST_NORM, _PAST_NORMS, _NORM_YEARS = 60, 95, 5
_LEAST_OF_WOMEN = (12, 11, 10, 10, 9, 8, 4)
_LEAST_OF_MEN = (14, 12, 12, 11, 10, 8, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """How the answers of a tool become a score.

    Attributes:
        url: Of the tool.
        name: Key of its words in ``instrument``.
        voice: Who answers it, where several have; what another says stands in for it.
        highest: The most there is.
        factor: What the sum of the points is multiplied by.
        bands: Least score and key of each band, the lowest first.
        by_age: Whether it is held against norms for the age instead.
        credited: Whether a credit stands wherever a score does.
    """

    url: str
    name: str
    voice: Voice
    highest: int
    factor: int = 1
    bands: tuple[tuple[int, str], ...] = ()
    by_age: bool = False
    credited: bool = False

    def band(self, value: int, age: int | None) -> str:
        """Return the key of the band that a score is in; empty where there are no bands."""
        if self.by_age:
            return chair_stand_band(value, age)
        found = bisect_right([least for least, _key in self.bands], value)
        return self.bands[found - 1][1] if found else ""


WHO_5 = Instrument(
    url="urn:careapp:tool:who-5",
    name="who-5",
    voice=Voice.CITIZEN,
    highest=100,
    factor=4,
    bands=((0, "high-risk"), (36, "some-risk"), (51, "no-risk")),
    credited=True,
)
"""WHO-5: five answers of 0-5, their sum (0-25) times 4.

Sources: WHO, The World Health Organization-Five Well-Being Index (WHO-5), 2024; bands of 0-35,
36-50 and above as Sundhedsstyrelsen's guide to WHO-5 has them (Topp et al. 2015,
Psychother Psychosom 84:167-176).
"""

SPPB = Instrument(
    url="urn:careapp:tool:sppb",
    name="sppb",
    voice=Voice.PROFESSIONAL,
    highest=12,
    bands=((0, "severe"), (4, "moderate"), (7, "mild"), (10, "minimal")),
)
"""SPPB: balance, walking 4 metres and five chair stands, 0-4 points each.

Sources: Guralnik et al. 1994 (J Gerontol 49:M85-94) for the points; Guralnik et al. 1995
(N Engl J Med 332:556-561) for the bands 0-3, 4-6, 7-9 and 10-12.
"""

CHAIR_STAND = Instrument(
    url="urn:careapp:tool:chair-stand",
    name="chair-stand",
    voice=Voice.PROFESSIONAL,
    highest=60,
    by_age=True,
)
"""30-second chair stand: the count itself, held against norms for the age."""

INSTRUMENTS: Mapping[str, Instrument] = {one.url: one for one in (WHO_5, SPPB, CHAIR_STAND)}
"""Those with a score, by url."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a response counts.

    Attributes:
        value: None while an answer is missing.
        band: Key of the band; empty where there is none.
        missing: LinkIds of the open questions without an answer that counts.
    """

    value: int | None
    band: str = ""
    missing: tuple[str, ...] = ()


def score(
    instrument: Instrument, tool: Tool, answers: Answers, *, age: int | None = None
) -> Score | None:
    """Return what a response counts; None where nobody has answered anything that counts.

    Never a score of an incomplete response: then it says what is missing. A question that is
    closed, such as standing heel to toe for who cannot stand with the feet together, counts 0.

    Args:
        instrument: Which rules.
        tool: The version that was answered.
        answers: By linkId, of one voice.
        age: In whole years on the day.
    """
    opened = enabled_items(tool, answers)
    asked = [item for item in tool.walk() if item.link_id in opened and _counts(item)]
    points = {item.link_id: _points(item, answers.get(item.link_id)) for item in asked}
    missing = tuple(link_id for link_id, found in points.items() if found is None)
    if len(missing) == len(asked):
        return None
    if missing:
        return Score(None, missing=missing)
    total = sum((found or Decimal() for found in points.values()), Decimal())
    value = int(total) * instrument.factor
    return Score(value, instrument.band(value, age))


def _counts(item: Item) -> bool:
    scored = any(option.score is not None for option in item.options)
    return item.answerable and (scored or item.kind is ItemKind.INTEGER)


def _points(item: Item, values: Sequence[AnswerValue] | None) -> Decimal | None:
    value = next(iter(answered(values)), None)
    if value is None:
        return None
    return whole_number(item, value) if item.kind is ItemKind.INTEGER else score_of(item, value)


def whole_number(item: Item, value: AnswerValue) -> Decimal | None:
    """Return a number that is answered; None for one outside its bounds."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    least = item.minimum if isinstance(item.minimum, int) else value
    most = item.maximum if isinstance(item.maximum, int) else value
    return Decimal(value) if least <= value <= most else None


def chair_stand_band(count: int, age: int | None) -> str:
    """Return how a count stands to the norms of the age.

    The norms are apart for women and men, and a record does not say which a person is: where
    they differ on a count, both are told.

    Source: Rikli & Jones 1999 (J Aging Phys Act 7:162-181), as CDC STEADI prints what is below
    average from 60 to 94 years.
    """
    if age is None or not _FIRST_NORM <= age < _PAST_NORMS:
        return NO_BAND
    place = (age - _FIRST_NORM) // _NORM_YEARS
    if count < _LEAST_OF_WOMEN[place]:
        return "below"
    return "below-for-men" if count < _LEAST_OF_MEN[place] else "not-below"
