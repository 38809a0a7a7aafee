"""Feeds behind a URL: paging, keys, redirects and refusals, from a server of this machine."""

import gzip
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from offers.sources.fetch import KEY_VARIABLE, fetch, is_url
from tests.offers.sources.feed_server import KEY, Answer, Server, refusal


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("https://a.test/x", True),
        ("HTTP://a.test", True),
        ("feed.zip", False),
        ("ftp://a.test", False),
        ("", False),
    ],
)
def test_url_is_told_from_a_file(name: str, *, told: bool) -> None:
    """By its scheme, whatever the case."""
    assert is_url(name) is told


def test_single_file_is_fetched_as_it_is(server: Server, folder: Path) -> None:
    """Bytes are bytes."""
    server.gives("/feed.zip", b"PK\x03\x04\0\xff")
    (page,) = fetch(f"{server.url}/feed.zip", folder)
    assert page.read_bytes() == b"PK\x03\x04\0\xff"


def test_pages_are_followed_in_order(server: Server, folder: Path) -> None:
    """As ``meta.next`` announces them, by a full address or a path, until there is none."""
    server.gives("/v1", {"objects": [1], "meta": {"next": f"{server.url}/v2?page=2"}})
    server.gives("/v2", {"objects": [2], "meta": {"next": "/v3"}})
    server.gives("/v3", {"objects": [3], "meta": {"next": None}})
    pages = fetch(f"{server.url}/v1", folder)
    assert [json.loads(p.read_bytes())["objects"] for p in pages] == [[1], [2], [3]]


def test_pages_in_a_circle_end(server: Server, folder: Path) -> None:
    """A page that announces itself or the one before is the last."""
    server.gives("/a", {"meta": {"next": "/b"}})
    server.gives("/b", {"meta": {"next": "/a"}})
    assert len(fetch(f"{server.url}/a", folder)) == 2


def test_next_page_on_another_host_is_not_followed(server: Server, folder: Path) -> None:
    """No key goes where nobody sent it: the same server under another name is another host."""
    elsewhere = server.url.replace("127.0.0.1", "localhost")
    server.gives("/a", {"meta": {"next": f"{elsewhere}/b"}})
    server.gives("/b", {})
    assert len(fetch(f"{server.url}/a?api_key={KEY}", folder)) == 1
    assert [path for path, _ in server.asked] == ["/a"]


def test_pages_of_apidae_are_counted_on(server: Server, folder: Path) -> None:
    """By ``query.first``, until all that was found is there."""

    def page(path: str) -> Answer:
        query = json.loads(parse_qs(urlsplit(path).query)["query"][0])
        start = query.get("first", 0)
        found = {
            "query": {"first": start},
            "numFound": 5,
            "objetsTouristiques": [{"id": n} for n in range(5)[start:][:2]],
        }
        return 200, {}, json.dumps(found).encode()

    server.answers["/api"] = page
    pages = fetch(f'{server.url}/api?query={{"count":2}}&lang=fr', folder)
    ids = [o["id"] for p in pages for o in json.loads(p.read_bytes())["objetsTouristiques"]]
    assert ids == [0, 1, 2, 3, 4]
    assert all("lang=fr" in path for path, _ in server.asked)


def test_key_goes_into_a_header_and_out_of_the_url(server: Server, folder: Path) -> None:
    """On the first page and on those that follow; other parameters stay."""
    server.gives("/a", {"meta": {"next": f"/b?api_key={KEY}&page=2"}})
    server.gives("/b", {})
    fetch(f"{server.url}/a?size=9&api_key={KEY}", folder)
    assert server.asked == [("/a?size=9", KEY), ("/b?page=2", KEY)]


