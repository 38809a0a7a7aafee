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
        ``info``, ``warning`` or ``error``.
    message
        What was found, with the value.
    """

    code: str
    level: Level
    message: str
