"""The widget as it is served to the pages of others."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from apps.widget.files import widget_files
from apps.widget.routes import widget_router


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """Serve the widget and nothing else."""
    app = FastAPI()
    app.include_router(widget_router())
    with TestClient(app) as started:
        yield started


@pytest.mark.parametrize("path", sorted(widget_files()))
def test_each_file_is_served_to_any_site(client: TestClient, path: str) -> None:
    """Any page may load any file of the widget, as what it is."""
    answer = client.get(f"/{path}")
    assert answer.content == widget_files()[path]
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers


def test_what_a_browser_has_is_not_sent_again(client: TestClient) -> None:
    """A browser that shows the tag of what it has is told that it is still right."""
    tag = client.get("/widget.js").headers["etag"]
    again = client.get("/widget.js", headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/widget.js", headers={"If-None-Match": '"other"'}).status_code == 200


def test_it_comes_compressed_to_who_can_read_it(client: TestClient) -> None:
    """Caches are told that the answer hangs on what the browser accepts."""
    packed = client.get("/static/widget.css", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/static/widget.css", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../files.py",
        "/static/%2e%2e/files.py",
        "/static/widget-pt.json",
        "/static/",
        "/static/widget.css%00",
    ],
)
def test_no_other_path_leads_to_a_file(client: TestClient, path: str) -> None:
    """Only the files of the widget are served, by their own names."""
    assert client.get(path).status_code == 404
