"""
How long the files of a stay take: processor seconds of one process, beside a library that does the like.

    python -m benchmarks.outputs [--rounds N] [--json]

The stay is one of two days by bike on the embedded destination. Rounds are interleaved; medians are told.
Imports are the cost of a process, not of a stay: they are told apart, in the work `imports`. Peers make
the like from the same stay: a folium map of the same lines and markers without a page around it, Chromium
printing the HTML of the carnet, gpxpy writing the same tracks, geopandas writing the same features. For
the calendar the peer is the icalendar library reading what was written.
"""

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

MOMENTS = {"arrive": "2027-05-15T10:00", "leave": "2027-05-16T18:00"}
ASKED = {"segment": "promeneurs-chaleureux", "from": "bethune", "effort": "quick", **MOMENTS}
MODULES = ("folium", "weasyprint", "icalendar")
CHROMIUM = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
Row = dict[str, Any]
Work = Callable[[], object]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rows = [imports(), *measured(arguments.rounds)]
    print(json.dumps(rows) if arguments.json else "\n".join(map(shown, rows)))


def imports() -> Row:
    """
    Time what a process pays once.

    Returns
    -------
    dict
        A row; the peer is the interpreter alone.
    """
    code = "import time; t = time.process_time()\nimport {}\nprint(time.process_time() - t)"
    ours_s = float(_python(code.format(", ".join(MODULES))))
    peer_s = float(_python(code.format("json, xml.etree.ElementTree")))
    return _row("imports", ours_s, ("the standard library's json and ElementTree", peer_s), (ours_s, ours_s))


def measured(rounds: int) -> list[Row]:
    """
    Time each file of a stay, and its peer, in turns.

    Parameters
    ----------
    rounds
        How many.

    Returns
    -------
    list of dict
        A row a file, and one for all but the PDF together.
    """
    works = _works()
    for _, ours, _, peer in works:
        ours()
        peer()
    taken: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name, *_ in works}
    for _ in range(rounds):
        for name, ours, _, peer in works:
            taken[name][0].append(timed(ours))
            taken[name][1].append(timed(peer))
    rows = [
        _row(
            name,
            statistics.median(taken[name][0]),
            (label, statistics.median(taken[name][1])),
            _spread(taken[name][0]),
        )
        for name, _, label, _ in works
    ]
    rest = [row for row in rows if row["work"] != "carnet-pdf"]
    total_s, peers_s = (sum(row[key] for row in rest) for key in ("ours_s", "peer_s"))
    return [*rows, _row("all but the PDF", total_s, ("their peers", peers_s), (total_s, total_s))]


def timed(work: Work) -> float:
    """
    Time a work.

    Parameters
    ----------
    work
        What is done.

    Returns
    -------
    float
        Processor seconds, those of its child processes included.
    """
    before = _cpu_s()
    work()
    return _cpu_s() - before


def _cpu_s() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(s.ru_utime + s.ru_stime for s in spent)


def _works() -> list[tuple[str, Work, str, Work]]:
    """List the files: name, ours, name of the peer, and the peer."""
    from apps.inputs import background_of
    from benchmarks import output_peers as peers
    from graphs import load_network
    from itinerary import compose_stay, read_request
    from maps import write_carnet_html, write_carnet_pdf, write_geojson, write_gpx, write_ics, write_map
    from offers import load_catalogue

    catalogue, network = load_catalogue(), load_network()
    stay = compose_stay(read_request(ASKED, catalogue), catalogue, network)
    ground, calendar = background_of(network), write_ics(stay)
    carnet = Path(tempfile.mkdtemp()) / "carnet.html"
    carnet.write_text(write_carnet_html(stay, background=ground), encoding="utf-8")
    return [
        ("map", lambda: write_map(stay, ground), "folium alone", lambda: peers.folium_map(stay)),
        (
            "carnet-pdf",
            lambda: write_carnet_pdf(stay, background=ground),
            "Chromium printing the page",
            lambda: _printed(carnet),
        ),
        ("gpx", lambda: write_gpx(stay), "gpxpy", lambda: peers.gpxpy_gpx(stay)),
        ("geojson", lambda: write_geojson(stay), "geopandas", lambda: peers.geopandas_json(stay)),
        ("ics", lambda: write_ics(stay), "icalendar reading it", lambda: peers.read_calendar(calendar)),
    ]


def _printed(page: Path) -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("outputs: the peer of the carnet is Chromium, which is not installed.")
    profile = f"--user-data-dir={page.parent / 'profile'}"
    out = f"--print-to-pdf={page.with_suffix('.pdf')}"
    subprocess.run([chromium, *CHROMIUM, profile, out, page.as_uri()], check=True, capture_output=True)


def _python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def _spread(taken: list[float]) -> tuple[float, float]:
    return min(taken), max(taken)


def _row(work: str, ours_s: float, peer: tuple[str, float], spread: tuple[float, float]) -> Row:
    name, peer_s = peer
    return {
        "work": work,
        "size": 1,
        "ours_s": round(ours_s, 4),
        "peer": name,
        "peer_s": round(peer_s, 4),
        "ratio": round(peer_s / ours_s, 2),
        "spread": [round(value, 4) for value in spread],
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def shown(row: Row) -> str:
    """
    Tell a row in a line.

    Parameters
    ----------
    row
        Of the benchmark.

    Returns
    -------
    str
        Without its memory.
    """
    return "{work}: {ours_s:.3f} s ({spread[0]:.3f} to {spread[1]:.3f}); {peer}: {peer_s:.3f} s".format(**row)


if __name__ == "__main__":
    main()
