"""The benchmark of composing runs at a small size and says what the contract wants."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks.peer_cpsat import compose
from benchmarks.stay import closed_early, first_stay
from benchmarks.stay_instances.as_problem import problem_of
from benchmarks.stay_instances.generate import generate
from benchmarks.work_rate import effort_of
from itinerary.evaluate import evaluate
from itinerary.solve import solve

ROOT = Path(__file__).parents[2]


@pytest.mark.long
def test_rows_of_all_works() -> None:
    """A tiny run prints a row a work with the fields of all benchmarks, and how far from the best it is."""
    options = [
        "--sizes",
        "150",
        "--days",
        "2",
        "--seeds",
        "1",
        "--rounds",
        "1",
        "--longer",
        "1",
        "--no-destination",
    ]
    command = [sys.executable, "-m", "benchmarks.stay", *options, "--peer-seconds", "5", "--json"]
    shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    rows = {row["work"]: row for row in json.loads(shown.stdout)}
    assert set(rows) == {"first", "quick", "normal", "resolve"}
    for row in rows.values():
        assert row["size"] == 150
        assert row["memory_mb"] > 30
        assert {"ours_s", "peer", "peer_s", "ratio", "spread"} <= set(row)
    assert rows["normal"]["gap_percent"] >= 0
    assert rows["normal"]["peer"] == "cp-sat"


def test_first_stay_is_a_stay() -> None:
    """Little work is enough for some stay, worth less than or as much as more work finds."""
    problem = problem_of(generate(150, 2, 2))
    _, value = first_stay(problem)
    ((_, cost),) = solve(problem, effort=effort_of(2_000_000), seed=1).plans
    assert 0 < value <= cost.objective


def test_closed_visit_leaves_the_stay() -> None:
    """After the change, the old plan has a fault, and going on from it finds one that has none."""
    problem = problem_of(generate(150, 2, 2))
    ((plan, _),) = solve(problem, effort=effort_of(400_000), seed=1).plans
    changed = closed_early(problem, plan)
    assert changed is not None
    assert evaluate(plan, changed).faults
    ((other, cost),) = solve(changed, effort=effort_of(400_000), seed=1, start=plan).plans
    assert not cost.faults
    assert other != plan


def test_cp_sat_alone_makes_a_stay_that_can_be_lived() -> None:
    """What its model allows holds by the evaluation of the product, too."""
    problem = problem_of(generate(40, 2, 2))
    plan = compose(problem, 20.0, 1)
    assert plan is not None
    assert evaluate(plan, problem).faults == ()
