"""The status of an answer is noted as it passes."""

import asyncio
from typing import Any

from apps.web.answered import Answered


def test_status_is_noted_and_passed_on() -> None:
    """An answer has not started, then has a status; both its messages arrive."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message["type"])

    async def answer(answered: Answered) -> None:
        await answered({"type": "http.response.start", "status": 404, "headers": []})
        await answered({"type": "http.response.body", "body": b""})

    answered = Answered(send)
    assert not answered.started
    asyncio.run(answer(answered))
    assert answered.started
    assert answered.status == 404
    assert sent == ["http.response.start", "http.response.body"]
