"""Absurd entries, packages and rules are refused, each number at its field."""

from dataclasses import replace
from typing import Any

import pytest

from careapp.domain.help.account import Klippekort
from careapp.domain.help.catalogue import Frame
from careapp.domain.help.catalogue_problems import (
    package_problems,
    rules_problems,
    service_problems,
)
from careapp.domain.help.package import Package, PackageLine
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap_rules import DeclineLimit
from tests.domain.help.homes import DAILY, RULES, service

LINE = PackageLine("bath", 10, DAILY)
PACKAGE = Package(key="x", names={"da": "Pakke"}, lines=(LINE,), longest_days=14, review_days=7)


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ({}, []),
        ({"minutes": None, "rhythm": Rhythm(Often.AS_NEEDED)}, []),
        ({"names": {"da": " "}}, [("required", "names")]),
        ({"category": None}, [("required", "category")]),
        ({"minutes": -5}, [("minutes-not-positive", "amount.minutes")]),
        (
            {"minutes": 5, "rhythm": Rhythm(Often.WEEKDAYS)},
            [("weekdays-required", "amount.rhythm")],
        ),
        ({"frame": Frame(300, 60)}, [("frame-upside-down", "frame")]),
    ],
)
def test_entries(known: dict[str, Any], found: list[tuple[str, str]]) -> None:
    problems = service_problems(replace(service("cleaning"), **known))
    assert [(one.code, one.at) for one in problems] == found


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ({}, []),
        ({"lines": ()}, [("required", "lines")]),
        ({"longest_days": None}, [("required", "longest_days")]),
        ({"longest_days": -1}, [("days-not-possible", "longest_days")]),
        ({"longest_days": 400}, [("days-not-possible", "longest_days")]),
        ({"review_days": 15}, [("days-not-possible", "review_days")]),
        ({"lines": (replace(LINE, minutes=0),)}, [("minutes-not-positive", "lines")]),
        ({"lines": (replace(LINE, days=0),)}, [("days-not-possible", "lines")]),
        ({"lines": (replace(LINE, from_day=15),)}, [("days-not-possible", "lines")]),
    ],
)
def test_packages(known: dict[str, Any], found: list[tuple[str, str]]) -> None:
    problems = package_problems(replace(PACKAGE, **known))
    assert [(one.code, one.at) for one in problems][: len(found) or None] == found


@pytest.mark.parametrize(
    ("known", "at"),
    [
        ({"notice_days": -1}, "notice_days"),
        ({"lasting_weeks": 0}, "lasting_weeks"),
        ({"klippekort": Klippekort(-30, 6)}, "saved_minutes"),
        ({"klippekort": Klippekort(30, 0)}, "saved_weeks"),
        ({"declines": DeclineLimit(3, -1)}, "decline_months"),
        ({"declines": DeclineLimit(3, 0, -90)}, "decline_days"),
    ],
)
def test_rules(known: dict[str, Any], at: str) -> None:
    assert not list(rules_problems(RULES))
    found = [(one.code, one.at) for one in rules_problems(replace(RULES, **known))]
    assert found == [("number-too-low", at)]
