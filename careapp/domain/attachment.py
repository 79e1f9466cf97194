"""Attachments: a photo of a door, a form with a signature."""

from dataclasses import dataclass

from careapp.domain.identity import CitizenId, VisitId

CHUNK_BYTES = 256 * 1024
"""What is stored and sent at a time; a line that breaks costs no more than this."""

LARGEST_BYTES = 50 * 1024 * 1024
"""Of one file; a laptop of many visits must still fit on its disk, and a night on its line."""


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes, known by what they are and not by a name.

    Attributes:
        sha256: Of the bytes, in hexadecimal.
        size: In bytes.
        media_type: Such as ``image/jpeg``.
    """

    sha256: str
    size: int
    media_type: str


def chunks_of(size: int) -> int:
    """Return how many chunks *size* bytes are."""
    return -(-size // CHUNK_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A picture or a paper that belongs to a citizen.

    Attributes:
        content: What is shown and sent first: a picture is made smaller when it is taken.
        caption: What it shows, in words; a screen reader has nothing else.
        original: The file as it was taken, where somebody asked to keep it.
        in_confidence: Kept off the turned screen and the citizen's paper.
    """

    citizen_id: CitizenId
    content: Content
    caption: str | None = None
    visit_id: VisitId | None = None
    original: Content | None = None
    in_confidence: bool | None = None

    @property
    def contents(self) -> tuple[Content, ...]:
        """All its bytes, what is shown first."""
        return (self.content, self.original) if self.original else (self.content,)
