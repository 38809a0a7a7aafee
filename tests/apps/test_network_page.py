"""The page of the network says what the program does, in both its languages."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graphs.profile import profile_names

from .shell_blocks import fluvestre_commands
from .test_feeds_page import agrees, blocks, expand

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "network.md"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the documentation is not shipped")


def parts() -> tuple[str, str]:
    """Return the French and the English part."""
    french, english, tail = PAGE.read_text(encoding="utf-8").partition('<a id="english"></a>')
    assert english
    return french, tail


@pytest.mark.parametrize("part", [0, 1])
def test_every_command_gives_the_output_shown(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    """The commands of a part, one after the other, print what stands below them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    shutil.copytree(ROOT / "docs" / "network", tmp_path / "docs" / "network")
    shown = blocks(parts()[part])
    commands = [(body, shown[i + 1]) for i, (kind, body) in enumerate(shown) if kind == "sh"]
    assert len(commands) == 3
    for body, (kind, output) in commands:
        assert kind == "text"
        ends = [run(*expand(words)) for words in fluvestre_commands(f"```sh\n{body}```")]
        assert ends
        assert [end.code for end in ends] == [0] * len(ends)
        printed = "\n".join(end.out.strip() for end in ends)
        assert agrees(output, printed), printed


def test_every_profile_is_named() -> None:
    """In both parts, each profile that there is and no other."""
    for part in parts():
        section = part.partition("### 3.")[2].partition("### 4.")[0]
        assert set(re.findall(r"`([\w-]+)`", section)) == set(profile_names())
