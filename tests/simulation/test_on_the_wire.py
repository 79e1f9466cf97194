"""The same runs with every question and answer as bytes in between: nothing is lost in them."""

import pytest

from careapp.sync.core.message import Reply, Request
from careapp.sync.core.model_hub import Device, ModelHub
from careapp.sync.transport.wire import PATHS, decode_reply, decode_request, encode
from tests.simulation.campaign import fingerprint, first_failure

RUNS = range(20_000, 20_060)
SAME = RUNS[0]


def test_every_promise_holds_over_the_wire(monkeypatch: pytest.MonkeyPatch) -> None:
    answer, bare, said = ModelHub.answer, fingerprint(SAME), [0]

    def answer_in_bytes(hub: ModelHub, device: Device, request: Request, now_ms: int) -> Reply:
        kind = PATHS[type(request)].removeprefix("/v1/")
        arrived = decode_request(kind, encode(request))
        assert arrived == request
        reply = answer(hub, device, arrived, now_ms)
        said[0] += 1
        return decode_reply(encode(reply))

    monkeypatch.setattr(ModelHub, "answer", answer_in_bytes)
    failure, _ = first_failure(RUNS)

    assert failure is None, "\n".join((*failure.trace, failure.promise, f"seed {failure.seed}"))
    assert fingerprint(SAME) == bare
    assert said[0] > len(RUNS)
