"""
What a season costs beside its solver, and what a second process brings.

    python -m benchmarks.bulk [--requests N] [--json]

`overhead`: processor seconds a request of one process, all that a season does to it (read, prepared, solved,
assembled, written into a SQLite store); its peer is the solver alone, on the same requests in the same run.
`workers`: seconds of N requests by two processes; the peer is one process, in the same run (start included,
so that short runs tell less). `resume`: seconds to find out that nothing is missing; the peer is composing
it. `memory_mb` is what a process holds at its most; `overhead` also tells what it held after a quarter.
"""

import argparse
import itertools
import json
import resource
import time
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import itinerary.compose
from apps.season.local import compose_locally
from apps.season.run import find_work, run_season
from apps.season.season import Season, season_requests
from apps.season.shipment import Shipment, pack, unpack
from apps.season.tasks import compose
from apps.store.open_store import Store, open_store
from itinerary.bulk import Outcome
from itinerary.request import Request
from itinerary.segment import load_segments
from itinerary.solve import solve

Row = dict[str, Any]


class Clock:
    """Sums up the processor seconds of the solver."""

    def __init__(self) -> None:
        self.solver_s = 0.0

    def solve(self, *args: Any, **kwargs: Any) -> Any:
        """Solve, and take the time."""
        begun = time.process_time()
        found = solve(*args, **kwargs)
        self.solver_s += time.process_time() - begun
        return found


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    shipment = pack(None, None)
    requests = sample(shipment, arguments.requests)
    with TemporaryDirectory() as folder:
        rows = [*_alone(shipment, requests, Path(folder)), _workers(shipment, requests, Path(folder))]
    print(json.dumps(rows) if arguments.json else "\n".join(map(_shown, rows)))


def sample(shipment: Shipment, count: int) -> tuple[Request, ...]:
    """
    Take requests of a season: all dates of some stations and segments, in the order of a season.

    Parameters
    ----------
    shipment
        From what they are composed.
    count
        How many.

    Returns
    -------
    tuple of Request
        Of 26 weekends, by segments and stations chosen evenly.
    """
    catalogue = unpack(shipment).catalogue
    season = Season(
        first=date(2027, 4, 3),
        last=date(2027, 9, 26),
        segments=tuple(segment.id for segment in load_segments()),
        stations=tuple(station.id for station in catalogue.stations),
    )
    whole = season_requests(season, catalogue)
    runs = [whole[i : i + 26] for i in range(0, len(whole), 26)]
    step = max(1, len(runs) * 26 // count)
    return tuple(itertools.chain.from_iterable(runs[::step]))[:count]


def _alone(shipment: Shipment, requests: tuple[Request, ...], folder: Path) -> Iterator[Row]:
    store = open_store(f"sqlite:///{folder}/alone.sqlite")
    compose(shipment, requests[0].to_json())
    clock, held_mb = Clock(), list[int]()
    itinerary.compose.solve = clock.solve  # type: ignore[attr-defined]

    def here(shipment: Shipment, asked: Sequence[dict[str, Any]]) -> Iterator[Outcome]:
        for number, request in enumerate(asked):
            if number == len(asked) // 4:
                held_mb.append(_memory_mb())
            yield compose(shipment, request)

    begun = time.process_time()
    work = find_work(store, shipment, requests)
    run_season(store, shipment, work, here, _ignore)
    ours_s = (time.process_time() - begun) / len(requests)
    itinerary.compose.solve = solve  # type: ignore[attr-defined]
    row = _row("overhead", len(requests), ours_s, ("the solver alone", clock.solver_s / len(requests)))
    yield {**row, "memory_after_a_quarter_mb": held_mb[0]}
    yield _resume(store, shipment, requests, ours_s)
    store.close()


def _resume(store: Store, shipment: Shipment, requests: tuple[Request, ...], one_s: float) -> Row:
    begun = time.perf_counter()
    if find_work(store, shipment, requests).missing:
        raise RuntimeError("resume: something is missing that was composed")
    ours_s = time.perf_counter() - begun
    return _row("resume", len(requests), ours_s, ("composing it", one_s * len(requests)))


def _workers(shipment: Shipment, requests: tuple[Request, ...], folder: Path) -> Row:
    taken = {}
    for workers in (2, 1):
        store = open_store(f"sqlite:///{folder}/{workers}.sqlite")
        begun = time.perf_counter()
        engine = partial(compose_locally, workers=workers)
        run_season(store, shipment, find_work(store, shipment, requests), engine, _ignore)
        taken[workers] = time.perf_counter() - begun
        store.close()
    return _row("workers", len(requests), taken[2], ("one process", taken[1]))


def _ignore(_: Outcome) -> None:
    """Take no notice."""


def _memory_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _row(work: str, size: int, ours_s: float, peer: tuple[str, float]) -> Row:
    return {
        "work": work,
        "size": size,
        "ours_s": round(ours_s, 4),
        "peer": peer[0],
        "peer_s": round(peer[1], 4),
        "ratio": round(peer[1] / ours_s, 3),
        "spread": [round(ours_s, 4)] * 2,
        "memory_mb": _memory_mb(),
    }


def _shown(row: Row) -> str:
    return "{work}: {ours_s:.4f} s; {peer}: {peer_s:.4f} s; ratio {ratio:.2f}; {memory_mb} MB".format(**row)


if __name__ == "__main__":
    main()
