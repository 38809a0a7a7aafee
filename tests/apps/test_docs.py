"""The documentation leads where it says, and shows what the program understands."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from apps.cli import app
from itinerary.params import Params

from .shell_blocks import fluvestre_commands

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = tuple(path for path in (ROOT / "README.md", *sorted(DOCS.glob("*.md"))) if path.exists())

pytestmark = pytest.mark.skipif(not DOCS.exists(), reason="the documentation is not shipped")


def links(text: str) -> list[str]:
    """List what a page links to, pictures too, short of what stands in code."""
    prose = re.sub(r"^```.*?^```|`[^`\n]*`", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"\]\(([^)\s]+)\)", prose)


def parse(words: list[str]) -> None:
    """Let the program read a command without running it."""
    command: Any = get_command(app)
    rest = list(words)
    while rest and rest[0] in getattr(command, "commands", {}):
        command = command.commands[rest.pop(0)]
    command.make_context("fluvestre", rest)


def settings(text: str) -> dict[str, set[str]]:
    """Collect the values that a page gives to settings: `` `name` = value ``."""
    found: dict[str, set[str]] = {}
    for name, value in re.findall(r"`(\w+)` = ((?:\w+ \d+, )+\w+ \d+|-?\d+(?:\.\d+)?)", text):
        found.setdefault(name, set()).add(value)
    return found


def told(value: Any) -> str:
    """Write the value of a setting as the page does."""
    return ", ".join(f"{name} {number}" for name, number in value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("page", PAGES, ids=[path.name for path in PAGES])
def test_relative_links_lead_somewhere(page: Path) -> None:
    """What a page links to inside the project exists."""
    inside = [link for link in links(page.read_text(encoding="utf-8")) if "://" not in link]
    lost = [link for link in inside if not (page.parent / link.partition("#")[0]).exists()]
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=[path.name for path in PAGES])
def test_commands_are_understood(page: Path) -> None:
    """Every command that a page shows names a subcommand that has its options."""
    for words in fluvestre_commands(page.read_text(encoding="utf-8")):
        parse(words)


def test_command_with_an_unknown_option_is_noticed() -> None:
    """A page that shows an option the program does not have would fail."""
    (words,) = fluvestre_commands(
        "```sh\n.venv/bin/fluvestre compose \\\n    --teleport bethune  # no\n```\n"
    )
    with pytest.raises(Exception, match="--teleport"):
        parse(words)


def test_lost_link_is_noticed() -> None:
    """Links and pictures are found, code is not taken for one."""
    text = "[a](gone.md) ![b](gone.svg) `[c](code.md)`\n```text\n[d](block.md)\n```\n"
    assert links(text) == ["gone.md", "gone.svg"]


def test_settings_of_the_method_are_those_of_the_program() -> None:
    """Whatever setting the page of the method names has the value of the program."""
    shown = settings((DOCS / "method.md").read_text(encoding="utf-8"))
    assert len(shown) > 20
    assert shown == {field.name: {told(field.default)} for field in fields(Params) if field.name in shown}


def test_codes_to_confirm_are_explained() -> None:
    """Whatever a stop may leave to be confirmed stands in the concepts and in the schema alike."""
    concepts = (DOCS / "concepts.md").read_text(encoding="utf-8")
    schema = json.loads((DOCS / "stay-1.schema.json").read_text(encoding="utf-8"))
    rows = re.findall(r"^\| (`.*?) \|", concepts.partition("## To be confirmed")[2], re.MULTILINE)
    codes = {code for row in rows for code in re.findall(r"`([\w.-]+)`", row)}
    codes = {f"access{code}" if code.startswith(".") else code for code in codes}
    assert codes == set(schema["$defs"]["stop"]["properties"]["to_confirm"]["items"]["enum"])
