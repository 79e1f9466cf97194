"""What expressions said: options, limits, words, rules, and what failed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from careapp.dialogue.asking import Outcome
from careapp.dialogue.computed import Constraint
from careapp.dialogue.dependents import Use, Working
from careapp.dialogue.item import Item, Note, Option
from careapp.dialogue.places import Rounds
from careapp.dialogue.problem import Limits, Problem, Severity
from careapp.dialogue.values import AnswerValue, same
from careapp.dialogue.verdicts import as_options, as_truth
from careapp.dialogue.worth import as_limit


@dataclass(slots=True)
class Worked:
    """What expressions said of places, besides answers and what stands open.

    Args:
        language: Of options that are worked out.
    """

    language: str
    _limits: dict[tuple[str, Use], AnswerValue | None] = field(default_factory=dict)
    _options: dict[str, tuple[Option, ...]] = field(default_factory=dict)
    _toggled: dict[tuple[str, int], bool] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    _broken: dict[tuple[str, int], Problem] = field(default_factory=dict)
    _failed: dict[tuple[Working, str], Note] = field(default_factory=dict)

    def options(self, place: str, item: Item) -> tuple[Option, ...] | None:
        """Return what is offered at *place*; None where it is just what the question says."""
        found = self._options.get(place)
        if not item.computed.toggles:
            return found
        offered = item.options if found is None else found
        return tuple(option for option in offered if self._is_offered(place, item, option))

    def _is_offered(self, place: str, item: Item, option: Option) -> bool:
        toggles = enumerate(item.computed.toggles)
        held = [
            self._toggled.get((place, number), True)
            for number, toggle in toggles
            if any(same(option.value, value) for value in toggle.options)
        ]
        return any(held) or not held

    def text(self, place: str) -> str:
        """Return the words that were worked out; empty where none were."""
        return self._texts.get(place, "")

    def limits(self, place: str, item: Item) -> Limits:
        """Return what the answers at *place* are held against."""
        least, most = (self._limits.get((place, use)) for use in (Use.MINIMUM, Use.MAXIMUM))
        return Limits(least, most, self.options(place, item))

    def notes(self) -> tuple[Note, ...]:
        """Return what could not be worked out, each once."""
        return tuple(dict.fromkeys(self._failed.values()))

    def broken(self) -> Iterator[Problem]:
        """Yield the constraints that do not hold."""
        yield from (self._broken[key] for key in sorted(self._broken))

    def fail(self, working: Working, place: str, code: str, detail: str) -> None:
        """Keep for the author what could not be worked out."""
        self._failed[working, place] = Note(code, working.link_id, detail)

    def succeed(self, working: Working, place: str) -> None:
        """Forget that it once failed."""
        self._failed.pop((working, place), None)

    def look(self, working: Working, place: str, item: Item, outcome: Outcome) -> bool:
        """Keep words, options or a limit; return whether they are others than before."""
        match working.use:
            case Use.OPTIONS:
                options = as_options(outcome.values, self.language)
                before: object = self._options.get(place)
                self._options[place] = options
                return options != before
            case Use.TOGGLE:
                holds = as_truth(outcome.values) is not False
                before = self._toggled.get((place, working.number), True)
                self._toggled[place, working.number] = holds
                return holds is not before
            case Use.TEXT:
                words = " ".join(str(v) for v in outcome.values if not isinstance(v, dict))
                before = self._texts.get(place, "")
                self._texts[place] = words
                return words != before
            case _:
                limit = as_limit(item, outcome.values)
                before = self._limits.get((place, working.use))
                self._limits[place, working.use] = limit
                return limit != before

    def hold(
        self,
        working: Working,
        place: str,
        constraint: Constraint,
        outcome: Outcome,
        rounds: Rounds,
        *,
        given: bool,
    ) -> None:
        """Keep whether a constraint holds.

        Nothing is said of a question without answer (*given*) when the constraint itself
        says nothing.
        """
        self._broken.pop((place, working.number), None)
        unsaid = not outcome.values and not given
        if as_truth(outcome.values) is False and not unsaid:
            self._broken[place, working.number] = Problem(
                working.link_id,
                "constraint",
                Severity.ERROR if constraint.is_error else Severity.WARNING,
                {"key": constraint.key, "human": constraint.human},
                rounds if any(number > 1 for number in rounds) else (),
            )
