"""A client holds so many places at once, and no more."""

import asyncio

import httpx2
from fastapi import FastAPI

from apps.web.at_once import RETRY_S, AtOnceMiddleware

MOST = 2


class Held:
    """An application whose answers wait until they are let go."""

    def __init__(self) -> None:
        self.app = FastAPI()
        self.gate = asyncio.Event()
        self.begun = asyncio.Semaphore(0)
        self.app.add_api_route("/compose", self.wait)
        self.app.add_api_route("/look", self.look)
        self.app.add_middleware(AtOnceMiddleware, most=MOST, counts=lambda scope: scope["path"] == "/compose")

    async def wait(self) -> str:
        """Hold a place."""
        self.begun.release()
        await self.gate.wait()
        return "composed"

    async def look(self) -> str:
        """Take no place."""
        return "seen"

    def asker(self, host: str) -> httpx2.AsyncClient:
        """Ask from an address."""
        transport = httpx2.ASGITransport(self.app, client=(host, 50000))
        return httpx2.AsyncClient(transport=transport, base_url="http://test")


def test_one_client_leaves_places_to_the_others() -> None:
    """What is over its share is sent away with a time; another client, and what takes no place, is not."""

    async def crowd() -> None:
        held = Held()
        async with held.asker("192.0.2.1") as one, held.asker("192.0.2.2") as other:
            taken = [asyncio.ensure_future(one.get("/compose")) for _ in range(MOST)]
            for _ in range(MOST):
                await held.begun.acquire()
            refused = await one.get("/compose")
            assert (refused.status_code, refused.headers["retry-after"]) == (503, str(RETRY_S))
            assert refused.json()["type"] == "/problems/busy"
            assert (await one.get("/look")).status_code == 200
            welcome = asyncio.ensure_future(other.get("/compose"))
            await held.begun.acquire()
            held.gate.set()
            answers = await asyncio.gather(*taken, welcome)
            assert {answer.status_code for answer in answers} == {200}
            assert (await one.get("/compose")).status_code == 200

    asyncio.run(crowd())
