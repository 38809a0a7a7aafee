"""HTTP as the server reads it, but with an end: to the head of a request, and to the time it may take."""

from asyncio import TimerHandle, Transport
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_HEAD_BYTES = 65_536
"""Of a request line and its headers: what lies above is no browser's."""
ARRIVE_S = 30.0
"""How long a request may take until its last byte is here."""


class BoundedHttp(HttpToolsProtocol):
    """
    Refuses a head without end, and hangs up on a request that does not come to its end.

    Parameters
    ----------
    *args, **kwargs
        As uvicorn gives them.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._in_head = False
        self._head_bytes = 0
        self._awaited = True
        self._late: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._awaited = False
        self._watch()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless the head is too large."""
        super().data_received(data)
        self._head_bytes = self._head_bytes + len(data) if self._in_head else 0
        if self._head_bytes > MOST_HEAD_BYTES and not self.transport.is_closing():
            self.send_400_response("Headers are too large.")
        self._watch()

    def on_message_begin(self) -> None:
        """Note that a request begins."""
        self._in_head = self._awaited = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Note that its head is here."""
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Note that all of it is here."""
        self._awaited = False
        super().on_message_complete()

    def _watch(self) -> None:
        """Have the clock run while a request is on its way, and only then."""
        if self._awaited and self._late is None:
            self._late = self.loop.call_later(ARRIVE_S, self.transport.close)
        elif self._late is not None and not self._awaited:
            self._late.cancel()
            self._late = None
