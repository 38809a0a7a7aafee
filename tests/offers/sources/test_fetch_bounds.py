"""Servers that never end, or would have a key go elsewhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from offers.sources import fetch as fetch_module
from offers.sources.fetch import fetch
from tests.offers.sources.feed_server import KEY, Answer, Server, refusal


@pytest.mark.parametrize("announced", ["next", "Location"])
def test_other_port_of_the_host_is_another_server(server: Server, folder: Path, announced: str) -> None:
    """The key was given to one server of the host, not to all of them."""
    other = Server()
    other.gives("/b", {"objects": [2]})
    if announced == "next":
        server.gives("/a", {"objects": [1], "meta": {"next": f"{other.url}/b"}})
        assert len(fetch(f"{server.url}/a?api_key={KEY}", folder)) == 1
    else:
        server.gives("/a", status=302, Location=f"{other.url}/b")
        assert "another host or port" in refusal(f"{server.url}/a?api_key={KEY}", folder)
    other.stop()
    assert other.asked == []


@pytest.mark.parametrize("objects", [5, "x", {"a": 1}, None, [[]]])
def test_odd_page_of_apidae_is_the_last(server: Server, folder: Path, objects: Any) -> None:
    """Whatever stands where its objects or its query should."""
    server.gives("/a", {"numFound": 99, "query": {"first": 0}, "objetsTouristiques": objects})
    for number, query in enumerate(("", "?query=5", "?query=[1]", "?query=" + "[" * 5000)):
        assert len(fetch(f"{server.url}/a{query}", folder / f"{number}" / "x")) == 1


def endless(path: str) -> Answer:
    number = int(path.rpartition("=")[2])
    return 200, {}, json.dumps({"objects": [number], "meta": {"next": f"/a?page={number + 1}"}}).encode()


def test_endless_pages_are_refused(server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By their number, or by what they hold together."""
    server.answers["/a"] = endless
    monkeypatch.setattr(fetch_module, "MOST_PAGES", 5)
    assert "more than 5 pages" in refusal(f"{server.url}/a?page=1", folder)
    assert len(server.asked) == 5
    monkeypatch.setattr(fetch_module, "MOST_BYTES", 100)
    assert "sends more than" in refusal(f"{server.url}/a?page=1", folder / "b" / "c")
    assert len(server.asked) < 10


def test_page_that_brings_nothing_new_is_the_last(server: Server, folder: Path) -> None:
    """A server that numbers the same objects for ever."""

    def page(path: str) -> Answer:
        number = int(path.rpartition("=")[2])
        held = {"objects": [min(number, 3)], "meta": {"next": f"/a?page={number + 1}"}}
        return 200, {}, json.dumps(held).encode()

    server.answers["/a"] = page
    pages = fetch(f"{server.url}/a?page=1", folder)
    assert [json.loads(p.read_bytes())["objects"] for p in pages] == [[1], [2], [3]]
    assert sorted(folder.iterdir()) == sorted(pages)


def test_wait_beyond_measure_is_cut(server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five thousand digits are no number to wait for."""
    monkeypatch.setattr(fetch_module, "WAIT_S", 0)
    server.gives("/a", status=503, Retry_After="9" * 5000)
    assert "503" in refusal(f"{server.url}/a", folder)


def test_server_that_drips_is_left(server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It never lets a wait run out, and never ends."""
    monkeypatch.setattr(fetch_module, "MOST_S", 0.3)
    server.drips = 0.05
    server.gives("/a", b"x" * 1000)
    assert "takes longer" in refusal(f"{server.url}/a", folder)
