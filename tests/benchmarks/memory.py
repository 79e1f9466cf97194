"""How much memory this process holds."""

import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def resident_mb() -> float:
    """Return megabytes in memory: now on Linux, at most so far on macOS, 0 where unknown."""
    if _STATUS.exists():
        lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(one.split()[1]) for one in lines if one.startswith("VmRSS")) / 1_024
    if sys.platform == "darwin":
        import resource  # noqa: PLC0415 - Windows has none

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_048_576
    return 0.0
