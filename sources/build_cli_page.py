"""Build `docs/cli.md`: every command of the program, as its own help tells it, and how it ends."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command
from typer.testing import CliRunner

from apps.cli import app

SOURCE = Path(__file__).with_name("cli_page.toml")
PAGE = Path(__file__).resolve().parents[1] / "docs" / "cli.md"
WIDE_ENOUGH = {"COLUMNS": "100", "TERMINAL_WIDTH": "80"}
"""Help looks the same whatever terminal it is built in."""


def page(told: dict[str, Any]) -> str:
    """
    Return the page.

    Parameters
    ----------
    told
        What help does not tell: the head of the page, and by command its examples and ends.

    Raises
    ------
    ValueError
        If a command is not told, or what is told is no command.
    """
    known, written = set(commands()), set(told["command"])
    if known != written:
        msg = f"Expected each command once, got {sorted(known ^ written)} on one side only."
        raise ValueError(msg)
    sections = ("\n".join(_section(name, told["command"][name])) for name in commands())
    return "\n".join((told["head"], *sections))


def commands() -> Iterator[str]:
    """List the commands, those of a group by both names, in the order of the help."""
    for name, command in get_command(app).commands.items():
        inner = getattr(command, "commands", None)
        yield from (f"{name} {one}" for one in inner) if inner else (name,)


def _section(name: str, told: dict[str, Any]) -> Iterator[str]:
    yield f"## fluvestre {name}\n"
    if "intro" in told:
        yield f"{told['intro']}"
    yield f"```sh\n{told['example'].strip()}\n```\n"
    yield f"```text\n{_help(name)}\n```\n"
    yield "| exit | when |"
    yield "| --- | --- |"
    yield from (f"| {code} | {told['exit'][code]} |" for code in sorted(told["exit"]))
    yield ""


def _help(name: str) -> str:
    shown = CliRunner().invoke(app, [*name.split(), "--help"], env=WIDE_ENOUGH)
    if shown.exit_code:
        msg = f"fluvestre {name} --help ended with {shown.exit_code}: {shown.output}"
        raise RuntimeError(msg)
    return "\n".join(line.rstrip() for line in shown.output.strip().splitlines())


if __name__ == "__main__":
    PAGE.write_text(page(tomllib.loads(SOURCE.read_text(encoding="utf-8"))), encoding="utf-8")
