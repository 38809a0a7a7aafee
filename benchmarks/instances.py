"""
What the solver of the product reaches on published instances: TOPTW, TTDP and OPHS.

    python -m benchmarks.instances DIR [--bks FILE.csv] [--work-seconds S,...] [--gaps N] [--m 1,2,3,4]
                                   [--seed N] [--peers] [--solutions OUT] [--json]

Every instance below DIR is solved by `itinerary.solve`, as any stay is; descriptions and tables are not.
Work is counted in gaps tried, never in seconds: the same gaps give the same tours. Seconds are turned into
gaps by short runs on each instance, and what came out is printed. Each run writes its tours, a line each,
in the numbers of the instance. PyVRP and OR-Tools' routing library get as many processor seconds for their
search.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.best_known import BestKnown, Table, best_known, gap_percent, read_best_known
from benchmarks.instance_table import summary
from benchmarks.peer_engines import PEERS, peer_tours, unable
from benchmarks.published import Instance, family_of, read_instance, tour_lines
from benchmarks.work_rate import effort_of, measured_gaps, timed_solve
from itinerary.effort import Effort

SUFFIXES = (".txt", ".ophs")
BAD_INPUT = 2


def main(words: Sequence[str] | None = None) -> int:
    """
    Run the benchmark.

    Parameters
    ----------
    words
        The command line; that of the process if None.

    Returns
    -------
    int
        Exit code: 2 for bad input.
    """
    arguments = _arguments(words)
    jobs, table, faults = _inputs(arguments)
    if faults:
        print(*faults, sep="\n", file=sys.stderr)
        return BAD_INPUT
    rows = []
    try:
        for row in _rows(arguments, jobs, table):
            rows.append(row)
            _say(shown(row))
    except OSError as e:
        _say(str(e))
        return BAD_INPUT
    if arguments.json:
        _say(summary(rows, table))
    print(json.dumps(rows) if arguments.json else summary(rows, table))
    return 0


def _inputs(arguments: argparse.Namespace) -> tuple[list[tuple[Path, Instance]], Table, list[str]]:
    """Read the instances and the table, and list all that is wrong with them or with what is asked."""
    faults = [] if arguments.directory.is_dir() else [f"{arguments.directory}: no such folder."]
    if arguments.peers and (missing := unable()):
        faults.append(
            f"--peers: {', '.join(missing)} not installed; they are in the dependency group `peers`."
        )
    table: Table = {}
    try:
        table = read_best_known(arguments.bks) if arguments.bks else {}
    except (OSError, ValueError) as e:
        faults.append(str(e))
    jobs, unread = find_instances(arguments.directory, arguments.m, arguments.solutions)
    faults += unread
    if not faults and not jobs:
        faults.append(f"{arguments.directory}: no instance in it.")
    return jobs, table, faults


def find_instances(
    directory: Path, tours: Sequence[int], solutions: Path
) -> tuple[list[tuple[Path, Instance]], list[str]]:
    """
    Read all instances below a folder.

    Parameters
    ----------
    directory
        Where to look.
    tours
        Numbers of tours for instances that do not say.
    solutions
        Where not to look: what earlier runs have written is no instance.

    Returns
    -------
    tuple
        Each file with each instance it makes, in order; and what is wrong with others.
    """
    found, faults = [], []
    for path in sorted(p for p in directory.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()):
        if path.resolve().is_relative_to(solutions.resolve()):
            continue
        try:
            family = family_of(path)
            counts = tours if family == "toptw" else tours[:1]
            found += [(path, read_instance(path, days)) for days in counts if family is not None]
        except (OSError, ValueError) as e:
            faults.append(str(e) if str(path) in str(e) else f"{path}: {e}")
    return found, faults


def shown(row: dict[str, Any]) -> str:
    """
    Tell a run in a line.

    Parameters
    ----------
    row
        Of the benchmark.

    Returns
    -------
    str
        For people.
    """
    gap = "" if row["gap_percent"] is None else f" of {row['bks']:g}, gap {row['gap_percent']:.2f} %"
    who = row.get("peer", "ours")
    return f"{row['instance']} m={row['m']} {who}: {row['score']}{gap}, {row['cpu_s']:.2f} s"


def _rows(
    arguments: argparse.Namespace, jobs: Sequence[tuple[Path, Instance]], table: Table
) -> Iterator[dict[str, Any]]:
    """Solve one instance after another, each with every budget and by everybody asked."""
    budgets: list[float | None] = [None] if arguments.gaps else arguments.work_seconds
    for path, instance in jobs:
        known = best_known(table, instance.name, instance.days)
        folder = arguments.solutions / path.parent.relative_to(arguments.directory)
        folder.mkdir(parents=True, exist_ok=True)
        for seconds in budgets:
            gaps = arguments.gaps if seconds is None else _calibrated(instance, seconds)
            file = folder / _file_name(instance, seconds if len(budgets) > 1 else None)
            row = ours(instance, effort_of(gaps), arguments.seed, file)
            yield _judged(row, known) | {"gaps": gaps, "work_seconds": seconds}
            for peer in PEERS if arguments.peers and instance.family != "ophs" else ():
                budget = seconds or row["cpu_s"]
                theirs = _theirs(instance, peer, budget, arguments.seed, file.with_suffix(f".{peer}.txt"))
                yield _judged(theirs, known) | {"peer": peer, "work_seconds": budget}


def _calibrated(instance: Instance, seconds: float) -> int:
    gaps = measured_gaps(instance.problem, seconds)
    _say(f"{instance.name} m={instance.days}: {gaps:,} gaps for {seconds:g} s")
    return gaps


def ours(instance: Instance, effort: Effort, seed: int, file: Path) -> dict[str, Any]:
    """
    Solve an instance with the product and write the tours.

    Parameters
    ----------
    instance
        The instance.
    effort, seed
        Of the solver.
    file
        Where the tours go.

    Returns
    -------
    dict
        The beginning of a row; without tours there is no file, and the score is 0.
    """
    result, cpu_s = timed_solve(instance.problem, effort, seed)
    if not result.plans:
        return _row(instance, 0, cpu_s, None)
    plan, cost = result.plans[0]
    file.write_text(instance.lines(plan), encoding="ascii")
    return _row(instance, cost.objective, cpu_s, file)


def _theirs(instance: Instance, peer: str, seconds: float, seed: int, file: Path) -> dict[str, Any]:
    tours, cpu_s = peer_tours(peer, instance.problem, seconds, seed)
    file.write_text(tour_lines([[1 + option for option in tour] for tour in tours]), encoding="ascii")
    score = sum(int(instance.problem.points[option]) for tour in tours for option in tour)
    return _row(instance, score, cpu_s, file)


def _row(instance: Instance, score: int, cpu_s: float, file: Path | None) -> dict[str, Any]:
    return {
        "instance": instance.name,
        "family": instance.family,
        "m": instance.days,
        "score": score,
        "cpu_s": round(cpu_s, 3),
        "solution": str(file) if file else None,
    }


def _judged(row: dict[str, Any], known: BestKnown | None) -> dict[str, Any]:
    return row | {"bks": known.value if known else None, "gap_percent": gap_percent(known, row["score"])}


def _file_name(instance: Instance, seconds: float | None) -> str:
    tours = f"-m{instance.days}" if instance.family == "toptw" else ""
    return f"{instance.name}{tours}{'' if seconds is None else f'-{seconds:g}s'}.txt"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.instances", description=(__doc__ or "").split("\n\n", maxsplit=1)[0]
    )
    parser.add_argument("directory", type=Path, metavar="DIR", help="a folder of published instances")
    parser.add_argument(
        "--bks", type=Path, metavar="FILE.csv", help="best-known values: instance,m,bks,status"
    )
    parser.add_argument(
        "--work-seconds", type=_many(float), default=[1.0], help="processor seconds a run, turned into work"
    )
    parser.add_argument("--gaps", type=_positive(int), help="the work itself, instead of seconds")
    parser.add_argument(
        "--m", type=_many(int), default=[1, 2, 3, 4], help="numbers of tours where the file does not say"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--peers", action="store_true", help="let PyVRP and OR-Tools' routing library try, too"
    )
    parser.add_argument(
        "--solutions", type=Path, metavar="OUT", default=Path("solutions"), help="where the tours go"
    )
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _positive(kind: type) -> Any:
    def read(text: str) -> Any:
        value = kind(text)
        if not 0 < value < 1e12:
            raise ValueError
        return value

    read.__name__ = f"positive {'number' if kind is float else 'whole number'}"
    return read


def _many(kind: type) -> Any:
    read_one = _positive(kind)

    def read(text: str) -> list[Any]:
        return [read_one(part) for part in text.split(",")]

    read.__name__ = f"list of {read_one.__name__}s"
    return read


if __name__ == "__main__":
    sys.exit(main())
