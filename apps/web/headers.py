"""The headers of a request and of its answer, as ASGI carries them."""

from collections.abc import Awaitable, Sequence

from starlette.types import Message, Scope, Send

Line = tuple[bytes, bytes]


def read_header(scope: Scope, name: bytes) -> str:
    """
    Read a header of a request.

    Parameters
    ----------
    scope
        The request.
    name
        In lower case.

    Returns
    -------
    str
        The first of that name; empty if there is none.
    """
    for key, value in scope["headers"]:
        if key == name:
            return str(value, "latin-1")
    return ""


def adding(send: Send, lines: Sequence[Line], *, over: bool = True) -> Send:
    """
    Add headers to an answer.

    Parameters
    ----------
    send
        Takes the answer.
    lines
        What to add; names in lower case.
    over
        Whether a line is added beside one of the same name that the answer already has.

    Returns
    -------
    Send
        Takes it too, and adds them.
    """

    def send_more(message: Message) -> Awaitable[None]:
        if message["type"] == "http.response.start":
            # The list may belong to an answer that is kept and sent again.
            had = message.get("headers", ())
            names = () if over else {name for name, _ in had}
            message["headers"] = [*had, *(line for line in lines if line[0] not in names)]
        return send(message)

    return send_more
