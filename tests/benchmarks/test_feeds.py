"""The benchmark of feeds runs, and measures what it says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT.parent / "shared/data/sit_payloads/datatourisme_flux_2020_sample.zip"

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not (ROOT / "benchmarks").is_dir(), reason="the benchmarks are not shipped"),
    pytest.mark.skipif(not SAMPLE.exists(), reason="the open data beside the project is absent"),
]


def test_row_is_of_ours_beside_a_named_peer() -> None:
    """Tests that a tiny run prints one row with all its keys, and that some objects were offers."""
    command = [sys.executable, "-m", "benchmarks.feeds", "--objects", "300", "--rounds", "1", "--json"]
    shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    (row,) = json.loads(shown.stdout)
    assert row.keys() == {
        "work", "size", "ours_s", "peer", "peer_s", "ratio", "spread", "memory_mb", "offers",
    }  # fmt: skip
    assert (row["work"], row["size"], row["peer"]) == ("datatourisme-300", 300, "json.load")
    assert row["spread"][0] <= row["ratio"] <= row["spread"][1]
    assert 0 < row["offers"] < 300


def test_missing_sample_is_told(tmp_path: Path) -> None:
    """Tests that a benchmark without its feed says which, and does not pretend."""
    command = [sys.executable, "-m", "benchmarks.feeds", "--sample", str(tmp_path / "none.zip")]
    shown = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert shown.returncode == 1
    assert "none.zip" in shown.stderr
