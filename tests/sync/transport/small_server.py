"""A hub in memory behind real HTTP, on a thread of its own."""

import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from careapp.sync.core.message import Busy, Lost, Refused, Reply, Request
from careapp.sync.transport.verdict import PROTOCOL, PROTOCOL_HEADER
from careapp.sync.transport.wire import decode_request, encode

Answer = Callable[[Request], Reply]
OWN = {PROTOCOL_HEADER: PROTOCOL}


@dataclass(frozen=True, slots=True)
class Page:
    """What is answered over HTTP."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=lambda: OWN)


@dataclass(slots=True)
class SmallServer:
    """Answers each request of the protocol by a function.

    Attributes:
        instead: Answered to everything while it is set.
        dawdles_s: How long it thinks before it answers.
        tls: How it shows who it is, where it speaks HTTPS.
        heard: The paths that were asked for, in order.
    """

    answer: Answer
    instead: Page | None = None
    dawdles_s: float = 0.0
    tls: ssl.SSLContext | None = None
    heard: list[str] = field(default_factory=list)
    tokens: list[str | None] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _server: ThreadingHTTPServer | None = None
    _thread: threading.Thread | None = None

    @property
    def port(self) -> int:
        assert self._server
        return self._server.server_port

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        small = self

        class Asked(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                small.tokens.append(self.headers.get("Authorization"))
                page = small.page(self.path, body)
                self.send_response(page.status)
                for name, value in page.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(page.body)))
                self.end_headers()
                self.wfile.write(page.body)

            def do_CONNECT(self) -> None:
                self.send_error(407)

            def log_message(self, *_: Any) -> None:
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: Any) -> None:
                pass

        self._server = Quiet(("127.0.0.1", 0), Asked)
        if self.tls is not None:
            self._server.socket = self.tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server and self._thread:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()

    def page(self, path: str, body: bytes) -> Page:
        self.heard.append(path)
        time.sleep(self.dawdles_s)
        if self.instead is not None:
            return self.instead
        with self._lock:
            reply = self.answer(decode_request(path.rpartition("/")[2], body))
        match reply:
            case Busy(wait_s):
                return Page(503, b"", {**OWN, "Retry-After": str(wait_s)})
            case Refused(code):
                return Page(403, f'{{"error": "{code}"}}'.encode())
            case Lost():
                return Page(500)
            case _:
                return Page(200, encode(reply))
