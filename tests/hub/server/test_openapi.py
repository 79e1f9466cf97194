"""What ``/openapi.json`` says of the hub is true."""

from collections import Counter
from typing import Any

import httpx
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import CountSubjects, First, Pull, Sender
from careapp.sync.transport.wire import encode, packed, unpacked
from tests.hub.server.laptop import Running
from tests.hub.server.test_pressure import signed_in

EXAMPLES = 5
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@schemathesis.serializer("application/zstd", "application/octet-stream")
def as_it_is(_context: object, value: Any) -> bytes:
    return value if isinstance(value, bytes) else bytes(value.data)


def test_the_hub_answers_as_it_says(hub: Running, http: httpx.Client) -> None:
    described = http.get(f"{hub.url}/openapi.json").json()
    caller = signed_in(hub, http)
    token = {"Authorization": f"Bearer {caller.token}"}
    answered: Counter[tuple[str, int]] = Counter()
    for found in schemathesis.openapi.from_dict(described).get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()

        @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def call(case: Any) -> None:
            response = case.call(base_url=hub.url, headers=token, timeout=20)
            answered[case.path, response.status_code] += 1
            case.validate_response(response, checks=CHECKS)

        call()
    assert {path for path, _ in answered} == set(described["paths"])
    assert 503 not in {status for _, status in answered}


def test_whatever_is_sent_the_hub_does_not_fail(hub: Running, http: httpx.Client) -> None:
    caller = signed_in(hub, http)
    feed = FeedId("unplaced")
    sender = Sender(caller.store)
    asked = [
        ("push", encode(caller.words(2))),
        ("pull", encode(Pull(sender, feed, 0, 10))),
        ("first", encode(First(sender, (feed,)))),
        ("count-subjects", encode(CountSubjects(feed, {}))),
    ]

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        one=st.sampled_from(asked),
        place=st.integers(0, 10_000),
        with_what=st.binary(max_size=3),
        inside=st.booleans(),
    )
    def altered(*, one: tuple[str, bytes], place: int, with_what: bytes, inside: bool) -> None:
        kind, body = one
        plain = unpacked(body) if inside else body
        place %= len(plain)
        spoilt = plain[:place] + with_what + plain[place + 1 :]
        answer = caller.post(f"/v1/{kind}", packed(spoilt) if inside else spoilt)
        assert answer.status_code in {200, 400, 403}

    altered()


def test_every_endpoint_is_described(hub: Running, http: httpx.Client) -> None:
    described = http.get(f"{hub.url}/openapi.json").json()["paths"]

    assert {path.replace(":int", "") for path in hub.app.paths} == set(described)
