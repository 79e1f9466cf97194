"""Say what is being done: numbered lines with times, and one sentence when it cannot be done."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

TICK_SECONDS = 1.0
LINES_SHOWN_OF_A_FAILED_TOOL = 30


class CannotGoOnError(Exception):
    """Something that the reader of the message can put right."""


class ToolFailedError(Exception):
    """A tool ended with an error.

    Attributes:
        output: What it printed, standard output and errors together.
    """

    def __init__(self, command: Sequence[str], output: str) -> None:
        super().__init__(" ".join(command))
        self.output = output

    def last_lines(self) -> str:
        """Return the end of what the tool printed, where the reason usually stands."""
        return "\n".join(self.output.rstrip().splitlines()[-LINES_SHOWN_OF_A_FAILED_TOOL:])


class Steps:
    """Numbered steps on one line each; on a terminal the seconds count while a step runs."""

    def __init__(self, total: int, out: TextIO | None = None) -> None:
        self._total = total
        self._out = out or sys.stdout
        self._number = 0

    def announce(self, text: str) -> None:
        """Show a step that tells about itself while it runs."""
        self._number += 1
        self._write(f"[{self._number}/{self._total}] {text}\n")

    @contextmanager
    def step(self, text: str) -> Iterator[None]:
        """Show a step while it runs, and its time when it ends."""
        self._number += 1
        line = f"[{self._number}/{self._total}] {text} ..."
        self._write(line)
        began = time.monotonic()
        with self._counting(line, began):
            try:
                yield
            except BaseException:
                self._write(f" not done, after {time.monotonic() - began:.1f} s\n")
                raise
        self._write(f" {time.monotonic() - began:.1f} s\n")

    @contextmanager
    def _counting(self, line: str, began: float) -> Iterator[None]:
        if not self._out.isatty():
            yield
            return
        ended = threading.Event()

        def count() -> None:
            while not ended.wait(TICK_SECONDS):
                self._write(f"\r{line} {time.monotonic() - began:.0f} s")

        counter = threading.Thread(target=count, daemon=True)
        counter.start()
        try:
            yield
        finally:
            ended.set()
            counter.join()
            self._write(f"\r{line}")

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()


def run_quietly(
    command: Sequence[str], *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> None:
    """Run a tool and keep what it prints for the case that it fails.

    Raises:
        ToolFailedError: It could not be started or ended with an error.
    """
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        raise ToolFailedError(command, str(error)) from error
    if done.returncode != 0:
        raise ToolFailedError(command, done.stdout.decode(errors="replace"))
