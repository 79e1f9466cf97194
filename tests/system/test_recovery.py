"""The municipality opens a laptop's data with the key from its safe; nobody else does."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from careapp.domain.problems import EnvironmentFailedError
from careapp.system.home import Home
from careapp.system.keys import change_passphrase, new_envelope, open_envelope
from careapp.system.recovery import recovered_key, seal_for_recovery

OLD, NEW = "en lang sætning", "en anden lang sætning"


def pair() -> tuple[bytes, bytes]:
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def test_a_forgotten_passphrase_costs_no_work(tmp_path: Path) -> None:
    home = Home(tmp_path)
    key = new_envelope(home, OLD)
    private, public = pair()
    seal_for_recovery(home, key, public)

    found = recovered_key(home, private)
    assert found == key
    change_passphrase(home, found, NEW)

    assert open_envelope(home, NEW) == key
    with pytest.raises(EnvironmentFailedError, match="passphrase-wrong"):
        open_envelope(home, OLD)


def test_only_the_right_key_opens_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with pytest.raises(EnvironmentFailedError, match="recovery-none"):
        recovered_key(home, pair()[0])
    key = new_envelope(home, OLD)
    seal_for_recovery(home, key, pair()[1])
    assert key.hex() not in home.recovery.read_text()
    with pytest.raises(EnvironmentFailedError, match="recovery-for-another"):
        recovered_key(home, pair()[0])
    for damage in ("{}", "no json", '{"once": 1}', '{"once": "00", "nonce": "", "sealed": "ff"}'):
        home.recovery.write_text(damage)
        with pytest.raises(EnvironmentFailedError, match="envelope-damaged"):
            recovered_key(home, pair()[0])


def test_what_is_forgotten_leaves_nothing_but_what_was_saved_on_purpose(tmp_path: Path) -> None:
    home = Home(tmp_path)
    seal_for_recovery(home, new_envelope(home, OLD), pair()[1])
    for path in (home.database, home.attachments, home.kept_key):
        path.write_text("noise")
    (tmp_path / "careapp.db-wal").write_text("noise")
    handed_over = tmp_path / "2026-11-24 09.52.careapp"
    handed_over.write_text("sealed")

    home.forget()

    assert list(tmp_path.iterdir()) == [handed_over]
