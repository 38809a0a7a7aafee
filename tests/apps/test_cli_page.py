"""The page of the commands says what the program does."""

import os
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "sources" / "build_cli_page.py"
PAGE = ROOT / "docs" / "cli.md"
FAMILY = ("compose", "--segment", "happy-family", "--from", "lillers", "--effort", "quick")
ONE_DAY = ("--arrive", "2027-05-15T10:00", "--leave", "2027-05-15T18:00")

pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the sources of the pages are not shipped")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """Load the script that builds the page."""
    return runpy.run_path(str(SCRIPT))


@pytest.fixture(scope="module")
def told(script: dict[str, Any]) -> dict[str, Any]:
    """Read what help does not tell."""
    return tomllib.loads(script["SOURCE"].read_text(encoding="utf-8"))


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with the program of this environment."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )


def test_shipped_page_is_fresh(script: dict[str, Any], told: dict[str, Any]) -> None:
    """The page in docs is the one that the program's help makes today."""
    assert PAGE.read_text(encoding="utf-8") == script["page"](told)


def test_command_that_is_not_told_stops_the_build(script: dict[str, Any], told: dict[str, Any]) -> None:
    """A command without examples and exits is named."""
    rest = {name: command for name, command in told["command"].items() if name != "catalogue check"}
    with pytest.raises(ValueError, match="catalogue check"):
        script["page"]({**told, "command": rest})


def test_every_example_runs(tmp_path: Path) -> None:
    """The commands of the page, one block after the other, all end well."""
    text = PAGE.read_text(encoding="utf-8")
    (request,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "weekend.toml").write_text(request, encoding="utf-8")
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        done = run(tmp_path, "sh", "-eu", "-c", block)
        assert done.returncode == 0, f"{block}{done.stderr}"
        assert done.stdout


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ((*FAMILY, *ONE_DAY, "--budget", "1"), 1),
        ((*FAMILY, *ONE_DAY, "--budget", "cheap"), 2),
        ((*FAMILY, *ONE_DAY, "--formats", "papyrus"), 2),
        (("check", "{broken}"), 2),
        (("export", "{broken}", "--format", "gpx", "--out", "out.gpx"), 2),
        (("export", "{broken}", "--format", "papyrus", "--out", "out.gpx"), 2),
        (("segments", "--colour"), 2),
        (("offers", "--open-on", "2027-02-30"), 2),
        (("offers", "--near", "paris"), 2),
        (("stations", "--catalogue", "{broken}"), 2),
        (("moorings", "--catalogue", "{broken}"), 2),
        (("junctions", "--network", "{broken}"), 2),
        (("routes", "--network", "{broken}"), 2),
        (("catalogue", "check", "{broken}"), 2),
    ],
)
def test_commands_end_as_the_page_says(
    told: dict[str, Any], tmp_path: Path, command: tuple[str, ...], code: int
) -> None:
    """What cannot be ends with 1, what is not understood with 2: in words, not in a traceback."""
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    done = run(tmp_path, "fluvestre", *(word.format(broken="broken.json") for word in command))
    name = "catalogue check" if command[0] == "catalogue" else command[0]
    assert str(code) in told["command"][name]["exit"]
    assert done.returncode == code
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_violations_end_with_one(tmp_path: Path) -> None:
    """A stay whose objective was edited is told a line a violation."""
    assert run(tmp_path, "fluvestre", *FAMILY, *ONE_DAY, "--out", ".").returncode == 0
    (stay,) = tmp_path.glob("*.json")
    edited = re.sub(r'"objective": (\d+)', r'"objective": 9\1', stay.read_text(encoding="utf-8"))
    stay.write_text(edited, encoding="utf-8")
    done = run(tmp_path, "fluvestre", "check", stay.name)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
