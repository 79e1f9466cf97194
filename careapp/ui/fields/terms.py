"""Enumerations in the field's own words."""

from enum import StrEnum

from careapp.domain.care import GoalAim, GoalState, OwnerKind
from careapp.domain.citizen import AttentionKind, Topic, Track
from careapp.domain.help.catalogue import Category, Effect, Form, LegalBasis
from careapp.domain.help.grant import Considered, EndReason, FollowUpResult
from careapp.domain.help.order import ReplyKind
from careapp.domain.help.pause import PauseReason, ToldBy
from careapp.domain.help.rhythm import Often
from careapp.domain.help.swap import InformedWay, Ruling
from careapp.domain.help.swap_rules import JudgedBy
from careapp.domain.informer import Informer
from careapp.domain.people import MayKnow, OrganisationKind, Profession, Role
from careapp.domain.visit import Part, Presence, ProposalWay
from careapp.services.wording import Wording
from careapp.ui.fields.editor import Around
from careapp.ui.widgets.choice import Option

TERMS: dict[type[StrEnum], str] = {
    AttentionKind: "attention",
    Category: "category",
    Considered: "considered",
    Effect: "effect",
    EndReason: "end_reason",
    Form: "form",
    FollowUpResult: "follow_up_result",
    GoalAim: "aim",
    GoalState: "goal_state",
    Informer: "informer",
    InformedWay: "informed_way",
    JudgedBy: "judged_by",
    LegalBasis: "basis",
    MayKnow: "may_know",
    Often: "often",
    OrganisationKind: "organisation",
    OwnerKind: "owner",
    Part: "part",
    PauseReason: "pause_reason",
    Presence: "presence",
    Profession: "profession",
    ProposalWay: "way",
    ReplyKind: "reply",
    Role: "role",
    Ruling: "ruling",
    ToldBy: "told_by",
    Topic: "topic",
    Track: "track",
}
"""Where the words of each stand among the terms."""


def term(member: StrEnum, wording: Wording) -> str:
    """Return a member in words, with a capital."""
    words = wording.word(f"{TERMS[type(member)]}.{member.value}")
    return words[:1].upper() + words[1:]


def options_of(members: type[StrEnum], around: Around) -> tuple[Option, ...]:
    """Return the members that are offered here, worded, in their order."""
    offered = around.choices.offered.get(members, tuple(members))
    return tuple(Option(member, term(members(member), around.wording)) for member in offered)
