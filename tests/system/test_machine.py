"""Clocks, folders and how the program looked last."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careapp.system.clock import Clock, clock_at
from careapp.system.home import Home, usual_home
from careapp.system.resources import resources
from careapp.system.view import LANGUAGES, SCALES, THEMES, View, load_view, save_view

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def test_a_clock_tells_the_time_of_the_municipality() -> None:
    just_before_midnight_utc = int(datetime(2026, 11, 24, 23, 30, tzinfo=UTC).timestamp() * 1_000)
    clock = Clock(COPENHAGEN, wall_ms=lambda: just_before_midnight_utc)
    assert clock.today() == date(2026, 11, 25)
    assert clock.now().hour == 0
    assert Clock(COPENHAGEN).monotonic_ms() <= Clock(COPENHAGEN).monotonic_ms()


def test_a_clock_can_stand_still() -> None:
    moment = datetime(2026, 11, 24, 8, 52, tzinfo=COPENHAGEN)
    assert clock_at(moment).now() == moment == clock_at(moment).now()
    assert clock_at(moment.astimezone(UTC)).zone == COPENHAGEN


def test_the_usual_home_is_in_the_local_profile() -> None:
    home = usual_home()
    assert home.folder.is_absolute()
    assert "careapp" in home.folder.parts[-1]
    files = {home.database, home.envelope, home.demo_key, home.view}
    assert len(files) == 4
    assert {path.parent for path in files} == {home.folder}


def test_the_resources_are_there() -> None:
    assert (resources() / "dialogue_tools").is_dir()
    assert (resources() / "fonts").is_dir()


@pytest.mark.parametrize("view", [View(), View("nb", "dark", 1.5), View("en", "light", 2.0)])
def test_the_program_looks_as_it_did_last(tmp_path: Path, view: View) -> None:
    save_view(Home(tmp_path), view)
    assert load_view(Home(tmp_path)) == view
    assert [path.name for path in tmp_path.iterdir()] == [Home(tmp_path).view.name]


def test_a_look_that_cannot_be_kept_stops_nobody(tmp_path: Path) -> None:
    save_view(Home(tmp_path / "gone"), View("nb"))
    assert load_view(Home(tmp_path / "gone")) == View()


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
NEARLY = st.fixed_dictionaries({"language": JSON, "theme": JSON, "scale": JSON})


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stored=JSON | NEARLY)
def test_whatever_stands_in_the_file_the_program_can_be_seen(
    tmp_path: Path, stored: object
) -> None:
    home = Home(tmp_path)
    home.view.write_text(json.dumps(stored), encoding="utf-8")
    view = load_view(home)
    assert view.language in LANGUAGES
    assert view.theme in THEMES
    assert SCALES[0] <= view.scale <= SCALES[-1]


@pytest.mark.parametrize("scale", ["1e400", "-1e400", "NaN", "9" * 400, "0", "17"])
def test_a_scale_beyond_all_bounds(tmp_path: Path, scale: str) -> None:
    home = Home(tmp_path)
    text = f'{{"language": "da", "theme": "dark", "scale": {scale}}}'
    home.view.write_text(text, encoding="utf-8")
    assert SCALES[0] <= load_view(home).scale <= SCALES[-1]
