"""The generated stays are the same everywhere, and their evaluator agrees with the product."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks.stay_instances import evaluate as evaluator
from benchmarks.stay_instances.as_problem import problem_of, solution_of
from benchmarks.stay_instances.draws import Draws
from benchmarks.stay_instances.evaluate import judge
from benchmarks.stay_instances.generate import DAYS, SEEDS, SIZES, digest, generate, known_digests, text_of
from benchmarks.stay_instances.read import read_stay_instance
from benchmarks.work_rate import effort_of
from itinerary.solve import solve

Solution = dict[str, Any]


def test_draws_are_those_of_splitmix() -> None:
    """The first words from seed 1234567 are those that its authors print."""
    draws = Draws(1234567)
    words = [draws.below(2**64) for _ in range(3)]
    assert words == [6457827717110365317, 3203168211198807973, 9817491932198370423]


def test_instances_are_as_published() -> None:
    """One of each size gives the digest kept beside the generator, which knows sixty."""
    known = known_digests()
    assert len(known) == len(SIZES) * len(DAYS) * len(SEEDS) == 60
    for size, days, seed in ((150, 2, 1), (300, 5, 4), (600, 3, 5)):
        assert digest(text_of(generate(size, days, seed))) == known[f"stay-{size}-{days}-{seed}"]


def test_values_are_of_all_instances() -> None:
    """Each of the sixty has a value and a price in the table."""
    with Path(evaluator.__file__).with_name("values.csv").open(encoding="ascii", newline="") as file:
        rows = {row["instance"]: row for row in csv.DictReader(file)}
    assert rows.keys() == known_digests().keys()
    assert all(int(row["value"]) > 0 and int(row["cost_ct"]) > 0 for row in rows.values())


def test_file_is_the_instance(tmp_path: Path) -> None:
    """What is written is read again as what was generated; a file of another kind is refused."""
    instance, file = generate(150, 3, 2), tmp_path / "instance.json"
    file.write_text(text_of(instance), encoding="ascii")
    assert read_stay_instance(file) == instance
    file.write_text("[]", encoding="ascii")
    with pytest.raises(ValueError, match="expected the schema"):
        read_stay_instance(file)


@pytest.mark.parametrize(("size", "days", "seed"), [(150, 2, 1), (150, 4, 2), (150, 3, 3), (300, 2, 4)])
def test_evaluator_agrees_with_the_product(size: int, days: int, seed: int) -> None:
    """Value and price of a stay are the same by the product and by the rules said once more."""
    instance = generate(size, days, seed)
    problem = problem_of(instance)
    ((plan, cost),) = solve(problem, effort=effort_of(400_000), seed=1).plans
    judged = judge(instance, solution_of(instance, problem, plan))
    assert judged == {"value": cost.objective, "cost_ct": cost.cost_ct, "feasible": True, "faults": []}


@pytest.fixture(scope="module")
def stay() -> tuple[dict[str, Any], Solution]:
    """Return an instance and a stay of it that can be lived."""
    instance = generate(150, 3, 1)
    problem = problem_of(instance)
    ((plan, _),) = solve(problem, effort=effort_of(400_000), seed=1).plans
    return instance, solution_of(instance, problem, plan)


def _first_visit(instance: dict[str, Any], day: dict[str, Any]) -> int:
    return next(i for i in day["stops"] if instance["offers"][i]["type"] == "visit")


def _twice(instance: dict[str, Any], days: list[dict[str, Any]]) -> None:
    days[0]["stops"].append(_first_visit(instance, days[0]))


def _hungry(instance: dict[str, Any], days: list[dict[str, Any]]) -> None:
    days[0]["stops"] = [i for i in days[0]["stops"] if instance["offers"][i]["type"] == "visit"]


def _backwards(_: dict[str, Any], days: list[dict[str, Any]]) -> None:
    days[0]["stops"].reverse()


def _unknown(_: dict[str, Any], days: list[dict[str, Any]]) -> None:
    days[0]["stops"].append(9999)


def _elsewhere(instance: dict[str, Any], days: list[dict[str, Any]]) -> None:
    beds = [o["id"] for o in instance["offers"] if o["type"] == "lodging" and o["id"] != days[0]["lodging"]]
    days[1]["lodging"] = beds[0]


def _short(_: dict[str, Any], days: list[dict[str, Any]]) -> None:
    del days[-1]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_twice, "is there twice"),
        (_hungry, "0 lunches"),
        (_backwards, "cannot start at"),
        (_unknown, "9999 is no visit or restaurant"),
        (_elsewhere, "more than one bed"),
        (_short, "2 days, 3 wanted"),
    ],
)
def test_evaluator_finds_faults(
    stay: tuple[dict[str, Any], Solution], spoil: Callable[[Any, Any], None], told: str
) -> None:
    """A stay that was spoilt is not feasible, and the fault is told."""
    instance, solution = stay
    spoilt = json.loads(json.dumps(solution))
    spoil(instance, spoilt["days"])
    judged = judge(instance, spoilt)
    assert not judged["feasible"]
    assert any(told in fault for fault in judged["faults"])


def test_evaluator_stands_alone(tmp_path: Path, stay: tuple[dict[str, Any], Solution]) -> None:
    """A copy of the one file judges: 0 for a stay that can be lived, 1 for another, 2 for a bad call."""
    instance, solution = stay
    script = tmp_path / "evaluate.py"
    script.write_bytes(Path(evaluator.__file__).read_bytes())
    files = {"instance": instance, "good": solution, "bad": {"instance": "", "days": []}}
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="ascii")

    def code(*names: str) -> int:
        words = [sys.executable, "-I", str(script), *(f"{name}.json" for name in names)]
        return subprocess.run(words, cwd=tmp_path, check=False, capture_output=True).returncode

    assert [code("instance", "good"), code("instance", "bad"), code("instance")] == [0, 1, 2]


def test_solutions_of_files(tmp_path: Path) -> None:
    """A file that is named is solved; the value printed is that of the solution written."""
    (tmp_path / "instance.json").write_text(text_of(generate(150, 2, 5)), encoding="ascii")
    words = [str(tmp_path / "instance.json"), "--gaps", "400000", "--solutions", str(tmp_path), "--json"]
    command = [sys.executable, "-m", "benchmarks.stay_instances.solve", *words]
    root = Path(__file__).parents[2]
    shown = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    (row,) = json.loads(shown.stdout)
    solution = json.loads(Path(row["solution"]).read_text(encoding="ascii"))
    assert judge(generate(150, 2, 5), solution)["value"] == row["value"]
