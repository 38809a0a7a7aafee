"""
What the API answers in a second, beside a bare FastAPI echo on the same machine in the same run.

    python -m benchmarks.api [--rounds N] [--seconds N] [--json]

Sixty products are published. Rounds are interleaved, medians are told; `ours_s` and `peer_s` are seconds a
request of 16 connections of wrk, with our log as it is by default, and none of the peer's. The rows that end
in `p99` compare what one request in a hundred took. `busy` has fifty visitors compose different stays while
another looks at published products: `ours_s` is the 95th percentile of what that took, and its peer is the
same look at rest.
"""

import argparse
import json
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.api_load import Crowd, Rate, press
from benchmarks.api_server import SEGMENTS, Running, fill, our_server, peer_server

COPIES = 15
VISITORS = 50
REST_S = 5
Row = dict[str, Any]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        database_url = f"sqlite:///{folder}/bench.sqlite"
        stay = fill(database_url, COPIES)
        with our_server(database_url, folder / "ours.log") as ours, peer_server(folder / "peer.log") as peer:
            rows = [*_pressed(ours, peer, stay, arguments), _busy(ours, 4 * arguments.seconds)]
    print(json.dumps(rows) if arguments.json else "\n".join(map(_shown, rows)))


def _pressed(ours: Running, peer: Running, stay: str, arguments: argparse.Namespace) -> list[Row]:
    works = {
        "products of a segment": f"{ours.url}/api/v1/products?segment={SEGMENTS[0]}",
        "all products": f"{ours.url}/api/v1/products",
        "a stay": f"{ours.url}/api/v1/stays/{stay}",
        "peer": f"{peer.url}/echo",
    }
    taken: dict[str, list[Rate]] = {name: [] for name in works}
    for _ in range(arguments.rounds):
        for name, url in works.items():
            taken[name].append(press(url, arguments.seconds))
    rows = []
    for name in (name for name in works if name != "peer"):
        for key, what in (("request_s", name), ("p99_s", f"{name}, p99")):
            own = [getattr(rate, key) for rate in taken[name]]
            echo = [getattr(rate, key) for rate in taken["peer"]]
            rows.append(_row(what, own, ("bare FastAPI echo", echo), ours.memory_mb()))
    return rows


def _busy(ours: Running, seconds: int) -> Row:
    rest, busy = Crowd(ours.url), Crowd(ours.url)
    rest.compose(0, REST_S)
    before_mb = ours.memory_mb()
    busy.compose(VISITORS, seconds)
    own, peer = (statistics.quantiles(crowd.looked_s, n=20)[-1] for crowd in (busy, rest))
    row = _row("busy", [own], ("the same at rest", [peer]), ours.memory_mb())
    return {**row, "size": VISITORS, "answers": dict(busy.answers), "memory_before_mb": before_mb}


def _row(work: str, own: list[float], peer: tuple[str, list[float]], memory_mb: int) -> Row:
    ours_s, peer_s = statistics.median(own), statistics.median(peer[1])
    return {
        "work": work,
        "size": COPIES * len(SEGMENTS),
        "ours_s": round(ours_s, 6),
        "peer": peer[0],
        "peer_s": round(peer_s, 6),
        "ratio": round(peer_s / ours_s, 3),
        "spread": [round(value, 6) for value in (min(own), max(own))],
        "memory_mb": memory_mb,
    }


def _shown(row: Row) -> str:
    line = "{work}: {ours_s:.6f} s; {peer}: {peer_s:.6f} s; ratio {ratio:.2f}; {memory_mb} MB".format(**row)
    return f"{line}; {row['answers']}, from {row['memory_before_mb']} MB" if "answers" in row else line


if __name__ == "__main__":
    main()
