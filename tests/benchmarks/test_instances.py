"""The benchmark on published instances runs, writes tours, and says what is wrong with its input."""

import json
from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks.best_known import BestKnown
from benchmarks.instance_table import summary
from benchmarks.instances import main
from benchmarks.peer_engines import PEERS, peer_tours
from benchmarks.published import read_instance
from tests.benchmarks.published import write


def test_rows_and_solutions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each instance gets a row with its gap and a file with its tours; nothing known, no gap."""
    folder, out = write(tmp_path), tmp_path / "out"
    words = [str(folder), "--bks", str(folder / "bks.csv"), "--m", "1,2", "--gaps", "20000", "--json"]
    assert main([*words, "--solutions", str(out)]) == 0
    rows = {(row["instance"], row["m"]): row for row in json.loads(capsys.readouterr().out)}
    assert {key: row["score"] for key, row in rows.items()} == {
        ("k1", 1): 10,
        ("k1", 2): 16,
        ("t1", 2): 17,
        ("h1", 2): 50,
    }
    assert {key: row["gap_percent"] for key, row in rows.items()} == {
        ("k1", 1): 0.0,
        ("k1", 2): None,
        ("t1", 2): None,
        ("h1", 2): -25.0,
    }
    assert rows["t1", 2]["bks"] is None
    assert Path(rows["h1", 2]["solution"]).read_text(encoding="ascii") == "0 3 2\n2 4 1\n"
    assert Path(rows["h1", 2]["solution"]) == out / "hotels" / "h1.txt"
    assert rows["k1", 1]["solution"] != rows["k1", 2]["solution"]


def test_same_work_gives_the_same_tours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tours hang on the gaps tried and the seed, not on the clock; what was written is no instance."""
    folder = write(tmp_path)
    texts = []
    for out in (tmp_path / "tours", tmp_path / "tours"):
        words = [str(folder), "--gaps", "5000", "--m", "2", "--seed", "3", "--solutions", str(out), "--json"]
        assert main(words) == 0
        rows = json.loads(capsys.readouterr().out)
        texts.append([Path(row["solution"]).read_text(encoding="ascii") for row in rows])
    assert texts[0] == texts[1]


def test_seconds_become_work_that_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the seconds were taken for is told on stderr and in the row; stdout is JSON alone."""
    (tmp_path / "only").mkdir()
    folder = write(tmp_path / "only")
    words = [str(folder / "hotels"), "--work-seconds", "0.01", "--solutions", str(tmp_path / "out"), "--json"]
    assert main(words) == 0
    shown = capsys.readouterr()
    (row,) = json.loads(shown.out)
    assert f"h1 m=2: {row['gaps']:,} gaps for 0.01 s" in shown.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere"], "nowhere: no such folder."),
        (["{0}/empty"], "no instance in it"),
        (["{0}", "--bks", "{0}/none.csv"], "none.csv"),
        (["{0}", "--bks", "{0}/format.txt"], "no column bks or instance"),
        (["{0}/broken"], "bad.txt: expected places"),
    ],
)
def test_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str) -> None:
    """It is told in a line and ends with 2; nothing is printed to stdout."""
    write(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "bad.txt").write_text("1 1 3 1\n0 9\n0 0 0 0 0 0 0 0 9\n", encoding="ascii")
    if told.startswith(("none", "no column")):
        (tmp_path / "broken" / "bad.txt").unlink()
    assert main([word.format(tmp_path) for word in words]) == 2
    shown = capsys.readouterr()
    assert told in shown.err
    assert shown.out == ""


@pytest.mark.parametrize(
    "words", [["--work-seconds", "fast"], ["--work-seconds", "0"], ["--m", "0"], ["--gaps", "-1"]]
)
def test_bad_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """What is no positive number is refused by the command line."""
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path), *words])
    assert stopped.value.code == 2
    assert "invalid" in capsys.readouterr().err


def test_summary_counts_what_was_reached() -> None:
    """The mean gap is over what has a best known; proved optima are counted apart."""
    table = {("a", ""): BestKnown(value=10.0, proved=True), ("b", ""): BestKnown(value=10.0, proved=False)}
    row = {"family": "ophs", "m": 2, "cpu_s": 1.0, "work_seconds": 1.0}
    rows = [
        row | {"instance": "a", "gap_percent": 0.0},
        row | {"instance": "b", "gap_percent": 3.0},
        row | {"instance": "c", "gap_percent": None},
    ]
    assert summary(rows, table) == (
        "ophs 1 s ours: 3 runs, mean gap 1.500 %, 1 of 2 at or above best known (50.0%), median 1.00 s, "
        "1 of 1 proved optima (100.0%)"
    )


def test_peers_solve_the_same(tmp_path: Path) -> None:
    """PyVRP and the routing library find the tours of small instances; closed weekdays are closed to them."""
    pytest.importorskip("pyvrp", reason="a peer of the benchmark is absent")
    folder = write(tmp_path)
    for peer in PEERS:
        tours, _ = peer_tours(peer, read_instance(folder / "t1.txt", 1).problem, 0.2, 1)
        assert [list(tour) for tour in tours] == [[1], [0]]
        tours, _ = peer_tours(peer, read_instance(folder / "k1.txt", 2).problem, 0.2, 1)
        assert sorted(list(tour) for tour in tours) == [[0], [2]]
