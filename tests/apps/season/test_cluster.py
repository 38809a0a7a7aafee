"""A season on a real scheduler with real workers, each a process of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from apps.season.cluster import compose_on_cluster
from apps.season.run import find_work, run_season
from apps.season.tasks import compose
from apps.store.open_store import open_store
from itinerary.bulk import Outcome
from tests.apps.season.runs import content, shipped

pytestmark = pytest.mark.processes

Begin = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    """Begin processes of Dask; all of them are ended with the test."""
    begun: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> subprocess.Popen[bytes]:
        with (tmp_path / f"{len(begun)}.log").open("wb") as log:
            command = [sys.executable, "-m", "dask", *words]
            begun.append(subprocess.Popen(command, stderr=log, stdout=log, cwd=tmp_path))
        return begun[-1]

    yield start
    for process in begun:
        process.kill()
        process.wait()


def address_in(log: Path) -> str:
    """Wait for the address that a scheduler tells in its log."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if found := re.search(r"Scheduler at:\s+(tcp://\S+)", log.read_text()):
            return found[1]
        time.sleep(0.1)
    raise AssertionError(log.read_text())


def test_worker_that_dies_and_one_that_comes_lose_and_double_nothing(begin: Begin, tmp_path: Path) -> None:
    """One of two workers is killed in mid-run, another one joins: the store is that of one process."""
    shipment, requests = shipped()
    begin("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    address = address_in(tmp_path / "0.log")
    options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0")
    first = begin("worker", address, *options, "--name", "first")
    begin("worker", address, *options, "--name", "second")
    told: list[Outcome] = []

    def tell(outcome: Outcome) -> None:
        told.append(outcome)
        if len(told) == 3:
            os.kill(first.pid, signal.SIGKILL)
            begin("worker", address, *options, "--name", "third")

    store = open_store(f"sqlite:///{tmp_path}/cluster.sqlite")
    engine = partial(compose_on_cluster, address=address)
    counts = run_season(store, shipment, find_work(store, shipment, requests), engine, tell)
    assert sum(counts.values()) == len(requests) == len(told)
    assert counts["failed"] == 0
    alone = open_store(f"sqlite:///{tmp_path}/alone.sqlite")
    run_season(alone, shipment, find_work(alone, shipment, requests), in_this_process, lambda _: None)
    assert content(store) == content(alone)
    for opened in (store, alone):
        opened.close()


def in_this_process(shipment: object, requests: object) -> Iterator[Outcome]:
    """Compose without any other process."""
    return (compose(shipment, request) for request in requests)  # type: ignore[arg-type,attr-defined]


def test_scheduler_that_does_not_answer_is_told() -> None:
    """Nobody waits for ever for a cluster that is not there."""
    shipment, requests = shipped()
    asked = [request.to_json() for request in requests[:1]]
    with pytest.raises(OSError, match="Timed out"):
        next(compose_on_cluster(shipment, asked, "tcp://127.0.0.1:9"))
