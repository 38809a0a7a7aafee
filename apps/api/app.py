"""The application: the parts put together, in the order in which a request meets them."""

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import version
from types import MappingProxyType
from typing import Any

import anyio
from fastapi import APIRouter, FastAPI
from sqlalchemy.exc import DataError, OperationalError
from starlette.requests import Request
from starlette.responses import Response

from apps.api.budgets import API, budgets_of, composes
from apps.api.database_refusals import of_unreachable, of_unstorable
from apps.api.ground import ground_router
from apps.api.health import health_router, metrics_router
from apps.api.inclusion import inclusion_router
from apps.api.leads import leads_router
from apps.api.lists import lists_router
from apps.api.product_files import product_files_router
from apps.api.products import products_router
from apps.api.stays import stays_router
from apps.api.why_offer import why_offer_router
from apps.service.errors import BusyError, OverrunError
from apps.service.service import Service, open_service
from apps.service.sweep import sweep_daily
from apps.settings import read_settings
from apps.store.errors import AbsentError, ConflictError
from apps.visitor.error_page import answer_visitors, for_visitors
from apps.visitor.routes import visitor_router
from apps.visitor.service_door import ServiceDoor
from apps.web.access_log import AccessLogMiddleware
from apps.web.at_once import AtOnceMiddleware
from apps.web.body_limit import BodyLimitMiddleware
from apps.web.cross_origin import CrossOriginMiddleware
from apps.web.head import HeadMiddleware
from apps.web.metrics import Metrics, MetricsMiddleware
from apps.web.problem import Problem
from apps.web.problem_handlers import Told, install_problems
from apps.web.rate_limit import RateLimitMiddleware
from apps.web.request_id import RequestIdMiddleware
from apps.web.security_headers import OFFICE_POLICY, VISITOR_POLICY, SecurityHeadersMiddleware
from apps.widget.routes import widget_router
from apps.workshop.error_page import answer_people
from apps.workshop.router import mount_workshop
from itinerary.errors import NoStayError

LEAST_SHARE = 2
"""Places of the queue that a client may hold, however short the queue; else it is a quarter."""
FREE = (f"{API}/health", f"{API}/ready", "/metrics", "/static/", "/bureau/static/", "/widget.js")
"""What costs nobody anything."""


def _of_no_stay(request: Request, error: NoStayError) -> Problem:
    """Say where one asks why, where a whole request was sent and not a change."""
    stays = f"{API}/stays"
    return Problem(
        code="no-stay", reasons=error.reasons, why=f"{stays}/why" if request.url.path == stays else ""
    )


OURS: Mapping[type[Exception], Told] = MappingProxyType(
    {
        AbsentError: lambda _, e: Problem(code="not-found", faults=(str(e),)),
        NoStayError: _of_no_stay,
        ConflictError: lambda _, e: Problem(code="conflict", faults=(str(e),)),
        BusyError: lambda _, e: Problem(code="busy", retry_after_s=e.retry_s),
        OverrunError: lambda *_: Problem(code="too-long"),
        DataError: of_unstorable,
        OperationalError: of_unreachable,
    }
)


def create_app(service: Service) -> FastAPI:
    """
    Make the application.

    Parameters
    ----------
    service
        What it stands on; it is closed with the application.

    Returns
    -------
    FastAPI
        For any ASGI server.
    """

    @asynccontextmanager
    async def live(_: FastAPI) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(anyio.to_thread.run_sync, service.pool.warm_up)
            tasks.start_soon(sweep_daily, service.store, service.settings)
            yield
            tasks.cancel_scope.cancel()
        await anyio.to_thread.run_sync(service.close)

    app = FastAPI(
        title="fluvestre",
        version=version("fluvestre"),
        summary="Stays in Lys-Artois, composed on demand and published by tourist offices.",
        lifespan=live,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{API}/openapi.json",
    )
    metrics = Metrics()
    metrics.watch("fluvestre_composing", "Stays under way or waiting.", lambda: service.pool.taken)
    app.include_router(metrics_router(metrics))
    for router in _routers(service):
        app.include_router(router, prefix=API)
    app.include_router(widget_router())
    app.include_router(visitor_router(ServiceDoor(service=service)))
    mount_workshop(app, service)
    _surround(app, service, metrics)
    return app


def served_app() -> FastAPI:
    """
    Make the application from the environment, as each process of the server does.

    Returns
    -------
    FastAPI
        With a service of its own.
    """
    return create_app(open_service(read_settings(os.environ)))


def _routers(service: Service) -> tuple[APIRouter, ...]:
    here = service.destination
    # What is asked most is looked for first.
    return (
        products_router(service.shelf),
        product_files_router(service.shelf, service.composer),
        inclusion_router(service.composer),
        why_offer_router(service.composer, service.limits),
        stays_router(service.composer, service.limits),
        lists_router(here),
        ground_router(here),
        leads_router(service),
        health_router(lambda: service.pool.warm, service.store.ask),
    )


def _surround(app: FastAPI, service: Service, metrics: Metrics) -> None:
    """Put around the routes what every request meets, the innermost first."""
    settings = service.settings
    install_problems(app, answer=_answer, more=OURS)
    around: tuple[tuple[Any, dict[str, Any]], ...] = (
        (HeadMiddleware, {}),
        (BodyLimitMiddleware, {"most_bytes": settings.body_bytes, "answer": _answer}),
        (
            AtOnceMiddleware,
            {"most": max(LEAST_SHARE, settings.queue_places // 4), "counts": composes, "answer": _answer},
        ),
        (
            RateLimitMiddleware,
            {
                "budgets": budgets_of(settings),
                "free": lambda scope: scope["path"].startswith(FREE),
                "answer": _answer,
            },
        ),
        (CrossOriginMiddleware, {"allowed": lambda origin: _may_read(service, origin)}),
        (SecurityHeadersMiddleware, {"parts": {"/bureau": OFFICE_POLICY, "/sejours": VISITOR_POLICY}}),
        (MetricsMiddleware, {"metrics": metrics}),
        (AccessLogMiddleware, {}),
        (RequestIdMiddleware, {}),
    )
    for middleware, options in around:
        app.add_middleware(middleware, **options)


def _may_read(service: Service, origin: str) -> bool:
    """Say whether a site's pages may read answers; while nobody can look it up, they may not."""
    try:
        return origin in service.shelf.display().origins()
    except OperationalError:
        return False


def _answer(request: Request, problem: Problem, headers: Mapping[str, str]) -> Response:
    """Tell visitors and offices on a page of theirs, and programs in JSON."""
    answer = answer_visitors if for_visitors(request.url.path) else answer_people
    return answer(request, problem, headers)
