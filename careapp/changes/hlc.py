"""The hybrid logical clock: it orders what is shown and decides nothing."""

COUNTER_BITS = 16
"""The milliseconds stand above these; what happens within one is counted in them."""

TOLERATED_MS = 5 * 60_000
"""How far ahead of us a clock may be before we stop following it."""


def told(latest: int, wall_ms: int) -> int:
    """Return the clock for a new act: later than all that is known here.

    Args:
        latest: The clock of this store so far.
        wall_ms: Milliseconds since 1970 UTC; may have been set back since.
    """
    return max(latest + 1, wall_ms << COUNTER_BITS)


def heard(latest: int, other: int, wall_ms: int) -> int:
    """Return the clock after hearing of an act that another store did.

    A laptop set to next year is believed for a few minutes only; else everybody who
    met it would write next year's dates too, and pass them on.
    """
    return max(latest, min(other, latest_believed(wall_ms)))


def latest_believed(wall_ms: int) -> int:
    """Return the latest clock that is taken for a clock that goes right."""
    return (wall_ms + TOLERATED_MS) << COUNTER_BITS


def is_suspect(hlc: int, received_ms: int) -> bool:
    """Return whether an act claims to be later than its arrival; it is kept, and flagged."""
    return hlc > latest_believed(received_ms)
