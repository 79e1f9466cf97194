"""What was typed and is not known to be on disk yet: nothing of it is forgotten before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from careapp.domain.identity import RecordId
from careapp.services.conversation import Conversation
from careapp.store.drafts import Draft


class Underway:
    """Drafts between the screen and the disk, the newest of each unit.

    A draft knows its visit: what could not be kept is tried again as it was, also when
    another visit is on the screen by then.
    """

    def __init__(self) -> None:
        self._waiting: dict[tuple[RecordId, str], Draft] = {}
        self._sent: dict[tuple[RecordId, str], Draft] = {}

    def add(self, drafts: Iterable[Draft]) -> None:
        """Take what was typed; it stands on what was on the screen at the first key."""
        for draft in drafts:
            unit = draft.record_id, draft.unit
            first = self._waiting.get(unit) or self._sent.get(unit)
            self._waiting[unit] = replace(draft, parents=first.parents) if first else draft

    def send(self) -> tuple[Draft, ...]:
        """Return what is to be kept now; `kept` or `not_kept` says what became of it."""
        sent, self._waiting = self._waiting, {}
        self._sent |= sent
        return tuple(sent.values())

    def kept(self, drafts: Sequence[Draft]) -> None:
        """Let go of what is on disk."""
        self._arrived(drafts)

    def not_kept(self, drafts: Sequence[Draft]) -> None:
        """Hold on to what is not, unless something newer was typed in its place."""
        back = {(draft.record_id, draft.unit): draft for draft in self._arrived(drafts)}
        self._waiting = {**back, **self._waiting}

    def laid_on(self, conversation: Conversation) -> Conversation:
        """Return a conversation that was read before all of this was on disk, with it on top."""
        drafts = {**self._sent, **self._waiting}.values()
        return conversation.with_typing(d for d in drafts if d.origin == conversation.visit_id)

    def _arrived(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return those that nothing newer has followed, and take them off the way."""
        newest = []
        for draft in drafts:
            unit = draft.record_id, draft.unit
            if self._sent.get(unit) is draft:
                newest.append(self._sent.pop(unit))
        return newest
