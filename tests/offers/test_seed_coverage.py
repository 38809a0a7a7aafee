"""The page of what became of every named thing of the contract."""

import importlib.util
import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "sources" / "build_coverage.py"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "seed-coverage.md"

pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the sources of the data are not shipped")


@pytest.fixture(scope="module")
def build_coverage() -> ModuleType:
    """Load the script that builds the page."""
    spec = importlib.util.spec_from_file_location("build_coverage", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_shipped_page_is_what_its_source_says() -> None:
    """The page is the one that the build makes: no blank, no id that does not exist, nothing stale."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (["Greeters", "guided visit", ""], "neither an id nor a reason"),
        (["Greeters", "", "offer:greeters"], "neither an id nor a reason"),
        (["Greeters", "guided visit", "offer:gone"], "no such id offer:gone"),
    ],
)
def test_row_without_outcome_is_refused(build_coverage: ModuleType, row: list[str], fault: str) -> None:
    """A blank row, or one that names an id that does not exist, stops the build."""
    with pytest.raises(ValueError, match=fault):
        build_coverage.page([{"ref": "3.1.5", "rows": [row]}], frozenset({"offer:greeters"}))


def test_all_faults_are_told_at_once(build_coverage: ModuleType) -> None:
    """Two faulty rows are two lines of the error."""
    rows = [["a", "x", ""], ["b", "x", "offer:gone"]]
    with pytest.raises(ValueError, match=r"'a': neither.*\n.*'b': no such id"):
        build_coverage.page([{"ref": "2.1", "rows": rows}], frozenset())


def test_every_named_offer_station_and_mooring_has_its_row() -> None:
    """Whatever the data holds of the contract is on the page: nothing named comes from elsewhere."""
    page = PAGE.read_text(encoding="utf-8")
    data = files("offers").joinpath("data")
    for name in ("catalogue.json", "stations.json", "moorings.json"):
        rows = json.loads(data.joinpath(name).read_text(encoding="utf-8"))
        missing = [row["id"] for row in rows if not row.get("demo") and f"`{row['id']}`" not in page]
        assert missing == []
