"""Answers to one version of a tool, taken over to another; nothing is thrown away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from careapp.dialogue.answer_types import has_type
from careapp.dialogue.check_values import value_problems
from careapp.dialogue.item import UNANSWERABLE, Item, ItemKind
from careapp.dialogue.matching import matches
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered

_WIDER = {
    (ItemKind.INTEGER, ItemKind.DECIMAL),
    (ItemKind.STRING, ItemKind.TEXT),
    (ItemKind.TEXT, ItemKind.STRING),
    (ItemKind.CHOICE, ItemKind.OPEN_CHOICE),
    (ItemKind.STRING, ItemKind.OPEN_CHOICE),
}
"""Types whose answers are answers to the other as well."""

_NOT_ASKED = UNANSWERABLE - {ItemKind.ATTACHMENT, ItemKind.REFERENCE}


class Fate(StrEnum):
    """What becomes of the answers to a question."""

    KEPT = "kept"
    MOVED = "moved"
    NEEDS_REVIEW = "needs-review"
    TYPE_CHANGED = "type-changed"
    NO_LONGER_ASKED = "no-longer-asked"


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of the answers at one place.

    Attributes:
        before: The place in the old version.
        after: The place in the new version; empty where it is no longer asked.
        kept: Answers that the new question takes over.
        aside: Answers that are kept beside it, and still printed.
        reasons: Why it needs review: ``reworded``, ``too-many-answers``, or codes of
            ``careapp.dialogue.check``.
    """

    fate: Fate
    before: str
    after: str
    kept: tuple[AnswerValue, ...] = ()
    aside: tuple[AnswerValue, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Migration:
    """A preview of answers in another version; done by taking over *answers* and *aside*.

    Attributes:
        steps: In order of the answers before.
        answers: By place in the new version.
        aside: By place in the old version.
    """

    steps: tuple[Step, ...]
    answers: Mapping[str, tuple[AnswerValue, ...]]
    aside: Mapping[str, tuple[AnswerValue, ...]]


def migrate(answers: Answers, new: Tool, old: Tool | None = None) -> Migration:
    """Return what becomes of *answers* in *new*; together the answers are the same as before.

    Args:
        answers: By place in the old version.
        new: The version to go to.
        old: The version they were given to; where it is not at hand, the same linkId is
            taken for the same question.
    """
    moving = _Moving(new, old)
    for place, values in answers.items():
        if given := answered(values):
            moving.move(place, given)
    return Migration(tuple(moving.steps), moving.answers, moving.aside)


@dataclass(slots=True)
class _Moving:
    new: Tool
    old: Tool | None
    steps: list[Step] = field(default_factory=list)
    answers: dict[str, tuple[AnswerValue, ...]] = field(default_factory=dict)
    aside: dict[str, tuple[AnswerValue, ...]] = field(default_factory=dict)
    matched: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.matched = matches(self.old, self.new) if self.old else {}

    def move(self, place: str, given: tuple[AnswerValue, ...]) -> None:
        step = self._step(place, given)
        self.steps.append(step)
        if step.kept:
            self.answers[step.after] = step.kept
        if step.aside:
            self.aside[place] = step.aside

    def _step(self, place: str, given: tuple[AnswerValue, ...]) -> Step:
        was = self.old.find(place) if self.old else None
        home = self._home(was[0], was[1]) if was and self.old else self.new.find(place)
        if home is None or home[0].kind in _NOT_ASKED:
            return Step(Fate.NO_LONGER_ASKED, place, "", aside=given)
        item, rounds = home
        after = place_of(item.link_id, rounds)
        if after in self.answers:
            return Step(Fate.NEEDS_REVIEW, place, after, aside=given, reasons=("too-many-answers",))
        before = was[0] if was else None
        values = _widened(item, given)
        if not _fits(item, before, values):
            return Step(Fate.TYPE_CHANGED, place, after, aside=given)
        return self._taken_over(place, after, item, before, values)

    def _taken_over(
        self,
        place: str,
        after: str,
        item: Item,
        before: Item | None,
        values: tuple[AnswerValue, ...],
    ) -> Step:
        most = (item.max_occurs or len(values)) if item.repeats else 1
        kept, aside = values[:most], values[most:]
        reasons = [problem.code for problem in value_problems(item, kept)]
        if aside:
            reasons.append("too-many-answers")
        if before and before.text.by_language() != item.text.by_language():
            reasons.append("reworded")
        fate = Fate.MOVED if self._has_moved(before, item) else Fate.KEPT
        if reasons:
            fate = Fate.NEEDS_REVIEW
        return Step(fate, place, after, kept, aside, tuple(dict.fromkeys(reasons)))

    def _home(self, was: Item, rounds: Rounds) -> tuple[Item, Rounds] | None:
        """Return where an item stands now, in the same rounds of the same repeating parts."""
        link_id = self.matched.get(was.link_id)
        if link_id is None or self.old is None:
            return None
        loops = [self.matched.get(loop) for loop in self.old.shape.loops[was.link_id]]
        numbers = dict(zip(loops, rounds, strict=True))
        now = self.new.shape.loops[link_id]
        if any(number > 1 and loop not in now for loop, number in numbers.items()):
            return None
        return self.new.by_link_id[link_id], tuple(numbers.get(loop, 1) for loop in now)

    def _has_moved(self, before: Item | None, item: Item) -> bool:
        if before is None or self.old is None:
            return False
        was = self.old.shape.parents.get(before.link_id, "")
        now = self.new.shape.parents.get(item.link_id, "")
        return before.link_id != item.link_id or self.matched.get(was, "") != now


def _widened(item: Item, values: tuple[AnswerValue, ...]) -> tuple[AnswerValue, ...]:
    """Return *values* as the question writes them: whole numbers as decimals."""
    if item.kind is not ItemKind.DECIMAL:
        return values
    return tuple(
        Decimal(v) if isinstance(v, int) and not isinstance(v, bool) else v for v in values
    )


def _fits(item: Item, before: Item | None, values: Sequence[AnswerValue]) -> bool:
    kinds_fit = before is None or before.kind is item.kind or (before.kind, item.kind) in _WIDER
    return kinds_fit and all(has_type(item, value) for value in values)
