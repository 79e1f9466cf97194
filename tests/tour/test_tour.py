"""The tour: the main job through the real windows, and what it leaves behind."""

import re
from pathlib import Path

import pytest

from careapp.app import open_demo
from careapp.domain.concept import Concept
from careapp.domain.dialogue_tool import DialogueTool
from careapp.domain.visit import Visit, VisitStatus
from careapp.services.visits import visit_row, visits_of
from careapp.system.home import Home
from tests.features.clear_text import in_the_clear, words_of_persons
from tests.features.laptop import at_home
from tests.tour.conftest import TOOLS, Tour, run_tour, shared_folder

STEP = re.compile(r"^ ?\d+ .+? +\d+\.\d\d s  \S.*$")
STEPS = 24
PNG = b"\x89PNG\r\n\x1a\n"


def test_it_ends_well_and_says_each_step_with_its_time(toured: Tour) -> None:
    assert toured.exit_code == 0, toured.complained
    assert toured.complained == ""
    lines = toured.said.splitlines()
    assert len(lines) >= STEPS
    assert [line for line in lines if not STEP.match(line)] == []


def test_it_leaves_the_papers_pictures_and_the_encrypted_database(toured: Tour) -> None:
    for paper in ("summary", "lead-summary", "decision", "services"):
        assert (toured.out / f"{paper}.pdf").read_bytes().startswith(b"%PDF-"), paper
    pictures = [path.read_bytes() for path in toured.out.glob("*.png")]
    assert len(pictures) >= STEPS
    assert all(picture.startswith(PNG) for picture in pictures)
    database = (toured.out / "home" / "careapp.db").read_bytes()
    assert not database.startswith(b"SQLite format 3")


def test_the_database_it_leaves_opens_and_holds_the_visit(toured: Tour) -> None:
    store, desk = open_demo(at_home(Home(toured.out / "home")))
    try:
        assert not store.rebuild()
        paper = (toured.out / "summary.txt").read_text(encoding="utf-8")
        rows = [visit_row(desk, one) for one in desk.read.where(Visit)]
        (held,) = [r for r in rows if r.visit.record.read_at and r.citizen_name in paper]
        assert held.status is VisitStatus.CLOSED
        assert visits_of(desk, held.citizen.record_id)[0].visit_id == held.visit_id
    finally:
        store.close()


def test_it_brings_in_public_tools_and_terminology(toured: Tour) -> None:
    if not shared_folder().is_dir():
        pytest.skip("the folder of example files is not here (CAREAPP_SHARED)")
    store, desk = open_demo(at_home(Home(toured.out / "home")))
    try:
        assert len(desk.read.where(Concept)) == 828
        brought = {stored.record.source for stored in desk.read.where(DialogueTool)}
        assert {(shared_folder() / tool).read_text(encoding="utf-8") for tool in TOOLS} <= brought
    finally:
        store.close()
    assert re.findall(r"(\S+\.json) is opened", toured.said) == [Path(t).name for t in TOOLS]
    pictures = {path.name for path in toured.out.glob("tool-*.png")}
    assert pictures == {f"tool-{Path(tool).stem}.png" for tool in TOOLS}


def test_no_word_of_anybody_lies_open_in_the_home_or_in_a_temporary_folder(toured: Tour) -> None:
    """The papers were saved on purpose; nothing else may be read without the key."""
    home = Home(toured.out / "home")
    secrets = words_of_persons(home)
    on_paper = {"Kirsten", "Ægidius", "Gå til postkassen sammen"}
    assert on_paper <= secrets
    assert in_the_clear(toured.out, on_paper).keys() == on_paper

    for folder in (home.folder, toured.around, toured.temporary):
        assert in_the_clear(folder, secrets) == {}
    left = [path for path in toured.temporary.rglob("*") if path.is_file()]
    assert [path for path in left if path.stat().st_size] == []


@pytest.mark.parametrize("language", ["nb", "en"])
def test_it_runs_to_the_end_in_other_languages(language: str, tmp_path: Path) -> None:
    tour = run_tour(tmp_path, "--language", language)

    assert (tour.exit_code, tour.complained) == (0, "")
    assert "the other pages" in tour.said.splitlines()[-1]
    greeting = {"nb": "Kjære Kirsten", "en": "Dear Kirsten"}[language]
    assert greeting in (tour.out / "summary.txt").read_text(encoding="utf-8")


def test_it_clears_away_nothing_but_an_earlier_tour(tmp_path: Path) -> None:
    real = tmp_path / "out" / "home" / "careapp.db"
    real.parent.mkdir(parents=True)
    real.write_bytes(b"somebody's data")

    tour = run_tour(tmp_path)

    assert tour.exit_code == 1
    assert str(real.parent) in tour.complained
    assert real.read_bytes() == b"somebody's data"
