"""A line as they are in the country, between a client and a server on this computer.

A TCP proxy in user space: late, slow, reset every so many bytes, dead without a word, cut at
a chosen byte, or taking the request and losing the answer.
"""

import asyncio
import threading
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

_AT_A_TIME = 1024


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with a line.

    Attributes:
        round_trip_s: Half of it each way.
        bits_per_second: Each way; None is any number.
        reset_every: Bytes, both ways together, after which a connection is reset.
        half_open: Bytes after which nothing goes through any more, and nobody is told.
        cut_at: Byte at which the next connection is reset, once.
        lose_answers: So many of the next connections take all that is sent and are cut when
            the first byte of an answer comes.
    """

    round_trip_s: float = 0.0
    bits_per_second: int | None = None
    reset_every: int | None = None
    half_open: int | None = None
    cut_at: int | None = None
    lose_answers: int = 0


@dataclass(slots=True)
class _Connection:
    client: asyncio.StreamWriter
    server: asyncio.StreamWriter
    passed: int = 0


@dataclass(slots=True)
class BadLine:
    """The line, while it is open; `port` is where a client finds it.

    Attributes:
        up: Bytes that went towards the server, and *down* back.
        connections: How many were made.
    """

    to_port: int
    faults: Faults = field(default_factory=Faults)
    port: int = 0
    up: int = 0
    down: int = 0
    connections: int = 0
    _serving: set[asyncio.Future[None]] = field(default_factory=set)
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    _thread: threading.Thread | None = None
    _ready: threading.Event = field(default_factory=threading.Event)
    _over: asyncio.Event = field(default_factory=asyncio.Event)
    _free_at: dict[bool, float] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._run, name="bad line")
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        if self._thread:
            self._thread.join()

    def become(self, **faults: object) -> None:
        """Have other faults from now on."""
        self.faults = replace(self.faults, **faults)  # type: ignore[arg-type] # of its fields

    def lead_to(self, port: int) -> int:
        """Lead elsewhere from the next connection on; return where it led before."""
        before, self.to_port = self.to_port, port
        return before

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._over.wait()
        server.close()
        await asyncio.gather(*self._serving)
        await asyncio.sleep(0.001)  # aborted transports close their sockets a turn later

    async def _is_over(self) -> None:
        await self._over.wait()

    async def _connected(self, reader: asyncio.StreamReader, client: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._serving.add(asyncio.ensure_future(self._carry_all(reader, client)))

    async def _carry_all(self, reader: asyncio.StreamReader, client: asyncio.StreamWriter) -> None:
        """Carry bytes until one side is done, the line is cut, or all is over."""
        writers, ways = [client], [asyncio.ensure_future(self._is_over())]
        try:
            await asyncio.sleep(self.faults.round_trip_s)
            answers, server = await asyncio.open_connection("127.0.0.1", self.to_port)
            writers.append(server)
            one = _Connection(client, server)
            for source, up in ((reader, True), (answers, False)):
                ways.append(asyncio.ensure_future(self._carry(one, source, up=up)))
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        except OSError:
            return
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            for writer in writers:
                writer.transport.abort()

    async def _carry(self, one: _Connection, reader: asyncio.StreamReader, *, up: bool) -> None:
        """Carry bytes one way; several lots may be on the way at a time."""
        writer = one.server if up else one.client
        on_the_way: asyncio.Queue[tuple[float, bytes] | None] = asyncio.Queue()

        async def arrive() -> None:
            while (lot := await on_the_way.get()) is not None:
                at, piece = lot
                await asyncio.sleep(max(0.0, at - self._loop.time()))
                writer.write(piece)
                await writer.drain()

        arriving = asyncio.ensure_future(arrive())
        try:
            while piece := await reader.read(_AT_A_TIME):
                if not await self._passes(one, piece, up=up):
                    break
                on_the_way.put_nowait((await self._sent(len(piece), up=up), piece))
            on_the_way.put_nowait(None)
            await arriving
        except OSError:
            return
        finally:
            arriving.cancel()
            await asyncio.gather(arriving, return_exceptions=True)

    async def _sent(self, size: int, *, up: bool) -> float:
        """Wait until the line has taken *size* bytes; return when they come out."""
        if up:
            self.up += size
        else:
            self.down += size
        now = self._loop.time()
        if self.faults.bits_per_second:
            begins = max(now, self._free_at.get(up, 0.0))
            now = self._free_at[up] = begins + size * 8 / self.faults.bits_per_second
            await asyncio.sleep(now - self._loop.time())
        return now + self.faults.round_trip_s / 2

    async def _passes(self, one: _Connection, piece: bytes, *, up: bool) -> bool:
        """Return whether the line still stands; on a dead one this never ends."""
        before, one.passed = one.passed, one.passed + len(piece)
        faults = self.faults
        if faults.half_open is not None and one.passed > faults.half_open:
            await self._over.wait()
            return False
        if faults.cut_at is not None and before <= faults.cut_at < one.passed:
            self.become(cut_at=None)
            return False
        if not up and faults.lose_answers:
            self.become(lose_answers=faults.lose_answers - 1)
            return False
        return faults.reset_every is None or one.passed <= faults.reset_every
