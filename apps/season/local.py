"""Composes a season in processes of this machine."""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import replace
from multiprocessing import get_context
from typing import Any

from pebble import ProcessExpired, ProcessPool

from apps.season.shipment import Shipment, unpack
from apps.season.tasks import compose
from itinerary.bulk import Outcome

AHEAD = 3
"""So many tasks a process are handed out before the first is done: none ever waits, and few are lost."""
GUARD_S = 1800
"""A task that takes longer is ended with its process; its work is bounded, so this is never seen."""


def compose_locally(
    shipment: Shipment, requests: Sequence[dict[str, Any]], workers: int
) -> Iterator[Outcome]:
    """
    Compose requests in some processes.

    Parameters
    ----------
    shipment
        From what; each process gets it once.
    requests
        What is asked.
    workers
        How many processes.

    Yields
    ------
    Outcome
        One a request, in the order in which they are done. Closing the iterator ends the processes.
    """
    pool = ProcessPool(
        max_workers=workers, context=get_context("spawn"), initializer=_receive, initargs=(shipment,)
    )
    waiting, under_way = iter(requests), dict[Future[Outcome], dict[str, Any]]()
    # By its versions a process knows what it has opened: the bytes are sent once.
    known = replace(shipment, catalogue=b"", network=b"")
    try:
        while True:
            for request in waiting:
                task = pool.schedule(compose, args=(known, request), timeout=GUARD_S)
                under_way[task] = request
                if len(under_way) >= workers * AHEAD:
                    break
            if not under_way:
                break
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                yield _outcome(future, under_way.pop(future))
        pool.close()
    finally:
        pool.stop()
        pool.join()


def _outcome(future: Future[Outcome], request: dict[str, Any]) -> Outcome:
    try:
        return future.result()
    except ProcessExpired:
        reason = "the process that composed it died, for want of memory perhaps"
    except TimeoutError:
        reason = f"composing took more than {GUARD_S} seconds"
    return Outcome(request=request, status="failed", reasons=(reason,))


def _receive(shipment: Shipment) -> None:
    # An interruption is the business of the process that asked; this one is told to end by it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    unpack(shipment)