def test_key_of_the_environment_is_for_its_owner(
    server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another host than DATAtourisme never sees it."""
    monkeypatch.setenv(KEY_VARIABLE, KEY)
    server.gives("/a", {})
    fetch(f"{server.url}/a", folder)
    assert server.asked == [("/a", None)]


def test_redirect_on_the_host_is_followed(server: Server, folder: Path) -> None:
    """A feed may have moved on its server."""
    server.gives("/old", status=302, Location="/new")
    server.gives("/new", b"new")
    (page,) = fetch(f"{server.url}/old", folder)
    assert page.read_bytes() == b"new"


@pytest.mark.parametrize(
    "target", ["http://localhost:1/x", "https://evil.test/x", "file:///etc/passwd", "//evil.test"]
)
def test_redirect_to_another_host_is_refused(server: Server, folder: Path, target: str) -> None:
    """Whoever is asked for a feed cannot send us elsewhere."""
    server.gives("/a", status=302, Location=target)
    assert "another host" in refusal(f"{server.url}/a?api_key={KEY}", folder)
    assert len(server.asked) == 1


def test_endless_redirect_is_refused(server: Server, folder: Path) -> None:
    """After a few."""
    server.gives("/a", status=302, Location="/a")
    assert "302" in refusal(f"{server.url}/a", folder)
    assert len(server.asked) < 10


@pytest.mark.parametrize("status", [429, 503])
def test_busy_server_is_asked_again(server: Server, folder: Path, status: int) -> None:
    """After the time it asks for."""

    def page(_path: str) -> Answer:
        busy = len(server.asked) < 3
        return (status, {"Retry-After": "0"}, b"") if busy else (200, {}, b"done")

    server.answers["/a"] = page
    (found,) = fetch(f"{server.url}/a", folder)
    assert (found.read_bytes(), len(server.asked)) == (b"done", 3)


def test_server_that_stays_busy_is_left_alone(server: Server, folder: Path) -> None:
    """After five times."""
    server.gives("/a", status=429, Retry_After="0")
    assert "429" in refusal(f"{server.url}/a", folder)
    assert len(server.asked) == 5


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "refuses the key"),
        (403, "refuses the key"),
        (404, "nothing there"),
        (500, "error"),
        (204, "error"),
    ],
)
def test_refusal_is_told_without_the_key(server: Server, folder: Path, status: int, told: str) -> None:
    """One line with the address, what it means and its number."""
    server.gives("/a", status=status)
    message = refusal(f"{server.url}/a?size=9&api_key={KEY}", folder)
    assert f"{server.url}/a" in message
    assert told in message
    assert str(status) in message
    assert KEY not in message
    assert "\n" not in message


def test_truncated_answer_is_refused(server: Server, folder: Path) -> None:
    """A server that promises more than it sends."""
    server.gives("/a", b'{"objects": [', Content_Length="5000")
    message = refusal(f"{server.url}/a?api_key={KEY}", folder)
    assert "cannot be read" in message
    assert KEY not in message


def test_packed_answer_is_unpacked(server: Server, folder: Path) -> None:
    """What is packed on its way is the feed; what is packed at rest stays so."""
    packed = gzip.compress(b"x" * 10_000)
    server.gives("/a", packed, Content_Encoding="gzip")
    server.gives("/b.gz", packed)
    assert fetch(f"{server.url}/a", folder)[0].read_bytes() == b"x" * 10_000
    assert fetch(f"{server.url}/b.gz", folder / "b")[0].read_bytes() == packed


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x?api_key=a-key-of-mine", "https:///x"])
def test_server_that_is_not_there_is_told_without_the_key(folder: Path, url: str) -> None:
    """Nobody answers, or the address is none."""
    message = refusal(url, folder)
    assert KEY not in message
    assert "\n" not in message


def test_password_of_the_address_is_not_told(server: Server, folder: Path) -> None:
    """It went where it belongs, and stays out of what is printed."""
    told = refusal(server.url.replace("http://", "http://me:secret@") + "/absent", folder)
    assert "secret" not in told
    assert "/absent" in told


@pytest.mark.parametrize("url", ["http://[bad/x", "http://exa mple/", "http://"])
def test_address_that_is_none_is_told(folder: Path, url: str) -> None:
    """Whatever is wrong with it, it is one line."""
    assert "\n" not in refusal(url, folder)


def test_next_page_that_is_no_address_is_told(server: Server, folder: Path) -> None:
    """The server writes nonsense: nothing of the feed is taken for whole."""
    server.gives("/feed", {"objects": [], "meta": {"next": "http://[bad/x"}})
    assert "no URL" in refusal(f"{server.url}/feed", folder)
