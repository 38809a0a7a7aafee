"""A route is named as the program writes it."""

import pytest
from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.route_template import route_template

from .asking import ask


def template(app: ASGIApp, path: str, root_path: str = "") -> str:
    """Ask, and return the route that was found."""
    found: list[str] = []

    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        scope["root_path"] = root_path
        await app(scope, receive, send)
        found.append(route_template(scope))

    ask(noting, path)
    return found[0]


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/api/v1/stays/0123?x=1", "/api/v1/stays/{id}"),
        ("/bureau/produits/7", "/bureau/produits/{id}"),
        ("/bureau/secret", "/bureau/*"),
        ("/secret", "(none)"),
        ("/", "(none)"),
    ],
)
def test_route_is_the_one_of_the_program(app: FastAPI, path: str, route: str) -> None:
    """Included and mounted routes are told whole, and what was not found tells nothing of what was asked."""
    assert template(app, path) == route


def test_prefix_of_a_proxy_is_no_part_of_a_mounted_route(app: FastAPI) -> None:
    """Below a proxy's prefix, a mounted route has the same name."""
    assert template(app, "/sejours/bureau/produits/7", "/sejours") == "/bureau/produits/{id}"


def test_routes_of_starlette_are_named_too() -> None:
    """An application without FastAPI has routes as well."""
    inner = Route("/{id}", lambda _: PlainTextResponse(""))
    assert template(Starlette(routes=[Mount("/a", routes=[inner])]), "/a/7") == "/a/{id}"
