"""What keeps an entry of the catalogue, a package or the rules for swaps from being written."""

from collections.abc import Iterator, Mapping

from careapp.domain.help.catalogue import Service
from careapp.domain.help.grant import Amount
from careapp.domain.help.grant_problems import amount_problems, frame_problems
from careapp.domain.help.package import Package, PackageLine
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap_rules import SwapRules
from careapp.domain.problems import Problem

LONGEST_PACKAGE = 366


def service_problems(service: Service) -> Iterator[Problem]:
    """Yield what an entry lacks, and what is absurd in it."""
    needed = {
        "code": service.code.strip(),
        "names": any(name.strip() for name in service.names.values()),
        "category": service.category,
    }
    yield from (Problem("required", at) for at, value in needed.items() if not value)
    if service.minutes is not None:
        usual = service.rhythm or Rhythm(Often.AS_NEEDED)
        yield from amount_problems(Amount(service.minutes, usual))
    if service.frame is not None:
        yield from frame_problems(service.frame)


def package_problems(package: Package) -> Iterator[Problem]:
    """Yield what a package lacks, and what is absurd in it."""
    longest, review = package.longest_days, package.review_days
    if not package.lines:
        yield Problem("required", "lines")
    if longest is None:
        yield Problem("required", "longest_days")
    elif not 1 <= longest <= LONGEST_PACKAGE:
        yield Problem("days-not-possible", "longest_days", {"most": str(LONGEST_PACKAGE)})
    if review is not None and not 0 <= review <= (longest or LONGEST_PACKAGE):
        most = str(longest or LONGEST_PACKAGE)
        yield Problem("days-not-possible", "review_days", {"most": most})
    for line in package.lines:
        yield from _line_problems(line, longest or LONGEST_PACKAGE)


def _line_problems(line: PackageLine, longest: int) -> Iterator[Problem]:
    for problem in amount_problems(Amount(line.minutes, line.rhythm)):
        yield Problem(problem.code, "lines", problem.context)
    days = line.days is None or 1 <= line.days <= longest
    if not days or not 1 <= line.from_day <= longest:
        yield Problem("days-not-possible", "lines", {"most": str(longest)})


def rules_problems(rules: SwapRules) -> Iterator[Problem]:
    """Yield the numbers that are absurd, each at its field."""
    card, declines = rules.klippekort, rules.declines
    least: Mapping[str, tuple[int | None, int]] = {
        "notice_days": (rules.notice_days, 0),
        "lasting_weeks": (rules.lasting_weeks, 1),
        "saved_minutes": (card.most_minutes if card else None, 1),
        "saved_weeks": (card.keep_weeks if card else None, 1),
        "decline_times": (declines.times if declines else None, 1),
        "decline_months": (declines.months if declines else None, 0),
        "decline_days": (declines.days if declines else None, 0),
    }
    for at, (number, bound) in least.items():
        if number is not None and number < bound:
            yield Problem("number-too-low", at, {"least": str(bound)})
