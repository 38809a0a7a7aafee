"""A stay as a calendar, for the telephone of a guest."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vGeo, vRecur

from itinerary.stay import Day, Stay, StayLeg, Stop
from maps.local_time import ZONE_NAME, zoned
from maps.stay_words import marked_name, page_of, summary_of, time_of, title_of
from maps.view import DayView, LegView, StopView, day_views, display_name, price_text
from maps.words import Words, load_words

MAKER = "fluvestre"
UNTOLD = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
"""Control characters: a calendar holds none but the ends of its lines."""
SEASONS = (
    (TimezoneDaylight, datetime(1981, 3, 29, 2), 3, 1, "CEST"),  # noqa: DTZ001 -- local by definition
    (TimezoneStandard, datetime(1996, 10, 27, 3), 10, 2, "CET"),  # noqa: DTZ001
)
"""Summer and winter time: since when, in which month (its last Sunday), the offset before, the name."""


def write_ics(stay: Stay, language: str | None = None) -> str:
    """
    Write a stay as iCalendar.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``; None for the language of the stay.

    Returns
    -------
    str
        An event a stop and a leg, in the order of the journey, with CRLF at the end of a line. A stop
        lasts from its start to its end, a leg from the departure to the arrival; a station where the stay
        begins or ends is a moment, a night is a whole day that leaves the guest free. What has something
        to confirm is tentative. The lodging one wakes in, and ways of no length, are no events.
        The UID of an event is made of the stay, the day and the place in it, so that a calendar that
        takes the file again changes its events and does not double them. The DTSTAMP is the midnight
        before the stay: the format asks for one, and that of the writing would change the file each time.

    Raises
    ------
    ValueError
        If the language has no texts.

    References
    ----------
    .. [1] B. Desruisseaux, Internet Calendaring and Scheduling Core Object Specification, RFC 5545, 2009,
       doi:10.17487/RFC5545.
    """
    words = load_words(language or stay.language)
    calendar = Calendar()
    about = f"{summary_of(stay, words)} {words.text('price_line', price=price_text(stay.price, words))}"
    for name, value in (
        ("prodid", f"-//{MAKER}//{MAKER}//{words.language.upper()}"),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("x-wr-calname", _told(title_of(stay, words))),
        ("x-wr-caldesc", _told(about)),
        ("x-wr-timezone", ZONE_NAME),
    ):
        calendar.add(name, value)
    calendar.add_component(_zone())
    stamp = datetime.combine(stay.days[0].date, time(), UTC)
    for index, (day, view) in enumerate(zip(stay.days, day_views(stay, words), strict=True)):
        for key, fields in _events(day, view, index, words):
            calendar.add_component(_event(f"{stay.id}-{index + 1}-{key}@{MAKER}", stamp, fields))
    text: str = calendar.to_ical().decode()
    return text


def _zone() -> Timezone:
    """Give the rules of the zone since 1996, the same on every machine."""
    zone = Timezone()
    zone.add("tzid", ZONE_NAME)
    for kind, since, month, before, name in SEASONS:
        season = kind()
        season.add("dtstart", since)
        season.add("rrule", vRecur(freq="YEARLY", byday="-1SU", bymonth=month))
        season.add("tzoffsetfrom", timedelta(hours=before))
        season.add("tzoffsetto", timedelta(hours=3 - before))
        season.add("tzname", name)
        zone.add_component(season)
    return zone


def _event(uid: str, stamp: datetime, fields: dict[str, Any]) -> Event:
    event = Event()
    for name, value in {"uid": uid, "dtstamp": stamp, **fields}.items():
        if value:
            event.add(name, _told(value) if isinstance(value, str) else value)
    return event


def _events(day: Day, view: DayView, index: int, words: Words) -> Iterator[tuple[str, dict[str, Any]]]:
    for i, (stop, seen) in enumerate(zip(day.stops, view.stops, strict=True)):
        if not (index and i == 0):
            yield f"stop-{i}", _stop(stop, seen, day.date, words)
        if i < len(day.legs) and day.legs[i].distance_m:
            yield f"leg-{i}", _leg(day.legs[i], view.legs[i], day.stops[i], day.stops[i + 1], words)


def _stop(stop: Stop, seen: StopView, day: date, words: Words) -> dict[str, Any]:
    example = words.text("example_help") if stop.demo else ""
    doubts = words.text("to_confirm_list", list=seen.to_confirm) if seen.to_confirm else ""
    reasons = words.text("why_title", list=seen.why) if seen.why else ""
    facts = (seen.kind_text, _stay_time(stop, words), *seen.prices, doubts, reasons, example)
    return {
        "summary": marked_name(stop, words),
        **_span(stop, day),
        "location": seen.name,
        "geo": _geo(stop),
        "description": "\n".join(fact for fact in facts if fact),
        "url": page_of(stop),
        "status": "TENTATIVE" if stop.to_confirm else "CONFIRMED",
    }


def _stay_time(stop: Stop, words: Words) -> str:
    """Say when the guests come and how long they stay; at a station or a lodging, when they come or go."""
    if stop.kind in {"station", "night"} or not (stop.arrive and stop.start and stop.end):
        return time_of(stop, words)
    length_s = (stop.end - stop.start).total_seconds()
    return words.text("arrive_then", time=words.clock(stop.arrive), duration=words.duration(length_s))


def _span(stop: Stop, day: date) -> dict[str, Any]:
    if stop.kind == "night":
        return {"dtstart": day, "dtend": day + timedelta(days=1), "transp": "TRANSPARENT"}
    times = [at for at in (stop.start or stop.arrive, stop.end or stop.leave) if at]
    start, end = times[0], times[-1]
    return {"dtstart": zoned(start), "dtend": zoned(end) if end > start else None}


def _leg(leg: StayLeg, seen: LegView, start: Stop, end: Stop, words: Words) -> dict[str, Any]:
    sketch = words.text("sketched_help") if leg.sketched else ""
    doubts = start.to_confirm if leg.mode == "train" else ()
    doubt = words.text("to_confirm_list", list=words.codes("confirm", doubts)) if doubts else ""
    return {
        "summary": f"{seen.ends} ({words.code('modes', leg.mode)})",
        **_way_span(start, end),
        "location": display_name(start),
        "geo": _geo(start),
        "description": "\n".join(fact for fact in (seen.summary, seen.signs, doubt, sketch) if fact),
        "status": "TENTATIVE" if doubts else "CONFIRMED",
    }


def _way_span(start: Stop, end: Stop) -> dict[str, Any]:
    return {
        name: zoned(at)
        for name, at in (("dtstart", start.leave or start.arrive), ("dtend", end.arrive))
        if at
    }


def _geo(stop: Stop) -> vGeo:
    return vGeo((round(stop.lat, 6), round(stop.lon, 6)))


def _told(text: str) -> str:
    return UNTOLD.sub(" ", text)
