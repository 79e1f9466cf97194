"""What a hub process counts of itself, in the text format of Prometheus 0.0.4."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

Labels = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Times:
    count: int = 0
    total_s: float = 0.0
    within: list[int] = field(default_factory=lambda: [0] * len(SECONDS))


class Metrics:
    """Counters and times; told from any thread, read by the endpoint ``/metrics``."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._counters: dict[str, Counter[Labels]] = {name: Counter() for name in _COUNTERS}
        self._times: dict[str, _Times] = {}

    def answered(self, endpoint: str, status: int, seconds: float) -> None:
        """Count an answer and how long it took."""
        with self._lock:
            self._counters["requests"][("endpoint", endpoint), ("status", str(status))] += 1
            times = self._times.setdefault(endpoint, _Times())
            times.count += 1
            times.total_s += seconds
            for place, bound in enumerate(SECONDS):
                times.within[place] += seconds <= bound

    def count(self, name: str, number: int = 1, **labels: str) -> None:
        """Add to one of the counters in `_COUNTERS`."""
        with self._lock:
            self._counters[name][tuple(labels.items())] += number

    def text(self, gauges: Mapping[str, float]) -> str:
        """Return everything, with what stands at this moment."""
        with self._lock:
            return "\n".join([*self._told(), *_gauges(gauges)]) + "\n"

    def _told(self) -> Iterator[str]:
        for name, help_text in _COUNTERS.items():
            full = f"careapp_hub_{name}_total"
            yield f"# HELP {full} {help_text}"
            yield f"# TYPE {full} counter"
            for labels, number in self._counters[name].items():
                yield f"{full}{_braces(labels)} {number}"
        full = "careapp_hub_request_seconds"
        yield f"# HELP {full} Time from the whole request to the whole answer."
        yield f"# TYPE {full} histogram"
        for endpoint, times in self._times.items():
            named = (("endpoint", endpoint),)
            for bound, number in zip(SECONDS, times.within, strict=True):
                yield f"{full}_bucket{_braces((*named, ('le', str(bound))))} {number}"
            yield f"{full}_bucket{_braces((*named, ('le', '+Inf')))} {times.count}"
            yield f"{full}_sum{_braces(named)} {times.total_s:.6f}"
            yield f"{full}_count{_braces(named)} {times.count}"


_COUNTERS = {
    "requests": "Requests answered.",
    "changes": "Changes handed in, by what became of them.",
    "rows": "Rows of feeds handed out.",
    "busy": "Requests turned away for now, by reason.",
    "refused_sign_ins": "Sessions that were not given, by reason.",
}

_GAUGES = {
    "inside": "Requests at the database.",
    "waiting": "Requests waiting for their turn.",
    "draining": "1 when the process is about to stop.",
}


def _gauges(standing: Mapping[str, float]) -> Iterable[str]:
    for name, help_text in _GAUGES.items():
        yield f"# HELP careapp_hub_{name} {help_text}"
        yield f"# TYPE careapp_hub_{name} gauge"
        yield f"careapp_hub_{name} {standing[name]:g}"


def _braces(labels: Labels) -> str:
    inner = ",".join(f'{name}="{value}"' for name, value in labels)
    return f"{{{inner}}}" if inner else ""
