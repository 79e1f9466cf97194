"""The process that serves: uvicorn, with or without TLS, and a stop that loses nobody's work."""

import socket
import ssl
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from types import FrameType

import uvicorn

from careapp.domain.problems import EnvironmentFailedError
from careapp.hub.app import HubApp

NOTICE_S = 2.0
"""How long a balancer is given to notice that the process is about to stop."""
LONGEST_STOP_S = 30
KEEP_ALIVE_S = 75
MOST_CONNECTIONS = 4_096

_BACKLOG = 2_048
_TICK_S = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where to listen.

    Attributes:
        certificate: Chain and key of TLS, PEM files; None is plain HTTP, for this computer
            only: a trial, or a proxy in front that speaks TLS.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    certificate: tuple[Path, Path] | None = None

    @property
    def url(self) -> str:
        """What laptops type."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.certificate else 'http'}://{shown}:{self.port}"

    def listen(self) -> socket.socket:
        """Take the port, any free one for 0, where nobody on the way could read along.

        Raises:
            EnvironmentFailedError: Others could reach it and it would not speak TLS; or the
                port is taken.
        """
        if self.certificate is None and not _is_here(self.host):
            raise EnvironmentFailedError("hub-needs-tls", host=self.host)
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        try:
            return socket.create_server((self.host, self.port), family=family, backlog=_BACKLOG)
        except OSError as error:
            raise EnvironmentFailedError("hub-port-taken", port=str(self.port)) from error


class Server(uvicorn.Server):
    """Serves *app* until it is told to stop; then finishes what runs and refuses what is new.

    Args:
        app: The hub.
        address: Where it listens.
        notice_s: How long a balancer is given to notice.
    """

    def __init__(self, app: HubApp, address: Address, notice_s: float = NOTICE_S) -> None:
        super().__init__(_config(app, address))
        self._app = app
        self._notice_s = notice_s
        self._stopping_s = 0.0

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to stop; a second signal stops at once."""
        if self._app.work.draining:
            super().handle_exit(sig, frame)
        self._app.work.draining = True

    async def on_tick(self, counter: int) -> bool:
        """Stop when everybody had time to notice and nothing runs; called ten times a second."""
        over = await super().on_tick(counter)
        if not self._app.work.draining:
            return over
        self._stopping_s += _TICK_S
        finished = self._stopping_s >= self._notice_s and self._app.work.is_idle
        return over or finished or self._stopping_s >= LONGEST_STOP_S


def _config(app: HubApp, address: Address) -> uvicorn.Config:
    chain, key = address.certificate or (None, None)
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        access_log=False,
        log_config=None,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=LONGEST_STOP_S,
        ssl_certfile=chain,
        ssl_keyfile=key,
        ssl_version=ssl.PROTOCOL_TLS_SERVER,
    )


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
