"""
What the solver of the product makes of the sixty instances.

    python -m benchmarks.stay_instances.solve [FILE ...] [--size N,...] [--work-seconds S | --gaps N]
                                              [--seed N,...] [--thorough] [--solutions OUT] [--json]

Each solution is judged by the independent evaluator, and a difference is an error. The best of several
seeds stands, and with `--thorough` the lowest of their bounds.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.stay_instances.as_problem import problem_of, solution_of
from benchmarks.stay_instances.evaluate import judge
from benchmarks.stay_instances.generate import DAYS, SEEDS, SIZES, Instance, generate
from benchmarks.stay_instances.read import read_stay_instance
from benchmarks.work_rate import measured_gaps, stay_effort_of, timed_solve
from itinerary.effort import Effort
from itinerary.params import Params
from itinerary.problem import Problem


def main() -> None:
    """Solve them."""
    arguments = _arguments()
    rows = []
    for instance in _instances(arguments):
        rows.append(best_of(instance, arguments))
        print("{instance}: {value}, {cpu_s} s".format(**rows[-1]), file=sys.stderr, flush=True)
    if arguments.json:
        print(json.dumps(rows))
        return
    print("instance,value,cost_ct,bound")
    print("\n".join("{instance},{value},{cost_ct},{bound}".format(**row) for row in rows))


def _instances(arguments: argparse.Namespace) -> Iterator[Instance]:
    """Read the files that were named; without any, generate all."""
    if arguments.files:
        return map(read_stay_instance, arguments.files)
    return (generate(size, days, seed) for size in arguments.size for days in DAYS for seed in SEEDS)


def best_of(instance: Instance, arguments: argparse.Namespace) -> dict[str, Any]:
    """
    Solve an instance from each seed.

    Parameters
    ----------
    instance
        The instance.
    arguments
        Work, seeds, and where solutions go.

    Returns
    -------
    dict
        Value and price of the best stay, processor seconds of all, and the file.
    """
    problem, best, total_s, bounds = problem_of(instance), None, 0.0, list[int]()
    effort = _effort(problem, arguments)
    for seed in arguments.seed:
        result, cpu_s = timed_solve(problem, effort, seed)
        total_s += cpu_s
        bounds += [] if result.bound is None else [result.bound]
        for plan, cost in result.plans:
            solution = solution_of(instance, problem, plan)
            judged = judge(instance, solution)
            if judged["faults"] or (judged["value"], judged["cost_ct"]) != (cost.objective, cost.cost_ct):
                sys.exit(f"{instance['name']}: evaluator says {judged}, solver {cost.objective}")
            if best is None or cost.objective > best[0]:
                best = cost.objective, cost.cost_ct, solution
    value, cost_ct, solution = best or (None, None, None)
    row = {"instance": instance["name"], "value": value, "cost_ct": cost_ct, "cpu_s": round(total_s, 2)}
    row["bound"] = min(bounds, default="")
    if arguments.solutions is None or solution is None:
        return row | {"solution": None}
    arguments.solutions.mkdir(parents=True, exist_ok=True)
    file = arguments.solutions / f"{instance['name']}.json"
    file.write_text(json.dumps(solution) + "\n", encoding="ascii")
    return row | {"solution": str(file)}


def _effort(problem: Problem, arguments: argparse.Namespace) -> Effort:
    if arguments.thorough:
        return dict(Params().efforts)["thorough"]
    return stay_effort_of(arguments.gaps or measured_gaps(problem, arguments.work_seconds, stay_effort_of))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.stay_instances.solve",
        description=(__doc__ or "").split("\n\n", maxsplit=1)[0],
    )
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="instances; all sixty if none")
    parser.add_argument(
        "--size", type=_whole_numbers, default=SIZES, help="numbers of offers, of 150, 300, 600"
    )
    parser.add_argument(
        "--work-seconds", type=float, default=1.0, help="processor seconds a run, turned into work"
    )
    parser.add_argument("--gaps", type=int, help="the work itself, instead of seconds")
    parser.add_argument("--thorough", action="store_true", help="the most work of the product, and its bound")
    parser.add_argument("--seed", type=_whole_numbers, default=(1,))
    parser.add_argument("--solutions", type=Path, metavar="OUT", help="where solutions go")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _whole_numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))


if __name__ == "__main__":
    main()
