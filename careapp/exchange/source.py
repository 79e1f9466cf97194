"""Where an export reads from: a hub or a laptop; what they have in common."""

from collections.abc import Collection, Iterator
from typing import Protocol

from careapp.exchange.folded import Subject


class Source(Protocol):
    """Changes as of one moment, however long the reading takes."""

    @property
    def cursor(self) -> str:
        """What a later export gives as *since*, to get what came after this moment."""

    def of_kinds(self, kinds: Collection[str]) -> Iterator[Subject]:
        """Yield all changes of records of *kinds*, subject by subject."""

    def subjects(self, since: str | None) -> Iterator[Subject]:
        """Yield each subject of whom anything is new since a cursor, with all of their changes.

        The order depends on the ids of the subjects alone. One subject is in memory at a time.

        Raises:
            InvalidRecordError: Code ``cursor-unknown``: it is no cursor of this source.
        """
