"""Processes that compose a season."""

import os
import signal
import time
from contextlib import closing
from dataclasses import replace

import pytest

from apps.season.local import NO_PROCESS, compose_locally
from itinerary.bulk import Outcome
from tests.apps.processes import spawned_by
from tests.apps.season.runs import shipped

pytestmark = pytest.mark.processes


def test_every_request_has_one_outcome() -> None:
    """Nothing is lost and nothing comes twice, whatever is wrong with it."""
    shipment, requests = shipped()
    asked = [request.to_json() for request in requests[:7]]
    asked[3] = {**asked[3], "segment": "nobody"}
    outcomes = list(compose_locally(shipment, asked, workers=2))
    assert sorted(str(o.request) for o in outcomes) == sorted(map(str, asked))
    (failed,) = [o for o in outcomes if o.status == "failed"]
    assert failed.request["segment"] == "nobody"
    assert "Unknown segment" in failed.reasons[0]


def test_process_that_dies_takes_one_request_with_it() -> None:
    """At most that one is told as failed; the rest is composed by another process."""
    shipment, requests = shipped()
    asked = [request.to_json() for request in requests[:4]]
    found: list[Outcome] = []
    with closing(compose_locally(shipment, asked, workers=1)) as outcomes:
        for outcome in outcomes:
            found.append(outcome)
            if len(found) == 1:
                for worker in spawned_by(os.getpid()):
                    os.kill(worker, signal.SIGKILL)
    assert len(found) == 4
    assert sum(o.status == "failed" for o in found) <= 1


def test_processes_that_die_while_they_wait_lose_nothing() -> None:
    """All of them are killed while nobody composes; new ones go on."""
    shipment, requests = shipped()
    asked = [request.to_json() for request in requests[:3]]
    found: list[Outcome] = []
    with closing(compose_locally(shipment, asked, workers=1)) as outcomes:
        for outcome in outcomes:
            found.append(outcome)
            if len(found) == 1:
                # By now the others are composed, and the process waits.
                time.sleep(3)
                for worker in spawned_by(os.getpid()):
                    os.kill(worker, signal.SIGKILL)
    assert [o.status for o in found] == ["made"] * 3


def test_processes_that_cannot_be_begun_are_told() -> None:
    """A season does not wait for ever for processes that never come."""
    shipment, requests = shipped()
    broken = replace(shipment, versions=("other", "other"), catalogue=b"no catalogue")
    outcomes = list(compose_locally(broken, [requests[0].to_json()], workers=1))
    assert [o.status for o in outcomes] == ["failed"]
    assert outcomes[0].reasons == (NO_PROCESS,)
