"""What columns and codes of a feed mean: a commented TOML file a feed, which an office can complete."""

import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from reprlib import repr as shortened
from typing import Any

from offers.errors import DamagedFileError
from offers.json_file import read_bytes

Profile = dict[str, Any]
FIELDS = "columns"
"""The table whose keys are our fields: an office says what fills them, and adds none."""

FEEDS = ("sheet", "datatourisme", "tourinsoft", "apidae", "osm", "randonnee")
SCALARS = ("", 0, 0.0, True)
"""What may stand in a table of which the embedded profile has no entry to go by."""

_SHAPES = {str: "text", bool: "true or false", int: "a whole number", float: "a number", dict: "a table"}


def load_profile(feed: str, path: Path | None = None) -> Profile:
    """
    Read the profile of a feed.

    Parameters
    ----------
    feed
        Its kind; the embedded profile of that name is the ground.
    path
        A file of the office: what it says comes before what the embedded one says.

    Returns
    -------
    dict
        The tables of the profile. In a table the office's entries stand first, and where both have
        a key, the office's value counts. A text that stands for a list of one is made that list.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, is no TOML, has a table that the embedded profile does not know, or
        a value of a shape that no value of that table has.
    """
    embedded = tomllib.loads(files("offers").joinpath(f"data/profiles/{feed}.toml").read_text("utf-8"))
    if path is None:
        return embedded
    own = {name: table for name, table in _read(path).items() if name != "feed"}
    unknown = sorted(own.keys() - embedded.keys())
    if unknown:
        known = ", ".join(sorted(embedded))
        raise DamagedFileError(path, unknown[0], f"a profile of {feed} has the tables {known}")
    own = {name: _checked(table, embedded[name], name, path) for name, table in own.items()}
    return {
        name: {**own.get(name, {}), **table, **own.get(name, {})} if isinstance(table, dict) else table
        for name, table in embedded.items()
    }


def profile_feed(path: Path) -> str:
    """
    Say which feed a profile of the office is for.

    Parameters
    ----------
    path
        Its file.

    Returns
    -------
    str
        What ``feed`` says at its top; ``sheet`` if it says nothing.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, is no TOML, or names a feed that has no profile.
    """
    feed = _read(path).get("feed", "sheet")
    if feed not in FEEDS:
        raise DamagedFileError(path, "feed", f"expected one of {', '.join(FEEDS)}, got {shortened(feed)}")
    return str(feed)


def _checked(table: Any, model: Profile, name: str, path: Path) -> Profile:
    """Return a table of the office, each value in a shape that the embedded table knows."""
    if not isinstance(table, dict):
        raise DamagedFileError(path, name, f"expected a table, got {shortened(table)}")
    if name == FIELDS and (unknown := sorted(table.keys() - model.keys())):
        near = get_close_matches(unknown[0], model, n=3, cutoff=0.5) or sorted(model)
        raise DamagedFileError(
            path, _place(name, unknown[0]), f"is no field here; did you mean {', '.join(near)}?"
        )
    models = [*model.values()] or SCALARS
    return {key: _shaped(value, models, _place(name, key), path) for key, value in table.items()}


def _shaped(value: Any, models: Sequence[Any], where: str, path: Path) -> Any:
    tables = [model for model in models if isinstance(model, dict)]
    listed = {type(item) for model in models if isinstance(model, list) for item in model}
    if isinstance(value, dict) and tables:
        return {
            key: _shaped(item, _models(tables, key), _place(where, key), path) for key, item in value.items()
        }
    if isinstance(value, list) and listed and {type(item) for item in value} <= listed:
        return value
    if type(value) in {type(model) for model in models} - {list, dict}:
        return value
    if isinstance(value, str) and str in listed:
        return [value]
    expected = " or ".join(dict.fromkeys(_shape(model) for model in models))
    raise DamagedFileError(path, where, f"expected {expected}, got {shortened(value)}")


def _place(where: str, key: str) -> str:
    return f"{where}.{' '.join(key.split())[:80]}"


def _models(tables: Sequence[Profile], key: str) -> Sequence[Any]:
    return [t[key] for t in tables if key in t] or [value for t in tables for value in t.values()]


def _shape(model: Any) -> str:
    if not isinstance(model, list):
        return _SHAPES[type(model)]
    return "a list of texts" if all(isinstance(item, str) for item in model) else "a list of numbers"


def _read(path: Path) -> Profile:
    try:
        return tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, f"byte {error.start}", "not UTF-8 text") from error
    except RecursionError as error:
        raise DamagedFileError(path, "the file", "is nested too deeply") from error
    except ValueError as error:
        raise DamagedFileError(path, "the file", str(error).partition(";")[0]) from error
