"""Dialogue tools of the municipality: those brought in from a file, and whom each one asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from careapp.domain.informer import Voice


class Stage(StrEnum):
    """How far the life of one version of a tool is."""

    DRAFT = "draft"
    """Being made: it can be looked at, and brought in again."""

    TRIAL = "trial"
    """For practice only: no visit goes through it, and no answer is kept."""

    RELEASED = "released"
    """Visits go through it; it cannot be changed any more."""

    RETIRED = "retired"
    """No new visit goes through it; those that did can be read."""


@dataclass(frozen=True, slots=True)
class ConversionNote:
    """What was changed or left out when a tool was made from a spreadsheet.

    Attributes:
        code: Its sentence stands in the ui.
        link_id: The question it is about; empty for the whole.
        detail: What exactly.
    """

    code: str
    link_id: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueTool:
    """A FHIR Questionnaire; each version is a record of its own.

    Attributes:
        source: The file's text, FHIR JSON.
        notes: What became of the spreadsheet that it was made from.
        stage: How far its life is.
        content_hash: Names what it asked when it was released: 64 hexadecimal digits (SHA-256).
    """

    url: str
    version: str
    title: str | None = None
    source: str | None = None
    notes: tuple[ConversionNote, ...] = ()
    stage: Stage = Stage.DRAFT
    content_hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolVoices:
    """Whose answers a tool asks for, in every version of it.

    Attributes:
        voices: None of them is the same as all: a tool that asks nobody is no tool.
    """

    url: str
    voices: frozenset[Voice] = frozenset()


CHANGEABLE = frozenset({Stage.DRAFT, Stage.TRIAL})
"""Where the same version may be brought in again with other content."""

NEXT_STAGES: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.DRAFT: (Stage.TRIAL,),
    Stage.TRIAL: (Stage.RELEASED, Stage.DRAFT),
    Stage.RELEASED: (Stage.RETIRED,),
    Stage.RETIRED: (),
}
"""Where each stage leads: what nobody has tried is not released, what is retired stays so."""
