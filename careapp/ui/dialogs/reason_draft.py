"""What is typed as a reason, on its way to disk and back after a crash."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from careapp.domain.identity import RecordId
from careapp.services.reasons import ReasonBegun, drop_reason, keep_reason, reason_begun
from careapp.ui.workplace import Workplace

T = TypeVar("T")


class ReasonDraft:
    """Keeps the reason that is asked for, until what it was given for is done.

    Args:
        workplace: Where it is kept.
        record_id: What is to be done with, such as the visit to be cancelled.
        question: What it is asked for, in kebab case.
    """

    def __init__(self, workplace: Workplace, record_id: RecordId, question: str) -> None:
        self._workplace = workplace
        self._record_id, self._question = record_id, question

    def read(self, then: Callable[[str, str], None]) -> None:
        """Hand over what was typed before and when, where something was."""
        desk, workplace = self._workplace.desk, self._workplace

        def found(begun: ReasonBegun | None) -> None:
            if begun is not None:
                when = workplace.wording.near_moment(begun.typed_at, desk.clock.today())
                then(begun.words, when)

        workplace.ask(
            lambda: reason_begun(desk, record_id=self._record_id, question=self._question), found
        )

    def keep(self, words: str) -> None:
        """Put it on disk."""
        desk, workplace = self._workplace.desk, self._workplace

        def kept(at: datetime | None) -> None:
            if at is not None:
                workplace.saved.emit(at)

        workplace.ask(
            lambda: keep_reason(desk, words, record_id=self._record_id, question=self._question),
            kept,
        )

    def drop(self) -> None:
        """Forget it."""
        desk = self._workplace.desk
        self._workplace.ask(
            lambda: drop_reason(desk, record_id=self._record_id, question=self._question),
            lambda _none: None,
        )

    def use(self, run: Callable[[], T], then: Callable[[T], None] = lambda _outcome: None) -> None:
        """Do what it was given for; it is forgotten once that is done, and not before."""

        def done(outcome: T) -> None:
            self.drop()
            then(outcome)

        self._workplace.do(run, done)
