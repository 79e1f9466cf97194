"""Which networks this computer is on, as far as one may ask without sending anything."""

import socket
from typing import Final

Network = tuple[str, ...]
"""The addresses under which others would see this computer; empty without a network."""

_SOMEWHERE: Final = (
    (socket.AF_INET, ("192.0.2.1", 9)),
    (socket.AF_INET6, ("2001:db8::1", 9)),
)
"""Addresses that nobody has (RFC 5737, RFC 3849): connecting a datagram asks the way, no more."""


def network() -> Network:
    """Return on which network this computer is, to compare with what it was on before.

    Being on one says nothing of what answers there. What is left out is a computer that
    talks to itself.
    """
    found = (_own_address(family, there) for family, there in _SOMEWHERE)
    return tuple(one for one in found if one)


def _own_address(family: socket.AddressFamily, there: tuple[str, int]) -> str:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect(there)
            return str(asking.getsockname()[0])
    except OSError:
        return ""
