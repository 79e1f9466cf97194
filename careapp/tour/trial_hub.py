"""A hub for a trial, as an operator runs it: a process of its own, asked by commands."""

import subprocess
import sys
from pathlib import Path

from careapp.tour.driver import NotThereError

_STOPS_IN_S = 40


class TrialHub:
    """``careapp hub serve --trial`` with its database in a folder.

    Args:
        folder: Where it lies.

    Attributes:
        address: What laptops type.
        code: Lets the first laptop in.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.address = self.code = ""
        self._log = folder.with_suffix(".log").open("w", encoding="utf-8")
        serve = [*_careapp("serve"), "--trial", "--dir", str(folder), "--port", "0"]
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            serve, stdout=subprocess.PIPE, stderr=self._log, text=True, encoding="utf-8"
        )
        self._read()

    def ask(self, step: str, *arguments: str) -> list[str]:
        """Run another command of the hub, and return the lines that it says.

        Raises:
            NotThereError: It failed.
        """
        command = [*_careapp(step), "--dir", str(self._folder), *arguments]
        done = subprocess.run(  # noqa: S603 - this program itself
            command, capture_output=True, text=True, encoding="utf-8", check=False
        )
        if done.returncode:
            raise NotThereError(f"hub {step}: {done.stderr.strip()}")
        return done.stdout.splitlines()

    def enrol(self, role: str, *arguments: str) -> str:
        """Return a code that lets another laptop in."""
        home = ("--municipality", "DK-999", "--role", role, "--address", self.address)
        return _after("code", self.ask("enrol", *home, *arguments))

    def stop(self) -> None:
        """End it as an operator does."""
        self._process.terminate()
        self._process.wait(_STOPS_IN_S)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._log.close()

    def _read(self) -> None:
        """Read what it says until it serves.

        Raises:
            NotThereError: It ended before.
        """
        said: list[str] = []
        for line in self._process.stdout or ():
            said.append(line.rstrip())
            if line.startswith("serving"):
                self.code, self.address = _after("code", said), _after("serving", said)
                return
        raise NotThereError("the hub does not serve; its log says why")


def _careapp(step: str) -> list[str]:
    return [sys.executable, "-m", "careapp", "hub", step]


def _after(name: str, lines: list[str]) -> str:
    """Return what stands after *name* on its line.

    Raises:
        NotThereError: There is no such line.
    """
    for line in lines:
        if line.startswith(f"{name} "):
            return line.removeprefix(name).strip()
    raise NotThereError(f"the hub says no {name}")
