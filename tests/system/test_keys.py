"""The key of the database: random, wrapped, never guessed and never half written."""

import json
from pathlib import Path
from typing import Any

import pytest

from careapp.domain.problems import EnvironmentFailedError
from careapp.system import keys
from careapp.system.home import Home
from careapp.system.keys import KEY_BYTES, demo_key, new_envelope, open_envelope

SENTENCE = "fire høns og en traktor"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_MEMORY_KIB", 64)
    monkeypatch.setattr(keys, "_PASSES", 1)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def code_of(opening: Any) -> str:
    with pytest.raises(EnvironmentFailedError) as failed:
        opening()
    return failed.value.code


def test_the_passphrase_opens_what_it_closed(home: Home) -> None:
    key = new_envelope(home, SENTENCE)
    assert len(key) == KEY_BYTES
    assert open_envelope(home, SENTENCE) == key
    assert key.hex() not in home.envelope.read_text(encoding="utf-8")
    assert [path.name for path in home.folder.iterdir()] == [home.envelope.name]


def test_a_passphrase_is_the_same_however_its_letters_are_composed(home: Home) -> None:
    """A Mac may hand over å as two characters, a Windows laptop as one."""
    key = new_envelope(home, "få blå æbler på å")
    assert open_envelope(home, "fa\u030a bla\u030a æbler pa\u030a a\u030a") == key


def test_another_passphrase_does_not(home: Home) -> None:
    new_envelope(home, SENTENCE)
    for wrong in ("", SENTENCE + " ", SENTENCE.upper()):
        assert code_of(lambda wrong=wrong: open_envelope(home, wrong)) == "passphrase-wrong"


def test_every_key_and_every_envelope_is_new(tmp_path: Path) -> None:
    homes = [Home(tmp_path / name) for name in "ab"]
    for home in homes:
        home.make()
    one, other = (new_envelope(home, SENTENCE) for home in homes)
    assert one != other
    assert homes[0].envelope.read_bytes() != homes[1].envelope.read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "{}",
        '"x"',
        "null",
        "\ufeff",
        '{"salt": 1, "nonce": 2, "passphrase": 3}',
        '{"salt": "zz", "nonce": "00", "passphrase": "00"}',
        '{"salt": "00", "nonce": "00", "passphrase": "00"}',
        json.dumps({"salt": "00" * 16, "nonce": "00" * 12, "passphrase": ""}),
    ],
)
def test_a_damaged_envelope_is_refused_and_kept(home: Home, content: str) -> None:
    home.envelope.write_text(content, encoding="utf-8")
    code = code_of(lambda: open_envelope(home, SENTENCE))
    assert code in {"envelope-damaged", "passphrase-wrong"}
    assert home.envelope.read_text(encoding="utf-8") == content
    assert code_of(lambda: new_envelope(home, SENTENCE)) == "home-exists"


def test_an_envelope_of_half_a_nonce_is_damaged(home: Home) -> None:
    new_envelope(home, SENTENCE)
    stored = json.loads(home.envelope.read_text(encoding="utf-8"))
    for name in ("salt", "nonce"):
        home.envelope.write_text(json.dumps({**stored, name: "00"}), encoding="utf-8")
        assert code_of(lambda: open_envelope(home, SENTENCE)) == "envelope-damaged"


def test_no_envelope(home: Home) -> None:
    assert code_of(lambda: open_envelope(home, SENTENCE)) == "envelope-damaged"


def test_nothing_is_written_over(home: Home) -> None:
    home.database.write_bytes(b"something")
    assert code_of(lambda: new_envelope(home, SENTENCE)) == "home-exists"
    assert code_of(lambda: demo_key(home)) == "demo-key-missing"
    assert home.database.read_bytes() == b"something"


def test_a_demo_home_keeps_its_key_and_says_what_it_is(home: Home) -> None:
    key = demo_key(home)
    assert len(key) == KEY_BYTES
    assert demo_key(home) == key
    assert "made-up" in home.demo_key.read_text(encoding="utf-8")


def test_a_real_home_is_never_taken_for_a_demo(home: Home) -> None:
    new_envelope(home, SENTENCE)
    assert code_of(lambda: demo_key(home)) == "home-not-demo"


@pytest.mark.parametrize("content", ["{", "{}", '{"key": "zz"}', '{"key": "00"}', '{"key": 7}'])
def test_a_damaged_demo_key(home: Home, content: str) -> None:
    home.demo_key.write_text(content, encoding="utf-8")
    assert code_of(lambda: demo_key(home)) == "envelope-damaged"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    gone = Home(tmp_path / "gone")
    assert code_of(lambda: new_envelope(gone, SENTENCE)) == "home-cannot-write"
    gone.make()
    gone.make()
    assert new_envelope(gone, SENTENCE)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("x", encoding="utf-8")
    assert code_of(Home(tmp_path / "home").make) == "home-cannot-make"
