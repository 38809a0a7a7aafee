"""A small application to put things before."""

from typing import Any

import pytest
from fastapi import APIRouter, FastAPI
from starlette.responses import JSONResponse, PlainTextResponse, Response


@pytest.fixture
def app() -> FastAPI:
    """Make an application with a few routes, some of them of an included router and of a mounted one."""
    made, router, mounted = FastAPI(), APIRouter(prefix="/api/v1"), FastAPI()

    @router.get("/stays/{id}")
    def stay(id: str) -> dict[str, str]:  # noqa: A002 — as the contract names it
        return {"id": id}

    @router.post("/stays")
    def compose(body: dict[str, Any]) -> dict[str, int]:
        return {"fields": len(body)}

    @router.get("/broken")
    def broken() -> None:
        msg = "a secret of the program"
        raise RuntimeError(msg)

    @router.get("/own")
    def own() -> Response:
        return JSONResponse([1], headers={"content-security-policy": "sandbox", "vary": "Accept-Language"})

    @mounted.get("/produits/{id}")
    def product(id: str) -> Response:  # noqa: A002 — as the contract names it
        return PlainTextResponse(id)

    made.include_router(router)
    made.mount("/bureau", mounted)
    return made
