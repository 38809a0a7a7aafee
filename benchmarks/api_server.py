"""A server under load: ours with published products, or the peer's."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from apps.products.office import Office
from apps.products.product import draft_of
from apps.store.offices import put_office
from apps.store.open_store import open_store
from apps.store.products import add_product
from apps.store.stays import keep_stays
from itinerary import compose_stay, read_request, stay_text
from offers import load_catalogue

SEGMENTS = ("promeneurs-chaleureux", "couples-gourmets", "happy-family", "explorateurs-passionnes")
ASKED = {"from": "bethune", "arrive": "2027-05-15T10:00", "leave": "2027-05-16T18:00", "effort": "quick"}
OFFICE = Office(id="bethune-bruay", name="Béthune-Bruay", registration="IM062000000")
UNLIMITED = {"FLUVESTRE_REQUESTS_PER_MINUTE": "1000000", "FLUVESTRE_COMPOSES_PER_MINUTE": "1000000"}
START_S = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """
    A server that runs.

    Parameters
    ----------
    url
        Where.
    process
        Its number.
    """

    url: str
    process: int

    def memory_mb(self) -> int:
        """Return what it and the processes it has started hold, as Linux counts it (proportional set)."""
        return sum(_held_kb(process) for process in _family(self.process)) // 1024


def fill(database_url: str, copies: int) -> str:
    """
    Publish products.

    Parameters
    ----------
    database_url
        Where.
    copies
        Of a stay for each of some segments.

    Returns
    -------
    str
        Id of one of the stays.
    """
    from graphs import load_network

    catalogue, network = load_catalogue(), load_network()
    store = open_store(database_url)
    stays = [
        compose_stay(read_request({**ASKED, "segment": s}, catalogue), catalogue, network) for s in SEGMENTS
    ]
    with store.writing() as db:
        put_office(db, OFFICE)
        for stay in stays:
            keep_stays(db, stay.id, (catalogue.version, network.version), [stay_text(stay)])
            for copy in range(copies):
                draft = draft_of(f"product:{stay.id}-{copy}", OFFICE.id, stay)
                on_sale = replace(draft.terms, valid_from=date(2026, 1, 1), valid_to=date(2027, 5, 14))
                add_product(db, replace(draft, status="published", terms=on_sale), None)
    store.close()
    return stays[0].id


@contextmanager
def our_server(database_url: str, log: Path) -> Iterator[Running]:
    """
    Run our server until it is no longer needed.

    Parameters
    ----------
    database_url, log
        What it serves, and where its log goes.

    Yields
    ------
    Running
        Once stays can be composed.
    """
    options = ["-m", "apps", "serve", "--database", database_url]
    with _run(options, log, "/api/v1/ready") as running:
        yield running


@contextmanager
def peer_server(log: Path) -> Iterator[Running]:
    """
    Run the peer's server, without a log.

    Parameters
    ----------
    log
        Where its complaints go.

    Yields
    ------
    Running
        Once it answers.
    """
    options = ["-m", "uvicorn", "benchmarks.api_peer:app", "--no-access-log", "--log-level", "warning"]
    with _run(options, log, "/echo") as running:
        yield running


@contextmanager
def _run(options: list[str], log: Path, path: str) -> Iterator[Running]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *options, "--port", str(port)]
    with (
        log.open("wb") as file,
        subprocess.Popen(command, env={**os.environ, **UNLIMITED}, stderr=file) as process,
    ):
        running = Running(url=f"http://127.0.0.1:{port}", process=process.pid)
        try:
            _wait(running.url + path, log)
            yield running
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(90)


def _wait(url: str, log: Path) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        try:
            with urlopen(url, timeout=5) as answer:
                json.load(answer)
                return
        except (URLError, OSError):
            time.sleep(0.2)
    sys.exit(f"api: the server does not answer: {log.read_text()}")


def _family(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from _family(int(child))


def _held_kb(process: int) -> int:
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)
