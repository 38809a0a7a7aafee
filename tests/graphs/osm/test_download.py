"""Extracts from an Overpass server: here one of our own, on this machine."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import osmnx
import pytest

from graphs.osm.download import DownloadError, download
from graphs.osm.read import read_osm
from tests.graphs.osm.drawn import xml

EXTRACT = xml(
    "node a 0 0\nnode b 1 0\nway 1 a b highway=path", head='<meta osm_base="2031-02-03T04:05:06Z"/>'
)
OUTLINE = [[2.6, 50.6], [2.61, 50.6], [2.61, 50.61], [2.6, 50.6]]
PLACE = {
    "place_id": 1, "osm_type": "relation", "osm_id": 2, "boundingbox": ["50.6", "50.61", "2.6", "2.61"],
    "lat": "50.6", "lon": "2.6", "class": "boundary", "type": "administrative", "place_rank": 16,
    "importance": 0.5,
    "addresstype": "town", "name": "Bourg", "display_name": "Bourg",
    "geojson": {"type": "Polygon", "coordinates": [OUTLINE]},
}  # fmt: skip


class Server(ThreadingHTTPServer):
    """Answers as Nominatim and Overpass do; what Overpass says can be set."""

    status, text = 200, EXTRACT
    query = ""


class Answer(BaseHTTPRequestHandler):
    """One answer."""

    server: Server

    def do_GET(self) -> None:
        """Tell the outline of the only place there is."""
        asked = parse_qs(urlsplit(self.path).query)["q"][0]
        self.send(200, json.dumps([PLACE] if asked == "Bourg" else []), "application/json")

    def do_POST(self) -> None:
        """Send the extract, or what was set instead."""
        length = int(self.headers["Content-Length"])
        self.server.query = parse_qs(self.rfile.read(length).decode())["data"][0]
        self.send(self.server.status, self.server.text, "application/osm3s+xml")

    def send(self, status: int, text: str, kind: str) -> None:
        """Send a text."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Keep silent."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Return a running server that osmnx asks."""
    with Server(("127.0.0.1", 0), Answer) as running:
        address = f"http://127.0.0.1:{running.server_port}"
        monkeypatch.setattr(osmnx.settings, "overpass_url", address)
        monkeypatch.setattr(osmnx.settings, "nominatim_url", address)
        monkeypatch.setattr(osmnx.settings, "requests_timeout", 10)
        monkeypatch.setattr("osmnx._nominatim.time.sleep", lambda _: None)  # the pause is for the real one
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def test_a_whole_extract(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is what the server sent; it was asked for the box of the place; nothing else is left."""
    monkeypatch.chdir(tmp_path)
    path = download("Bourg", tmp_path / "bourg.osm")
    ways, _ = read_osm(path)
    assert len(ways.edges) == 1
    assert ways.source.date == "2031-02-03"
    assert "[bbox:50.5900000,2.5900000,50.6200000,2.6200000]" in server.query
    assert [item.name for item in tmp_path.iterdir()] == ["bourg.osm"]


@pytest.mark.parametrize(
    ("status", "text", "told"),
    [
        (429, "", "is busy \\(429\\)"),
        (504, "", "is busy \\(504\\)"),
        (400, "", "refuses: 400"),
        (200, EXTRACT[:-9], "broke off"),
        (200, "<html>hello</html>", "broke off"),
        (
            200,
            EXTRACT.replace("</osm>", "<remark> runtime error: Query timed out </remark>\n</osm>"),
            "Query timed out",
        ),
    ],
)
def test_no_extract(server: Server, tmp_path: Path, status: int, text: str, told: str) -> None:
    """Whatever goes wrong is one line, and an older file stays as it was."""
    server.status, server.text = status, text
    target = tmp_path / "bourg.osm"
    target.write_text("old")
    with pytest.raises(DownloadError, match=told) as caught:
        download("Bourg", target)
    assert "\n" not in str(caught.value)
    assert target.read_text() == "old"
    assert len([*tmp_path.iterdir()]) == 1


@pytest.mark.usefixtures("server")
def test_no_such_place(tmp_path: Path) -> None:
    """A place that nobody knows is named."""
    with pytest.raises(DownloadError, match="no outline of 'Nulle Part' was found"):
        download("Nulle Part", tmp_path / "x.osm")


def test_nobody_answers(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is away is named, be it the one for names or the one for maps."""
    monkeypatch.setattr(osmnx.settings, "overpass_url", "http://127.0.0.1:9")
    with pytest.raises(DownloadError, match=r"http://127\.0\.0\.1:9/interpreter cannot be reached"):
        download("Bourg", tmp_path / "x.osm")
    monkeypatch.setattr(osmnx.settings, "nominatim_url", "http://127.0.0.1:9")
    with pytest.raises(DownloadError, match=r"http://127\.0\.0\.1:9 cannot be reached"):
        download("Bourg", tmp_path / "x.osm")
    assert not server.query


@pytest.mark.usefixtures("server")
def test_nowhere_to_write(tmp_path: Path) -> None:
    """A folder that is not there is told as well."""
    with pytest.raises(DownloadError, match="cannot be written: No such file"):
        download("Bourg", tmp_path / "none" / "x.osm")
