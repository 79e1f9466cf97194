"""A one-time code as somebody reads it aloud, and as a camera reads it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import segno

from careapp.domain.problems import EnvironmentFailedError
from careapp.sync.transport.enrolment_code import enrolment_link


def code_shown(address: str, code: str, ends_ms: int, out: Path | None) -> Iterator[str]:
    """Yield the lines that show a code; write its picture to *out*, SVG or PNG by its name.

    Raises:
        EnvironmentFailedError: The picture cannot be written.
    """
    picture = segno.make(enrolment_link(address, code), error="m")
    drawn = StringIO()
    picture.terminal(drawn, compact=True)
    yield drawn.getvalue()
    yield f"address  {address}"
    yield f"code     {code}"
    yield f"until    {time_shown(ends_ms)}, once"
    if out is not None:
        try:
            picture.save(str(out), scale=8, border=4)
        except (OSError, ValueError) as error:
            raise EnvironmentFailedError("home-cannot-write", path=str(out)) from error
        yield f"picture  {out}"


def time_shown(at_ms: int) -> str:
    """Return a time as operators compare it with their logs."""
    return datetime.fromtimestamp(at_ms / 1_000, UTC).strftime("%Y-%m-%d %H:%M UTC")
