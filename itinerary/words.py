"""Phrases of a stay, in the languages of its readers."""

import tomllib
from functools import cache
from importlib.resources import files


def say(key: str, language: str, **values: object) -> str:
    """
    Fill in a phrase.

    Parameters
    ----------
    key
        Its name in ``itinerary/data/words.toml``.
    language
        fr, en, nl or de.
    **values
        For its placeholders.

    Returns
    -------
    str
        The phrase.
    """
    return _phrases()[key][language].format(**values)


@cache
def _phrases() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("itinerary").joinpath("data/words.toml").read_text(encoding="utf-8"))
