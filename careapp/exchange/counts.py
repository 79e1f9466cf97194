"""How many there are, by group: what can be shared without naming anybody."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from careapp.domain.care import Condition, Goal
from careapp.domain.citizen import Citizen
from careapp.domain.help.grant import Grant
from careapp.domain.visit import Visit, status_of
from careapp.exchange.folded import About
from careapp.exchange.private.small_counts import crossed

COUNTS = "counts.csv"
HEAD = ("table", "row", "column", "count")
USUAL_K = 5
_UNKNOWN = "-"
_TEN = 10


class Counts:
    """Counts records as they go by; only the numbers are kept."""

    def __init__(self) -> None:
        self._tables: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)

    def put(self, about: About) -> None:
        """Count the records of one subject."""
        for one in about.of("citizen"):
            if not one.gone:
                self._citizen(one.record)
        closed = {one.record.visit_id for one in about.of("closing") if not one.gone}
        for kind in ("visit", "condition", "goal", "grant"):
            for one in about.of(kind):
                if not one.gone:
                    self._other(one.record, closed=one.record_id in closed)

    def rows(self, k: int) -> Iterator[tuple[str, str, str, str | int]]:
        """Yield the head and every count; ``<k`` where it is suppressed.

        Args:
            k: The smallest count that is told; 0 always is.
        """
        yield HEAD
        for name in sorted(self._tables):
            for table, row, column, count in crossed(name, self._tables[name], k=k).lines():
                yield table, row, column, f"<{k}" if count is None else count

    def _citizen(self, citizen: Citizen) -> None:
        born = citizen.birth_date
        tens = f"{born.year // _TEN * _TEN}-{born.year // _TEN * _TEN + _TEN - 1}" if born else ""
        track = citizen.legal_track.track.value if citizen.legal_track else ""
        self._count("citizens by decade of birth and law", tens, track)

    def _other(self, record: object, *, closed: bool) -> None:
        match record:
            case Visit():
                month = f"{record.period.starts_at:%Y-%m}" if record.period else ""
                status = status_of(record, closed=closed)
                self._count("visits by month and status", month, status.value)
            case Condition():
                level = record.assessment.current if record.assessment else None
                told = f"{level.scale.value} {level.code}" if level else ""
                self._count("conditions by code and level", record.code.code, told)
            case Goal():
                aim = record.aim.value if record.aim else ""
                state = record.state.value if record.state else ""
                self._count("goals by aim and state", aim, state)
            case Grant():
                service = record.service.code.code if record.service else ""
                ended = "ended" if record.ended else "running"
                self._count("grants by service and state", service, ended)
            case _:
                pass

    def _count(self, table: str, row: str, column: str) -> None:
        self._tables[table][row or _UNKNOWN, column or _UNKNOWN] += 1
