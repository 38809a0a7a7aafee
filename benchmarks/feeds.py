"""
How fast a feed is read: objects a second and peak memory, beside ``json.load`` of the same bytes.

    python -m benchmarks.feeds [--sample FEED.zip] [--objects N ...] [--rounds N] [--json]

Ours reads the ZIP, keeps what lies in the destination, and makes offers of it with all findings; the peer
inflates the same entries and parses them, and does nothing else. Each round runs in a process of its own,
ours and the peer's by turns; the peak memory is that of our process.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.varied_feed import varied_feed

SAMPLE = Path(__file__).parents[2] / "shared/data/sit_payloads/datatourisme_flux_2020_sample.zip"
SIZES = (2_550, 20_000)


def main() -> None:
    """Run the benchmark, or one round of it."""
    arguments = _arguments()
    if arguments.one:
        print(json.dumps(_one(arguments.one, Path(arguments.feed))))
        return
    if not arguments.sample.exists():
        sys.exit(f"{arguments.sample}: no such feed; --sample names a ZIP of the DATAtourisme diffuser")
    rows = [_row(arguments.sample, objects, arguments.rounds) for objects in arguments.objects]
    if arguments.json:
        print(json.dumps(rows))
        return
    for row in rows:
        rate, spread = row["size"] / row["ours_s"], " to ".join(map(str, row["spread"]))
        print(f"{row['work']}: {rate:,.0f} objects/s, {row['ours_s']} s, {row['memory_mb']} MB at most;")
        print(f"    {row['peer']} {row['peer_s']} s, ratio {row['ratio']} ({spread})")


def _row(sample: Path, objects: int, rounds: int) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        feed = Path(folder, "feed.zip")
        varied_feed(sample, objects, feed)
        pairs = [(_run("ours", feed), _run("peer", feed)) for _ in range(rounds)]
    ratios = [peer["s"] / ours["s"] for ours, peer in pairs]
    return {
        "work": f"datatourisme-{objects}",
        "size": objects,
        "ours_s": round(statistics.median(ours["s"] for ours, _ in pairs), 3),
        "peer": "json.load",
        "peer_s": round(statistics.median(peer["s"] for _, peer in pairs), 3),
        "ratio": round(statistics.median(ratios), 2),
        "spread": [round(min(ratios), 2), round(max(ratios), 2)],
        "memory_mb": round(max(ours["mb"] for ours, _ in pairs)),
        "offers": pairs[0][0]["offers"],
    }


def _run(who: str, feed: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.feeds", "--one", who, "--feed", str(feed)]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def _one(who: str, feed: Path) -> dict[str, Any]:
    start = time.process_time()
    offers = _ours(feed) if who == "ours" else _peer(feed)
    used_s = time.process_time() - start
    return {"s": used_s, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "offers": offers}


def _ours(feed: Path) -> int:
    from offers.area import destination
    from offers.sources.datatourisme import read_datatourisme
    from offers.sources.setting import Setting

    reading = read_datatourisme(feed, setting=Setting(today=date(2026, 11, 1), area=destination()))
    left_out = {f.record for f in reading.findings if f.level != "warning"}
    assert reading.objects == len(reading.offers) + len(left_out), "an object is neither offer nor finding"
    return len(reading.offers)


def _peer(feed: Path) -> int:
    with zipfile.ZipFile(feed) as archive:
        for name in archive.namelist():
            with archive.open(name) as entry:
                json.load(entry)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeds", description=__doc__.split("\n\n")[0])
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="a real feed whose objects are varied")
    parser.add_argument("--objects", type=int, nargs="+", default=SIZES, help="sizes of the feeds made of it")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", choices=("ours", "peer"), help=argparse.SUPPRESS)
    parser.add_argument("--feed", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
