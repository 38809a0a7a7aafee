"""What a season asks for: dates by segments by stations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from apps.season.calendar import days_out, weekends
from itinerary.errors import RequestError
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.segment import find_segment
from offers.catalogue import Catalogue
from offers.errors import UnknownNameError

MOST_DAYS = 366
MOST_ALTERNATIVES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """
    What is asked for.

    Parameters
    ----------
    first, last
        From when to when.
    segments, stations
        Their ids.
    nights
        1 or 2; 0 for days out.
    alternatives
        How many stays a request.
    effort
        How much work goes into each.

    Raises
    ------
    RequestError
        If the dates are backwards or more than a year, or a number is none of these: all faults.
    """

    first: date
    last: date
    segments: tuple[str, ...]
    stations: tuple[str, ...]
    nights: int = 1
    alternatives: int = 1
    effort: str = "quick"

    def __post_init__(self) -> None:
        days = (self.last - self.first).days + 1
        accepted = {
            f"to: expected a day from {self.first} on, at most {MOST_DAYS} days, got {self.last}.": (
                1 <= days <= MOST_DAYS
            ),
            f"nights: expected 1 or 2, got {self.nights}.": self.nights in (0, 1, 2),
            f"alternatives: expected 1 to {MOST_ALTERNATIVES}, got {self.alternatives}.": (
                1 <= self.alternatives <= MOST_ALTERNATIVES
            ),
            f"effort: expected one of quick, normal, thorough, got {self.effort!r:.80}.": (
                self.effort in ("quick", "normal", "thorough")
            ),
        }
        if faults := tuple(fault for fault, right in accepted.items() if not right):
            raise RequestError(faults)


def season_requests(season: Season, catalogue: Catalogue) -> tuple[Request, ...]:
    """
    List the requests of a season.

    Parameters
    ----------
    season
        What is asked for.
    catalogue
        Whose stations it names.

    Returns
    -------
    tuple of Request
        By segment, station and date: those that have most in common follow each other.

    Raises
    ------
    RequestError
        If a segment or a station is unknown, or no date lies in the season: all faults.
    """
    moments = days_out(season.first, season.last) if season.nights == 0 else _weekends(season)
    faults = _unknown(season, catalogue)
    if not moments:
        faults.append(f"from, to: no date of this kind lies between {season.first} and {season.last}.")
    if faults:
        raise RequestError(tuple(faults))
    same = {"alternatives": season.alternatives, "effort": season.effort}
    asked: Sequence[dict[str, Any]] = [
        {"segment": segment, "from": station, "arrive": arrive, "leave": leave, **same}
        for segment in season.segments
        for station in season.stations
        for arrive, leave in moments
    ]
    return tuple(read_request(raw, catalogue) for raw in asked)


def _weekends(season: Season) -> Sequence[tuple[Any, Any]]:
    return weekends(season.first, season.last, season.nights)


def _unknown(season: Season, catalogue: Catalogue) -> list[str]:
    faults = []
    for field, names, find in (
        ("segment", season.segments, find_segment),
        ("station", season.stations, catalogue.find_station),
    ):
        for name in names:
            try:
                find(name)
            except UnknownNameError as e:
                faults.append(f"{field}: {e}")
    return faults
