"""The copy of the key in the system's keyring: kept where it is safe, never relied on."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from careapp.domain.problems import EnvironmentFailedError
from careapp.system import keyring
from careapp.system.home import Home
from careapp.system.keyring import KeptKey, system_keyring
from tests.system.fake_keyring import FakeKeyring, install

KEY = bytes(range(32))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> FakeKeyring:
    return install(monkeypatch)


def refused(run: Callable[[], object]) -> str:
    with pytest.raises(EnvironmentFailedError) as failed:
        run()
    return failed.value.code


def test_what_is_kept_is_there_after_a_restart_and_nowhere_in_the_home(
    home: Home, ring: FakeKeyring
) -> None:
    KeptKey(home).keep(KEY)

    again = KeptKey(home)
    assert again.is_kept
    assert again.get() == KEY
    assert list(ring.kept.values()) == [KEY.hex()]
    assert KEY.hex() not in home.kept_key.read_text(encoding="utf-8")


def test_what_is_forgotten_is_in_neither(home: Home, ring: FakeKeyring) -> None:
    kept = KeptKey(home)
    kept.forget()
    kept.keep(KEY)
    kept.forget()
    assert (kept.is_kept, ring.kept) == (False, {})


def test_two_homes_do_not_share_a_key(tmp_path: Path, ring: FakeKeyring) -> None:
    homes = [Home(tmp_path / name) for name in ("one", "other")]
    for number, home in enumerate(homes):
        home.make()
        KeptKey(home).keep(bytes([number]) * 32)
    assert [KeptKey(home).get() for home in homes] == [bytes(32), b"\1" * 32]
    assert len(ring.kept) == 2


def test_one_that_loses_silently_is_found_out(home: Home, ring: FakeKeyring) -> None:
    ring.loses = True
    assert refused(lambda: KeptKey(home).keep(KEY)) == "keyring-failed"
    assert not KeptKey(home).is_kept


def test_one_that_is_locked_or_hangs_is_given_up(
    home: Home, ring: FakeKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "PATIENCE_S", 0.1)
    KeptKey(home).keep(KEY)
    for answer in (False, None):
        ring.answers = answer
        assert refused(KeptKey(home).get) == "keyring-failed"
        assert refused(lambda: KeptKey(home).keep(KEY)) == "keyring-failed"
        assert refused(KeptKey(home).forget) == "keyring-failed"
    assert KeptKey(home).is_kept


@pytest.mark.parametrize("spoilt", ["", "no hex", "ab" * 31])
def test_a_spoilt_copy_is_no_copy(home: Home, ring: FakeKeyring, spoilt: str) -> None:
    KeptKey(home).keep(KEY)
    ring.kept = dict.fromkeys(ring.kept, spoilt)
    assert KeptKey(home).get() is None


@pytest.mark.parametrize("module", ["Windows", "macOS", "SecretService", "kwallet"])
def test_the_systems_own_are_used(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = install(monkeypatch, module, among_others=True)
    assert system_keyring() is ring
    assert ring.persist == "local machine"


@pytest.mark.parametrize("module", ["fail", "null", "chainer", "file"])
def test_others_are_not(module: str, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, module)
    assert not KeptKey(home).can_be_kept()
    assert refused(lambda: KeptKey(home).keep(KEY)) == "keyring-failed"


def test_without_the_library_nothing_is_offered(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert not KeptKey(home).can_be_kept()
