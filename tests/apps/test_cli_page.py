"""The page of the commands says what the program does."""

import re
import runpy
import sys
import tomllib
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from apps.cli import main
from tests.apps.goods import publishable

from .shell_blocks import fluvestre_commands

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "sources" / "build_cli_page.py"
PAGE = ROOT / "docs" / "cli.md"
FAMILY = ("compose", "--segment", "happy-family", "--from", "lillers", "--effort", "quick")
ONE_DAY = ("--arrive", "2027-05-15T10:00", "--leave", "2027-05-15T18:00")
Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the sources of the pages are not shipped")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """Load the script that builds the page."""
    return runpy.run_path(str(SCRIPT))


@pytest.fixture(scope="module")
def told(script: dict[str, Any]) -> dict[str, Any]:
    """Read what help does not tell."""
    return tomllib.loads(script["SOURCE"].read_text(encoding="utf-8"))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands in an empty folder: how they end, and what they say on stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def started(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["fluvestre", *words])
        monkeypatch.setattr(sys, "stdin", StringIO("une barque passe à midi\n"))
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return started


def expand(words: list[str]) -> list[str]:
    """Expand wildcards as a shell does."""
    return [
        name for word in words for name in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
    ]


def test_shipped_page_is_fresh(script: dict[str, Any], told: dict[str, Any]) -> None:
    """The page in docs is the one that the program's help makes today."""
    assert PAGE.read_text(encoding="utf-8") == script["page"](told)


def test_command_that_is_not_told_stops_the_build(script: dict[str, Any], told: dict[str, Any]) -> None:
    """A command without examples and exits is named."""
    rest = {name: command for name, command in told["command"].items() if name != "catalogue check"}
    with pytest.raises(ValueError, match="catalogue check"):
        script["page"]({**told, "command": rest})


def test_every_example_runs(run: Run, tmp_path: Path) -> None:
    """The commands of the page, one after the other, all end well and say something."""
    text = PAGE.read_text(encoding="utf-8")
    (request,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "weekend.toml").write_text(request, encoding="utf-8")
    for folder in ("feeds", "network"):
        copytree(PAGE.parent / folder, tmp_path / "docs" / folder)
    publishable(f"sqlite:///{tmp_path}/fluvestre.sqlite")
    ends = {" ".join(words): run(*expand(words)) for words in fluvestre_commands(text)}
    assert len(ends) > len(re.findall("^## ", text, re.MULTILINE))
    assert {words: said for words, (code, *said) in ends.items() if code != 0 or not said[0]} == {}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ((*FAMILY, *ONE_DAY, "--budget", "1"), 1),
        ((*FAMILY, *ONE_DAY, "--budget", "cheap"), 2),
        ((*FAMILY, *ONE_DAY, "--formats", "papyrus"), 2),
        ((*FAMILY, *ONE_DAY, "--out", "broken.json/stays"), 2),
        (("check", "broken.json"), 2),
        (("export", "broken.json", "--format", "gpx", "--out", "out.gpx"), 2),
        (("export", "broken.json", "--format", "papyrus", "--out", "out.gpx"), 2),
        (("segments", "--colour"), 2),
        (("offers", "--open-on", "2027-02-30"), 2),
        (("offers", "--near", "paris"), 2),
        (("offers", "--kind", "castel"), 2),
        (("stations", "--catalogue", "broken.json"), 2),
        (("moorings", "--catalogue", "broken.json"), 2),
        (("junctions", "--network", "broken.json"), 2),
        (("routes", "--network", "broken.json"), 2),
        (("catalogue", "check", "broken.json"), 2),
    ],
)
def test_commands_end_as_the_page_says(
    run: Run, told: dict[str, Any], tmp_path: Path, command: tuple[str, ...], code: int
) -> None:
    """What cannot be ends with 1, what is not understood with 2: said on stderr, with nothing on stdout."""
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    name = "catalogue check" if command[0] == "catalogue" else command[0]
    assert str(code) in told["command"][name]["exit"]
    ended, out, err = run(*command)
    assert (ended, out) == (code, "")
    assert err


def test_violations_end_with_one(run: Run, tmp_path: Path) -> None:
    """A stay whose objective was edited is told a line a violation."""
    assert run(*FAMILY, *ONE_DAY, "--out", ".")[0] == 0
    (stay,) = tmp_path.glob("*.json")
    edited = re.sub(r'"objective": (\d+)', r'"objective": 9\1', stay.read_text(encoding="utf-8"))
    stay.write_text(edited, encoding="utf-8")
    code, out, _ = run("check", stay.name)
    assert code == 1
    assert len(out.splitlines()) == 1
