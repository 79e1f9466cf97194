"""The command line: complete help, and 0, 1 or 2 with one clear sentence."""

import argparse
import os
import shutil
import subprocess
import sys
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

import careapp.__main__ as command_line
from careapp.__main__ import build_parser, main
from careapp.app import first_opening, open_demo
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.services.first_use import FirstUse
from careapp.system.home import Home
from careapp.system.keys import new_envelope, open_envelope
from careapp.system.recovery import seal_for_recovery
from tests.features.laptop import at_home

ROOT = Path(__file__).resolve().parents[1]
PASSPHRASE = "tolv blå cykler i regnvejr"  # noqa: S105 - opens made-up homes
TERMINOLOGY = "data/terminology/CodeSystem-FSIII.json"
PATIENCE_S = 60


@pytest.fixture(scope="module")
def made_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Home(tmp_path_factory.mktemp("demo") / "home")
    open_demo(at_home(home))[0].close()
    return home.folder


@pytest.fixture
def demo(made_demo: Path, tmp_path: Path) -> Path:
    """Return a demo home of this test's own."""
    shutil.copytree(made_demo, tmp_path / "demo")
    return tmp_path / "demo"


@pytest.fixture(scope="module")
def made_real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Home(tmp_path_factory.mktemp("real") / "home")
    first = FirstUse(
        given_name="Mette",
        family_name="Kjærgaard",
        profession=None,
        role=Role.VISITATOR,
        municipality="Fjordby Kommune",
        country=Country.DENMARK,
        municipality_code="",
        passphrase=PASSPHRASE,
        again=PASSPHRASE,
    )
    first_opening(at_home(home, demo=False), first)[0].close()
    return home.folder


