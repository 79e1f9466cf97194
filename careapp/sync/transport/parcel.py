"""What lies in a bundle once it is open."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import msgspec

from careapp.changes.change import KeyName, Packet
from careapp.domain.identity import StoreId
from careapp.sync.core.batch import MOST_CHANGES, Pace, next_batch
from careapp.sync.core.message import Push, Sender
from careapp.sync.transport.wire import WireError, decode_request, encode

_PACE: Final = Pace(MOST_CHANGES)

DRAFTS: Final = "application/json"
"""How drafts are enclosed: what somebody began to type and never said."""


class ParcelError(Exception):
    """What was in the bundle is nothing that can be read."""


class Enclosed(msgspec.Struct, frozen=True):
    """The bytes of a picture or a paper; their digest is what they are known by."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """What is handed over.

    Attributes:
        card: The sender's, as a file.
        store: The sender's database.
        municipality: That it belongs to.
        visit: What it is all about, empty where it is about more.
        pushes: The packets, some at a time, each as it would go to a hub.
        keys: By the name of a key, the public key that checks the seals under it: of those
            whose packets the sender only carries.
        enclosed: Bytes of attachments.
    """

    card: bytes
    store: StoreId
    municipality: str = ""
    visit: str = ""
    pushes: tuple[bytes, ...] = ()
    keys: Mapping[KeyName, str] = field(default_factory=dict)
    enclosed: tuple[Enclosed, ...] = ()

    def packets(self) -> Iterator[tuple[Packet, ...]]:
        """Yield the packets, some at a time.

        Raises:
            ParcelError: They cannot be read.
        """
        for body in self.pushes:
            try:
                push = decode_request("push", body)
            except WireError as error:
                raise ParcelError from error
            if isinstance(push, Push):
                yield push.packets


def pushes(packets: Iterable[Packet], store: StoreId) -> tuple[bytes, ...]:
    """Return *packets* as they lie in a parcel."""
    left, bodies = list(packets), []
    while left:
        batch = next_batch(left, _PACE)
        bodies.append(encode(Push(Sender(store), batch)))
        left = left[len(batch) :]
    return tuple(bodies)


def written_parcel(parcel: Parcel) -> bytes:
    """Return *parcel* as bytes."""
    return msgspec.msgpack.encode(parcel)


def read_parcel(content: bytes) -> Parcel:
    """Return the parcel.

    Raises:
        ParcelError: It is none.
    """
    try:
        return msgspec.msgpack.decode(content, type=Parcel)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ParcelError from error
