"""The page of the settings says what the table says."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from apps.settings import SETTINGS

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "sources" / "build_settings_page.py"
PAGE = ROOT / "docs" / "settings.md"

pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the sources of the pages are not shipped")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """Load the script that builds the page."""
    return runpy.run_path(str(SCRIPT))


def test_shipped_page_is_fresh(script: dict[str, Any]) -> None:
    """The page in docs is the one that the table makes today."""
    assert PAGE.read_text(encoding="utf-8") == script["page"](SETTINGS)


def test_page_has_a_row_a_setting(script: dict[str, Any]) -> None:
    """A setting is told with its default, what is expected and what it does."""
    made = script["page"](SETTINGS)
    assert made.count("\n| `FLUVESTRE_") == len(SETTINGS)
    row = "| `FLUVESTRE_PORT` | `8000` | a whole number from 1 to 65535 | The port to listen on. |"
    assert row in made.splitlines()
