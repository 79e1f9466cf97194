"""Code systems: what KL and HL7 publish where there is such a code, our own name beside it."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from careapp.dialogue.levels import FSIII_SYSTEM, level_coding
from careapp.dialogue.levels import Scale as KnownScale
from careapp.dialogue.values import Coding
from careapp.domain.care import GoalAim
from careapp.domain.citizen import Topic
from careapp.domain.help.grant import FollowUpResult
from careapp.domain.informer import Informer
from careapp.domain.level import Level, Scale, is_level
from careapp.exchange.fhir.parts import Node, coding, concept, extension, listed
from careapp.exchange.own_codes import OWN, system_of

KL = "http://fhir.kl.dk/term/CodeSystem/CareSocialCodes"
"""KL's administrative codes (kl-term 2.3.0)."""

KL_FOLLOW_UP = (
    "http://fhir.kl.dk/gateway/StructureDefinition/klgateway-care-follow-up-encounter-extension"
)
"""KL's extension from a condition or an intervention to its planned follow-up."""

HL7 = "http://terminology.hl7.org/CodeSystem/"
SNOMED = "http://snomed.info/sct"

KL_FOLLOWING_UP = "9f03dfbb-7a97-45a5-94db-d4c3501714a9"
KL_ASSESSING = "9269c9a2-8220-447b-a127-811275b41062"
KL_WISHES = "ffb9886b-d04e-46b1-9165-a400f91f822b"
KL_EXPECTED_STATE = "ca552020-6ed1-4cdc-b0d4-32697f1f27ad"
KL_LEVEL_MEASURE = "66959f77-6e2a-4574-8423-3ff097f8b9fa"
KL_AIM_MEASURE = "90c48f03-f194-4b2f-ad7d-6cba1069ae48"
FSIII_AIMS = "e182c5dc-9f91-474a-92e8-f62be3d498f4"
SNOMED_FOLLOW_UP = "712744002"

AIMS: Mapping[GoalAim, str] = {
    GoalAim.DISAPPEARS: "81c827de-ef31-4410-aa57-0d1d1bc6c264",
    GoalAim.LESSENS: "8addc23a-f7c6-47c4-97fb-a73fcdfc9f65",
    GoalAim.STAYS: "15846728-58b4-4413-a9d1-be0f1404b10f",
}
RESULTS: Mapping[FollowUpResult, str] = {
    FollowUpResult.CONTINUES: "9c90b0e5-9c0a-4b72-a18c-76cd6d6c6213",
    FollowUpResult.CHANGED: "c6e71993-5d72-409a-8ab9-ecc094968635",
    FollowUpResult.ENDS: "59753987-c38d-41c5-b201-0eeff3032fef",
    FollowUpResult.REVISITATION: "61b9a5c2-2ea7-45ad-82b8-53cbb513290e",
}
TOPICS: Mapping[Topic, str] = {
    Topic.COPING: "3769072e-79aa-466a-9385-baaba53b5b41",
    Topic.MOTIVATION: "18eb83fc-a4fb-46ac-9d98-73ce76946c43",
    Topic.RESOURCES: "041a8348-e77d-4d6d-a464-a46b4fd036d0",
    Topic.ROLES: "f515d687-54cc-449d-9c4e-fd5d18919b95",
    Topic.HABITS: "98cd49f3-5dab-412e-9742-6437d0c2adce",
    Topic.EDUCATION_AND_WORK: "5a5e8e1d-d9ab-4b87-83e9-b34ca474808f",
    Topic.LIFE_STORY: "55dcbfa5-22e0-4765-8b9d-b2ea35f08aa3",
    Topic.NETWORK: "6e6d9fcb-5b78-4f4a-87ac-a25f5ee3f620",
    Topic.HEALTH: "7c3806c7-81a6-4ebc-8201-19fce4408f47",
    Topic.AIDS: "e1afc3ae-e911-499d-9f46-bf8bab760536",
    Topic.HOME: "9a8f6787-c366-4287-a1b8-5a9e35d7f9d8",
}
_CITIZEN, _CASEWORKER = (
    "25b4e705-2e9a-47a2-b11a-c829316b9d3a",
    "f6ea2920-7dde-491e-a489-6b99a3904069",
)
_OTHERS, _PERFORMER = "63338442-7b2e-405b-acc0-142361ef19f1", "f00a6844-1005-401d-965d-1c5859df7beb"
SOURCES: Mapping[Informer, str] = {
    Informer.CITIZEN: _CITIZEN,
    Informer.CASEWORKER: _CASEWORKER,
    Informer.RELATIVE: _OTHERS,
    Informer.OTHERS: _OTHERS,
    Informer.PERFORMER: _PERFORMER,
}
"""KL's sources ("Kilde"); it has none where two inform together, nor for staff as such."""

_MANY = 4_096
"""So many codes are kept at hand: made once, and never changed where they stand."""

INFORMER = "urn:careapp:informer"
"""Extension and code system: who said it, of the nine informers of FSIII."""


@lru_cache(_MANY)
def own(system: str, code: str | None, display: str | None = None) -> Node | None:
    """Return a coding of our own, such as ``urn:careapp:role|planner``."""
    return coding(OWN + system, code, display) if code else None


@lru_cache(_MANY)
def named(member: StrEnum | None) -> Node | None:
    """Return a member of one of our enumerations, in the code system named after it."""
    return coding(system_of(type(member)), member.value) if member else None


@lru_cache(_MANY)
def fsiii(code: str | None, display: str | None = None) -> Node | None:
    """Return a coding of Fælles Sprog III."""
    return coding(FSIII_SYSTEM, code, display) if code else None


@lru_cache(_MANY)
def kl(code: str, display: str | None = None) -> Node | None:
    """Return one of KL's administrative codes."""
    return coding(KL, code, display)


@lru_cache(_MANY)
def hl7(system: str, code: str) -> Node | None:
    """Return a coding of a code system that HL7 terminology has."""
    return coding(HL7 + system, code)


def level_code(of: Level) -> Coding:
    """Return a level on its own scale; none is converted to another."""
    if of.scale is Scale.OWN or not is_level(of):
        return Coding(str(of.code), str(of.code), f"{OWN}level:{of.scale}")
    return level_coding(KnownScale(of.scale.value), of.code)


@lru_cache(_MANY)
def level(of: Level | None) -> Node | None:
    """Return a level as a CodeableConcept."""
    if of is None:
        return None
    known = level_code(of)
    return concept(coding(known.system, known.code, known.display))


@lru_cache(_MANY)
def informer(who: Informer | None) -> Node | None:
    """Return who said it: in KL's words where KL has one, and always in FSIII's nine."""
    if who is None:
        return None
    published = kl(SOURCES[who]) if who in SOURCES else None
    told = concept(*listed(published, coding(INFORMER, who.value)))
    return extension(INFORMER, valueCodeableConcept=told)
