"""What stood in a unit before anybody differed, or at the visit before."""

from datetime import UTC, datetime

from careapp.changes.change import MARKS, Change
from careapp.changes.closing import ancestors
from careapp.dialogue.item import Item
from careapp.domain.answer import Answer
from careapp.domain.identity import RecordId
from careapp.services.conflicts.about import About
from careapp.services.conflicts.rows import answer_in_words
from careapp.services.conflicts.sides import History, Side
from careapp.services.conflicts.values import Speaker
from careapp.services.conversation import SAID, Key
from careapp.services.desk import Desk
from careapp.services.wording import Wording
from careapp.store.apart import Disagreement


def before_in_words(
    desk: Desk,
    one: Disagreement,
    sides: tuple[Side, ...],
    history: History,
    found: About,
    wording: Wording,
) -> str:
    """Return what all sides stand on: ``sidst, 2. juni 2026: lette begrænsninger``."""
    if one.unit in MARKS:
        return ""
    speaker, is_answer = Speaker(desk, wording), one.kind == "answer" and one.unit == SAID
    if (change := _common(one.unit, sides, history)) is not None:
        acts = {act.act_id: act for act in desk.read.acts_touching(one.record_id)}
        at = datetime.fromtimestamp(acts[change.act_id].at_ms / 1_000, UTC)
        value = change.said[one.unit]
        if is_answer:
            return _told(answer_in_words(value, found.item, speaker), at, wording)
        return _told(speaker.said(one.kind, one.unit, value), at, wording)
    if is_answer and found.key is not None and found.visit_id is not None:
        return _at_the_visit_before(speaker, one.subject, found.visit_id, found.key, found.item)
    return ""


def _common(unit: str, sides: tuple[Side, ...], history: History) -> Change | None:
    """Return the latest change of a unit that every side stands on."""
    own = {change for side in sides for change in side.changes}
    before = set.intersection(*(ancestors(side.changes, history) for side in sides)) - own
    spoken = {i for i in before if i in history and unit in history[i].said}
    passed = {parent for i in spoken for parent in ancestors(history[i].parents, history)}
    latest = sorted(spoken - passed)
    return history[latest[-1]] if latest else None


def _at_the_visit_before(
    speaker: Speaker, citizen_id: RecordId, visit_id: RecordId, key: Key, item: Item | None
) -> str:
    answers = [
        stored
        for stored in speaker.desk.read.where(Answer, subject=citizen_id)
        if stored.record.visit_id != visit_id
        and Key(stored.record.tool, stored.record.link_id, stored.record.voice) == key
        and stored.record.said is not None
    ]
    if not answers:
        return ""
    latest = max(answers, key=lambda stored: stored.said.at)
    words = answer_in_words(latest.record.said, item, speaker)
    return _told(words, latest.said.at, speaker.wording)


def _told(words: str, at: datetime, wording: Wording) -> str:
    if not words:
        return ""
    when = wording.date_of(at.astimezone(wording.zone).date())
    return wording.word("conflict.before", when=when, words=words)
