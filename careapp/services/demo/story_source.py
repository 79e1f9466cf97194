"""The people of the day that the demo opens on, as they are written down."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import msgspec

from careapp.domain.care import GoalAim
from careapp.domain.citizen import AttentionKind, Topic, Track
from careapp.domain.informer import Informer
from careapp.domain.people import MayKnow
from careapp.domain.visit import ProposalWay
from careapp.system.resources import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """An attention card."""

    kind: AttentionKind
    words: str
    days_ago: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeWords:
    """A relative; *age* is given for a child."""

    given: str
    family: str
    relation: str
    may_know: MayKnow
    phone: str | None = None
    age: int | None = None
    extent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWords:
    """A condition with its level before the earlier visit and at it."""

    code: str
    before: int
    now: int
    expected: int | None = None
    words: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalWords:
    """A goal for a condition; days are counted from today."""

    words: str
    code: str
    aim: GoalAim | None = None
    detail: str | None = None
    due_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNote:
    """A note."""

    words: str
    informer: Informer
    in_confidence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryProposal:
    """A proposal for today's visit."""

    relative: bool
    way: ProposalWay
    days_ago: int
    what: str
    when: str
    by_whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An agreement; *owner* is me, citizen, relative, organisation or a name of staff.

    Attributes:
        due_in: Days; from the visit it was made at, else from today.
        done_in: Days, counted likewise.
    """

    what: str
    owner: str
    often: str | None = None
    due_in: int | None = None
    done_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVisit:
    """The visit before today's.

    Attributes:
        who_5: Points of each statement; none where it was not asked.
    """

    days_ago: int
    purpose: str
    agenda: tuple[str, ...]
    with_staff: tuple[str, ...]
    with_relatives: tuple[str, ...]
    agreements: tuple[Promise, ...]
    who_5: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredVisit:
    """A visit before all of those, of which only what was measured is told.

    Attributes:
        who_5: Points of each statement.
    """

    days_ago: int
    purpose: str
    agenda: tuple[str, ...]
    who_5: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodaysVisit:
    """A visit today."""

    hour: int
    minute: int
    minutes: int
    purpose: str
    agenda: tuple[str, ...]
    tools: tuple[str, ...]
    with_staff: tuple[str, ...]
    with_relatives: tuple[str, ...]
    by_phone: bool = False
    travel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPerson:
    """One of them; *birthday* is month and day.

    Attributes:
        apart: What home care and the visitator wrote of a topic, neither knowing of the other.
    """

    given: str
    family: str
    female: bool
    age: int
    birthday: tuple[int, int]
    address: str
    postal_code: str
    town: str
    protected: bool
    phone: str
    track: Track
    track_days_ago: int
    lives_with: str
    what_matters: str
    cards: tuple[CardWords, ...]
    relatives: tuple[RelativeWords, ...]
    conditions: tuple[LevelWords, ...]
    goals: tuple[GoalWords, ...]
    notes: tuple[StoryNote, ...]
    proposals: tuple[StoryProposal, ...]
    tasks: tuple[Promise, ...]
    topics: Mapping[Topic, str]
    earlier: EarlierVisit
    today: TodaysVisit | None = None
    unasked: GoalWords | None = None
    measured: MeasuredVisit | None = None
    apart: Mapping[Topic, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Story:
    """The day: whose it is, and who is met."""

    me: str
    people: tuple[StoryPerson, ...]


@cache
def load_story(language: str) -> Story:
    """Return the day's people; *language* is a folder of ``resources/demo``."""
    path = resources() / "demo" / language / "story.toml"
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Story)
