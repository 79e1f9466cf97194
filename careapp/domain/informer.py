"""Who said it."""

from enum import StrEnum


class Informer(StrEnum):
    """The nine informers ("Kilde") of FSIII."""

    CITIZEN = "citizen"
    CITIZEN_WITH_RELATIVE = "citizen-with-relative"
    CITIZEN_WITH_STAFF = "citizen-with-staff"
    RELATIVE = "relative"
    STAFF = "staff"
    STAFF_AND_RELATIVE = "staff-and-relative"
    CASEWORKER = "caseworker"
    OTHERS = "others"
    PERFORMER = "performer"


class Voice(StrEnum):
    """Whose answer it is; voices stand side by side and never conflict."""

    CITIZEN = "citizen"
    RELATIVE = "relative"
    PROFESSIONAL = "professional"


VOICE_OF: dict[Informer, Voice] = {
    Informer.CITIZEN: Voice.CITIZEN,
    Informer.CITIZEN_WITH_RELATIVE: Voice.CITIZEN,
    Informer.CITIZEN_WITH_STAFF: Voice.CITIZEN,
    Informer.RELATIVE: Voice.RELATIVE,
    Informer.STAFF: Voice.PROFESSIONAL,
    Informer.STAFF_AND_RELATIVE: Voice.PROFESSIONAL,
    Informer.CASEWORKER: Voice.PROFESSIONAL,
    Informer.OTHERS: Voice.RELATIVE,
    Informer.PERFORMER: Voice.PROFESSIONAL,
}
"""Where the words of each informer stand."""
