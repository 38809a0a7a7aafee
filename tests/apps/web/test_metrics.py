"""Requests are counted, by route and not by what clients write."""

import re

from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families

from apps.web.metrics import Metrics, MetricsMiddleware

from .asking import ask


def told(metrics: Metrics) -> dict[tuple[str, ...], float]:
    """Read the figures as Prometheus does: values by name and labels."""
    families = text_string_to_metric_families(metrics.response().body.decode())
    return {(s.name, *s.labels.values()): s.value for family in families for s in family.samples}


def test_requests_are_counted_by_route_and_status(app: FastAPI) -> None:
    """Two stays are one route; what is not there is counted under no name of its own."""
    metrics = Metrics()
    app.add_middleware(MetricsMiddleware, metrics=metrics)
    for path in ("/api/v1/stays/1", "/api/v1/stays/2", "/nowhere/1", "/nowhere/2"):
        ask(app, path)
    rows = told(metrics)
    assert rows["fluvestre_requests_total", "GET", "/api/v1/stays/{id}", "200"] == 2
    assert rows["fluvestre_requests_total", "GET", "(none)", "404"] == 2
    assert rows["fluvestre_request_seconds_count", "GET", "/api/v1/stays/{id}"] == 2
    assert rows["fluvestre_requests_in_flight",] == 0


def test_methods_that_are_made_up_are_one(app: FastAPI) -> None:
    """A client cannot make the figures grow by inventing methods."""
    metrics = Metrics()
    app.add_middleware(MetricsMiddleware, metrics=metrics)
    for method in ("BREW", "WHEN"):
        ask(app, "/api/v1/stays/1", method)
    assert told(metrics)["fluvestre_requests_total", "other", "/api/v1/stays/{id}", "405"] == 2


def test_request_in_flight_is_counted_while_it_lasts() -> None:
    """A route that reads the figures finds itself among them."""
    app, metrics = FastAPI(), Metrics()
    app.add_middleware(MetricsMiddleware, metrics=metrics)
    app.add_api_route("/metrics", metrics.response)
    answer = ask(app, "/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert re.search(r"^fluvestre_requests_in_flight 1\.0$", answer.text, re.MULTILINE)


def test_watched_figure_is_read_when_asked_for() -> None:
    """A figure of the queue is the one of the moment."""
    metrics, waiting = Metrics(), [3]
    metrics.watch("fluvestre_waiting", "Requests that wait to be composed.", lambda: float(waiting[0]))
    waiting[0] = 5
    assert told(metrics)["fluvestre_waiting",] == 5


def test_applications_do_not_share_figures() -> None:
    """Each application has figures of its own."""
    first, second = Metrics(), Metrics()
    first.note("GET", "/", 200, 0.1)
    assert told(first)["fluvestre_requests_total", "GET", "/", "200"] == 1
    assert ("fluvestre_requests_total", "GET", "/", "200") not in told(second)
