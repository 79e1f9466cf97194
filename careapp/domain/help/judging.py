"""Asks the rules of a swap and says which of them decides."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from careapp.domain.help import rules_given, rules_received, swap_rules
from careapp.domain.help.swap import RULINGS, Ruling, Verdict
from careapp.domain.help.swap_case import GIVEN, TOTAL, SwapCase, about_received

Rule = Callable[[SwapCase], Iterable[Verdict]]

RULES: tuple[Rule, ...] = (
    rules_given.not_inside_a_course,
    rules_given.is_granted,
    rules_received.within_the_time,
    rules_received.what_is_left_over,
    rules_given.may_be_given_up,
    rules_received.may_be_received,
    rules_received.by_health_personnel,
    rules_received.both_kinds_are_granted,
    rules_received.by_the_same_supplier,
    rules_received.in_the_catalogue,
    rules_received.is_sound,
    rules_given.agreed_in_time,
    rules_given.prompts_a_look,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say of a swap.

    Attributes:
        verdicts: All that was said, the deciding one of each row first.
        rows: The deciding verdict by what it is about, in the order of the screen.
    """

    verdicts: tuple[Verdict, ...]
    rows: dict[str, Verdict]

    @property
    def deciding(self) -> Verdict:
        """The verdict that the whole swap rests on."""
        return max(sorted(self.rows.values(), key=_in_order), key=_strictness)

    @property
    def ruling(self) -> Ruling:
        """Whether the swap is allowed."""
        return self.deciding.ruling


def judge(case: SwapCase) -> Judgement:
    """Return what the municipality's rules say of a swap, row by row."""
    said = [verdict for rule in RULES for verdict in rule(case)]
    said.sort(key=_in_order)
    places = [GIVEN, *(about_received(n) for n in range(len(case.swap.received))), TOTAL]
    rows = {about: _decided(case, about, said) for about in places}
    rest = [verdict for verdict in said if verdict not in rows.values()]
    return Judgement((*rows.values(), *rest), rows)


def _decided(case: SwapCase, about: str, said: list[Verdict]) -> Verdict:
    own = [verdict for verdict in said if verdict.about == about]
    return max(own, key=_strictness, default=_nothing_against(case, about))


def _nothing_against(case: SwapCase, about: str) -> Verdict:
    if about == GIVEN:
        return case.kept(swap_rules.GRANTED, about, "may-be-given-up")
    if about == TOTAL:
        minutes = case.swap.given.minutes if case.swap.given else 0
        return case.kept(swap_rules.TIME_FRAME, about, "time-is-even", minutes=minutes)
    one = case.swap.received[int(about.partition("/")[2])]
    if case.granted(one) is not None:
        return case.kept(swap_rules.SOUNDNESS, about, "is-granted")
    return case.kept(swap_rules.OUTSIDE_CATALOGUE, about, "in-catalogue")


def _strictness(verdict: Verdict) -> int:
    return RULINGS.index(verdict.ruling)


def _in_order(verdict: Verdict) -> int:
    return swap_rules.IN_ORDER.index(verdict.rule)
