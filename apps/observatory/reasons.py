"""Which of our own sentences a reason is, so that it can be counted and said in any language."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_BLANK = re.compile(r"\\\{\w+\\\}")


def reason_code(reason: str) -> str:
    """
    Name a reason.

    Parameters
    ----------
    reason
        Why there is no stay, as `itinerary.errors.NoStayError` has it, in whichever language.

    Returns
    -------
    str
        The key of its sentence in ``itinerary/data/words.toml``, such as ``why-dark``; empty if it has none.
    """
    return next((code for code, sentence in _sentences() if sentence.fullmatch(reason)), "")


@cache
def _sentences() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Read the sentences, with anything where a value is filled in."""
    rows = tomllib.loads(files("itinerary").joinpath("data/words.toml").read_text(encoding="utf-8"))
    return tuple(
        (code, re.compile(_BLANK.sub(".+?", re.escape(sentence))))
        for code, said in rows.items()
        if code.startswith("why-")
        for sentence in said.values()
    )
