"""Rules on what is received instead: time, kind, who gives it, whether it is sound."""

from collections.abc import Iterator

from careapp.domain.help import swap_rules as rule
from careapp.domain.help.catalogue import Category, Form
from careapp.domain.help.swap import How, Received, Ruling, Verdict
from careapp.domain.help.swap_case import TOTAL, SwapCase, about_received
from careapp.domain.help.swap_rules import JudgedBy

_NEED_BOTH = frozenset({Category.PERSONAL_CARE, Category.PRACTICAL_HELP})


def within_the_time(case: SwapCase) -> Iterator[Verdict]:
    """A swap stays within the time of what is given up, and of what is saved for one day."""
    given = case.swap.given.minutes if case.swap.given else 0
    received = case.swap.received_minutes
    over = received - given
    if over <= 0:
        return
    saved = case.usable
    if over > saved or (case.swap.holds and case.swap.holds.how is not How.ONCE):
        reason = "over-time-and-saved" if saved else "over-time"
        yield case.broken(
            rule.TIME_FRAME,
            TOTAL,
            reason,
            given_minutes=given,
            received_minutes=received,
            over_minutes=over,
            saved_minutes=saved,
        )


def what_is_left_over(case: SwapCase) -> Iterator[Verdict]:
    """What is left over falls away, or is saved with klippekort; what is saved can be spent."""
    given = case.swap.given.minutes if case.swap.given else 0
    left = given - case.swap.received_minutes
    if left < 0:
        if -left <= case.usable:
            yield _remark(case, "spends-saved", minutes=-left)
        return
    if left and case.rules.klippekort is None:
        yield _remark(case, "falls-away", minutes=left)
    elif left and case.rules.klippekort:
        most, weeks = case.rules.klippekort.most_minutes, case.rules.klippekort.keep_weeks
        room = max(most - case.account_on(case.first_on).balance, 0)
        if left > room:
            yield _remark(case, "no-room", minutes=left - room, most_minutes=most)
        else:
            yield _remark(case, "is-saved", minutes=left, weeks=weeks)


def may_be_received(case: SwapCase) -> Iterator[Verdict]:
    """Some services are never swapped, such as nursing."""
    for about, one in _rows(case):
        if {one.key, case.category(one)} & case.rules.never_swapped:
            yield case.broken(rule.NEVER_SWAPPED, about, "never-received", name=one.name)


def by_health_personnel(case: SwapCase) -> Iterator[Verdict]:
    """What only health personnel may do is not taken over by whoever comes."""
    for about, one in _rows(case):
        service = case.service(one.key)
        if service and service.needs_health_personnel:
            yield case.broken(rule.HEALTH_PERSONNEL, about, "needs-health-personnel")


def both_kinds_are_granted(case: SwapCase) -> Iterator[Verdict]:
    """Personal care is swapped with practical help only where both are granted.

    It is about services that are granted; of all other help soundness and time decide.
    """
    grant = case.grant
    given = grant.service.category if grant and grant.service else None
    granted = case.kinds_granted()
    for about, one in _rows(case):
        service = case.service(one.key)
        kind = service.category if service and service.form is Form.SERVICE else None
        if kind in _NEED_BOTH and given in _NEED_BOTH and kind != given and kind not in granted:
            yield case.broken(rule.BOTH_KINDS, about, "kind-not-granted", kind=str(kind))


def by_the_same_supplier(case: SwapCase) -> Iterator[Verdict]:
    """Time granted with one supplier is not given by another."""
    supplier = case.grant.supplier if case.grant else None
    for about, one in _rows(case):
        also = case.granted(one)
        other = also.supplier if also else None
        given_by = one.supplier_id or (other.organisation_id if other else None)
        if supplier and given_by and given_by != supplier.organisation_id:
            name = one.supplier or (other.name if other else "")
            yield case.broken(rule.SAME_SUPPLIER, about, "other-supplier", supplier=name)


def in_the_catalogue(case: SwapCase) -> Iterator[Verdict]:
    """Help that is in no catalogue may be chosen where the municipality allows it."""
    for about, one in _rows(case):
        service = case.service(one.key)
        if service is None and case.granted(one) is None:
            yield case.broken(rule.OUTSIDE_CATALOGUE, about, "outside-catalogue")
        elif service is not None and service.retired:
            yield case.broken(rule.OUTSIDE_CATALOGUE, about, "retired")


def is_sound(case: SwapCase) -> Iterator[Verdict]:
    """Somebody judges whether what is not granted is professionally sound."""
    by = case.rules.judged_by or JudgedBy.HELPER
    for about, one in _rows(case):
        if case.granted(one) is None:
            yield case.broken(rule.SOUNDNESS, about, f"judged-by-{by}")


def _rows(case: SwapCase) -> Iterator[tuple[str, Received]]:
    for number, one in enumerate(case.swap.received):
        yield about_received(number), one


def _remark(case: SwapCase, reason: str, **values: str | int) -> Verdict:
    off = case.rules.when_broken(rule.SAVING) is Ruling.ALLOWED
    return Verdict(TOTAL, Ruling.ALLOWED if off else Ruling.REMARK, rule.SAVING, reason, values)
