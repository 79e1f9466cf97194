"""The thread that syncs in the background."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from careapp.changes.touched import Touched
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.syncing.carrying import Carrier
from careapp.services.syncing.journey import Journey
from careapp.services.syncing.schedule import Ending, Schedule
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.syncing.tied import Tied, Way
from careapp.sync.core.batch import Pace
from careapp.sync.core.session import Exchange, Outcome, drain, sync

CLOSING_S = 1.0
"""Nobody waits longer for the program to close."""

_LOG = logging.getLogger(__name__)
_LOOK_EVERY_S = 10.0
"""A network is noticed so soon where the system does not tell of it."""
_SHOWN_EVERY_S = 1.0
"""Pages that show what arrives are filled anew no more often."""
_SPARING = 25
"""Changes in a batch on a line that costs money: what is lost there is paid for twice."""


class Runner:
    """Syncs in the background, on a thread of its own; everything here may be called by any.

    Args:
        tied: What it works with.
        schedule: When to sync.
        state: Where the sync stood when the program was last closed.
        now_s: A clock that never goes back.
    """

    def __init__(
        self,
        tied: Tied,
        schedule: Schedule,
        state: SyncState,
        *,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tied, self._schedule, self._now_s = tied, schedule, now_s
        self._state = state
        self._pace = Pace()
        self._way: Way | None = None
        self._door = threading.Condition()
        self._paused = state.stage is Stage.PAUSED
        self._cut = threading.Event()
        self._ending = self._wrote = self._asked = False
        self._carrier = Carrier(tied.files)
        self._network = tied.network()
        self._shown_at_s = 0.0
        self._thread = threading.Thread(target=self._work, name="sync", daemon=True)

    @property
    def state(self) -> SyncState:
        """Where the sync stands now."""
        return self._state

    def start(self) -> None:
        """Begin, with a sync as soon as may be."""
        self._schedule.at_once(self._now_s())
        self._thread.start()

    def wrote(self) -> None:
        """Somebody wrote something here."""
        with self._door:
            self._wrote = True
            self._schedule.wrote(self._now_s())
            self._door.notify()

    def sync_now(self) -> None:
        """Somebody asks for it: pictures go as well, whatever the line costs."""
        with self._door:
            self._asked = True
            self._schedule.anew(self._now_s())
            self._door.notify()

    def sync_soon(self) -> None:
        """There is a reason to: somebody has signed in, or chosen otherwise."""
        with self._door:
            self._schedule.at_once(self._now_s())
            self._door.notify()

    def network_changed(self) -> None:
        """Leave what hangs on the network that was, and try the one that is."""
        with self._door:
            self._schedule.anew(self._now_s())
            self._leave()

    def pause(self) -> None:
        """Leave the hub alone until `resume`; what goes on is left where it is."""
        with self._door:
            self._paused = True
            self._leave()

    def resume(self) -> None:
        """Go on."""
        with self._door:
            self._paused = False
            self._schedule.at_once(self._now_s())
            self._door.notify()

    def use_costly_line(self, *, costly: bool) -> None:
        """Be sparing, or not, with a line that costs money; on another one pictures go."""
        with self._door:
            if self._schedule.costly and not costly:
                self._schedule.at_once(self._now_s())
            self._schedule.costly = costly
            self._door.notify()

    def close(self) -> bool:
        """End the thread; say whether it has ended in the time that is given it."""
        with self._door:
            self._ending = True
            self._leave()
        if self._thread.is_alive():
            self._thread.join(CLOSING_S)
        return not self._thread.is_alive()

    def _leave(self) -> None:
        self._cut.set()
        if self._way is not None:
            self._way.cut()
        self._door.notify()

    def _work(self) -> None:
        try:
            while self._wait():
                self._sync_safely()
        finally:
            if self._way is not None:
                self._way.close()

    def _wait(self) -> bool:
        """Wait for the next sync; say whether there is to be one."""
        while True:
            self._recount()
            self._look_for_network()
            with self._door:
                if self._ending:
                    return False
                if not self._paused and not self._schedule.wait_s(self._now_s()):
                    self._begin()
                    return True
                if not self._wrote:
                    wait_s = self._schedule.wait_s(self._now_s())
                    self._door.wait(None if self._paused else min(wait_s, _LOOK_EVERY_S))

    def _look_for_network(self) -> None:
        network = self._tied.network()
        if network != self._network:
            self._network = network
            with self._door:
                self._schedule.anew(self._now_s())

    def _begin(self) -> None:
        self._schedule.begun()
        self._cut.clear()
        if self._way is not None:
            self._way.mend()

    def _recount(self) -> None:
        """Show what waits now, and whether somebody has stopped the sync."""
        self._wrote = False
        try:
            counted = self._tied.counted()
        except EnvironmentFailedError as error:
            self._tell(stage=Stage.ATTENTION, reason=error.code)
            return
        stage = self._state.stage
        if self._paused:
            stage = Stage.PAUSED
        elif stage in (Stage.PAUSED, Stage.SYNCING):
            stage = Stage.RESTING
        self._tell(stage=stage, sparing=self._schedule.costly, **counted)

    def _sync_safely(self) -> None:
        try:
            self._sync(self._connected())
        except EnvironmentFailedError as error:
            self._give_up(error.code)
        except Exception:  # noqa: BLE001 - whatever it is, the thread lives on and says so
            if not self._ending:
                _LOG.exception("the sync made a mistake; what is saved is saved")
                self._give_up("sync-broke")

    def _connected(self) -> Way:
        way = self._way
        if way is None:
            way = self._tied.connect()
            with self._door:
                self._way = way
                if self._cut.is_set():
                    way.cut()
        return way

    def _give_up(self, code: str, stage: Stage = Stage.ATTENTION) -> None:
        self._schedule.ended(self._now_s(), Ending.UNREACHED)
        self._tell(stage=stage, reason=code, progress=None)

    def _sync(self, way: Way) -> None:
        """Sync once; a laptop that was taken off hands in what is left."""
        replica = self._tied.replica
        journey = Journey(self._state.waiting, replica.standing().cursors)
        self._tell(stage=Stage.SYNCING, reason="", progress=None)
        outcome = self._travel(
            sync(replica, self._fitting_pace(), self._tied.window()), way, journey
        )
        if way.dismissed and not self._cut.is_set():
            journey = Journey(self._state.waiting, {})
            outcome = self._travel(drain(replica, self._fitting_pace()), way, journey)
        self._show_touched(always=True)
        if outcome is None:
            self._schedule.ended(self._now_s(), Ending.REACHED)
            return
        self._pace = outcome.pace
        is_last = way.dismissed and (outcome.sent or journey.was_refused)
        if is_last and not self._carry(way) and (self._cut.is_set() or self._carrier.tries_again()):
            self._give_up("line-cut", Stage.OFFLINE)
            return
        self._conclude(journey, outcome, is_last=is_last)
        if outcome.sent and not is_last and (self._asked or not self._schedule.costly):
            done = self._carry(way)
            self._asked = self._asked and not done

    def _carry(self, way: Way) -> bool:
        """Carry pictures once all words have gone; return whether all went that can."""
        stops = self._cut.is_set
        return self._carrier.carry(way, stops if way.dismissed else lambda: stops() or self._wrote)

    def _travel(self, exchange: Exchange[Outcome], way: Way, journey: Journey) -> Outcome | None:
        """Ask one thing after another; None when somebody has cut it short."""
        try:
            request = next(exchange)
            while not self._cut.is_set():
                journey.asks(request)
                self._tell(progress=journey.progress, first=journey.is_first)
                reply = way.answer(request)
                if self._cut.is_set():
                    break
                journey.hears(reply)
                request = exchange.send(reply)
                self._show_touched()
        except StopIteration as ended:
            outcome: Outcome = ended.value
            return outcome
        exchange.close()
        return None

    def _fitting_pace(self) -> Pace:
        pace = self._pace
        return replace(pace, changes=min(pace.changes, _SPARING)) if self._schedule.costly else pace

    def _conclude(self, journey: Journey, outcome: Outcome, *, is_last: bool) -> None:
        ending = journey.ending(outcome, dismissed=is_last)
        self._schedule.ended(self._now_s(), ending, outcome.retry_after_s)
        stage, reason = journey.stage(outcome, ending)
        if is_last:
            stage, reason = Stage.DISMISSED, ""
        state = replace(
            self._state,
            stage=stage,
            reason=reason,
            progress=None,
            sent=journey.sent,
            fetched=journey.fetched,
            first=self._state.first and ending is not Ending.REACHED,
            **self._tied.counted(),  # type: ignore[arg-type] # of its fields
        )
        everything = stage is Stage.RESTING and not state.waiting  # nobody wrote meanwhile
        self._become(self._tied.keep(state) if everything else state)

    def _show_touched(self, *, always: bool = False) -> None:
        """Tell what others changed, now and then: each telling fills pages anew."""
        if always or self._now_s() - self._shown_at_s >= _SHOWN_EVERY_S:
            self._shown_at_s = self._now_s()
            touched = self._tied.take_touched()
            if touched != Touched():
                self._tied.touched(touched)

    def _tell(self, **changed: object) -> None:
        self._become(replace(self._state, **changed))  # type: ignore[arg-type] # of its fields

    def _become(self, state: SyncState) -> None:
        if state != self._state:
            self._state = state
            self._tied.told(state)
