"""Headers are read and added as ASGI carries them."""

import asyncio
from typing import Any

from apps.web.headers import adding, read_header


def started(message: dict[str, Any], *lines: tuple[bytes, bytes], over: bool) -> list[tuple[bytes, bytes]]:
    """Send the start of an answer, and return the headers that arrive."""
    sent: list[Any] = []

    async def send(one: Any) -> None:
        sent.append(one)

    asyncio.run(adding(send, lines, over=over)(message))  # type: ignore[arg-type]
    return list(sent[0]["headers"])


def test_first_header_of_a_name_is_read() -> None:
    """The first of two headers is read, and one that is missing is empty."""
    scope = {"headers": [(b"a", b"\xe9"), (b"b", b"1"), (b"b", b"2")]}
    assert [read_header(scope, name) for name in (b"a", b"b", b"c")] == ["é", "1", ""]


def test_lines_are_added_beside_those_there_are() -> None:
    """A line stands beside one of the same name, and the list of an answer that is kept stays as it was."""
    kept = [(b"vary", b"Origin")]
    message = {"type": "http.response.start", "status": 200, "headers": kept}
    assert started(message, (b"vary", b"Accept"), over=True) == [(b"vary", b"Origin"), (b"vary", b"Accept")]
    assert kept == [(b"vary", b"Origin")]


def test_lines_of_the_answer_win_where_they_shall() -> None:
    """Without over, a line is left out where the answer has one of its name."""
    message = {"type": "http.response.start", "status": 200, "headers": [(b"a", b"1")]}
    assert started(message, (b"a", b"2"), (b"b", b"3"), over=False) == [(b"a", b"1"), (b"b", b"3")]
