"""What the municipality's server has and does not use: why, and what its author can do."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from careapp.changes.change import Change
from careapp.changes.kinds import KINDS
from careapp.changes.merge import tips
from careapp.changes.shape import identity_units
from careapp.changes.touched import Touched
from careapp.domain.identity import ChangeId
from careapp.services.conflicts.about import About, about
from careapp.services.conflicts.rows import answer_in_words
from careapp.services.conflicts.values import Speaker, label_of
from careapp.services.conversation import SAID, closings_of
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_purpose
from careapp.services.safety.receipts import moment_of
from careapp.services.said_again import said_since
from careapp.services.wording import Wording
from careapp.store.apart import Disagreement
from careapp.store.ledger import SEEN_TO, SetAside

AT_A_TIME = 10
_MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsideRow:
    """One thing that the server does not use.

    Attributes:
        found: What it is about, and where it was written.
        said: What was written, in words.
        why: Why the server does not use it.
        advice: What to do.
        when: When it was set aside, in words.
        can_correct: Whether correcting it here makes something that can be sent.
    """

    aside: SetAside
    found: About
    said: str
    why: str
    advice: str
    when: str
    can_correct: bool


def set_aside_rows(
    desk: Desk, *, language: str, offset: int = 0, limit: int = AT_A_TIME
) -> tuple[SetAsideRow, ...]:
    """Return what somebody must see to, the latest first."""
    found = desk.read.ledger.set_aside(limit=limit, offset=offset)
    return tuple(_row(desk, one, language) for one in found)


def note_corrected(desk: Desk) -> None:
    """Note what has been said anew since, so that nobody is told of it again.

    Where what was set aside said what its record is, that is said again: without it nobody
    could read what was corrected.
    """
    done: list[ChangeId] = []
    for one in desk.read.ledger.set_aside(limit=_MOST):
        later = said_since(desk, one)
        fixed = identity_units(KINDS[one.change.kind].record) if one.change.kind in KINDS else ()
        said = {unit for change in later for unit in change.said}
        if one.act.undoes is not None or (later and said >= one.change.said.keys() - {*fixed}):
            _say_what_it_is(desk, one.change, {*fixed} - said)
            done.append(one.change.change_id)
    see_to(desk, done)


def _say_what_it_is(desk: Desk, change: Change, lacking: set[str]) -> None:
    again = {unit: change.said[unit] for unit in lacking if unit in change.said}
    known = desk.read.known(change.record_id).changes
    if again and known:
        parents = tips(known.values())
        desk.act("send-again", lambda acting: acting.restore(change, again, parents))


def see_to(desk: Desk, change_ids: Sequence[ChangeId]) -> None:
    """Note that its author knows of these and wants to be told no more of them."""
    if not change_ids:
        return
    known: list[str] = msgspec.json.decode(desk.store.local(SEEN_TO) or "[]")
    seen = sorted({*known, *(one.replace("-", "") for one in change_ids)})
    desk.store.set_local(SEEN_TO, msgspec.json.encode(seen).decode())


def take_back(desk: Desk, aside: SetAside) -> Touched:
    """Take back the act of what the server does not use; what stood there before stands again.

    Raises:
        InvalidRecordError: The person may not do this, or not undo it.
    """
    act, change = aside.act, aside.change
    require_purpose(desk, act.purpose)
    origin = act.origin or change.record_id
    knowing = closings_of(desk, origin)
    touched = desk.undo(
        act.act_id, purpose="undo", origin=origin, reason=act.reason, knowing=knowing
    )
    see_to(desk, [change.change_id])
    return touched


def _row(desk: Desk, one: SetAside, language: str) -> SetAsideRow:
    wording, change = desk.wording(language), one.change
    history = {**desk.read.known(change.record_id).changes, change.change_id: change}
    unit = next(iter(change.said))
    as_one = Disagreement(change.kind, change.record_id, unit, change.subject, ())
    is_known = change.kind in KINDS
    found = about(desk, as_one, history, wording) if is_known else About(title=change.kind)
    code = one.reason
    return SetAsideRow(
        aside=one,
        found=found,
        said=_said(desk, change, found, wording) if is_known else "",
        why=wording.first_word(f"set_aside.{code}.why", "set_aside.other.why"),
        advice=wording.first_word(f"set_aside.{code}.advice", "set_aside.other.advice"),
        when=_when(desk, one.at_ms, wording),
        can_correct=code not in _BEYOND_REPAIR,
    )


def _said(desk: Desk, change: Change, found: About, wording: Wording) -> str:
    speaker = Speaker(desk, wording)
    if change.kind == "answer" and isinstance(change.said.get(SAID), dict):
        return answer_in_words(change.said[SAID], found.item, speaker)
    parts = [
        f"{label_of(wording, change.kind, unit)}: {speaker.said(change.kind, unit, value)}"
        for unit, value in change.said.items()
        if unit not in _FIXED
    ]
    return "; ".join(parts[:_FEW])


def _when(desk: Desk, at_ms: int, wording: Wording) -> str:
    at = moment_of(at_ms)
    return wording.near_moment(at, desk.clock.today()) if at else ""


_FIXED = frozenset({"citizen_id", "visit_id", "tool", "link_id", "voice"})
_BEYOND_REPAIR = frozenset({"out-of-scope", "not-allowed", "another-subject"})
_FEW = 3
