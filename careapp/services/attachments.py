"""Pictures and papers of a citizen: kept when they are taken, and sent after the words."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from careapp.changes.touched import Touched
from careapp.domain.access import AccessWay
from careapp.domain.attachment import LARGEST_BYTES, Attachment, Content
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.citizens import disclose
from careapp.services.desk import Desk
from careapp.services.exchange_files import save_outside
from careapp.store.reader import Stored
from careapp.store.store import Store

ENDINGS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/tiff": ".tif",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "application/pdf": ".pdf",
}
"""What can be attached, and how such a file is called."""

_KIND = "attachment"


def media_type_of(data: bytes) -> str:
    """Return what the bytes are by how they begin, whatever their file is called.

    Raises:
        InvalidRecordError: Code ``file-cannot-attach``: neither a picture that every laptop
            can show nor a PDF.
    """
    for start, media_type in _STARTS:
        if data.startswith(start):
            return media_type
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    raise InvalidRecordError(Problem("file-cannot-attach", "content"))


def keep_bytes(desk: Desk, data: bytes, media_type: str) -> Content:
    """Put the bytes of a picture or paper on disk, before anything is said of it.

    Raises:
        InvalidRecordError: Code ``file-too-large``.
        EnvironmentFailedError: Disk full or read-only.
    """
    if len(data) > LARGEST_BYTES:
        most = str(LARGEST_BYTES // (1024 * 1024))
        raise InvalidRecordError(Problem("file-too-large", "content", {"mb": most}))
    return desk.store.attachments.keep(data, media_type)


def bytes_of(desk: Desk, content: Content) -> bytes | None:
    """Return the bytes, None while they are still on their way to this computer."""
    return desk.store.attachments.read(content)


def largest_of(desk: Desk, attachment_id: RecordId) -> Content:
    """Return what somebody wants who takes a picture out: as it was taken, where that was kept.

    Raises:
        InvalidRecordError: There is no such attachment here.
    """
    stored = _known(desk, attachment_id)
    return stored.record.original or stored.record.content


def save_attachment(desk: Desk, attachment_id: RecordId, *, path: Path, purpose: str) -> Touched:
    """Save the largest there is as a plain file; who did and what for is logged before.

    Raises:
        InvalidRecordError: There is no purpose, or the bytes are not here yet.
        EnvironmentFailedError: The file cannot be written.
    """
    stored = _known(desk, attachment_id)
    content = largest_of(desk, attachment_id)
    data = bytes_of(desk, content)
    if data is None:
        desk.store.attachments.expect(content)
        raise InvalidRecordError(Problem("file-on-its-way"))
    touched = disclose(
        desk,
        citizen_id=stored.subject,
        way=AccessWay.SAVED,
        purpose=purpose,
        what=_KIND,
        visit_id=stored.record.visit_id,
    )
    save_outside(data, path)
    return touched


def sweep_attachments(store: Store) -> int:
    """Let go of bytes that no record and no open form speaks of; return how many.

    Those of a record that was removed stay: removing can be taken back. So do those of one
    that the municipality's server set aside: it can be corrected.
    """
    return store.attachments.forget_all_but({one.sha256 for one in _spoken_of(store)})


def _spoken_of(store: Store) -> Iterator[Content]:
    for stored in store.read.where(Attachment, gone=True):
        yield from stored.record.contents
    for draft in store.read.drafts():
        if draft.kind == _KIND:
            yield from _contents_in(draft.value)
    for change in store.read.ledger.not_used(_KIND):
        yield from _contents_in(change.said)


def _contents_in(value: object) -> Iterator[Content]:
    if isinstance(value, Mapping):
        for name in ("content", "original"):
            if value.get(name):
                yield msgspec.convert(value[name], Content)


def _known(desk: Desk, attachment_id: RecordId) -> Stored[Attachment]:
    stored = desk.read.get(Attachment, attachment_id)
    if stored is None:
        raise InvalidRecordError(Problem("attachment-unknown"))
    return stored


_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
