"""The benchmark of networks runs, and says what it did."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXTRACT = ROOT / "docs" / "network" / "exemple.osm"


@pytest.mark.skipif(not EXTRACT.exists(), reason="the documentation is not shipped")
def test_rows_of_both_works() -> None:
    """A tiny run prints a row for building and one for opening, each beside osmnx."""
    command = [sys.executable, "-m", "benchmarks.network", "--extract", str(EXTRACT), "--sizes", "300"]
    shown = subprocess.run(
        [*command, "--rounds", "1", "--json"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    build, load = json.loads(shown.stdout)
    assert (build["work"], load["work"], load["size"]) == ("build", "load", 300)
    for row in (build, load):
        assert "osmnx" in row["peer"]
        assert row["spread"] == [row["ratio"]] * 2
        assert row["ours_s"] > 0
        assert row["memory_mb"] > 30
