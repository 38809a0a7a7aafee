"""The server as a process: how it starts, stops, and what outlives its death."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import httpx2
import pytest

from apps.products.office import Office
from apps.store.leads import leads_of
from apps.store.offices import put_office
from apps.store.open_store import open_store
from tests.apps.processes import alive, children_of
from tests.apps.serving import WEEKEND

pytestmark = pytest.mark.processes

OFFICE = "bethune-bruay"
Start = Callable[[str], "Server"]


class Server:
    """A server in a process of its own."""

    def __init__(self, url: str, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "apps", "serve", "--port", str(self.port), "--database", url]
        plenty = {f"FLUVESTRE_{kind}_PER_MINUTE": "100000" for kind in ("REQUESTS", "COMPOSES")}
        told = {**plenty, "FLUVESTRE_COMPOSERS": "1"}
        self.log = log
        with log.open("wb") as file:
            self.process = subprocess.Popen(command, env={**os.environ, **told}, stderr=file)
        self.client = httpx2.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=60)

    def wait(self, path: str) -> None:
        """Wait until something is answered."""
        until = time.monotonic() + 90
        while True:
            try:
                if self.client.get(path).status_code == 200:
                    return
            except httpx2.TransportError:
                assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.1)

    def end(self, how: signal.Signals) -> int:
        """End the process."""
        self.process.send_signal(how)
        return self.process.wait(90)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start servers; all are ended with the test."""
    begun: list[Server] = []

    def begin(url: str) -> Server:
        server = Server(url, tmp_path / f"{len(begun)}.log")
        begun.append(server)
        return server

    yield begin
    for server in begun:
        if server.process.poll() is None:
            server.end(signal.SIGKILL)
        server.client.close()


def lead(server: Server, stay: str, name: str) -> int:
    """Ask an office for a stay, and give the number of what it is kept under."""
    words = {"name": name, "email": "a@example.org", "consent": True}
    answer = server.client.post("/api/v1/leads", json={"office": OFFICE, "stay": stay, **words})
    assert answer.status_code == 201, answer.text
    number: int = answer.json()["id"]
    return number


def composed(server: Server, **changed: Any) -> str:
    """Compose a stay, and give its id."""
    answer = server.client.post("/api/v1/stays", json={**WEEKEND, **changed})
    assert answer.status_code == 200, answer.text
    stay_id: str = answer.json()["stays"][0]["id"]
    return stay_id


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(start: Start, database_url: str) -> None:
    """What was answered with success is there after kill -9 in mid-write, on both databases."""
    store = open_store(database_url)
    with store.writing() as db:
        put_office(db, Office(id=OFFICE, name="Béthune-Bruay"))
    server = start(database_url)
    server.wait("/api/v1/ready")
    stay = composed(server)
    acknowledged: dict[int, str] = {}

    def write(part: int) -> None:
        try:
            for n in range(10_000):
                acknowledged[lead(server, stay, f"{part}-{n}")] = f"{part}-{n}"
        except httpx2.TransportError:
            return

    writers = [Thread(target=write, args=(part,)) for part in range(4)]
    for writer in writers:
        writer.start()
    while len(acknowledged) < 200:
        assert server.process.poll() is None
        time.sleep(0.001)
    server.end(signal.SIGKILL)
    for writer in writers:
        writer.join()
    again = start(database_url)
    again.wait("/api/v1/health")
    with store.reading() as db:
        kept = {one.id: one.content["name"] for one in leads_of(db, OFFICE)}
    assert acknowledged.items() <= kept.items()
    assert again.client.get(f"/api/v1/stays/{stay}").status_code == 200
    store.close()


def test_server_that_is_told_to_stop_finishes_what_it_has_begun(start: Start, tmp_path: Path) -> None:
    """A visitor who waits for a stay has it, and the server ends well."""
    server = start(f"sqlite:///{tmp_path}/x.sqlite")
    server.wait("/api/v1/ready")
    answers: list[str] = []
    asking = Thread(target=lambda: answers.append(composed(server, effort="normal", alternatives=3)))
    asking.start()
    time.sleep(0.3)
    code = server.end(signal.SIGTERM)
    asking.join()
    assert len(answers) == 1
    assert code in (0, -signal.SIGTERM)


def test_composing_processes_end_with_a_server_that_was_killed(start: Start, tmp_path: Path) -> None:
    """Nobody has to clean up after a crash."""
    server = start(f"sqlite:///{tmp_path}/x.sqlite")
    server.wait("/api/v1/ready")
    children = set(children_of(server.process.pid))
    assert children
    server.end(signal.SIGKILL)
    until = time.monotonic() + 30
    while any(map(alive, children)):
        assert time.monotonic() < until, "a process is left"
        time.sleep(0.2)


def test_log_is_a_line_of_json_a_request(start: Start, tmp_path: Path) -> None:
    """Each line can be read by a program, and holds no query and no address."""
    server = start(f"sqlite:///{tmp_path}/x.sqlite")
    server.wait("/api/v1/health")
    server.client.get("/api/v1/products?office=secret", headers={"X-Request-ID": "asked-by-test"})
    server.end(signal.SIGTERM)
    lines = [json.loads(line) for line in server.log.read_text().splitlines()]
    (asked,) = [line for line in lines if line.get("request_id") == "asked-by-test"]
    assert (asked["route"], asked["status"]) == ("/api/v1/products", 200)
    assert "secret" not in server.log.read_text()
    assert "127.0.0.1" not in json.dumps(asked)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "0x50"], "port: expected a whole number from 1 to 65535, got '0x50'."),
        (["--database", "mysql://x/y"], "database_url: expected a database URL"),
        (["--database", "sqlite:////no/such/folder/x"], "unable to open database file"),
        (["--catalogue", "nowhere.json"], "nowhere.json"),
    ],
)
def test_what_cannot_be_served_is_told_in_a_line(
    run: Callable[..., Any], tmp_path: Path, arguments: list[str], told: str
) -> None:
    """A server that cannot start says why, and leaves nothing running."""
    usable = [] if "--database" in arguments else ["--database", f"sqlite:///{tmp_path}/x.sqlite"]
    ended = run("serve", *arguments, *usable)
    assert ended.code in (1, 2)
    assert told in ended.err
    assert "Traceback" not in ended.err
