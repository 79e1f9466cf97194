"""Power cuts: a visit in another process is ended without a word, and what is on disk is judged."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from careapp.changes.shape import as_json
from careapp.domain.care import Agreement, Note
from careapp.domain.identity import RecordId
from careapp.domain.informer import Voice
from careapp.services.conversation import AnswerState, Conversation, Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.forms import unfinished_forms
from careapp.services.records import forms_in_progress
from careapp.system.home import Home
from tests.features.laptop import next_visit, opened

ROOT = Path(__file__).resolve().parents[2]
MAY_BE_LOST_S = 0.5
LONGEST_S = 3.0

_Answer = tuple[Any, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What one answer looked like at one moment."""

    answer: _Answer
    at: float


@dataclass(slots=True)
class Seen:
    """All that was seen of a visit before the power went.

    Attributes:
        answers: What stood on the screen, by answer, in order of time.
        safe: By answer, its latest moment that the program had told to be on disk.
        forms: What stood in forms, with the time.
        saved: What was saved by forms, and acknowledged.
    """

    seed: int
    after_s: float
    ended: float = 0.0
    answers: dict[Key, list[OnScreen]] = field(default_factory=dict)
    safe: dict[Key, int] = field(default_factory=dict)
    forms: list[tuple[str, float]] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)

    @property
    def moments(self) -> int:
        return sum(map(len, self.answers.values())) + len(self.forms)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a power cut cost.

    Attributes:
        lost_s: Age of the oldest key that is not on disk.
        unfinished: Whether something was typed and not yet said.
    """

    lost_s: float
    unfinished: bool


def lose_power(home: Home, seed: int) -> Seen:
    """Let a visit go on for a random while, and end its process without a word."""
    dice = Random(seed)
    seen = Seen(seed, dice.uniform(0.0, LONGEST_S))
    visiting = ["-X", "faulthandler", "-m", "tests.features.visiting"]
    command = [sys.executable, *visiting, str(home.folder), str(seed)]
    quiet = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env=quiet, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as visit:
        assert visit.stdout
        first = visit.stdout.readline()
        time.sleep(seen.after_s)
        seen.ended = time.monotonic()
        visit.kill()
        lines = [first, *visit.stdout.readlines()]
    for line in lines:
        if line.endswith("\n"):
            _hear(seen, json.loads(line))
    assert seen.moments, f"seed {seed}: the visit ended by itself, {visit.returncode}: {lines}"
    return seen


def judge(home: Home, seen: Seen) -> Judged:
    """Open what is on disk after a power cut, and hold it against what was seen.

    Raises:
        AssertionError: More is lost than may be, or the tables are not what the history says.
    """
    store, desk = opened(home)
    try:
        assert not store.rebuild(), f"{_story(seen)}: the tables are not what the history says"
        visit_id = next_visit(desk).visit_id
        conversation = open_conversation(desk, visit_id=visit_id)
        lost = [_lost_answer(seen, key, conversation) for key in seen.answers]
        lost.append(_lost_form(seen, desk, visit_id))
        unfinished = conversation.focus is not None or bool(unfinished_forms(desk))
    finally:
        store.close()
    return Judged(max(lost), unfinished)


def _hear(seen: Seen, said: dict[str, Any]) -> None:
    match said:
        case {"key": [tool, link, voice], "said": answer, "ticked": ticked, "at": at}:
            key = Key(tool, link, Voice(voice))
            seen.answers.setdefault(key, []).append(OnScreen((answer, ticked or {}), at))
        case {"safe": [tool, link, voice], "said": answer}:
            key = Key(tool, link, Voice(voice))
            # What looks alike may have stood there twice: the earlier is held to be safe.
            for at in range(seen.safe.get(key, -1) + 1, len(seen.answers[key])):
                if seen.answers[key][at].answer[0] == answer:
                    seen.safe[key] = at
                    break
        case {"form": words, "at": at}:
            seen.forms.append((words, at))
        case {"saved": words}:
            seen.saved.append(words)
        case _:
            raise AssertionError(said)


def _lost_answer(seen: Seen, key: Key, conversation: Conversation) -> float:
    """Return how long ago the first moment was that is not on disk; 0 when all are."""
    moments = seen.answers[key]
    found = _on_disk(conversation.state(key))
    at = max((n for n, one in enumerate(moments) if one.answer == found), default=-1)
    old = [n for n, one in enumerate(moments) if one.at < seen.ended - MAY_BE_LOST_S]
    must = max([seen.safe.get(key, -1), *old])
    assert at >= must, f"{_story(seen)}: of {key} there is only {found}"
    return seen.ended - moments[at + 1].at if at + 1 < len(moments) else 0.0


def _lost_form(seen: Seen, desk: Desk, visit_id: RecordId) -> float:
    saved = {*_words_saved(desk, visit_id)}
    assert saved >= {*seen.saved}, f"{_story(seen)}: {set(seen.saved) - saved} was acknowledged"
    kept = [*_words_kept(desk)]
    safe = [words for words, _at in seen.forms if words in saved or words in kept]
    there = max((n for n, (w, _at) in enumerate(seen.forms) if w in safe), default=-1)
    old = [n for n, (_w, at) in enumerate(seen.forms) if at < seen.ended - MAY_BE_LOST_S]
    assert there >= max(old, default=-1), f"{_story(seen)}: of a form there is only {kept}"
    return seen.ended - seen.forms[there + 1][1] if there + 1 < len(seen.forms) else 0.0


def _on_disk(state: AnswerState) -> _Answer:
    return as_json(state.said), dict(state.ticked)


def _words_saved(desk: Desk, visit_id: RecordId) -> Iterator[str]:
    for agreement in desk.read.where(Agreement, visit_id=visit_id):
        yield agreement.record.what or ""
    for note in desk.read.where(Note, visit_id=visit_id):
        yield note.record.words


def _words_kept(desk: Desk) -> Iterable[str]:
    for draft in forms_in_progress(desk):
        if isinstance(draft.value, Mapping):
            yield from (value for value in draft.value.values() if isinstance(value, str))


def _story(seen: Seen) -> str:
    return f"seed {seen.seed}, {seen.after_s:.3f} s"
