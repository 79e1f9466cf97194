"""What a form does something to, in a line under its title: nobody ends the wrong help."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from careapp.domain.citizen import Track
from careapp.domain.help.grant import Grant
from careapp.domain.help.law import track_on
from careapp.domain.help.order import Order
from careapp.domain.help.pause import Pause
from careapp.domain.help.swap import Swap
from careapp.domain.identity import RecordId
from careapp.domain.national_id import Country
from careapp.services.desk import Desk
from careapp.services.help.reading import read_help
from careapp.services.help.tracks import ended_by_law, tracks_of
from careapp.services.help.words import amount_words, frame_words, holds_words
from careapp.services.wording import Wording

Tell = Callable[[Desk, RecordId, Any, Wording], str]
"""Says what is done to: desk, its id, the record (None for a citizen), the words."""


def told_of(desk: Desk, deed: str, about: RecordId, record: object, wording: Wording) -> str:
    """Return what a form does something to; empty where its title says it all."""
    tell = _TOLD.get(deed)
    return tell(desk, about, record, wording) if tell else ""


def _grant(_desk: Desk, _about: RecordId, grant: Grant, wording: Wording) -> str:
    how_much = amount_words(wording, grant.amount) if grant.amount else ""
    if grant.is_course and grant.frame:
        how_much = frame_words(wording, grant.frame)
    return ", ".join(filter(None, (grant.name, how_much)))


def _order(desk: Desk, _about: RecordId, order: Order, wording: Wording) -> str:
    stored = desk.read.get(Grant, order.grant_id)
    name = stored.record.name if stored else ""
    supplier = stored.record.supplier if stored else None
    day = wording.date_of(order.from_on) if order.from_on else ""
    parts = (name, wording.word(f"order_kind.{order.kind}"), day, supplier.name if supplier else "")
    return ", ".join(filter(None, parts))


def _pause(desk: Desk, _about: RecordId, pause: Pause, wording: Wording) -> str:
    found = (desk.read.get(Grant, RecordId(one)) for one in sorted(pause.grant_ids))
    names = [one.record.name for one in found if one]
    why = wording.word(f"pause_reason.{pause.why}") if pause.why else ""
    first = wording.date_of(pause.span.first_on) if pause.span else ""
    return ", ".join(filter(None, (why, first, wording.listed(names) if names else "")))


def _swap(_desk: Desk, _about: RecordId, swap: Swap, wording: Wording) -> str:
    received = [one.name for one in swap.received] or ["–"]
    given = swap.given.name if swap.given else ""
    holds = holds_words(wording, swap.holds) if swap.holds else ""
    return f"{given} → {wording.listed(received)}, {holds}"


def _help(desk: Desk, about: RecordId, _record: None, wording: Wording) -> str:
    known = read_help(desk, about)
    names = [one.record.name for one in (*known.running(known.today), *known.coming(known.today))]
    if not names:
        return ""
    return wording.word("told_of.stops", names=wording.listed(list(dict.fromkeys(names))))


def _law(desk: Desk, about: RecordId, _record: None, wording: Wording) -> str:
    return " ".join(_laws(desk, about, wording))


def _laws(desk: Desk, about: RecordId, wording: Wording) -> Iterator[str]:
    """Yield the law of today, and for each other law the help that it would end."""
    today = desk.clock.today()
    now = track_on(tracks_of(desk, about), today)
    if now:
        yield wording.word("told_of.law_now", track=wording.word(f"track.{now}"))
    for track in _OF_COUNTRY[desk.country]:
        ending = ended_by_law(desk, citizen_id=about, to=track, since=today)
        if track is not now and ending:
            names = wording.listed(list(dict.fromkeys(one.record.name for one in ending)))
            law = wording.word(f"track.{track}")
            yield wording.word("told_of.law_ends", track=law, names=names)


_OF_COUNTRY = {Country.DENMARK: (Track.SEL, Track.AEL), Country.NORWAY: (Track.HOL,)}

_TOLD: Mapping[str, Tell] = {
    "change_grant": _grant,
    "end_grant": _grant,
    "follow_up_grant": _grant,
    "send_order": _order,
    "reply_order": _order,
    "resume_help": _pause,
    "tell_pause": _pause,
    "stop_help": _help,
    "change_law": _law,
    "end_swap": _swap,
}
