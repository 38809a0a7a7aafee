"""
Figures of a process for Prometheus.

Each process has its own: with several workers, a scrape tells those of whichever worker answered it.
"""

from collections.abc import Callable
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.answered import GONE, Answered
from apps.web.route_template import route_template

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OTHER = "other"
"""A method that a client made up is counted, under no name of its own."""

STEPS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Metrics:
    """The figures of one application."""

    __slots__ = ("_children", "_requests", "_seconds", "in_flight", "registry")

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "fluvestre_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "fluvestre_request_seconds",
            "Time to answer.",
            ("method", "route"),
            buckets=STEPS_S,
            registry=self.registry,
        )
        self.in_flight = 0
        self._children: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self.watch("fluvestre_requests_in_flight", "Requests not answered yet.", lambda: self.in_flight)

    def watch(self, name: str, told: str, read: Callable[[], float]) -> None:
        """
        Add a figure that is read when it is asked for.

        Parameters
        ----------
        name
            Of the figure, which begins with ``fluvestre_``.
        told
            What it is.
        read
            Its value now; called in any thread.
        """
        Gauge(name, told, registry=self.registry).set_function(read)

    def note(self, method: str, route: str, status: int, duration_s: float) -> None:
        """
        Count a request.

        Parameters
        ----------
        method, route, status
            What was asked for, and how it ended; routes must be those of the program.
        duration_s
            How long it took.
        """
        key = (method if method in METHODS else OTHER, route, status)
        if key not in self._children:
            self._children[key] = (self._requests.labels(*key), self._seconds.labels(*key[:2]))
        requests, seconds = self._children[key]
        requests.inc()
        seconds.observe(duration_s)

    def response(self) -> Response:
        """Answer with all figures, as Prometheus reads them."""
        return Response(generate_latest(self.registry), media_type=CONTENT_TYPE_LATEST)


class MetricsMiddleware:
    """
    Counts each request.

    Parameters
    ----------
    app
        Answers the requests.
    metrics
        The figures they go into.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, then count it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answered = Answered(send)
        start_s = perf_counter()
        self.metrics.in_flight += 1
        try:
            await self.app(scope, receive, answered)
        finally:
            self.metrics.in_flight -= 1
            status, duration_s = answered.status or GONE, perf_counter() - start_s
            self.metrics.note(scope["method"], route_template(scope), status, duration_s)
