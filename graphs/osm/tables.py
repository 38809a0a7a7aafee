"""The tables that say what values of tags mean: data, one file a key."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

Tags = Mapping[str, str]


@cache
def meanings(key: str) -> Mapping[str, Any]:
    """
    Return what the values of a key mean.

    Parameters
    ----------
    key
        Name of one of the tables in ``data/osm``.
    """
    table = files("graphs").joinpath("data", "osm", f"{key}.toml")
    return MappingProxyType(tomllib.loads(table.read_text(encoding="utf-8")))


def values(text: str) -> tuple[str, ...]:
    """Return the values of a tag: several are parted by semicolons."""
    return tuple(part.strip() for part in text.split(";") if part.strip())
