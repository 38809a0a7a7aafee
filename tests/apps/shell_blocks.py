"""The commands that pages of the documentation show."""

import re
import shlex


def fluvestre_commands(text: str) -> list[list[str]]:
    """Return the words after ``fluvestre`` of each such command in the ``sh`` blocks of a page."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = (line for block in blocks for line in block.replace("\\\n", " ").splitlines())
    words = (shlex.split(line, comments=True) for line in lines)
    return [command[1:] for command in words if command and command[0].rpartition("/")[2] == "fluvestre"]
