"""A stay as GPX 1.1, for satellite navigation."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from graphs.mode import LAND
from itinerary.stay import Day, Stay, StayLeg, Stop
from maps.background import stay_points
from maps.stay_words import marked_name, page_of, summary_of, time_of, title_of
from maps.view import kind_text
from maps.words import Words, load_words

GPX = "http://www.topografix.com/GPX/1/1"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
CREATOR = "fluvestre"
ROOT = {
    "xmlns": GPX,
    "xmlns:xsi": XSI,
    "xsi:schemaLocation": f"{GPX} {GPX}/gpx.xsd",
    "version": "1.1",
    "creator": CREATOR,
}
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""
SYMBOLS = {
    "station": "Ground Transportation",
    "visit": "Scenic Area",
    "meal": "Restaurant",
    "night": "Lodging",
    "mooring": "Anchor",
    "service": "Information",
}
"""Symbols that satellite navigation devices know, by kind of stop."""


def write_gpx(stay: Stay, language: str | None = None) -> str:
    """
    Write a stay as GPX 1.1.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``; None for the language of the stay.

    Returns
    -------
    str
        XML: a waypoint a stop; a track a day for what is ridden and walked, with a segment a leg;
        a track for each leg by boat or train. No time, for none has been measured, and no route,
        for the junctions of a stay have a number and no point.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language or stay.language)
    return _text(stay, title_of(stay, words), 0, words)


def write_day_gpx(stay: Stay, index: int, language: str | None = None) -> str:
    """
    Write one day of a stay as GPX 1.1.

    Parameters
    ----------
    stay
        The stay.
    index
        0 for its first day.
    language
        As of `write_gpx`.

    Returns
    -------
    str
        As of `write_gpx`, with the stops and legs of that day alone; the lodging one wakes in is its
        first waypoint.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language or stay.language)
    day = stay.days[index]
    name = f"{title_of(stay, words)} · {_label(day, index, words)}"
    return _text(replace(stay, days=(day,)), name, index, words)


def _text(stay: Stay, name: str, first: int, words: Words) -> str:
    """Write a stay, or one day of it that has the place ``first`` in the whole."""
    root = Element("gpx", ROOT)
    _add_metadata(root, stay, name, words)
    for index, day in enumerate(stay.days):
        for stop in day.stops[1 if index else 0 :]:
            _add_waypoint(root, stop, stay, words)
    for index, day in enumerate(stay.days, first):
        _add_tracks(root, day, _label(day, index, words), words)
    indent(root)
    body = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _label(day: Day, index: int, words: Words) -> str:
    return f"{words.text('day', number=index + 1)} · {words.day(day.date)}"


def _add_metadata(root: Element, stay: Stay, name: str, words: Words) -> None:
    metadata = SubElement(root, "metadata")
    _add_text(metadata, "name", name)
    _add_text(metadata, "desc", summary_of(stay, words))
    _add_text(SubElement(metadata, "author"), "name", CREATOR)
    if stay.sources:
        SubElement(metadata, "copyright", author=_legal(" ; ".join(stay.sources)))
    lons, lats = zip(*stay_points(stay), strict=True)
    bounds = {"minlat": min(lats), "minlon": min(lons), "maxlat": max(lats), "maxlon": max(lons)}
    SubElement(metadata, "bounds", {name: _degrees(value) for name, value in bounds.items()})


def _add_waypoint(root: Element, stop: Stop, stay: Stay, words: Words) -> None:
    waypoint = _add_point(root, "wpt", (stop.lon, stop.lat))
    _add_text(waypoint, "name", marked_name(stop, words))
    _add_text(waypoint, "desc", " ; ".join(_facts(stop, words)))
    if page := page_of(stop):
        SubElement(waypoint, "link", href=page)
    _add_text(waypoint, "sym", SYMBOLS[stop.kind])
    _add_text(waypoint, "type", kind_text(stop, stay, words))


def _facts(stop: Stop, words: Words) -> Iterable[str]:
    if times := time_of(stop, words):
        yield times
    if stop.arrive and stop.start and stop.end and stop.arrive < stop.start:
        length_s = (stop.end - stop.start).total_seconds()
        yield words.text("arrive_then", time=words.clock(stop.arrive), duration=words.duration(length_s))
    if stop.to_confirm:
        yield words.text("to_confirm_list", list=words.codes("confirm", stop.to_confirm))


def _add_tracks(root: Element, day: Day, label: str, words: Words) -> None:
    legs = [leg for leg in day.legs if leg.distance_m > 0 and len(leg.line) > 1]
    if land := [leg for leg in legs if leg.mode in LAND]:
        _add_track(root, label, land)
    for leg in legs:
        if leg.mode not in LAND:
            _add_track(root, f"{label} · {words.code('modes', leg.mode)}", [leg])


def _add_track(root: Element, name: str, legs: Sequence[StayLeg]) -> None:
    track = SubElement(root, "trk")
    _add_text(track, "name", name)
    _add_text(track, "type", " ".join(dict.fromkeys(str(leg.mode) for leg in legs)))
    for leg in legs:
        segment = SubElement(track, "trkseg")
        for point in leg.line:
            _add_point(segment, "trkpt", point)


def _add_point(parent: Element, name: str, point: tuple[float, float]) -> Element:
    lon, lat = point
    return SubElement(parent, name, lat=_degrees(lat), lon=_degrees(lon))


def _add_text(parent: Element, name: str, text: str) -> None:
    if text:
        SubElement(parent, name).text = _legal(text)


def _legal(text: str) -> str:
    return ILLEGAL.sub("", text)


def _degrees(value: float) -> str:
    return f"{value:.6f}"
