"""Composes a season on a Dask cluster: the same tasks, sent to whoever is there."""

from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from itertools import islice
from typing import Any

from distributed import Client, as_completed
from distributed.scheduler import KilledWorker

from apps.season.shipment import Shipment
from apps.season.tasks import compose
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome

CONNECT_S = 10
AHEAD = 4
"""So many tasks a thread of the cluster are handed out at a time, and as many again when those are done."""
LEAST = 16


def compose_on_cluster(
    shipment: Shipment, requests: Sequence[dict[str, Any]], address: str
) -> Iterator[Outcome]:
    """
    Compose requests on a cluster.

    Parameters
    ----------
    shipment
        From what; it is sent to each worker once, and known by its content.
    requests
        What is asked.
    address
        Of the scheduler, as ``tcp://host:8786``. Workers have this same version of fluvestre.

    Yields
    ------
    Outcome
        One a request, in the order in which they are done. What a worker had begun that dies is begun
        again by another; workers may come and go.

    Raises
    ------
    OSError
        If no scheduler answers.
    """
    with Client(address, timeout=CONNECT_S, set_as_default=False) as client:
        sent = client.scatter(shipment, hash=False, broadcast=True)
        waiting = iter(requests)
        asked: dict[str, dict[str, Any]] = {}
        done = as_completed(loop=client.loop)

        def hand_out(count: int) -> None:
            for request in islice(waiting, count):
                key = f"stay-{slot_of(request)}"
                asked[key] = request
                done.add(client.submit(compose, sent, request, key=key, pure=True))

        hand_out(max(LEAST, AHEAD * sum(client.nthreads().values())))
        for future in done:
            yield _outcome(future, asked.pop(future.key))
            hand_out(1)


def _outcome(future: Any, request: dict[str, Any]) -> Outcome:
    try:
        outcome: Outcome = future.result()
    except KilledWorker:
        reason = "several workers died of it, for want of memory perhaps"
    except CancelledError:
        reason = "the cluster gave it up"
    else:
        return outcome
    return Outcome(request=request, status="failed", reasons=(reason,))
