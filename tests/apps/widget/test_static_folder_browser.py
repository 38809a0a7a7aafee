"""The folder of published products in a real browser, from a server that knows nothing of it."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Page, expect

from apps.widget.static_folder import static_files
from itinerary.stay_json import stay_from_json
from maps import Background
from tests.apps.widget.running import SOLD, Site
from tests.apps.widget.screen import violations, widget

pytestmark = pytest.mark.browser


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Iterator[str]:
    """Serve a folder of the products with any web server."""
    rows = httpx2.get(f"{site.api}/api/v1/products").json()["products"]
    offices = httpx2.get(f"{site.api}/api/v1/offices").json()
    written = static_files(rows, [stay_from_json(site.stay)], "fr", ground=Background, offices=offices)
    for path, content in written.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/index.html"
    server.shutdown()
    server.server_close()
    thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def test_a_folder_needs_no_server(page: Page, folder: str) -> None:
    """From a folder a product is found, drawn and saved, and the office's address shown, by itself alone."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(httpx2.URL(request.url).netloc.decode()))
    page.goto(folder)
    widget(page).get_by_role("button", name=re.compile(SOLD)).click()
    widget(page).get_by_role("button", name="Ouvrir la carte").click()
    widget(page).locator(".pin").first.wait_for()
    with page.expect_download() as download:
        widget(page).get_by_role("link", name="Traces GPX").click()
    assert download.value.suggested_filename.endswith(".gpx")
    expect(widget(page).get_by_role("link", name="bonjour@example.org")).to_be_visible()
    assert set(asked) == {httpx2.URL(folder).netloc.decode()}
    assert violations(page) == []
