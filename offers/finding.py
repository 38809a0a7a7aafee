"""A named, levelled fault in data: reported and counted, never thrown."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """
    One fault found in data.

    Parameters
    ----------
    code
        Stable name of the fault, for counting.
    level
        ``info``, ``warning`` (a value was left out or doubted) or ``error`` (the record was left out).
    message
        What was found, with the value.
    record
        The record it was found in: its id, or its place in the file.
    feed
        The feed that holds the record.
    at
        Where to look, (lon, lat) in degrees; None if it is nowhere in particular.
    """

    code: str
    level: Level
    message: str
    record: str = ""
    feed: str = ""
    at: tuple[float, float] | None = None
