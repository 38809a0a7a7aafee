"""When something is open: OSM opening hours, with how certain they are."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Literal, get_args

from opening_hours import OpeningHours, validate

EXTRAPOLATED = "d'après"
"""How the comment of a rule begins that repeats the last stated season in later years."""

Certainty = Literal["known", "stale", "period_only", "estimated", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """
    Opening hours, and what their origin is worth.

    Parameters
    ----------
    spec
        OSM ``opening_hours`` without ``SH`` (school-holiday rules are dates here), or None if nothing
        is known and no default makes sense.
    status
        ``known``, ``stale``, ``period_only`` (the season is stated, not the time of day),
        ``estimated`` (by a default of its kind) or ``unknown``.

    Raises
    ------
    ValueError
        If the text is no valid ``opening_hours``, names school holidays, or does not agree with its status.
    """

    spec: str | None
    status: Certainty

    def __post_init__(self) -> None:
        if self.status not in get_args(Certainty):
            msg = f"Expected status one of {get_args(Certainty)}, got {self.status!r}."
            raise ValueError(msg)
        if (self.spec is None) != (self.status == "unknown"):
            msg = f"Hours are unknown if and only if they have no text, got {self.spec!r} as {self.status!r}."
            raise ValueError(msg)
        if self.spec is not None:
            _parse(self.spec)

    def certain_on(self, day: date) -> bool:
        """
        Say whether a visitor may rely on them without asking.

        Parameters
        ----------
        day
            A date in Europe/Paris.

        Returns
        -------
        bool
            False if they are not known, or if on that day they only repeat an earlier season.
        """
        if self.spec is None or self.status != "known":
            return False
        return EXTRAPOLATED not in self.spec or not _repeated(self.spec, day)

    def intervals(self, day: date) -> tuple[tuple[int, int], ...]:
        """
        List the opening times of one day.

        Parameters
        ----------
        day
            A date in Europe/Paris; French public holidays count.

        Returns
        -------
        tuple
            Pairs (from, to) in minutes after midnight of that day, in order; ``to`` is at most 1440.
            Empty when closed all day, or when nothing is known.
        """
        return () if self.spec is None else _intervals(self.spec, day)


@cache
def _intervals(spec: str, day: date) -> tuple[tuple[int, int], ...]:
    midnight = datetime.combine(day, time())
    found = _parse(spec).intervals(midnight, midnight + timedelta(days=1))
    spans = [
        (_minutes(midnight, a), _minutes(midnight, b)) for a, b, state, _ in found if str(state) == "open"
    ]
    return _joined(spans)


@cache
def _repeated(spec: str, day: date) -> bool:
    midnight = datetime.combine(day, time())
    found = _parse(spec).intervals(midnight, midnight + timedelta(days=1))
    return any(comment.startswith(EXTRAPOLATED) for _, _, _, comment in found)


@cache
def _parse(spec: str) -> OpeningHours:
    if re.search(r"\bSH\b", spec):
        msg = f"Expected opening_hours without SH (school holidays are written as dates), got {spec!r:.80}."
        raise ValueError(msg)
    if not validate(spec):
        msg = f"Expected OSM opening_hours, got {spec!r:.80}."
        raise ValueError(msg)
    return OpeningHours(spec, country="FR")


def _minutes(midnight: datetime, moment: datetime) -> int:
    return min(1440, int((moment - midnight).total_seconds()) // 60)


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
