"""Reads the form of a visitor whose browser runs no scripts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from starlette.datastructures import QueryParams

from apps.service.limits import YEARS_AHEAD
from itinerary.segment import Segment, load_segments

MOST_ADULTS = 60
MOST_CHILDREN = 12
MOST_NIGHTS = 3
DAYS_AHEAD = 365 * YEARS_AHEAD
EASY_SHARE = 0.6
"""Of a segment's usual distance a day, for who wants to ride less."""
CAPS = {"cycle_km": "max_cycle_km_day", "walk_km": "max_walk_km_day"}
"""Fields for who goes further than is usual, by name; the form shows those that are filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFault:
    """
    Something to correct in a form.

    Parameters
    ----------
    field
        Its name.
    key, values
        The text that says so, and what it is filled in with: name and value.
    """

    field: str
    key: str
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    What a form says.

    Parameters
    ----------
    raw
        A request under the names of its format; empty while there are faults.
    faults
        All there are, in the order of the form.
    """

    raw: dict[str, Any]
    faults: tuple[FormFault, ...] = ()


def read_asked(fields: QueryParams, stations: Sequence[str], today: date, language: str) -> Asked:
    """
    Read a form.

    Parameters
    ----------
    fields
        As the browser sent them.
    stations
        The ids of those there are.
    today
        The first day one can come.
    language
        Of the stays.

    Returns
    -------
    Asked
        A request, or what is to be corrected.
    """
    segment = next((s for s in load_segments() if s.id == fields.get("segment")), None)
    adults, ages = _whole(fields.get("adults")), _ages(fields.get("ages"))
    first, nights = _day(fields.get("date")), _whole(fields.get("nights"))
    arrive, leave = _time(fields.get("arrive")), _time(fields.get("leave"))
    last_day = today + timedelta(days=DAYS_AHEAD)
    checks = (
        (segment is not None, FormFault(field="segment", key="widget_error_party")),
        (adults is not None and 1 <= adults <= MOST_ADULTS, _limit("adults", MOST_ADULTS)),
        (ages is not None, FormFault(field="ages", key="visitor_error_ages")),
        (first is not None and today <= first <= last_day, _range(today, last_day)),
        (nights is not None and nights <= MOST_NIGHTS, FormFault(field="nights", key="visitor_error_nights")),
        (arrive is not None, FormFault(field="arrive", key="widget_error_time")),
        (_follows(arrive, leave, nights), FormFault(field="leave", key="widget_error_times")),
        (fields.get("station") in stations, FormFault(field="station", key="visitor_error_station")),
        *((not fields.get(name) or _whole(fields.get(name)) is not None, _km(name)) for name in CAPS),
    )
    faults = tuple(fault for right, fault in checks if not right)
    if faults or segment is None or first is None or nights is None:
        return Asked(raw={}, faults=faults)
    raw = {
        "segment": segment.id,
        "from": fields.get("station"),
        "arrive": f"{first}T{arrive:%H:%M}",
        "leave": f"{first + timedelta(days=nights)}T{leave:%H:%M}",
        "adults": adults,
        "children": ages,
        **dict(_wishes(fields, segment)),
        "alternatives": 3,
        "effort": "quick",
        "language": language,
    }
    return Asked(raw=raw)


def _limit(field: str, most: int) -> FormFault:
    return FormFault(field=field, key=f"widget_error_{field}", values=(("most", most),))


def _range(first: date, last: date) -> FormFault:
    return FormFault(field="date", key="widget_error_date", values=(("first", first), ("last", last)))


def _km(field: str) -> FormFault:
    return FormFault(field=field, key="visitor_error_km")


def _follows(arrive: time | None, leave: time | None, nights: int | None) -> bool:
    return leave is not None and (nights != 0 or arrive is None or arrive < leave)


def _wishes(fields: QueryParams, segment: Segment) -> Iterator[tuple[str, Any]]:
    """Read what is optional; what the server does not know it refuses by itself."""
    yield "needs", list(fields.getlist("need"))
    yield "ban_themes", list(fields.getlist("theme"))
    yield "tight_budget", bool(fields.get("tight_budget"))
    yield "accept_unconfirmed", bool(fields.get("accept_unconfirmed"))
    if fields.get("no_boat"):
        yield "ban_modes", ["boat"]
    if fields.get("less_riding") and segment.max_cycle_km_day:
        yield "max_cycle_km_day", round(segment.max_cycle_km_day * EASY_SHARE)
    for name, key in CAPS.items():
        if fields.get(name):
            yield key, _whole(fields.get(name))


def _whole(text: Any) -> int | None:
    return (
        int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 5 else None
    )


def _ages(text: Any) -> list[int] | None:
    parts = [part.strip() for part in str(text or "").replace(";", ",").split(",") if part.strip()]
    ages = [age for part in parts if (age := _whole(part)) is not None and age <= 17]
    return ages if len(ages) == len(parts) <= MOST_CHILDREN else None


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _time(text: Any) -> time | None:
    try:
        read = time.fromisoformat(str(text))
    except ValueError:
        return None
    # A clock of another zone is not what the trains go by.
    return None if read.tzinfo else read
