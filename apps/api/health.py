"""``/api/v1/health``, ``/api/v1/ready`` and ``/metrics``: for those who watch over the server."""

from collections.abc import Callable

from fastapi import APIRouter, Response

from apps.service.errors import BusyError
from apps.web.metrics import Metrics

RETRY_S = 2


def health_router(is_ready: Callable[[], bool], ask_store: Callable[[], None]) -> APIRouter:
    """
    Make the routes that say whether all is well.

    Parameters
    ----------
    is_ready
        Whether stays can be composed.
    ask_store
        Fails where what is composed cannot be kept.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(tags=["health"])

    @router.get("/health", summary="Whether the process lives")
    async def health() -> dict[str, str]:
        return {"status": "alive"}

    @router.get("/ready", summary="Whether stays can be composed")
    def ready() -> dict[str, str]:
        if not is_ready():
            raise BusyError(RETRY_S)
        ask_store()
        return {"status": "ready"}

    return router


def metrics_router(metrics: Metrics) -> APIRouter:
    """
    Make the route of the figures.

    Parameters
    ----------
    metrics
        The figures.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get("/metrics")
    def figures() -> Response:
        return metrics.response()

    return router
