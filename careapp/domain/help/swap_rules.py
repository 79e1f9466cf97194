"""The municipality's rules for swaps, as data; each rule has a name and can be set.

The defaults are in ``resources/catalogue/swap-rules.toml``. They are rules that Danish
municipalities publish, none of them a law: a swap stays within its time, nothing is saved, both
kinds are granted, three declines in three months call for reassessment.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from careapp.domain.help.account import Klippekort
from careapp.domain.help.swap import Ruling

IN_COURSE = "in-course"
GRANTED = "granted"
TIME_FRAME = "time-frame"
SAVING = "saving"
BOTH_KINDS = "both-kinds"
NEVER_SWAPPED = "never-swapped"
HEALTH_PERSONNEL = "health-personnel"
SAME_SUPPLIER = "same-supplier"
OUTSIDE_CATALOGUE = "outside-catalogue"
SOUNDNESS = "soundness"
NOTICE = "notice"
LASTING = "lasting"

IN_ORDER = (
    IN_COURSE,
    GRANTED,
    TIME_FRAME,
    SAVING,
    NEVER_SWAPPED,
    HEALTH_PERSONNEL,
    BOTH_KINDS,
    SAME_SUPPLIER,
    OUTSIDE_CATALOGUE,
    SOUNDNESS,
    NOTICE,
    LASTING,
)
"""The order they are asked in; of two that are equally strict the first one decides."""

FIXED = frozenset({IN_COURSE, GRANTED, TIME_FRAME})
"""What no setting softens: minutes are never made, and only granted help is given up."""


class JudgedBy(StrEnum):
    """Who judges whether what is chosen is professionally sound."""

    HELPER = "helper"
    VISITATOR = "visitator"
    NURSE = "nurse"


@dataclass(frozen=True, slots=True)
class DeclineLimit:
    """How many declines within how many months and days call for reassessment."""

    times: int
    months: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapRules:
    """The rules of one municipality.

    Attributes:
        broken: What each rule says where it is not kept; ``allowed`` turns it off.
        klippekort: The account of saved minutes; without it nothing is saved.
        judged_by: Who judges soundness.
        never_swapped: Categories and keys of services that are neither given up nor chosen.
        notice_days: How many days before, 0 where it may be agreed on the day.
        lasting_weeks: From how long a swap prompts a look at the grant.
        declines: When declines call for reassessment.
    """

    broken: Mapping[str, Ruling] = field(default_factory=dict)
    klippekort: Klippekort | None = None
    judged_by: JudgedBy | None = None
    never_swapped: frozenset[str] = frozenset()
    notice_days: int | None = None
    lasting_weeks: int | None = None
    declines: DeclineLimit | None = None

    def when_broken(self, rule: str) -> Ruling:
        """Return what a rule says where it is not kept."""
        if rule in FIXED:
            return Ruling.REFUSED
        return self.broken.get(rule, Ruling.REMARK)
