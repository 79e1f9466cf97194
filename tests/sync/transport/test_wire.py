"""What is said arrives as it was said; what nobody said is not taken for a message."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.change import Packet
from careapp.changes.seal import seal, verify
from careapp.domain.identity import StoreId
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Count, Hello, Pull, Push, Reply, Request, Sender
from careapp.sync.transport.wire import (
    MOST_BYTES,
    PATHS,
    WireError,
    decode_reply,
    decode_request,
    encode,
    packed,
    unpacked,
)
from tests.changes.sealing import Stamp, packets
from tests.sync.core.rows import INGER, packet
from tests.sync.transport.messages import replies, requests

ME = Sender(StoreId("s"))
KINDS = [path.removeprefix("/v1/") for path in PATHS.values()]
STAMP = Stamp()


def kind_of(request: Request) -> str:
    return PATHS[type(request)].removeprefix("/v1/")


@given(requests)
def test_a_request_arrives_as_it_was_made(request: Request) -> None:
    assert decode_request(kind_of(request), encode(request)) == request


@given(replies)
def test_a_reply_arrives_as_it_was_made(reply: Reply) -> None:
    assert decode_reply(encode(reply)) == reply


@given(st.lists(packets(most=2), min_size=1, max_size=9), st.data())
@settings(max_examples=40)
def test_a_seal_still_proves_whose_words_they_are(
    several: list[Packet], data: st.DataObject
) -> None:
    """Also where the acts that were signed together do not travel together."""
    sealed = seal(several, STAMP)
    chosen = tuple(data.draw(st.lists(st.sampled_from(sealed), max_size=9)))
    arrived = decode_request("push", encode(Push(ME, chosen)))
    assert isinstance(arrived, Push)
    assert arrived.packets == chosen
    assert all(verify(one, STAMP.verifies) for one in arrived.packets)


def test_what_a_newer_program_says_besides_is_kept() -> None:
    said = packet("a", INGER)
    newer = Packet(
        replace(said.act, schema_version=7, more='{"place":"bord 9"}'),
        tuple(replace(one, more='{"by":["voice",1.5]}', kind="drone") for one in said.changes),
    )
    (sealed,) = seal([newer], STAMP)
    arrived = decode_request("push", encode(Push(ME, (sealed,))))
    assert arrived == Push(ME, (sealed,))


def test_what_a_newer_program_says_of_a_message_is_passed_over() -> None:
    name, content = msgspec.json.decode(unpacked(encode(Hello(ME))))
    wider = msgspec.json.encode([name, {**content, "mood": "good"}])
    assert decode_request("hello", packed(wider)) == Hello(ME)


def test_one_request_is_not_taken_for_another() -> None:
    with pytest.raises(WireError):
        decode_request("push", encode(Hello(ME)))
    with pytest.raises(WireError):
        decode_reply(encode(Hello(ME)))


def test_a_few_bytes_never_become_gigabytes() -> None:
    bomb = packed(b" " * (MOST_BYTES * 20) + b"[]")
    assert len(bomb) < 20_000
    with pytest.raises(WireError, match="too-large"):
        decode_request("push", bomb)


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 1_000_000,
        b'["push",' + b"[" * 1_000_000,
        b'["count",{"feeds":' + b"9" * 1_000_000 + b"}]",
        b'["hello",{"sender":{"store":"s","first_seq":99999999999999999999}}]',
        b'["push",{"sender":{"store":"\\ud800"},"packets":[]}]',
        b"",
        b"null",
    ],
)
def test_nonsense_is_no_message(text: bytes) -> None:
    for kind in KINDS:
        with pytest.raises(WireError):
            decode_request(kind, packed(text))
    with pytest.raises(WireError):
        decode_reply(packed(text))


def test_what_asks_for_too_much_memory_is_not_unpacked() -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=True)
    body = zstandard.ZstdCompressor(compression_params=wide).compress(b"a" * (1 << 27))
    with pytest.raises(WireError):
        unpacked(body)


def test_what_nobody_would_read_is_not_sent() -> None:
    said = packet("a", INGER)
    huge = replace(said.changes[0], said={"words": "å" * MOST_BYTES})
    with pytest.raises(WireError, match="too-large"):
        encode(Push(ME, (Packet(said.act, (huge,)),)))
    assert encode(Count((FeedId("reference"),)))


def test_a_number_that_no_database_keeps_is_no_number() -> None:
    with pytest.raises(WireError):
        decode_request("pull", encode(Pull(ME, FeedId("reference"), 2**63, 1)))


@given(st.binary(max_size=200), st.sampled_from(KINDS))
def test_any_bytes_are_a_message_or_an_error(raw: bytes, kind: str) -> None:
    for body in (raw, packed(raw)):
        _try(kind, body)


@given(requests, st.data())
def test_a_damaged_request_is_an_error_or_a_request(request: Request, data: st.DataObject) -> None:
    text = bytearray(unpacked(encode(request)))
    at = data.draw(st.integers(0, len(text) - 1))
    text[at] ^= 1 << data.draw(st.integers(0, 7))
    end = data.draw(st.integers(at, len(text)))
    _try(kind_of(request), packed(bytes(text)))
    _try(kind_of(request), packed(bytes(text[:end])))


json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@given(requests, json, st.data())
def test_a_request_made_up_in_parts_is_an_error_or_a_request(
    request: Request, other: Any, data: st.DataObject
) -> None:
    content = msgspec.json.decode(unpacked(encode(request)))
    parts = list(_parts(content))
    where, key = data.draw(st.sampled_from(parts))
    where[key] = other
    _try(kind_of(request), packed(msgspec.json.encode(content)))


def _try(kind: str, body: bytes) -> None:
    """Read *body*; whatever is read can also be said again."""
    try:
        request = decode_request(kind, body)
    except WireError:
        return
    assert decode_request(kind, encode(request)) == request


def _parts(value: Any) -> Any:
    keys = range(len(value)) if isinstance(value, list) else value
    for key in keys:
        yield value, key
        if isinstance(value[key], list | dict):
            yield from _parts(value[key])
