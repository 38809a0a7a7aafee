"""Best-known values are looked up by name and number of tours."""

from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks.best_known import best_known, gap_percent, read_best_known


def test_look_up(tmp_path: Path) -> None:
    """A row of the very number of tours counts before one of any; only proofs of optimality prove."""
    file = tmp_path / "bks.csv"
    file.write_text("instance,m,bks,status\na,2,50,optimal\na,,40,best known\nb,,,\n", encoding="ascii")
    table = read_best_known(file)
    exact, any_number = best_known(table, "a", 2), best_known(table, "a", 3)
    assert exact is not None
    assert any_number is not None
    assert (exact.value, exact.proved, any_number.value, any_number.proved) == (50.0, True, 40.0, False)
    assert best_known(table, "b", 1) is None
    assert (gap_percent(exact, 49), gap_percent(any_number, 41), gap_percent(None, 1)) == (2.0, -2.5, None)


def test_word_for_a_number_is_told(tmp_path: Path) -> None:
    """The file, the instance and the word."""
    file = tmp_path / "bks.csv"
    file.write_text("instance,m,bks\na,2,many\n", encoding="ascii")
    with pytest.raises(ValueError, match=r"bks\.csv: a: 'many' is no number"):
        read_best_known(file)
