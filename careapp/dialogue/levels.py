"""Scales of functional level; none is converted to another."""

from enum import StrEnum

from careapp.dialogue.text import Text
from careapp.dialogue.values import Coding

FSIII_SYSTEM = "urn:oid:1.2.208.176.2.21"
LEVEL_EXTENSION = "urn:careapp:level"
NOT_RELEVANT = 9
"""Actively decided; it never enters sums or means, nor does a level not asked about."""


class Scale(StrEnum):
    """Which scale a level is measured on."""

    FSIII = "fsiii"
    IPLOS = "iplos"
    OWN = "own"
    """The one that the options of a question bring along, each with a number."""


SCORED = frozenset({Scale.IPLOS, Scale.OWN})
"""Scales of mappings that are counted together; FSIII is not, and none becomes another."""


_FSIII_CODES = {
    0: "9c5cfb57-a498-40e5-98a7-792bf5fb205b",
    1: "fcc16cb1-41f0-4832-b834-110fba0aaabe",
    2: "d984ad21-48fe-4619-845e-2aa0303048e7",
    3: "1ceef776-0cfa-4acd-b222-c5bb2424e0c1",
    4: "f4c9f159-5806-4c06-95e9-e69b83bab1a1",
    NOT_RELEVANT: "d7ff926a-4955-478f-b300-0b0ec0785013",
}
_CODINGS = {
    Scale.FSIII: {
        level: Coding(code, str(level), FSIII_SYSTEM) for level, code in _FSIII_CODES.items()
    },
    Scale.IPLOS: {
        level: Coding(str(level), str(level), "urn:careapp:iplos-score")
        for level in (1, 2, 3, 4, 5, NOT_RELEVANT)
    },
}
_NOT_RELEVANT_TEXT = Text("ikke relevant", "da", (("nb", "ikke relevant"), ("en", "not relevant")))
_FSIII_TEXTS = {
    0: Text(
        "ingen eller ubetydelige begrænsninger",
        "da",
        (("nb", "ingen eller ubetydelige begrensninger"), ("en", "no or negligible limitation")),
    ),
    1: Text(
        "lette begrænsninger",
        "da",
        (("nb", "lette begrensninger"), ("en", "light limitation")),
    ),
    2: Text(
        "moderate begrænsninger",
        "da",
        (("nb", "moderate begrensninger"), ("en", "moderate limitation")),
    ),
    3: Text(
        "svære begrænsninger",
        "da",
        (("nb", "store begrensninger"), ("en", "severe limitation")),
    ),
    4: Text(
        "totale begrænsninger",
        "da",
        (("nb", "fullstendige begrensninger"), ("en", "total limitation")),
    ),
    NOT_RELEVANT: _NOT_RELEVANT_TEXT,
}


def levels(scale: Scale) -> tuple[int, ...]:
    """Return the levels of *scale* in order; 9 last."""
    return tuple(_CODINGS[scale])


def level_coding(scale: Scale, level: int) -> Coding:
    """Return how *level* is stored and exported.

    Raises:
        KeyError: The scale has no such level.
    """
    return _CODINGS[scale][level]


def level_text(scale: Scale, level: int) -> Text:
    """Return *level* in words; the number alone where the scale brings no words."""
    words = _FSIII_TEXTS if scale is Scale.FSIII else {NOT_RELEVANT: _NOT_RELEVANT_TEXT}
    return words.get(level, Text(str(level)))


def level_of(scale: Scale, value: object) -> int | None:
    """Return the level that an answer stands for; None when it is none of *scale*."""
    if not isinstance(value, Coding):
        return None
    return next((level for level, c in _CODINGS[scale].items() if c.key == value.key), None)
