"""Runs the tour and says, step by step, what was seen and how long it took."""

import argparse
import shutil
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from functools import partial
from itertools import chain, count
from pathlib import Path
from zoneinfo import ZoneInfo

from careapp.app import Settings, open_demo
from careapp.domain.informer import Voice
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.conversation import Key
from careapp.services.demo.diary import on_a_workday
from careapp.services.exchange_files import read_file
from careapp.services.terminology import import_terminology
from careapp.system.clock import Clock
from careapp.system.home import Home
from careapp.system.view import View
from careapp.tour.chapter import Step
from careapp.tour.chapters import Story
from careapp.tour.driver import Driver
from careapp.tour.help_chapter import HelpChapter
from careapp.tour.hub_chapter import HubChapter
from careapp.tour.offscreen import offscreen_app
from careapp.tour.package_chapter import PackageChapter
from careapp.tour.planner_chapter import PlannerChapter
from careapp.tour.safety_chapter import SafetyChapter
from careapp.tour.tools import open_tools, release_tool
from careapp.tour.typing import type_until_ended

ZONE = ZoneInfo("Europe/Copenhagen")
CITIZENS = 60
BEFORE_THE_VISIT = time_of_day(10, 22)


def run_tour(options: argparse.Namespace) -> int:
    """Run the tour; return the exit code.

    Args:
        options: ``out``, ``language``, ``tool`` (paths), ``terminology`` (a path or
            None), ``only_typing`` (tool and link, or None).
    """
    if options.only_typing:
        tool, link = options.only_typing
        settings = tour_settings(options.out, options.language)
        driver = Driver(offscreen_app(options.out), settings, options.out)
        type_until_ended(driver, Key(tool, link, Voice.CITIZEN))
    _make_room(options.out, Home(options.out / "home"))
    settings = tour_settings(options.out, options.language)
    driver = Driver(offscreen_app(options.out), settings, options.out)
    _tell(_steps(options, settings, driver, count(1)))
    return 0


def tour_settings(out: Path, language: str) -> Settings:
    """Return how the tour starts the program: a demo in *out*, on a working morning.

    A program that is started again goes on in the same morning.
    """
    home = Home(out / "home")
    begun = home.demo_key.stat().st_mtime if home.demo_key.exists() else time.time()
    now = datetime.combine(date.min, BEFORE_THE_VISIT) + timedelta(seconds=time.time() - begun)
    clock = on_a_workday(Clock(ZONE), now.time())
    view = View(language=language, theme="light")
    return Settings(home=home, clock=clock, demo=True, citizens=CITIZENS, view=view)


def _make_room(out: Path, home: Home) -> None:
    """Clear away an earlier tour; anything else in the way is left alone.

    Raises:
        EnvironmentFailedError: The folder cannot be used.
    """
    if home.folder.exists() and not home.demo_key.exists():
        raise EnvironmentFailedError("home-not-demo", path=str(home.folder))
    shutil.rmtree(home.folder, ignore_errors=True)
    Home(out).make()


def _steps(
    options: argparse.Namespace, settings: Settings, driver: Driver, numbers: Iterator[int]
) -> Iterator[Step]:
    hub = HubChapter(driver, options.out, numbers, settings.clock)
    story = Story(driver, options.out, numbers, options.language)
    help_ = HelpChapter(driver, options.out, numbers)
    planner = PlannerChapter(driver, options.out, numbers, lambda: help_.citizen_id)
    package = PackageChapter(driver, options.out, numbers, lambda: help_.citizen_id)
    yield "a municipality is made up", lambda: _prepare(settings, options)
    yield "the visitator sees today", story.see_today
    yield "the visit begins", story.begin
    yield "what matters comes first", story.hear_what_matters
    yield "the laptop loses power", story.lose_power_once
    yield "levels, and two voices", story.set_levels
    yield "the daughter is heard", story.hear_the_daughter
    yield "the laptop loses power again", story.lose_power_again
    yield "agreements", story.agree
    yield "a note in confidence", story.note_in_confidence
    yield "who is here", story.say_who_is_here
    yield "the screen is turned", story.turn_the_screen
    yield "the visit is closed", story.close
    yield "the papers", story.print_papers
    yield "an amendment", story.amend
    yield "help is granted", help_.grant
    yield "the letter", help_.print_letter
    yield "a swap", help_.swap
    yield "a page to take home", help_.print_services
    yield "a planner sits down", planner.sit_down
    yield "a package in three steps", planner.grant
    yield "a mandate that is over by then", planner.be_refused_by_time
    yield "a mandate that was revoked", planner.ask_the_visitator
    yield "the visitator is back", planner.stand_up
    yield "the request is answered", package.answer
    yield "it ends by itself", package.see_it_end
    yield "a review confirms", package.confirm
    yield "a review makes it lasting", package.make_lasting
    try:
        yield from chain(hub.steps(), SafetyChapter(driver, options.out, numbers).steps())
    finally:
        hub.close()
    yield "the other pages", story.look_around
    for path in options.tool:
        yield f"{path.name} is opened", partial(open_tools, settings, path, options.out)


def _prepare(settings: Settings, options: argparse.Namespace) -> str:
    store, desk = open_demo(settings)
    try:
        said = f"{settings.citizens} citizens"
        if options.terminology:
            done = import_terminology(desk, read_file(options.terminology))
            said += f"; {done.concepts} concepts imported"
        for path in options.tool:
            release_tool(desk, read_file(path))
    finally:
        store.close()
    return said


def _tell(steps: Iterator[Step]) -> None:
    for number, (name, run) in enumerate(steps, start=1):
        began = time.perf_counter()
        seen = run()
        print(f"{number:2} {name:30} {time.perf_counter() - began:6.2f} s  {seen}")  # noqa: T201
