"""The attachments of this laptop as sync sees them."""

from collections.abc import Iterator

from careapp.domain.attachment import Attachment, Content
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.attachments import sweep_attachments
from careapp.store.reader import Stored
from careapp.store.store import Store
from careapp.sync.core.blobs import Digest


def waiting_pictures(store: Store) -> tuple[Stored[Attachment], ...]:
    """Return the pictures and papers that are here, and not known to be at the hub.

    Without those whose record the hub does not use: it takes none of their bytes, and that
    their words are set aside is told already.
    """
    waiting = store.attachments.waiting()
    if not waiting:
        return ()
    return tuple(
        one
        for one in store.read.where(Attachment, gone=True)
        if any(content.sha256 in waiting for content in one.record.contents)
    )


class StoreFiles:
    """Fits `careapp.sync.core.blobs.Files`.

    Args:
        store: Holds the records and the bytes that they speak of.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def sweep(self) -> None:
        """Let go of the bytes of what this laptop may hold no longer."""
        sweep_attachments(self._store)

    def waiting(self) -> int:
        """Return how many pictures and papers wait to be sent."""
        return len(waiting_pictures(self._store))

    def to_send(self) -> Iterator[tuple[Digest, int]]:
        """Yield what is not known to be at the hub: what is shown first, then originals."""
        known = tuple(self._records())
        shown = [one.content for one in known]
        originals = [one.original for one in known if one.original]
        waiting = self._store.attachments.not_at_hub({one.sha256 for one in (*shown, *originals)})
        for one in _once((*shown, *originals)):
            if one.sha256 in waiting:
                yield one.sha256, one.size

    def to_fetch(self) -> Iterator[Digest]:
        """Yield what is shown and not here, the latest first, then originals somebody asked for."""
        files = self._store.attachments
        shown = [one.content for one in self._records()]
        for one in _once(tuple(shown)):
            if files.missing(one.sha256) != ():
                files.expect(one)
                yield one.sha256
        yield from sorted(files.begun() - {one.sha256 for one in shown})

    def missing(self, digest: Digest) -> tuple[int, ...] | None:
        """Return the pieces that are not here."""
        return self._store.attachments.missing(digest)

    def piece(self, digest: Digest, number: int) -> bytes | None:
        """Return a piece that is here."""
        return self._store.attachments.piece(digest, number)

    def put(self, digest: Digest, number: int, piece: bytes) -> bool:
        """Keep a piece that came from the hub, which then has all of them."""
        files = self._store.attachments
        try:
            files.put(digest, number, piece)
        except EnvironmentFailedError as error:
            if error.code != "piece-damaged":
                raise
            return False
        if files.missing(digest) == ():
            files.note_at_hub(digest)
        return True

    def note_at_hub(self, digest: Digest) -> None:
        """Note that the hub has all of it."""
        self._store.attachments.note_at_hub(digest)

    def _records(self) -> Iterator[Attachment]:
        """Yield every attachment, the latest first; also those that were removed since."""
        for stored in reversed(self._store.read.where(Attachment, gone=True)):
            yield stored.record


def _once(contents: tuple[Content, ...]) -> Iterator[Content]:
    yield from {one.sha256: one for one in contents}.values()
