"""Published instances are read by the rules of their families."""

from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks.published import family_of, read_instance
from benchmarks.work_rate import effort_of
from itinerary.solve import solve
from tests.benchmarks.published import TOPTW, TTDP, write


def test_families_are_recognised(tmp_path: Path) -> None:
    """Each shape is known; what begins with words is no instance; numbers of another shape are a fault."""
    write(tmp_path)
    found = {path.name: family_of(path) for path in tmp_path.rglob("*.*") if path.suffix != ".csv"}
    assert found == {"k1.txt": "toptw", "t1.txt": "ttdp", "h1.ophs": "ophs", "format.txt": None}
    odd = tmp_path / "odd.txt"
    odd.write_text("1 2 3\n4 5 6\n", encoding="ascii")
    with pytest.raises(ValueError, match=r"odd\.txt: neither TOPTW"):
        family_of(odd)


def test_distances_are_rounded_down(tmp_path: Path) -> None:
    """To one decimal in Solomon's instances, to two in Cordeau's, which begin with pr."""
    text = TOPTW.replace("6.00 8.00", "1.00 1.00")
    for name, unit in (("k1.txt", 14), ("pr1.txt", 141)):
        (tmp_path / name).write_text(text, encoding="ascii")
        assert read_instance(tmp_path / name, 1).problem.travel.go_min[0, 2] == unit


@pytest.mark.parametrize(
    ("name", "days", "score", "lines"),
    [
        ("k1.txt", 1, 10, "1\n"),
        ("k1.txt", 2, 16, None),
        ("t1.txt", 1, 17, "2\n1\n"),
        ("hotels/h1.ophs", 1, 50, "0 3 2\n2 4 1\n"),
    ],
)
def test_best_tours_are_found(tmp_path: Path, name: str, days: int, score: int, lines: str | None) -> None:
    """Small ones are solved to the optimum reckoned by hand, and written in the numbers of the file."""
    instance = read_instance(write(tmp_path) / name, days)
    ((plan, cost),) = solve(instance.problem, effort=effort_of(20_000), seed=1).plans
    assert cost.objective == score
    if lines is not None:
        assert instance.lines(plan) == lines


def test_hotel_far_from_both_ends_is_found(tmp_path: Path) -> None:
    """Of four trips of 10 along a line, two meet in a hotel that no end of the tour can reach."""
    stops = ((0, 0), (40, 0), (10, 0), (20, 0), (30, 0), (5, 1), (15, 2), (25, 4), (35, 8))
    lines = "\n".join(f"{x} 0 {score}" for x, score in stops)
    (tmp_path / "h4.ophs").write_text(f"6 3 4\n40\n10 10 10 10\n---\n{lines}\n", encoding="ascii")
    instance = read_instance(tmp_path / "h4.ophs", 1)
    ((plan, cost),) = solve(instance.problem, effort=effort_of(20_000), seed=1).plans
    assert cost.objective == 1 + 2 + 4 + 8
    assert instance.lines(plan) == "0 5 2\n2 6 3\n3 7 4\n4 8 1\n"


def test_empty_tour_is_a_line(tmp_path: Path) -> None:
    """A day that visits nothing is written as the depot, so that days keep their places."""
    (tmp_path / "t1.txt").write_text(TTDP.replace("2 4 3 2 7", "2 40 3 2 7"), encoding="ascii")
    instance = read_instance(tmp_path / "t1.txt", 1)
    ((plan, _),) = solve(instance.problem, effort=effort_of(20_000), seed=1).plans
    assert instance.lines(plan) == "0\n1\n"


@pytest.mark.parametrize("cut", [TOPTW.rsplit("\n", 2)[0], TOPTW.replace("  2 6.00", "  7 6.00")])
def test_files_cut_short_are_refused(tmp_path: Path, cut: str) -> None:
    """Missing places, or numbers out of order, are told with the file."""
    (tmp_path / "k1.txt").write_text(cut, encoding="ascii")
    with pytest.raises(ValueError, match=r"k1\.txt: expected places 0 to 3"):
        read_instance(tmp_path / "k1.txt", 1)
