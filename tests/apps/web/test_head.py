"""Who asks whether something is there is told what GET would tell."""

from fastapi import FastAPI

from apps.web.head import HeadMiddleware
from apps.web.metrics import Metrics, MetricsMiddleware

from .asking import ask


def test_head_has_the_headers_of_get(app: FastAPI) -> None:
    """The same status and headers; what knows no GET refuses HEAD too."""
    app.add_middleware(HeadMiddleware)
    head, get = (ask(app, "/api/v1/stays/7", method) for method in ("HEAD", "GET"))
    assert (head.status_code, head.headers) == (200, get.headers)
    assert int(head.headers["content-length"]) == len(get.content)
    assert ask(app, "/api/v1/stays", "HEAD").status_code == 405
    assert ask(app, "/nowhere", "HEAD").status_code == 404


def test_head_is_counted_as_what_it_was(app: FastAPI) -> None:
    """The figures tell it from GET, by the same route."""
    metrics = Metrics()
    app.add_middleware(HeadMiddleware)
    app.add_middleware(MetricsMiddleware, metrics=metrics)
    ask(app, "/api/v1/stays/7", "HEAD")
    assert b'method="HEAD",route="/api/v1/stays/{id}",status="200"' in bytes(metrics.response().body)
