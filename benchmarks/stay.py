"""
How fast and how well stays are composed: seconds of one processor after the matrices, beside CP-SAT alone.

    python -m benchmarks.stay [--sizes N ...] [--days N ...] [--seeds N ...] [--no-destination] [--rounds N]
                              [--longer N] [--peer-seconds S] [--json]

Works: `first` is the least work, doubled from a thousand gaps, after which there is a full stay; `quick`
and `normal` are the efforts of the product; `resolve` composes `normal` again after one visit of the stay
has closed, going on from that stay with a share of the work, beside composing anew. Gaps are to the best
stay that any run of the benchmark has met on that problem, long searches from other seeds included. The
peer CP-SAT models days as circuits over arcs to the nearest and gets its seconds of processor time on the
first problem of each size; it is judged by `itinerary.evaluate`, as we are.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from benchmarks.stay_grounds import Ground, destination, generated
from benchmarks.stay_peak import peak_mb
from benchmarks.work_rate import MEASURED_SEED, timed_solve
from itinerary.effort import Effort
from itinerary.evaluate import evaluate
from itinerary.params import Params
from itinerary.plan import Plan
from itinerary.problem import CLOSED, Problem
from itinerary.solve import solve

EFFORTS = dict(Params().efforts)
RESOLVE_SHARE = Params().resolve_percent
FIRST_GAPS = 1000
Row = dict[str, Any]


def main() -> None:
    """Run the benchmark."""
    arguments = _arguments()
    rows: list[Row] = []
    met: set[int] = set()
    for ground in _grounds(arguments):
        first_of_size = bool(ground.seed) and ground.size not in met
        met.add(ground.size)
        measured = measure(ground, arguments, with_peer=first_of_size and arguments.peer_seconds > 0)
        print(*map(shown, measured), sep="\n", file=sys.stderr, flush=True)
        rows += measured
    print(json.dumps(rows) if arguments.json else "\n".join(summary(rows)))


def measure(ground: Ground, arguments: argparse.Namespace, *, with_peer: bool) -> list[Row]:
    """
    Compose a stay in all ways.

    Parameters
    ----------
    ground
        The problem.
    arguments
        Rounds, and seconds of long searches and of the peer.
    with_peer
        Whether CP-SAT tries, too.

    Returns
    -------
    list of dict
        A row a work; gaps in per cent of the best stay met.
    """
    problem = ground.problem
    timed_solve(problem, EFFORTS["quick"], MEASURED_SEED)  # compiles or loads what is compiled
    first_s, first = first_stay(problem)
    runs = {
        name: [_run(problem, EFFORTS[name], seed) for seed in range(1, arguments.rounds + 1)]
        for name in ("quick", "normal")
    }
    normal = max((run for run in runs["normal"] if run[2]), key=lambda run: run[1], default=None)
    long_effort = replace(EFFORTS["normal"], gaps=EFFORTS["normal"].gaps * arguments.longer)
    longer = [_run(problem, long_effort, seed)[1] for seed in (101, 102)]
    theirs = _cp_sat(problem, arguments.peer_seconds) if with_peer else None
    best = max([first, *(run[1] for name in runs for run in runs[name]), *longer, theirs[1] if theirs else 0])
    memory_mb = peak_mb(ground.size, ground.days, ground.seed, "normal") if ground.seed else None
    rows = [_row(ground, "first", [first_s], None, memory_mb) | {"gap_percent": _gap([first], best)}]
    for name, took in runs.items():
        row = _row(ground, name, [run[0] for run in took], theirs, memory_mb)
        gaps = {"gap_percent": _gap([run[1] for run in took], best), "best": best}
        rows.append(
            row | gaps | {"peer_gap_percent": _gap([theirs[1]], best) if theirs and theirs[1] else None}
        )
    if normal is not None and (changed := closed_early(problem, normal[2])) is not None:
        rows.append(_resolved(ground, changed, normal[2], arguments.rounds) | {"memory_mb": memory_mb})
    return rows


def first_stay(problem: Problem) -> tuple[float, int]:
    """
    Find how soon there is a full stay.

    Parameters
    ----------
    problem
        The problem.

    Returns
    -------
    tuple
        Processor seconds of the shortest run that gives one, and what it is worth.
    """
    gaps = FIRST_GAPS
    while gaps < EFFORTS["normal"].gaps:
        effort = replace(EFFORTS["quick"], gaps=gaps, rounds=0)
        took, value, plan = _run(problem, effort, 1)
        if plan is not None:
            return took, value
        gaps *= 2
    return float("nan"), 0


def closed_early(problem: Problem, plan: Plan) -> Problem | None:
    """
    Close one visit of a stay on its day.

    Parameters
    ----------
    problem, plan
        The problem, and a stay of it.

    Returns
    -------
    Problem or None
        Changed; None if the stay has no visit.
    """
    visits = [(day.day, o) for day in plan.days for o in day.options if not problem.lunch[o]]
    if not visits:
        return None
    windows = problem.windows.copy()
    windows[visits[len(visits) // 2]] = CLOSED
    return replace(problem, windows=windows)


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
        For people.
    """
    gap = "" if row["gap_percent"] is None else f", gap {row['gap_percent']} %"
    peer = (
        ""
        if row["peer"] is None
        else f"; {row['peer']} {row['peer_s']} s, gap {row.get('peer_gap_percent')} %"
    )
    return f"{row['instance']} {row['work']}: {row['ours_s']} s{gap}{peer}"


