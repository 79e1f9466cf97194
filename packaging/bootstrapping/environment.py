"""The `.venv` of the checkout: made, filled from the lock, and recognised when nothing changed.

Two small files in `.venv` tell how far it came. `careapp-unfinished` stands there while something
is being installed: whoever finds it starts over, since a package that is half unpacked cannot be
told from a whole one. `careapp-stamp` holds the fingerprint of what was installed.
"""

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bootstrapping.steps import CannotGoOnError, Steps, ToolFailedError, run_quietly

STAMP = "careapp-stamp"
UNFINISHED = "careapp-unfinished"
THIS_PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"
LOCKED_PACKAGE = re.compile(r"^[A-Za-z0-9][\w.\-]*==", re.MULTILINE)
PYTHON_OF_ENVIRONMENT = re.compile(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", re.MULTILINE)


def can_make_environments() -> bool:
    """Tell whether this Python or a uv on PATH can make a virtual environment with an installer."""
    return bool(shutil.which("uv")) or importlib.util.find_spec("ensurepip") is not None


@dataclass(frozen=True)
class Environment:
    """The virtual environment of one checkout.

    Attributes:
        root: Folder of the checkout.
    """

    root: Path

    @property
    def folder(self) -> Path:
        """Folder of the virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def lock(self) -> Path:
        """The locked dependencies, with hashes."""
        return self.root / "packaging" / "requirements.lock"

    def fingerprint(self) -> str:
        """Return what decides whether an installed environment still fits.

        The folder belongs to it: an environment that was moved points to the old place.
        """
        parts = (
            self.lock.read_bytes(),
            (self.root / "pyproject.toml").read_bytes(),
            f"{THIS_PYTHON} {platform.machine()} {self.root}".encode(),
        )
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def is_ready(self) -> bool:
        """Tell whether everything locked is installed, without starting any process."""
        try:
            stamp = (self.folder / STAMP).read_text(encoding="ascii")
        except (OSError, ValueError):
            return False
        return stamp == self.fingerprint() and self.python.exists() and not self._is_unfinished()

    def make_ready(self) -> None:
        """Make the environment and install what is locked, with uv if it is there, else with pip.

        Raises:
            CannotGoOnError: The installer failed; its last lines are in the message.
        """
        installers = ["uv"] if shutil.which("uv") else []
        installers += ["pip"] if importlib.util.find_spec("ensurepip") else []
        for installer in installers:
            try:
                self._install_with(installer)
            except ToolFailedError as error:
                print(f"{installer} could not do it:\n\n{error.last_lines()}\n")
            else:
                return
        raise CannotGoOnError(
            "The locked packages could not be installed, see above. Mend that and start the same "
            "command again; it begins afresh by itself."
        )

    def run(self, *arguments: str, env: Mapping[str, str] | None = None) -> int:
        """Run the interpreter inside with the checkout as folder, and return its exit code."""
        command = [str(self.python), *arguments]
        return subprocess.run(command, cwd=self.root, env=env, check=False).returncode

    def _install_with(self, installer: str) -> None:
        jobs = self._jobs(installer)
        steps = Steps(len(jobs))
        for text, job in jobs:
            with steps.step(text):
                job()
        (self.folder / STAMP).write_text(self.fingerprint(), encoding="ascii")
        (self.folder / UNFINISHED).unlink()

    def _jobs(self, installer: str) -> list[tuple[str, Callable[[], None]]]:
        count = len(LOCKED_PACKAGE.findall(self.lock.read_text(encoding="utf-8")))
        jobs: list[tuple[str, Callable[[], None]]] = [
            (
                f"Installing up to {count} locked packages with {installer}",
                lambda: self._install_locked(installer),
            ),
            (
                "Installing careapp itself from this folder",
                lambda: self._install_careapp(installer),
            ),
        ]
        if not self._can_be_kept(installer):
            making = f"Making .venv for Python {platform.python_version()}"
            jobs.insert(0, (making, lambda: self._make(installer)))
            if self.folder.exists():
                jobs.insert(0, ("Removing a .venv that does not fit or is half made", self._remove))
        return jobs

    def _can_be_kept(self, installer: str) -> bool:
        """Tell whether a whole environment of the right Python is there and only needs updating."""
        try:
            settings = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8")
            version = PYTHON_OF_ENVIRONMENT.search(settings)
            right = (
                version is not None and version[1] == f"{sys.version_info[0]}.{sys.version_info[1]}"
            )
            if not right or self._is_unfinished():
                return False
            run_quietly([str(self.python), "-c", "pass" if installer == "uv" else "import pip"])
        except (OSError, UnicodeDecodeError, ToolFailedError):
            return False
        return True

    def _make(self, installer: str) -> None:
        self.folder.mkdir()
        self._mark_unfinished()
        # A virtual environment must not be made from another one that is about to be removed.
        base = getattr(sys, "_base_executable", sys.executable)
        if installer == "uv":
            command = ["uv", "venv", "--allow-existing", "--no-project", "--python", base]
        else:
            command = [base, "-m", "venv"]
        run_quietly([*command, str(self.folder)])

    def _remove(self) -> None:
        try:
            shutil.rmtree(self.folder)
        except OSError as error:
            raise CannotGoOnError(
                f"The folder {self.folder} must be made anew but cannot be removed ({error}). "
                "Close the programs that use it and start the same command again."
            ) from error

    def _install_locked(self, installer: str) -> None:
        self._mark_unfinished()
        self._pip(installer, "--require-hashes", "-r", str(self.lock))

    def _install_careapp(self, installer: str) -> None:
        self._pip(installer, "--no-deps", "--no-build-isolation", "-e", str(self.root))

    def _pip(self, installer: str, *arguments: str) -> None:
        if installer == "uv":
            command = ["uv", "pip", "install", "--python", str(self.python), *arguments]
        else:
            command = [str(self.python), "-m", "pip", "install", "--no-input", *arguments]
        run_quietly(command, cwd=self.root)

    def _mark_unfinished(self) -> None:
        (self.folder / STAMP).unlink(missing_ok=True)
        (self.folder / UNFINISHED).touch()

    def _is_unfinished(self) -> bool:
        return (self.folder / UNFINISHED).exists()
