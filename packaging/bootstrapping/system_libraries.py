"""What Qt and the tests need from a Linux system, named before anything fails for want of it."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from bootstrapping.environment import can_make_environments
from bootstrapping.steps import CannotGoOnError, Steps, ToolFailedError, run_quietly

STEPS_OF_AN_INSTALL = 2

# Shared library → Debian package that holds it.
FOR_QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FOR_A_SCREEN = {
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Program on PATH → Debian package that holds it.
FOR_TESTS = {"pdftotext": "poppler-utils"}


def has_display(env: Mapping[str, str]) -> bool:
    """Tell whether a window could be shown, or Qt has been told how to do without."""
    if not sys.platform.startswith("linux"):
        return True
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def missing_for(command: str, env: Mapping[str, str]) -> dict[str, str]:
    """Return what a bootstrap command lacks on this system: its name → its Debian package."""
    if not sys.platform.startswith("linux"):
        return {}
    on_screen = command == "demo" and (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))
    libraries = FOR_QT | FOR_A_SCREEN if on_screen else FOR_QT
    programs = FOR_TESTS if command == "test" else {}
    missing = {name: package for name, package in libraries.items() if not _loads(name)}
    missing |= {name: package for name, package in programs.items() if not shutil.which(name)}
    if not can_make_environments():
        missing["the Python module ensurepip"] = f"python3.{sys.version_info.minor}-venv"
    return missing


def provide(missing: Mapping[str, str], *, may_install: bool) -> None:
    """Install what is missing.

    Args:
        missing: Name → Debian package, from `missing_for`.
        may_install: This is a Debian or Ubuntu system and we are root.

    Raises:
        CannotGoOnError: The reader must install it; the message holds the command.
    """
    packages = sorted(set(missing.values()))
    print("This system lacks " + ", ".join(missing) + ".")
    if not may_install:
        raise CannotGoOnError(_advice(packages))
    steps = Steps(STEPS_OF_AN_INSTALL)
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        with steps.step("Reading the system's package lists (apt-get update)"):
            run_quietly(["apt-get", "update"], env=env)
        with steps.step("Installing " + " ".join(packages)):
            run_quietly(
                ["apt-get", "install", "--yes", "--no-install-recommends", *packages], env=env
            )
    except ToolFailedError as error:
        raise CannotGoOnError(f"{error.last_lines()}\n\n{_advice(packages)}") from error


def may_install() -> bool:
    """Tell whether this is Debian, Ubuntu or a child of theirs, and we are root."""
    return _is_debian() and os.name == "posix" and os.geteuid() == 0


def _advice(packages: Iterable[str]) -> str:
    if not _is_debian():
        return (
            "Install the packages of your system that hold them, then start the same command "
            f"again. On Debian they are called {' '.join(packages)}."
        )
    command = f"apt-get update && sudo apt-get install {' '.join(packages)}"
    return f"Run this, then start the same command again:\n\n    sudo {command}\n"


def _is_debian() -> bool:
    try:
        release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    names = [line for line in release.splitlines() if line.startswith(("ID=", "ID_LIKE="))]
    return "debian" in " ".join(names) and shutil.which("apt-get") is not None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
