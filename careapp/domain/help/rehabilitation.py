"""Rehabilitation before lasting compensating help (SEL §83, 3): a short check with a reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from careapp.domain.help.catalogue import Category, Effect, LegalBasis
from careapp.domain.help.grant import Considered, Grant, share_days

LASTING = timedelta(weeks=12)
"""From how long help counts as lasting; a municipality may hold another number."""

_ASKED_OF = frozenset({LegalBasis.SEL_83, LegalBasis.HOL_ASSISTANCE})
_KINDS = frozenset({Category.PERSONAL_CARE, Category.PRACTICAL_HELP, Category.MEALS})


class Called(StrEnum):
    """Why rehabilitation is to be considered, or is not."""

    LASTING_HELP = "lasting-help"
    SHORT = "short"
    NOT_COMPENSATING = "not-compensating"
    OTHER_LAW = "other-law"


@dataclass(frozen=True, slots=True)
class RehabilitationCheck:
    """Whether rehabilitation is to be considered for a grant, and how that stands.

    Attributes:
        called: Why, or why not.
        alongside: Rehabilitation of the same days is granted already.
        answered: Whether what came of it is written, with a reason where one is needed.
    """

    called: Called
    alongside: bool
    answered: bool

    @property
    def needed(self) -> bool:
        """Whether the grant waits for an answer."""
        return self.called is Called.LASTING_HELP and not self.answered


def rehabilitation_check(grant: Grant, others: Iterable[Grant]) -> RehabilitationCheck:
    """Return whether rehabilitation is considered, as far as a grant calls for it."""
    alongside = any(_rehabilitates(one) and share_days(grant, one) for one in others)
    return RehabilitationCheck(_called(grant), alongside, _answered(grant, alongside=alongside))


def _called(grant: Grant) -> Called:
    service, days = grant.service, grant.days
    if service is None or service.basis not in _ASKED_OF or service.category not in _KINDS:
        return Called.OTHER_LAW
    if service.effect is Effect.REHABILITATING:
        return Called.NOT_COMPENSATING
    if days and days.ends_on and days.ends_on - days.starts_on < LASTING:
        return Called.SHORT
    return Called.LASTING_HELP


def _answered(grant: Grant, *, alongside: bool) -> bool:
    said = grant.rehabilitation
    if said is None:
        return False
    if said.considered is Considered.ALONGSIDE:
        return alongside or bool((said.reason or "").strip())
    return bool((said.reason or "").strip())


def _rehabilitates(grant: Grant) -> bool:
    return grant.service is not None and grant.service.effect is Effect.REHABILITATING
