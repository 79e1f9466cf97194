"""A keyring in memory, in place of the library and of the system's own."""

import sys
import time
from types import ModuleType, SimpleNamespace

import pytest


class LockedError(Exception):
    """What some keyring raises."""


class FakeKeyring:
    """Does as it is told.

    Attributes:
        answers: False for one that raises; None for one that never answers.
    """

    persist = "enterprise"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.answers: bool | None = True
        self.loses = False

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        if not self.loses:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        del self.kept[service, username]

    def _answer(self) -> None:
        if self.answers is None:
            time.sleep(0.5)
        if not self.answers:
            raise LockedError


def install(
    monkeypatch: pytest.MonkeyPatch, module: str = "SecretService", *, among_others: bool = False
) -> FakeKeyring:
    """Put a keyring in place, as the library would find it."""
    ring = type("Keyring", (FakeKeyring,), {"__module__": f"keyring.backends.{module}"})()
    chosen = SimpleNamespace(backends=[SimpleNamespace(), ring]) if among_others else ring
    library = ModuleType("keyring")
    library.get_keyring = lambda: chosen  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", library)
    return ring  # type: ignore[no-any-return]