@pytest.fixture
def real(made_real: Path, tmp_path: Path) -> Path:
    """Return a home with a passphrase."""
    shutil.copytree(made_real, tmp_path / "real")
    return tmp_path / "real"


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command that ends with 1, and returns its one sentence."""

    def run(*arguments: str | Path) -> str:
        assert main([str(one) for one in arguments]) == 1
        return one_sentence(capsys.readouterr().err)

    return run


def one_sentence(said: str) -> str:
    assert "Traceback" not in said
    assert "Errno" not in said
    (line,) = said.splitlines()
    assert line.endswith(".")
    return line


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def parsers() -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    yield from steps_of((), build_parser())


def steps_of(
    name: tuple[str, ...], parser: argparse.ArgumentParser
) -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            assert {choice.dest for choice in action._choices_actions if choice.help} == set(
                action.choices
            )
            for step, under in action.choices.items():
                yield from steps_of((*name, step), under)


def test_every_command_and_option_says_what_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    names = []
    for name, parser in parsers():
        names.append(name)
        options = [a for a in parser._actions if not isinstance(a, argparse._SubParsersAction)]
        assert not [option.dest for option in options if len(option.help or "") < 5], name
        with pytest.raises(SystemExit) as ended:
            main([*name, "--help"])
        assert ended.value.code == 0
        said = capsys.readouterr().out
        assert not [o for option in options for o in option.option_strings if o not in said]
    assert [name[0] for name in names if len(name) == 1] == [
        "open", "demo", "tour", "screenshots", "rebuild", "salvage",
        "import-terminology", "recover", "tool",
        "response", "hub",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["demo", "--language", "sv"],
        ["demo", "--citizens", "many"],
        ["tour"],
        ["tour", "--out"],
        ["screenshots", "--out", "x", "--scale", "3"],
        ["import-terminology"],
        ["rebuild", "--no-such-option"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: careapp")


def test_rebuild_says_whether_the_tables_differed(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rebuild", "--home", str(demo)]) == 0
    assert capsys.readouterr().out == "rebuilt; nothing differed\n"
    store, _desk = open_demo(at_home(Home(demo)))
    store._writer.call(lambda: store._database.conn.execute("UPDATE citizen SET gone = 1"))
    store.close()

    assert main(["--home", str(demo), "rebuild"]) == 0
    assert capsys.readouterr().out == "rebuilt; the tables differed\n"


def test_a_forgotten_passphrase_is_replaced_with_the_key_from_the_safe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    home, safe = Home(tmp_path / "home"), tmp_path / "recovery.key"
    home.make()
    private = X25519PrivateKey.generate()
    key = new_envelope(home, "a sentence that is forgotten")
    seal_for_recovery(home, key, private.public_key().public_bytes_raw())
    safe.write_text(urlsafe_b64encode(private.private_bytes_raw()).decode().rstrip("=") + "\n")
    monkeypatch.setattr("careapp.__main__.getpass", lambda _prompt="": "a sentence to remember")

    assert main(["recover", str(safe), "--home", str(home.folder)]) == 0

    assert "new passphrase" in capsys.readouterr().out
    assert open_envelope(home, "a sentence to remember") == key
    safe.write_text("no key")
    assert main(["recover", str(safe), "--home", str(home.folder)]) == 1
    assert open_envelope(home, "a sentence to remember") == key


def test_rebuild_where_it_cannot(
    demo: Path, real: Path, tmp_path: Path, refused: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    nothing = tmp_path / "nothing"
    assert refused("rebuild", "--home", nothing) == f"There is no data in {nothing}."
    assert not nothing.exists()

    database = demo / "careapp.db"
    database.write_bytes(database.read_bytes()[::-1])
    before = contents(demo)
    assert "damaged" in refused("rebuild", "--home", demo)
    assert contents(demo) == before

    before = contents(real)
    monkeypatch.setattr(command_line, "getpass", lambda: "elleve røde cykler")
    assert "not the passphrase" in refused("rebuild", "--home", real)
    assert contents(real) == before
    monkeypatch.setattr(command_line, "getpass", lambda: PASSPHRASE)
    assert main(["rebuild", "--home", str(real)]) == 0


def test_what_is_damaged_is_salvaged(
    demo: Path, capsys: pytest.CaptureFixture[str], refused: Callable[..., str], tmp_path: Path
) -> None:
    assert "no data" in refused("salvage", "--home", tmp_path / "nothing")
    assert main(["salvage", "--home", str(demo)]) == 0
    assert capsys.readouterr().out == "nothing is damaged; nothing was done\n"
    database = demo / "careapp.db"
    content = bytearray(database.read_bytes())
    content[-500:] = bytes(500)
    database.write_bytes(content)

    assert main(["salvage", "--home", str(demo)]) == 0

    first, second = capsys.readouterr().out.splitlines()
    (aside,) = demo.glob("careapp-damaged-*.db")
    assert first == f"the damaged file is {aside}; a new file stands in its place"
    assert second.endswith("changes were saved from it; 0 could not be read")
    store, desk = open_demo(at_home(Home(demo)))
    assert desk.staff_name(desk.me)
    store.close()


def test_terminology_is_imported_once(
    shared: Path, demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["import-terminology", "--home", str(demo), str(shared / TERMINOLOGY)]
    assert main(command) == 0
    first = capsys.readouterr().out
    assert first.startswith("828 concepts: ")
    assert " 0 new" not in first  # the made-up municipality speaks of a few of them
    assert main(command) == 0
    assert capsys.readouterr().out == "828 concepts: 0 new, 0 retired\n"


def test_terminology_that_cannot_be_imported(
    demo: Path, tmp_path: Path, refused: Callable[..., str]
) -> None:
    command = ("import-terminology", "--home", demo)
    missing, other = tmp_path / "missing.json", tmp_path / "other.json"
    assert refused(*command, missing) == f"The file {missing} cannot be read."
    assert refused(*command, tmp_path) == f"The file {tmp_path} cannot be read."
    for content in ("{", "[]", '{"resourceType": "Questionnaire"}', "ÿ"):
        other.write_text(content, encoding="latin-1")
        assert refused(*command, other) == "The file is no FHIR CodeSystem."
    assert "no data" in refused("import-terminology", "--home", tmp_path / "x", other)


def test_the_demo_opens_no_window_on_a_folder_that_will_not_do(
    real: Path, demo: Path, tmp_path: Path, refused: Callable[..., str]
) -> None:
    file = tmp_path / "a-file"
    file.write_text("something")
    assert str(file) in refused("demo", "--home", file)
    assert str(file) in refused("demo", "--home", file / "below")
    before = contents(real)
    assert "holds real data" in refused("demo", "--home", real)
    assert contents(real) == before
    (demo / "demo-key.json").unlink()
    assert "lost its key file" in refused("demo", "--home", demo)
    assert file.read_text() == "something"


@pytest.mark.parametrize("command", ["tour", "screenshots"])
def test_pictures_cannot_be_put_into_a_file(command: str, tmp_path: Path) -> None:
    file = tmp_path / "a-file"
    file.write_text("something")

    done = run(command, "--out", str(file))

    assert done.returncode == 1
    assert str(file) in one_sentence(done.stderr)
    assert file.read_text() == "something"


@pytest.mark.parametrize("option", ["--tool", "--terminology"])
def test_the_tour_says_which_file_it_cannot_read(option: str, tmp_path: Path) -> None:
    missing = tmp_path / "missing.json"

    done = run("tour", "--out", str(tmp_path / "out"), option, str(missing))

    assert done.returncode == 1
    assert one_sentence(done.stderr) == f"The file {missing} cannot be read."


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "careapp", *arguments],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE_S,
    )
