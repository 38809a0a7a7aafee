"""What each channel tells of a stay, read back from what it wrote."""

import csv
import json
import re
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any

import gpxpy
from icalendar import Calendar
from lxml import html

from itinerary.stay import Stay
from maps import (
    Background,
    write_carnet_html,
    write_geojson,
    write_gpx,
    write_ics,
    write_map,
    write_roadbook,
    write_schema_org,
    write_weekend_csv,
)

CLOCK = re.compile(r"\b(\d{1,2})[h:](\d\d)\b")
LENGTH = re.compile(r" · ([\d.,]+) (k?m) · ")
NOTHING_BENEATH = Background(communes=(), waterways=(), routes=(), lanes=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    What is told of a stay.

    Parameters
    ----------
    names
        Of the stops, day by day, in order.
    hours
        As many tuples: the hours told of each stop, ``HH:MM``.
    lengths_m
        Of the ways of some length, day by day, in order, as exactly as the channel tells them.
    total_ct
        The price; None where the channel tells none.
    """

    names: tuple[tuple[str, ...], ...]
    hours: tuple[tuple[tuple[str, ...], ...], ...]
    lengths_m: tuple[tuple[float, ...], ...]
    total_ct: int | None


def clock(text: str) -> tuple[str, ...]:
    """Find the hours in a text."""
    return tuple(f"{int(hour):02}:{minute}" for hour, minute in CLOCK.findall(text))


def length_m(text: str) -> float:
    """Find the length in the text of a way."""
    number, unit = LENGTH.search(text).groups()
    return float(number.replace(",", ".")) * (1000 if unit == "km" else 1)


def amount_ct(text: str) -> int:
    """Read the first amount of a text, in whichever way a language writes it."""
    digits = re.search(r"\d[\d.,\u202f\u00a0 ]*", text)[0].strip(".,\u202f\u00a0 ")
    whole, cents = (digits[:-3], digits[-2:]) if digits[-3:-2] in {",", "."} else (digits, "00")
    return int(re.sub(r"\D", "", whole)) * 100 + int(cents)


def by_day(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Gather rows by their day."""
    return [[row for row in rows if row["day"] == day] for day in sorted({row["day"] for row in rows})]


def of_map(stay: Stay, language: str) -> Told:
    """Read the programme beside the map."""
    tree = html.fromstring(write_map(stay, NOTHING_BENEATH, language))
    days = [section.findall("ol/li") for section in tree.findall(".//main[@class='programme']/section")]
    stops = [[item for item in day if not item.get("class").startswith("leg")] for day in days]
    return Told(
        names=tuple(
            tuple(_marked(s.find(".//strong"), s.find(".//*[@class='example']")) for s in d) for d in stops
        ),
        hours=tuple(tuple(clock(stop.findtext(".//*[@class='details']")) for stop in day) for day in stops),
        lengths_m=tuple(
            tuple(length_m(item.text_content()) for item in day if item.get("class").startswith("leg"))
            for day in days
        ),
        total_ct=amount_ct(tree.find(".//details[@class='price']/summary").text),
    )


def of_carnet(stay: Stay, language: str) -> Told:
    """Read the days of the carnet."""
    tree = html.fromstring(write_carnet_html(stay, language, None))
    days = [section.findall("ol/li") for section in tree.findall(".//section[@class='day']")]
    stops = [[item for item in day if item.get("class").startswith("stop")] for day in days]
    return Told(
        names=tuple(
            tuple(_marked(s.find("h3/bdi"), s.find("h3/*[@class='example']")) for s in d) for d in stops
        ),
        hours=tuple(tuple(clock(stop.findtext(".//*[@class='when']")) for stop in day) for day in stops),
        lengths_m=tuple(
            tuple(length_m(item.text_content()) for item in day if item.get("class").startswith("leg"))
            for day in days
        ),
        total_ct=amount_ct(tree.findtext(".//section[@class='price']/p[@class='total']")),
    )


def of_roadbook(stay: Stay, language: str) -> Told:
    """Read the strips, which carry no price."""
    tree = html.fromstring(write_roadbook(stay, language))
    days = [section.findall(".//ol[@class='strip']/li") for section in tree.iter("section")]
    stops = [[item for item in day if item.get("class").startswith("stop")] for day in days]
    ways = [
        [item.findtext("p[@class='told']") for item in day if item not in stops[i]]
        for i, day in enumerate(days)
    ]
    return Told(
        names=tuple(tuple(stop.findtext(".//bdi") for stop in day) for day in stops),
        hours=tuple(tuple(clock(stop.findtext(".//*[@class='when']")) for stop in day) for day in stops),
        lengths_m=tuple(tuple(length_m(f" · {way[2:].split(', ')[0]} · ") for way in day) for day in ways),
        total_ct=None,
    )


def _marked(name: html.HtmlElement, example: html.HtmlElement | None) -> str:
    """Put the mark of an example behind the name, as files do."""
    return name.text if example is None else f"{name.text} ({example.text})"


def of_geojson(stay: Stay, language: str) -> Told:
    """Read the features."""
    read = json.loads(write_geojson(stay, language))
    stops = by_day([f["properties"] for f in read["features"] if f["properties"]["kind"] == "stop"])
    legs = by_day([f["properties"] for f in read["features"] if f["properties"]["kind"] == "leg"])
    return Told(
        names=tuple(tuple(stop["name"] for stop in day) for day in stops),
        hours=tuple(
            tuple(
                tuple(dict.fromkeys(stop[k][-5:] for k in ("arrive", "start", "end", "leave") if stop[k]))
                for stop in day
            )
            for day in stops
        ),
        lengths_m=tuple(tuple(leg["length_m"] for leg in day if leg["length_m"]) for day in legs),
        total_ct=read["stay"]["price"]["total_ct"],
    )


def of_gpx(stay: Stay, language: str) -> Told:
    """Read the waypoints, which name the bed one wakes in at the evening alone, and measure the tracks."""
    read = gpxpy.parse(write_gpx(stay, language))
    points = iter(read.waypoints)
    days = [[next(points) for _ in day.stops[1 if i else 0 :]] for i, day in enumerate(stay.days)]
    labels = [track.name.split(" · ")[0] for track in read.tracks]
    return Told(
        names=tuple(tuple(point.name for point in day) for day in days),
        hours=tuple(tuple(clock(point.description) for point in day) for day in days),
        lengths_m=tuple(
            tuple(
                segment.length_2d()
                for track, named in zip(read.tracks, labels, strict=True)
                if named == label
                for segment in track.segments
            )
            for label in dict.fromkeys(labels)
        ),
        total_ct=None,
    )


def of_ics(stay: Stay, language: str) -> Told:
    """Read the events, which leave out the bed one wakes in."""
    calendar = Calendar.from_ical(write_ics(stay, language).encode())
    events = [
        {"day": int(day), "key": key, "event": event}
        for event in calendar.walk("VEVENT")
        for _, day, key, _ in (str(event["UID"]).split("-"),)
    ]
    stops = by_day([row for row in events if row["key"] == "stop"])
    legs = by_day([row for row in events if row["key"] == "leg"])
    return Told(
        names=tuple(tuple(str(row["event"]["SUMMARY"]) for row in day) for day in stops),
        hours=tuple(tuple(_moments(row["event"]) for row in day) for day in stops),
        lengths_m=tuple(tuple(length_m(row["event"]["DESCRIPTION"]) for row in day) for day in legs),
        total_ct=amount_ct(re.split(r"\. [^.]*: ", str(calendar["X-WR-CALDESC"]))[-1]),
    )


def _moments(event: Any) -> tuple[str, ...]:
    times = [event.decoded(name) for name in ("DTSTART", "DTEND") if name in event]
    hours = [f"{time:%H:%M}" for time in times if isinstance(time, datetime)]
    return tuple(hours) or clock(event["DESCRIPTION"])


def of_schema_org(stay: Stay, language: str) -> Told:
    """Read the trips of the days."""
    trip = json.loads(write_schema_org(stay, language))
    days = [day["itinerary"]["itemListElement"] for day in trip["subTrip"]]
    return Told(
        names=tuple(tuple(entry["item"]["name"] for entry in day) for day in days),
        hours=tuple(tuple(clock(entry["description"]) for entry in day) for day in days),
        lengths_m=tuple(
            tuple(length_m(f"{way} · ") for way in day["description"].split(" | ")) for day in trip["subTrip"]
        ),
        total_ct=amount_ct(trip["offers"]["price"]),
    )


def of_weekend(stay: Stay, language: str) -> Told:
    """Read the programme of the row; what is to be confirmed stands behind a name and is no part of it."""
    text = write_weekend_csv([stay], language).removeprefix("\ufeff")
    (row,) = csv.DictReader(StringIO(text, newline=""))
    days = [day.split(" → ") for day in row["programme"].split(" | ")]
    first = [[day[0].rpartition(" · ")[2], *day[1:]] for day in days]
    stops = [[step for step in day if not LENGTH.search(step)] for day in first]
    return Told(
        names=tuple(tuple(_without_hours(step) for step in day) for day in stops),
        hours=tuple(tuple(clock(step) for step in day) for day in stops),
        lengths_m=tuple(tuple(length_m(step) for step in day if LENGTH.search(step)) for day in first),
        total_ct=amount_ct(row["price_total"]),
    )


def _without_hours(step: str) -> str:
    last = list(CLOCK.finditer(step))[-1]
    return re.sub(
        r" \((à confirmer|to confirm|te bevestigen|zu bestätigen)\)$",
        "",
        step[last.end() :].lstrip("\u00a0 Uhr"),
    )


CHANNELS = {
    "map": of_map,
    "carnet": of_carnet,
    "roadbook": of_roadbook,
    "geojson": of_geojson,
    "gpx": of_gpx,
    "ics": of_ics,
    "schema-org": of_schema_org,
    "weekend": of_weekend,
}
