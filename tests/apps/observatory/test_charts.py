"""Curves and shades."""

import pytest

from apps.observatory.charts import chart, heat_level, lorenz, percent, share


@pytest.mark.parametrize(
    ("asked", "made", "level"), [(0, 0, None), (10, 0, 0), (10, 4, 1), (100, 94, 3), (100, 95, 4), (3, 3, 5)]
)
def test_only_all_has_the_last_shade(asked: int, made: int, level: int | None) -> None:
    """Where nothing was asked there is no shade."""
    assert heat_level(asked, made) == level


def test_a_share_is_full_only_where_all_is() -> None:
    """999 of 1000 are 99 in coverage, and 100 where shares are to add up."""
    assert (percent(999, 1000), share(999, 1000), percent(1, 0), share(1, 0)) == (99, 100, 0, 0)


def test_a_curve_of_shares_ends_with_all() -> None:
    """The least first."""
    assert lorenz([0, 1, 3]) == [0, 0, 25, 100]
    assert lorenz([]) == [0]


def test_a_line_runs_from_corner_to_corner() -> None:
    """What is nought lies on the axis, what is most at the top; two lines differ in more than colour."""
    drawn = chart([[0, 5, 10], [0, 0, 0]], (2, 10))
    first = drawn.lines[0].points.split()
    assert first[0] == f"{drawn.left}.0,{drawn.bottom}.0"
    assert first[-1] == f"{drawn.right}.0,{drawn.top}.0"
    assert [label for _, label in drawn.up] == ["0", "5", "10"]
    assert drawn.lines[0].dash != drawn.lines[1].dash
