"""What an answer over HTTP means, before anybody reads what is in it.

Between a laptop and the hub stand networks that answer in the hub's place: a hotel's page
that asks for a log-in, a proxy that has no line, a balancer that waits for the hub. Only
what bears the hub's own header was said by the hub.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import mktime_tz, parsedate_tz
from typing import Final

import msgspec

from careapp.sync.core.message import Busy, Lost, Refused
from careapp.sync.transport.joining import Fault

PROTOCOL_HEADER: Final = "Careapp-Protocol"
"""Stands in every answer of a hub, and says which protocol it speaks."""

PROTOCOL: Final = "1"

PACKED: Final = "application/zstd"
PLAIN: Final = "application/json"

USUAL_WAIT_S: Final = 60
"""How long a hub is left alone that does not say for how long."""
LONGEST_WAIT_S: Final = 3_600
LONGEST_BETWEEN_S: Final = 60
"""Who stands between a laptop and the hub is not obeyed for longer."""

OK: Final = 200
SIGNED_OUT, TOO_OLD = "signed-out", "too-old"
LOG_IN_TO_NETWORK, LOG_IN_TO_PROXY = "network-log-in", "proxy-log-in"
SERVER_AWAY, SERVER_FAILED, GARBLED = "server-away", "server-failed", "garbled"
TOO_MUCH, NOT_TRUSTED = "too-much", "not-trusted"

_UNAUTHORIZED, _PROXY, _TOO_LARGE, _UPGRADE = 401, 407, 413, 426
_BUSY = frozenset({429, 503})
_FAILED = 500

Silence = Lost | Busy | Refused


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whoever said it."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def fault(self) -> Fault | None:
        """What a hub says of why it does not answer."""
        if self.status == OK:
            return None
        try:
            return msgspec.json.decode(self.body, type=Fault)
        except (msgspec.MsgspecError, UnicodeError):
            return None

    def silence(self) -> Silence | None:
        """Return why this is no answer of the hub; None when it is one."""
        error = self.fault.error if self.fault else ""
        return silence(self.status, self.headers, error, time.time())


def silence(status: int, headers: Mapping[str, str], error: str, now_s: float) -> Silence | None:
    """Return why an answer is none, or None when it is one.

    Args:
        status: Of HTTP.
        headers: In whatever case.
        error: The code that the hub gives for a refusal, empty where there is none.
        now_s: Seconds since 1970 UTC, for a Retry-After that names a time.
    """
    if PROTOCOL_HEADER not in headers:
        return _not_the_hub(status, headers, now_s)
    if status == OK:
        return None
    if status in _BUSY:
        return Busy(retry_after(headers.get("Retry-After"), now_s))
    if status == _TOO_LARGE:
        return Lost(TOO_MUCH)
    if status >= _FAILED:
        return Lost(SERVER_FAILED)
    usual = {_UNAUTHORIZED: SIGNED_OUT, _UPGRADE: TOO_OLD}
    return Refused(error or usual.get(status) or str(status))


def retry_after(value: str | None, now_s: float) -> int:
    """Return for how many seconds to leave a hub alone (RFC 9110 §10.2.3)."""
    if value is None:
        return USUAL_WAIT_S
    if value.strip().isdigit():
        wait = int(value)
    else:
        at = parsedate_tz(value)
        wait = round(mktime_tz(at) - now_s) if at else USUAL_WAIT_S
    return min(max(1, wait), LONGEST_WAIT_S)


def _not_the_hub(status: int, headers: Mapping[str, str], now_s: float) -> Silence:
    if status == _PROXY:
        return Lost(LOG_IN_TO_PROXY)
    if status in _BUSY and "Retry-After" in headers:
        return Busy(min(retry_after(headers["Retry-After"], now_s), LONGEST_BETWEEN_S))
    if status >= _FAILED and status != _NETWORK_LOG_IN:
        return Lost(SERVER_AWAY)
    return Lost(LOG_IN_TO_NETWORK)


_NETWORK_LOG_IN = 511
