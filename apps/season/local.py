"""Composes a season in processes of this machine."""

import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context
from typing import Any

from pebble import ProcessExpired, ProcessPool

from apps.season.shipment import Shipment, unpack
from apps.season.tasks import compose
from itinerary.bulk import Outcome

AHEAD = 3
"""So many tasks a process are handed out before the first is done: none ever waits, and few are lost."""
MOST_LOST = 3
"""A process that dies while it waits breaks its pool, and a new one is begun: so many times in a row."""
NO_PROCESS = "the processes that compose cannot be begun"
LOOK_S = 1.0
"""How long nobody looks whether the processes still live."""
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
    waiting, under_way, lost = deque(requests), dict[Future[Outcome], dict[str, Any]](), 0
    # By its versions a process knows what it has opened: the bytes are sent once.
    known = replace(shipment, catalogue=b"", network=b"")
    pool = _pool(shipment, workers)
    try:
        while waiting or under_way:
            if not pool.active:
                lost += 1
                waiting.extendleft(under_way.pop(f) for f in [f for f in under_way if _is_lost(f)])
                pool.stop()
                pool = _pool(shipment, workers)
            if lost > MOST_LOST:
                yield from (_failed(request, NO_PROCESS) for request in waiting)
                break
            while waiting and len(under_way) < workers * AHEAD and pool.active:
                task = pool.schedule(compose, args=(known, waiting[0]), timeout=GUARD_S)
                under_way[task] = waiting.popleft()
            done, _ = wait(under_way, timeout=LOOK_S, return_when=FIRST_COMPLETED)
            for future in [future for future in done if not _is_lost(future)]:
                lost = 0
                yield _outcome(future, under_way.pop(future))
        pool.close()
    finally:
        pool.stop()
        pool.join()


def _pool(shipment: Shipment, workers: int) -> ProcessPool:
    return ProcessPool(
        max_workers=workers, context=get_context("spawn"), initializer=_receive, initargs=(shipment,)
    )


def _is_lost(future: Future[Outcome]) -> bool:
    """Say whether a task is to be done again, as its pool broke before it was done."""
    return not future.done() or isinstance(future.exception(), BrokenProcessPool)


def _outcome(future: Future[Outcome], request: dict[str, Any]) -> Outcome:
    try:
        return future.result()
    except ProcessExpired:
        reason = "the process that composed it died, for want of memory perhaps"
    except TimeoutError:
        reason = f"composing took more than {GUARD_S} seconds"
    return _failed(request, reason)


def _failed(request: dict[str, Any], reason: str) -> Outcome:
    return Outcome(request=request, status="failed", reasons=(reason,))


def _receive(shipment: Shipment) -> None:
    # An interruption is the business of the process that asked; this one is told to end by it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    unpack(shipment)
