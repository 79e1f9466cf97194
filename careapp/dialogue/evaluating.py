"""The other side of the evaluator: a process that may be ended at any moment.

It reads no files and knows no citizen: what it is given is all it has.
"""

import signal
import sys
from collections.abc import Mapping
from decimal import Decimal
from multiprocessing.connection import Connection

import msgspec
from fhirpathpy.engine.nodes import FP_Quantity

from careapp.dialogue.evaluation import Request, Run
from careapp.dialogue.evaluator import READY

if sys.platform == "linux":
    import resource

_MOST_VALUES = 50_000
_LONGEST_WORDS = 300
_MOST_BYTES = 1_500_000_000
"""Of memory, where the system can say so; the libraries alone map some hundred million."""

_DECODER = msgspec.json.Decoder(Request, float_hook=Decimal)


def serve(connection: Connection) -> None:
    """Answer requests until the other side is gone; the target of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    connection.send_bytes(READY)
    while True:
        try:
            request = connection.recv_bytes()
        except (EOFError, OSError):
            return
        connection.send_bytes(answer(request))


def answer(request: bytes) -> bytes:
    """Return the outcome of one request: ``values``, or ``error`` in the evaluator's words."""
    try:
        values = _evaluated(_DECODER.decode(request))
        return _encoded({"values": values[:_MOST_VALUES]})
    except Exception as error:  # noqa: BLE001  # whatever an expression does, it is told of
        words = str(error) or type(error).__name__
        return _encoded({"error": words[:_LONGEST_WORDS]})


def _encoded(reply: Mapping[str, object]) -> bytes:
    return msgspec.json.Encoder(decimal_format="number", enc_hook=_plain).encode(reply)


def _evaluated(request: Request) -> list[object]:
    run = Run(request)
    for name, text, path in request.variables:
        run.given[name] = run.nodes(text, path)
    return run.values(request.text, request.path)


def _plain(value: object) -> object:
    if isinstance(value, FP_Quantity):
        unit = str(value.unit).strip("'")
        return {"value": value.value, "unit": unit, "code": unit}
    return str(value)


def _limit_memory() -> None:
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
