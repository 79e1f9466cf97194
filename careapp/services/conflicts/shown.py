"""One conflict as it is shown: both sides part by part, and what may be done about it."""

from dataclasses import dataclass
from enum import StrEnum

from careapp.changes.change import MARKS, Json
from careapp.changes.kinds import KINDS
from careapp.changes.shape import identity_units
from careapp.domain.care import Assessment
from careapp.domain.identity import ChangeId, RecordId
from careapp.domain.people import Role, StaffMember
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.closing import LATER
from careapp.services.conflicts.about import About, about
from careapp.services.conflicts.before import before_in_words
from careapp.services.conflicts.differing import proposed
from careapp.services.conflicts.rows import Row, rows_of, said_of
from careapp.services.conflicts.sides import Side, Writer, heads_of, sides_of
from careapp.services.conflicts.values import Speaker, element_of, field_of, hint_of
from careapp.services.conversation import SAID, closings_of
from careapp.services.desk import Desk
from careapp.services.help.deeds import OF_KIND, allowed, roles_of, roles_that_may
from careapp.services.wording import Wording
from careapp.store.apart import Disagreement
from careapp.store.drafts import Draft


class Third(StrEnum):
    """How something else than either side is written."""

    NOT = "not"
    LEVEL = "level"
    """Levels, words and a reason."""

    WORDS = "words"
    """Words alone, as the citizen has them beside a level."""

    ANSWER = "answer"
    """As the question is answered."""

    TEXT = "text"
    FIELD = "field"
    """In the field that the record's form has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideShown:
    """A side with the words around it.

    Attributes:
        name: Who wrote it; several by name.
        said: What they said, in a sentence: ``Mettes svar``, ``det, Jørgen skrev``; no other
            side is called so.
        initials: Of who wrote it last.
        role: As what they work.
        when: When it was written, in words.
    """

    side: Side
    name: str
    said: str
    initials: str
    role: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictShown:
    """A conflict as it is shown.

    Attributes:
        found: What it is about.
        before: What stood there before anybody differed, in words; may be empty.
        deciders: The roles that may choose, where the person at the desk may not; a level
            that decisions rest on is the visitator's.
        is_level: Whether it is that level that they differ on.
        may_keep_all: Whether all sides can stand together.
        third: How something else is written.
        proposal: The text to go on from, for what is text.
        typed: What was typed of it and not said; None where nothing was.
        needs_reason: Whether the visit is closed, so that the decision amends it.
        number: Which of the conflicts about the same person it is, from 1.
        following: The next of them to look at; None where this is the only one.
    """

    one: Disagreement
    found: About
    sides: tuple[SideShown, ...]
    rows: tuple[Row, ...]
    before: str = ""
    deciders: tuple[Role, ...] = ()
    is_level: bool = False
    may_keep_all: bool = False
    third: Third = Third.NOT
    proposal: str = ""
    typed: Json = None
    needs_reason: bool = False
    number: int = 1
    total: int = 1
    following: Disagreement | None = None

    @property
    def heads(self) -> tuple[ChangeId, ...]:
        """Every change that a decision names."""
        return heads_of(shown.side for shown in self.sides)

    @property
    def may_decide(self) -> bool:
        """Whether the person at the desk may choose."""
        return not self.deciders

    @property
    def is_removal(self) -> bool:
        """Whether the question is if the record is to be there at all."""
        return any(shown.side.removes for shown in self.sides)


def conflict_shown(
    desk: Desk, *, record_id: RecordId, unit: str, language: str
) -> ConflictShown | None:
    """Return a conflict, None when nobody differs there any more.

    Raises:
        InvalidRecordError: There is no such record here.
    """
    history = desk.read.known(record_id).changes
    if not history:
        raise InvalidRecordError(Problem("unknown-record"))
    one = next((each for each in desk.read.apart.of(record_id) if each.unit == unit), None)
    sides = sides_of(desk, record_id, unit, history)
    if one is None or len(sides) < _TWO:
        return None
    wording = desk.wording(language)
    found = about(desk, one, history, wording)
    third = _third(one, sides, found)
    draft = third_typed(desk, one)
    others = desk.read.apart.about(one.subject)
    at = next((n for n, each in enumerate(others) if each[1:3] == one[1:3]), 0)
    return ConflictShown(
        one=one,
        found=found,
        sides=_named(desk, one, sides, wording),
        rows=rows_of(one, sides, found, Speaker(desk, wording)),
        before=before_in_words(desk, one, sides, history, found, wording),
        deciders=_deciders(desk, one, sides),
        is_level=_differ_in_level(one, sides),
        may_keep_all=one.kind == "answer" and unit == SAID and all(s.value for s in sides),
        third=third,
        proposal=_proposal(one, third, sides),
        typed=draft.value if draft else None,
        needs_reason=_needs_reason(desk, one, found),
        number=at + 1,
        total=len(others),
        following=others[(at + 1) % len(others)] if len(others) > 1 else None,
    )


def third_typed(desk: Desk, one: Disagreement) -> Draft | None:
    """Return what was typed instead of either side and not said yet."""
    drafts = (d for d in desk.read.drafts() if d.kind == THIRD and d.record_id == one.record_id)
    return next((draft for draft in drafts if draft.unit == f"{THIRD}/{one.unit}"), None)


THIRD = "third"
"""The kind of draft under which something else than either side is typed."""

_TWO = 2


def _deciders(desk: Desk, one: Disagreement, sides: tuple[Side, ...]) -> tuple[Role, ...]:
    """Return who may decide, where the person at the desk may not."""
    deed = OF_KIND.get(KINDS[one.kind].record)
    if deed is not None and not allowed(desk, deed):
        return roles_that_may(deed)
    own_level = not _differ_in_level(one, sides) or Role.VISITATOR in roles_of(desk)
    return () if own_level else (Role.VISITATOR,)


def _differ_in_level(one: Disagreement, sides: tuple[Side, ...]) -> bool:
    """Return whether professionals differ on a level that a decision may rest on."""
    if one.kind == "answer" and one.unit == SAID:
        said = [said_of(side.value) for side in sides]
        return len({(each.current, each.expected) for each in said}) > 1
    return one.unit not in MARKS and hint_of(one.kind, one.unit) is Assessment


def _third(one: Disagreement, sides: tuple[Side, ...], found: About) -> Third:
    fixed = one.unit in MARKS or element_of(one.unit)
    if fixed or field_of(one.unit) in identity_units(KINDS[one.kind].record):
        return Third.NOT
    if one.kind == "answer":
        said = [said_of(side.value) for side in sides]
        if any(each.current or each.expected for each in said):
            return Third.LEVEL
        return Third.WORDS if found.item and found.item.scale else Third.ANSWER
    return Third.TEXT if hint_of(one.kind, one.unit) is str else Third.FIELD


def _proposal(one: Disagreement, third: Third, sides: tuple[Side, ...]) -> str:
    if third is Third.TEXT:
        return proposed([str(side.value or "") for side in sides])
    if one.kind == "answer" and one.unit == SAID:
        return proposed([said_of(side.value).words or "" for side in sides])
    return ""


def _needs_reason(desk: Desk, one: Disagreement, found: About) -> bool:
    later = field_of(one.unit) in LATER or found.visit_id is None
    return not later and bool(closings_of(desk, found.visit_id or one.record_id))


def _named(
    desk: Desk, one: Disagreement, sides: tuple[Side, ...], wording: Wording
) -> tuple[SideShown, ...]:
    colleague = wording.word("conflict.colleague")
    full = [_names(side, wording) or colleague for side in sides]
    whens = [wording.near_moment(side.writer.at, desk.clock.today()) for side in sides]
    return tuple(
        SideShown(
            side=side,
            name=name,
            said=said,
            initials="".join(part[0] for part in name.split()[:: max(len(name.split()) - 1, 1)]),
            role=_role(side.writer, wording),
            when=when,
        )
        for side, name, said, when in zip(
            sides, full, _said(desk, one, sides, full, whens, wording), whens, strict=True
        )
    )


def _said(
    desk: Desk,
    one: Disagreement,
    sides: tuple[Side, ...],
    full: list[str],
    whens: list[str],
    wording: Wording,
) -> list[str]:
    """Return what each side is called in a sentence, so that no two are called the same."""
    key = "conflict.answer_of" if one.kind == "answer" else "conflict.words_of"
    given = [_given(desk, side.writer) or name for side, name in zip(sides, full, strict=True)]
    for names in (given, full):
        if len(set(names)) == len(names):
            return [
                wording.word(key, name=name, whose=possessive(name, wording.language))
                for name in names
            ]
    # The same person wrote both, on two computers: they are told apart by when.
    if len(set(whens)) == len(whens):
        return [wording.word("conflict.said_at", when=when) for when in whens]
    return [wording.word("conflict.numbered", number=n) for n in range(1, len(sides) + 1)]


def possessive(name: str, language: str) -> str:
    """Return whose something is: ``Mettes``, ``Anders'``, in English ``Mette's``."""
    if language == "en":
        return f"{name}'s"
    return f"{name}'" if name[-1:].lower() in "sxz" else f"{name}s"


def _names(side: Side, wording: Wording) -> str:
    names = list(dict.fromkeys(writer.name for writer in side.writers if writer.name))
    return wording.listed(names) if names else ""


def _given(desk: Desk, writer: Writer) -> str:
    stored = desk.read.get(StaffMember, writer.staff_id)
    return stored.record.name.given if stored and stored.record.name else ""


def _role(writer: Writer, wording: Wording) -> str:
    profession = wording.first_word(f"profession.{writer.profession}")
    return ", ".join(filter(None, (profession, wording.first_word(f"role.{writer.role}"))))
