"""Asks an application, in this process."""

import asyncio
from typing import Any

import httpx2
from starlette.types import ASGIApp


def ask(
    app: ASGIApp,
    path: str,
    method: str = "GET",
    *,
    client: str = "192.0.2.1",
    base: str = "http://test",
    **rest: Any,
) -> httpx2.Response:
    """Send one request, from an address, and return the answer; what fails inside is an answer too."""

    async def send() -> httpx2.Response:
        transport = httpx2.ASGITransport(app, raise_app_exceptions=False, client=(client, 50000))
        async with httpx2.AsyncClient(transport=transport, base_url=base) as asker:
            return await asker.request(method, path, **rest)

    return asyncio.run(send())
