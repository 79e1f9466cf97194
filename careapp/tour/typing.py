"""A laptop that loses its power: a program of its own, typing until it is ended."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from careapp.services.conversation import Key
from careapp.tour.driver import Driver, NotThereError
from careapp.ui.widgets.words_edit import WordsEdit

SENTENCE = "Det går bedst om formiddagen, når jeg kan tage det i mit eget tempo. "
_PACE_MS = 15
_LOST_AT_MOST_S = 0.5


@dataclass(frozen=True, slots=True)
class Typed:
    """What was seen of the typing before the power went.

    Attributes:
        text: All that was typed.
        kept: How much of it was acknowledged as being on disk.
        old: How much of it was typed more than half a second before the end.
    """

    text: str
    kept: int
    old: int


def type_until_ended(driver: Driver, question: Key) -> None:
    """Go to a question and type; say what was typed and what is known to be on disk."""
    driver.start()
    page = driver.open_question(question)
    edit = driver.find(WordsEdit, within=page)
    page.typing.kept.connect(lambda _at, what: _say(kept=len(what[question].words or "")))
    while True:
        for letter in SENTENCE:
            driver.type(letter, edit)
            _say(typed=letter, clock=time.time())
            driver.turn(_PACE_MS)


def lose_power(out: Path, language: str, question: Key, after_s: float) -> Typed:
    """Run a program that types, and end it without a word.

    Args:
        out: Folder of the tour.
        language: Of the program.
        question: Where to type.
        after_s: How long to let it type.

    Raises:
        NotThereError: It did not come to type anything.
    """
    command = [sys.executable, "-P", "-m", "careapp", "tour", "--out", str(out)]
    command += ["--language", language, "--only-typing", question.tool, question.link_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        first = process.stdout.readline()
        time.sleep(after_s)
        ended = time.time()
        process.kill()
        lines = [first, *process.stdout.readlines()]
    return _seen(lines, ended)


def _seen(lines: list[str], ended: float) -> Typed:
    text, kept, old = "", 0, 0
    for line in lines:
        try:
            said = json.loads(line)
        except ValueError:
            continue  # the line that was being written
        if "typed" in said:
            text += said["typed"]
            old = len(text) if said["clock"] < ended - _LOST_AT_MOST_S else old
        kept = said.get("kept", kept)
    if not text:
        raise NotThereError("nothing was typed")
    return Typed(text, kept, old)


def _say(**said: object) -> None:
    print(json.dumps(said), flush=True)  # noqa: T201 - this is how the parent hears it
