"""Encrypted copies of the database, each tried by opening it, fewer the older they are."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from careapp.domain.problems import EnvironmentFailedError
from careapp.store.database import open_empty, open_reader
from careapp.store.sqlite import translated

EVERY = timedelta(minutes=30)
"""Of use; a laptop on which nothing was written needs no other copy."""

HOURLY_FOR, DAILY_FOR, WEEKLY_FOR = timedelta(days=1), timedelta(weeks=2), timedelta(weeks=8)
NEVER_FEWER = 2
SHARE_OF_DISK = 4
"""All copies together take no more than one part in so many of what would be free without them."""

_NAMED = "%Y-%m-%dT%H%M%SZ"
_UNDER_WAY = ".under-way"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that could be opened, and read to its last page, when it was made.

    Attributes:
        at: When (UTC).
        size: In bytes.
    """

    path: Path
    at: datetime
    size: int


class Copies:
    """The copies of one database; they are opened by the same key.

    Args:
        database: The file that is copied; its copies lie in a folder beside it.
        key: 32 bytes.
    """

    def __init__(self, database: Path, key: bytes) -> None:
        self._database, self._key = database, key
        self.folder = folder_beside(database)

    def all(self) -> list[Copy]:
        """Return the copies, the newest first."""
        if not self.folder.is_dir():
            return []
        return sorted(self._found(), key=lambda one: one.at, reverse=True)

    def is_due(self, now: datetime, let_go_at: datetime | None = None) -> bool:
        """Return whether something was written since the last copy, and that is a while ago.

        Or whether there are copies with somebody of whom this laptop has let go.
        """
        copies = self.all()
        if not copies or (let_go_at and copies[-1].at <= let_go_at):
            return True
        return now - copies[0].at >= EVERY and self._written_at() > copies[0].at

    def take(self, now: datetime, let_go_at: datetime | None = None) -> Copy:
        """Make a copy while others go on writing, try it, and thin out the others.

        Takes seconds for a large file, and belongs on a worker.

        Args:
            now: When it is made.
            let_go_at: When this laptop last let go of somebody. What older copies have of
                them may be held no longer either.

        Raises:
            EnvironmentFailedError: Disk full or failing; or ``store-damaged``: what was
                copied cannot be read. The copies there were are still there.
        """
        there = self.folder / f"{now.astimezone(UTC).strftime(_NAMED)}.db"
        under_way = there.with_suffix(_UNDER_WAY)
        try:
            with translated(self.folder):
                self.folder.mkdir(mode=0o700, exist_ok=True)
                under_way.unlink(missing_ok=True)
                self._copy_to(under_way)
                self._try(under_way)
                under_way.replace(there)
        except OSError as error:
            raise EnvironmentFailedError("disk-failed", path=str(self.folder)) from error
        finally:
            for left in self.folder.glob(f"*{_UNDER_WAY}*"):
                left.unlink(missing_ok=True)
        self._thin(now, let_go_at)
        return Copy(there, now, there.stat().st_size)

    def put_back(self, now: datetime) -> Path | None:
        """Move the database aside and put its newest copy in its place.

        Nobody may have it open. It is never written over: what can still be read of it
        has not been lost.

        Returns:
            Where the database is now; None when there was none.
        """
        aside = moved_aside(self._database, now)
        if copies := self.all():
            shutil.copy2(copies[0].path, self._database)
        return aside

    def _copy_to(self, path: Path) -> None:
        source = open_reader(self._database, self._key)
        try:
            there = open_empty(path, self._key)
            try:
                source.conn.backup(there.conn)
                there.conn.execute("PRAGMA journal_mode = DELETE")
            finally:
                there.close()
        finally:
            source.close()

    def _try(self, path: Path) -> None:
        copy = open_reader(path, self._key)
        try:
            if copy.conn.execute("PRAGMA cipher_integrity_check").fetchall():
                raise EnvironmentFailedError("store-damaged", path=str(self._database))
            copy.conn.execute("SELECT count(*) FROM act").fetchone()
        finally:
            copy.close()

    def _thin(self, now: datetime, let_go_at: datetime | None) -> None:
        copies = self.all()
        held = [one.at for one in copies if let_go_at is None or one.at > let_go_at]
        kept = set(worth_keeping(held, now))
        room = (shutil.disk_usage(self.folder).free + sum(c.size for c in copies)) // SHARE_OF_DISK
        taken = 0
        for number, one in enumerate(copies):
            taken += one.size
            if one.at not in kept or (number >= NEVER_FEWER and taken > room):
                one.path.unlink(missing_ok=True)

    def _found(self) -> Iterator[Copy]:
        for path in self.folder.glob("*.db"):
            try:
                at = datetime.strptime(path.stem, _NAMED).replace(tzinfo=UTC)
            except ValueError:
                continue  # nothing of ours
            yield Copy(path, at, path.stat().st_size)

    def _written_at(self) -> datetime:
        beside = (self._database, self._database.with_name(f"{self._database.name}-wal"))
        times = [path.stat().st_mtime for path in beside if path.exists()]
        return datetime.fromtimestamp(max(times, default=0), UTC)


def folder_beside(database: Path) -> Path:
    """Return where the copies of *database* lie."""
    return database.with_name(f"{database.stem}-copies")


def worth_keeping(moments: Sequence[datetime], now: datetime) -> list[datetime]:
    """Return which copies to keep: one an hour, then one a day, then one a week.

    Of each hour, day or week the first is kept: the same as it was kept before.
    """
    kept: dict[object, datetime] = {}
    newest = max(moments, default=None)
    for at in sorted(moments):
        age = now - at
        if age < HOURLY_FOR:
            kept.setdefault(("hour", at.date(), at.hour), at)
        elif age < DAILY_FOR:
            kept.setdefault(("day", at.date()), at)
        elif age < WEEKLY_FOR:
            kept.setdefault(("week", at.isocalendar()[:2]), at)
    return sorted({*kept.values()} | ({newest} if newest else set()))


def moved_aside(database: Path, now: datetime) -> Path | None:
    """Move a *database* aside; return where it is now, None when there was none."""
    if not database.exists():
        return None
    while (aside := _aside(database, now)).exists():
        now += timedelta(seconds=1)
    for end in ("", "-wal"):
        beside = database.with_name(f"{database.name}{end}")
        if beside.exists():
            beside.rename(aside.with_name(f"{aside.name}{end}"))
    database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
    return aside


def _aside(database: Path, now: datetime) -> Path:
    return database.with_name(f"{database.stem}-damaged-{now.strftime(_NAMED)}.db")
