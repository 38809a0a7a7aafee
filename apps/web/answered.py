"""The status of an answer, noted as it passes."""

from collections.abc import Awaitable

from starlette.types import Message, Send

GONE = 499
"""The status of a request whose client left before any answer; it is only counted, never sent."""


class Answered:
    """
    Takes an answer, and notes its status.

    Parameters
    ----------
    send
        Takes the answer in turn.
    """

    __slots__ = ("_send", "status")

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0

    def __call__(self, message: Message) -> Awaitable[None]:
        """Take a message of the answer."""
        if message["type"] == "http.response.start":
            self.status = int(message["status"])
        return self._send(message)

    @property
    def started(self) -> bool:
        """Whether the answer has begun."""
        return self.status > 0
