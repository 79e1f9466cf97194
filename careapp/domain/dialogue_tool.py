"""A dialogue tool that the municipality brought in from a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueTool:
    """A FHIR Questionnaire, kept as it came; each version is a record of its own.

    Attributes:
        source: The file's text, FHIR JSON.
    """

    url: str
    version: str
    title: str | None = None
    source: str | None = None
