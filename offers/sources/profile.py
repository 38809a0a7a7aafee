"""What columns and codes of a feed mean: a commented TOML file a feed, which an office can complete."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

from offers.errors import DamagedFileError
from offers.json_file import read_bytes

Profile = dict[str, Any]
FEEDS = ("sheet", "datatourisme", "tourinsoft", "apidae", "osm", "randonnee")


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
        a key, the office's value counts.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, is no TOML, or has a table that the embedded profile does not know.
    """
    embedded = tomllib.loads(files("offers").joinpath(f"data/profiles/{feed}.toml").read_text("utf-8"))
    if path is None:
        return embedded
    own = {name: table for name, table in _read(path).items() if name != "feed"}
    unknown = sorted(own.keys() - embedded.keys())
    if unknown:
        known = ", ".join(sorted(embedded))
        raise DamagedFileError(path, unknown[0], f"a profile of {feed} has the tables {known}")
    for name, table in own.items():
        if not isinstance(table, dict):
            raise DamagedFileError(path, name, f"expected a table, got {table!r:.80}")
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
        raise DamagedFileError(path, "feed", f"expected one of {', '.join(FEEDS)}, got {feed!r:.80}")
    return str(feed)


def _read(path: Path) -> Profile:
    try:
        return tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, f"byte {error.start}", "not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise DamagedFileError(path, "the file", str(error)) from error