def summary(rows: Sequence[Row]) -> Iterator[str]:
    """
    Sum rows up by work and size.

    Parameters
    ----------
    rows
        Of the benchmark.

    Returns
    -------
    iterator of str
        A line each, with medians.
    """
    for work, size in sorted({(row["work"], _class(row)) for row in rows}):
        same = [row for row in rows if (row["work"], _class(row)) == (work, size)]
        gaps = [row["gap_percent"] for row in same if row["gap_percent"] is not None]
        median_s = statistics.median(row["ours_s"] for row in same)
        gap = f", gap {statistics.median(gaps):.2f} % (worst {max(gaps):.2f})" if gaps else ""
        yield f"{work}, {size}: {median_s:.3f} s{gap}, {len(same)} problems"


def _class(row: Row) -> str:
    return f"{row['size']} offers" if row["instance"].startswith("stay-") else "destination"


def _grounds(arguments: argparse.Namespace) -> Iterator[Ground]:
    yield from generated(tuple(arguments.sizes), tuple(arguments.days), tuple(arguments.seeds))
    if arguments.destination:
        yield from destination()


def _run(problem: Problem, effort: Effort, seed: int) -> tuple[float, int, Plan | None]:
    result, took = timed_solve(problem, effort, seed)
    return (took, result.plans[0][1].objective, result.plans[0][0]) if result.plans else (took, 0, None)


def _cp_sat(problem: Problem, seconds: float) -> tuple[float, int]:
    from benchmarks.peer_cpsat import compose

    began = time.process_time()
    plan = compose(problem, seconds, 1)
    took = time.process_time() - began
    cost = None if plan is None else evaluate(plan, problem)
    return took, cost.objective if cost is not None and not cost.faults else 0


def _resolved(ground: Ground, changed: Problem, plan: Plan, rounds: int) -> Row:
    """Go on from a stay after a change, beside composing anew with all the work."""
    effort, ours, anew, gaps = EFFORTS["normal"], [], [], []
    share = replace(effort, gaps=effort.gaps * RESOLVE_SHARE // 100)
    for seed in range(1, rounds + 1):
        began = time.process_time()
        again = solve(changed, effort=share, seed=seed, start=plan)
        ours.append(time.process_time() - began)
        took, value, _ = _run(changed, effort, seed)
        anew.append(took)
        found = again.plans[0][1].objective if again.plans else 0
        gaps.append(100 * (value - found) / value if value else 0.0)
    row = _row(ground, "resolve", ours, (statistics.median(anew), 0), None)
    ratios = sorted(other / own for own, other in zip(ours, anew, strict=True))
    row |= {
        "ratio": round(statistics.median(ratios), 2),
        "spread": [round(ratios[0], 2), round(ratios[-1], 2)],
    }
    return row | {
        "peer": "composing anew",
        "gap_percent": round(statistics.median(gaps), 2),
        "peer_gap_percent": 0.0,
    }


def _row(
    ground: Ground, work: str, ours: Sequence[float], theirs: tuple[float, int] | None, memory_mb: int | None
) -> Row:
    ratios = sorted(theirs[0] / own for own in ours) if theirs else None
    return {
        "work": work,
        "size": ground.size,
        "days": ground.days,
        "instance": ground.name,
        "ours_s": round(statistics.median(ours), 4),
        "peer": "cp-sat" if theirs else None,
        "peer_s": round(theirs[0], 2) if theirs else None,
        "ratio": round(statistics.median(ratios), 2) if ratios else None,
        "spread": [round(ratios[0], 2), round(ratios[-1], 2)] if ratios else None,
        "memory_mb": memory_mb,
    }


def _gap(values: Sequence[int], best: int) -> float | None:
    return round(100 * (best - statistics.median(values)) / best, 2) if best else None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.stay", description=(__doc__ or "").split("\n\n", maxsplit=1)[0]
    )
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=(150, 300, 600), help="offers of generated problems"
    )
    parser.add_argument("--days", type=int, nargs="+", default=(2, 3, 4))
    parser.add_argument("--seeds", type=int, nargs="+", default=(1, 2), help="of generated problems")
    parser.add_argument(
        "--no-destination", dest="destination", action="store_false", help="generated problems only"
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each is composed, from other seeds")
    parser.add_argument(
        "--longer", type=int, default=8, help="long searches do so many times the work of normal"
    )
    parser.add_argument(
        "--peer-seconds", type=float, default=30.0, help="processor seconds of CP-SAT; 0 for none"
    )
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
