"""The log of a hub: one JSON object a line, and no word about any person.

What went wrong is told by the kind of error and the places in the program it came through: the
message of an error of the database repeats the values it was about.
"""

import json
import logging
import sys
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

LOGGER = logging.getLogger("careapp.hub")

_FIELDS = "careapp_fields"
_OWN = "careapp."


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; of other libraries' records only where they come from."""
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.msg if record.name.startswith(_OWN) else record.name,
        }
        told |= getattr(record, _FIELDS, {})
        if record.exc_info and (error := record.exc_info[1]):
            told["error"], told["through"] = type(error).__name__, _places(error)
        return json.dumps(told, ensure_ascii=False)


def begin_log(stream: TextIO | None = None) -> None:
    """Send everything that is logged in this process to *stream* as lines of JSON."""
    lines = logging.StreamHandler(stream or sys.stderr)
    lines.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [lines]
    root.setLevel(logging.WARNING)
    LOGGER.setLevel(logging.INFO)


def log(event: str, fields: Mapping[str, object], level: int = logging.INFO) -> None:
    """Note what happened, with counts, codes and the ids of devices only."""
    LOGGER.log(level, event, extra={_FIELDS: dict(fields)})


def log_error(event: str, fields: Mapping[str, object], error: BaseException) -> None:
    """Note what went wrong, without its message."""
    LOGGER.error(event, exc_info=error, extra={_FIELDS: dict(fields)})


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames[-12:]]
