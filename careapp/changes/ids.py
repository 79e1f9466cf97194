"""New identifiers."""

from uuid_utils import uuid7


def new_id() -> str:
    """Return a UUIDv7: unique anywhere, and sorted by time for the index."""
    return str(uuid7())
