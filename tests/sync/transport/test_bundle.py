"""A file goes from hand to hand: whom it is for opens it, and nobody has touched what is in it."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.seal import key_name, seal, verify
from careapp.domain.identity import StoreId
from careapp.services.syncing.laptop_keys import LaptopKeys
from careapp.sync.transport.bundle import BundleError, bundle, header_of, opened
from careapp.sync.transport.card import Card, CardError, certified, read_card, written_card
from careapp.sync.transport.joining import DEVICE_STATEMENT, Certificate
from careapp.sync.transport.parcel import Enclosed, Parcel, pushes
from careapp.sync.transport.public_key import verifies
from careapp.sync.transport.statement import bytes_of, state
from tests.sync.core.rows import INGER, NOON, packet

METTE, JORGEN, STRANGER = LaptopKeys.new(), LaptopKeys.new(), LaptopKeys.new()
STORE = StoreId("store")
SAID = seal([packet("a", INGER), packet("b", INGER)], METTE)


def card_of(keys: LaptopKeys, name: str = "Mettes computer", **more: str) -> Card:
    return Card(name=name, sign_key=keys.sign_key, seal_key=keys.seal_key, **more)  # type: ignore[arg-type]


def handed_over(*to: LaptopKeys, **parcel: object) -> bytes:
    made = Parcel(
        card=written_card(card_of(METTE), METTE.sign),
        store=STORE,
        pushes=pushes(SAID, STORE),
        enclosed=(Enclosed("image/jpeg", b"a door"),),
    )
    keys = [bytes_of(one.seal_key) for one in to]
    return bundle(replace(made, **parcel), keys, METTE, made_at_ms=NOON)  # type: ignore[arg-type]


FILE = handed_over(JORGEN)


def test_whom_it_is_for_opens_it() -> None:
    header, parcel = opened(FILE, JORGEN.opener)
    assert header.sender == METTE.sign_key
    assert header.made_at_ms == NOON
    assert [one for some in parcel.packets() for one in some] == list(SAID)
    assert all(verify(one, verifies(bytes_of(METTE.sign_key))) for one in SAID)
    assert parcel.enclosed == (Enclosed("image/jpeg", b"a door"),)
    assert read_card(parcel.card) == card_of(METTE)


def test_several_may_open_it() -> None:
    both = handed_over(JORGEN, METTE)
    for one in (JORGEN, METTE):
        assert opened(both, one.opener)[1].store == STORE


def test_nobody_else_opens_it() -> None:
    with pytest.raises(BundleError, match="bundle-for-another"):
        opened(FILE, STRANGER.opener)
    with pytest.raises(BundleError, match="bundle-for-another"):
        opened(FILE, X25519PrivateKey.generate())


def test_without_the_key_one_sees_whose_it_is_and_when_it_was_made() -> None:
    header = header_of(FILE)
    assert key_name(bytes_of(header.sender)) == METTE.name
    assert list(header.wrapped) == [key_name(bytes_of(JORGEN.seal_key))]
    for word in (b"inger", b"Mette", b"visit", b"write", b"door"):
        assert word not in FILE


@given(st.integers(0, len(FILE) - 1), st.integers(0, 7))
@settings(max_examples=300)
def test_a_turned_bit_is_noticed(at: int, bit: int) -> None:
    damaged = bytearray(FILE)
    damaged[at] ^= 1 << bit
    with pytest.raises(BundleError):
        opened(bytes(damaged), JORGEN.opener)


@given(st.integers(0, len(FILE) - 1))
def test_a_file_that_was_cut_is_told_from_one_that_was_altered(end: int) -> None:
    with pytest.raises(BundleError, match="bundle-cut" if end else "bundle-none"):
        opened(FILE[:end], JORGEN.opener)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n", "bundle-none"),
        (b"careapp-bundle-2\n{}", "bundle-newer"),
        (b"careapp-bundle-1\n" + b"x" * 2_000_000, "bundle-cut"),
        (b"careapp-bundle-1\n{}\n" + bytes(100), "bundle-altered"),
        (b"careapp-bundle-1\n" + b"[" * 100_000 + b"\n" + bytes(100), "bundle-altered"),
        (FILE + b"more", "bundle-altered"),
    ],
)
def test_another_file_is_none(content: bytes, code: str) -> None:
    with pytest.raises(BundleError, match=code):
        opened(content, JORGEN.opener)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_bundle_or_an_error(content: bytes) -> None:
    for one in (content, b"careapp-bundle-1\n" + content):
        with pytest.raises(BundleError):
            opened(one, JORGEN.opener)
        with pytest.raises(CardError):
            read_card(one)


def test_who_signs_it_anew_does_not_become_its_sender() -> None:
    """One who may open it could put other words in, but not under the name of the first."""
    again = bundle(
        opened(FILE, JORGEN.opener)[1], [bytes_of(STRANGER.seal_key)], JORGEN, made_at_ms=1
    )
    header, _ = opened(again, STRANGER.opener)
    assert header.sender == JORGEN.sign_key


def test_a_card_tells_the_keys_of_a_laptop() -> None:
    written = written_card(card_of(METTE), METTE.sign)
    assert read_card(written) == card_of(METTE)
    assert read_card(written).key == METTE.name


def test_nobody_puts_the_keys_of_two_laptops_on_one_card() -> None:
    mixed = replace(card_of(METTE), seal_key=STRANGER.seal_key)
    with pytest.raises(CardError):
        read_card(written_card(mixed, STRANGER.sign))


@given(st.data())
def test_an_altered_card_is_none(data: st.DataObject) -> None:
    written = bytearray(written_card(card_of(METTE), METTE.sign))
    written[data.draw(st.integers(0, len(written) - 2))] ^= 1 << data.draw(st.integers(0, 6))
    try:
        card = read_card(bytes(written))
    except CardError:
        return
    assert card == card_of(METTE)  # such as another capital in a base64 digit that is not used


def test_a_hub_says_whose_laptop_it_is() -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - the hub's
        Ed25519PrivateKey,
    )

    hub = Ed25519PrivateKey.generate()
    hub_key = hub.public_key().public_bytes_raw()
    said = Certificate(
        device="d",
        municipality="fjordby",
        store="s",
        sign_key=METTE.sign_key,
        seal_key=METTE.seal_key,
        issued_at_ms=NOON,
    )
    certificate = state(hub, DEVICE_STATEMENT, said)
    assert certified(card_of(METTE, certificate=certificate), hub_key, "fjordby") == said
    assert certified(card_of(METTE, certificate=certificate), hub_key, "aaby") is None
    assert certified(card_of(JORGEN, certificate=certificate), hub_key, "fjordby") is None
    assert certified(card_of(METTE), hub_key, "fjordby") is None
