"""What a conflict is about: the question or the record, whose it is, and where it was said."""

from dataclasses import dataclass, replace

from msgspec import ValidationError

from careapp.changes.change import MARKS, Json
from careapp.changes.kinds import KINDS
from careapp.changes.merge import read
from careapp.changes.shape import body, record_from
from careapp.dialogue.item import Item
from careapp.dialogue.stored_rounds import find_stored
from careapp.domain.answer import Answer
from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.domain.people import Organisation
from careapp.domain.visit import Visit, is_joint
from careapp.services.conflicts.sides import History
from careapp.services.conflicts.values import Speaker, element_of, label_of
from careapp.services.conversation import Key
from careapp.services.desk import Desk
from careapp.services.former import question_as_it_was
from careapp.services.tools import tools_of_visit
from careapp.services.visits import starts_at
from careapp.services.wording import Wording
from careapp.store.apart import Disagreement


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a conflict is about.

    Attributes:
        title: The question as it is asked, or the kind of record with its name.
        area: The part of the tool that the question stands in, or the field; may be empty.
        whose: The citizen's name, or that of the organisation; may be empty.
        citizen_id: The citizen, where it is about one.
        visit_id: The visit it was said at.
        at_visit: That visit in words.
        key: The question, for an answer.
        item: The question as its tool asks it.
    """

    title: str
    area: str = ""
    whose: str = ""
    citizen_id: RecordId | None = None
    visit_id: RecordId | None = None
    at_visit: str = ""
    key: Key | None = None
    item: Item | None = None


def about(desk: Desk, one: Disagreement, history: History, wording: Wording) -> About:
    """Return what a conflict is about, in words."""
    record = _as_it_stands(one.kind, history)
    if isinstance(record, Answer):
        found = _question(desk, record, wording)
    else:
        found = _record(desk, one, wording)
    visit_id = one.record_id if one.kind == "visit" else getattr(record, "visit_id", None)
    citizen = desk.read.get(Citizen, one.subject)
    return replace(
        found,
        whose=_whose(desk, one.subject),
        citizen_id=one.subject if citizen else None,
        visit_id=visit_id,
        at_visit=_visit_words(desk, visit_id, wording) if visit_id else "",
    )


def _as_it_stands(kind: str, history: History) -> object:
    """Return the record; of what several wrote apart what one of them said."""
    said: dict[str, Json] = {}
    for change in history.values():
        said |= change.said
    try:
        made: object = record_from(
            KINDS[kind].record, body({**said, **read(history.values()).values})
        )
    except ValidationError:
        return None  # what says what the record is has not come here
    return made


def _question(desk: Desk, answer: Answer, wording: Wording) -> About:
    key = Key(answer.tool, answer.link_id, answer.voice)
    visit = desk.read.get(Visit, answer.visit_id)
    wanted = {answer.tool: visit.record.tools.get(answer.tool, "") if visit else ""}
    tool = tools_of_visit(desk, wanted).get(answer.tool)
    asked = find_stored(tool, answer.link_id) if tool else None
    item = asked[0] if asked else question_as_it_was(desk, answer.tool, answer.link_id)
    if item is None:
        return About(title=answer.link_id or wording.word("record.answer"), key=key)
    areas = [one.text.in_language(wording.language) for one in tool.items] if tool else []
    inside = (
        name
        for name, group in zip(areas, tool.items if tool else (), strict=True)
        if any(other.link_id == item.link_id for other in group.walk()) and group is not item
    )
    text = item.text.in_language(wording.language) or item.link_id
    voice = wording.word(f"voice.{answer.voice}")
    area = " · ".join(filter(None, (next(inside, ""), voice)))
    return About(title=text, area=area, key=key, item=item)


def _record(desk: Desk, one: Disagreement, wording: Wording) -> About:
    speaker = Speaker(desk, wording)
    kind, name = wording.word(f"record.{one.kind}"), speaker.name_of(one.record_id)
    title = wording.word("conflict.about", kind=kind, words=name) if name else kind
    if one.unit in MARKS:
        return About(title=title)
    area = label_of(wording, one.kind, one.unit)
    if element_of(one.unit):
        element = speaker.element(one.kind, one.unit)
        area = wording.word("conflict.about", kind=area, words=element)
    return About(title=title, area=area)


def _whose(desk: Desk, subject: RecordId) -> str:
    if (citizen := desk.read.get(Citizen, subject)) is not None:
        return citizen.record.name.full if citizen.record.name else ""
    organisation = desk.read.get(Organisation, subject)
    return (organisation.record.name or "") if organisation else ""


def _visit_words(desk: Desk, visit_id: RecordId, wording: Wording) -> str:
    """Return a visit in words: ``Fælles hjemmebesøg tirsdag 24. november kl. 10.30``."""
    stored = desk.read.get(Visit, visit_id)
    if stored is None:
        return ""
    visit = stored.record
    at = starts_at(visit)
    when = wording.near_moment(at, desk.clock.today()) if at else ""
    name = wording.word("conflict.joint_visit" if is_joint(visit) else "record.visit")
    return " ".join(filter(None, (name, when)))
