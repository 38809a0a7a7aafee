"""Text as people read it: without markup, scripts, control characters or endless length."""

import html
import re

import nh3

NAME_LENGTH = 200
TEXT_LENGTH = 10_000
READ_LENGTH = 100_000
"""What is looked at of a text before it is cut: markup may fill most of it."""

_BREAK = re.compile(r"<\s*(?:br|/p|/div|/li|/h\d)\b[^>]{0,200}>", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


def plain_text(raw: str, length: int = TEXT_LENGTH) -> str:
    """
    Strip a text of all that is not for reading.

    Parameters
    ----------
    raw
        Text, with or without HTML.
    length
        The most characters to keep.

    Returns
    -------
    str
        Paragraphs apart by one line break; scripts and styles are gone with their content.

    Examples
    --------
    >>> plain_text("Caf&eacute; du <b>canal</b><script>alert(1)</script>")
    'Café du canal'
    """
    cut = raw[:READ_LENGTH]
    if "<" in cut or "&" in cut:
        bare = nh3.clean(_BREAK.sub("\n", cut), tags=set(), clean_content_tags={"script", "style"})
        cut = html.unescape(bare)
    lines = (line if line.isprintable() else _printable(line) for line in cut.split("\n"))
    return _LINES.sub("\n", _SPACES.sub(" ", "\n".join(lines))).strip()[:length].strip()


def plain_name(raw: str) -> str:
    """
    Strip a name, and keep it to one line.

    Parameters
    ----------
    raw
        As in `plain_text`.

    Returns
    -------
    str
        At most 200 characters.
    """
    return " ".join(plain_text(raw, NAME_LENGTH).split())


def _printable(line: str) -> str:
    return "".join(c if c.isprintable() else " " for c in line)
