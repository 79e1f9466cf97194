"""What every page is handed: the desk, the worker, the words, and ways to speak up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from careapp.changes.touched import Touched
from careapp.domain.access import Errand
from careapp.domain.identity import RecordId
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.conversation import Key
from careapp.services.desk import Desk
from careapp.services.syncing.state import SyncState
from careapp.services.wording import Wording
from careapp.ui.work import Work

if TYPE_CHECKING:
    from careapp.services.syncing.service import Syncing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the program one is, or wants to go.

    Attributes:
        page: Key of the page.
        record_id: What it shows.
        key: The question to go to, on the visit page.
        unit: Of what that record says, on the page where people differ.
        errand: What one goes there for, as it is logged; the place is the same.
        back: Where one came from and wants to come back to.
    """

    page: str
    record_id: RecordId | None = None
    key: Key | None = None
    unit: str = ""
    errand: Errand = field(default=Errand.VISIT, compare=False)
    back: "Place | None" = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Look:
    """How the user likes the program to look."""

    language: str
    theme: str
    scale: float


class Workplace(QObject):
    """Connects pages to use cases; pages never call each other.

    Signals:
        went: Somebody wants to be at a `Place`.
        touched: Something was written (`Touched`); pages that show it refresh.
        saved: Work went to disk at this time (aware datetime).
        refused: A person can put it right (`InvalidRecordError`).
        failed: The machine would not (`EnvironmentFailedError`); nothing is lost.
        broke: A mistake of ours (any other exception).
        looked: The user wants another `Look`.
        synced: The sync stands elsewhere (`SyncState`).

    Attributes:
        syncing: The background sync, None until it has begun.
        sync_state: Where it stood when it last said so.
        trouble: Why what was written last could not be put on disk, None once it was.
    """

    went = Signal(object)
    touched = Signal(object)
    saved = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    broke = Signal(object)
    looked = Signal(object)
    synced = Signal(object)

    def __init__(self, desk: Desk, work: Work, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.work = work
        self.look = look
        self.syncing: Syncing | None = None
        self.sync_state = SyncState()
        self.trouble: EnvironmentFailedError | None = None
        self.saved.connect(self._was_saved)

    @property
    def wording(self) -> Wording:
        """Field terms, dates and times in the language of the screen."""
        return self.desk.wording(self.look.language)

    def go(self, place: Place) -> None:
        """Go to another place."""
        self.went.emit(place)

    def ask(
        self,
        run: Callable[[], T],
        then: Callable[[T], None],
        *,
        otherwise: Callable[[BaseException], None] | None = None,
        aside: bool = False,
    ) -> None:
        """Run a use case off the main thread and hand its outcome to *then*.

        Args:
            run: A use case; it must touch no widget.
            then: Takes the outcome, on the main thread.
            otherwise: Takes what was raised, instead of the window's own answer.
            aside: For what may take long, such as rendering.
        """
        self.work.submit(run, success=then, failure=otherwise or self.complain, aside=aside)

    def do(
        self,
        run: Callable[[], T],
        then: Callable[[T], None] | None = None,
        *,
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run a use case that writes, and tell every page what it touched."""

        def done(outcome: T) -> None:
            touched = getattr(outcome, "touched", outcome)
            if touched not in (None, Touched()):
                self.saved.emit(self.desk.clock.now())
            if then is not None:
                then(outcome)
            if touched is not None:
                self.touched.emit(touched)

        self.ask(run, done, otherwise=otherwise)

    def complain(self, error: BaseException) -> None:
        """Say that something went wrong, by its family."""
        match error:
            case InvalidRecordError():
                self.refused.emit(error)
            case EnvironmentFailedError():
                if error.code in _UNSAVED:
                    self.trouble = error
                self.failed.emit(error)
            case _:
                self.broke.emit(error)

    def _was_saved(self, _at: object) -> None:
        self.trouble = None


_UNSAVED = frozenset({"disk-full", "disk-failed", "store-busy", "store-read-only"})
"""What keeps words from the disk."""
