"""A stay as GPX 1.1, for satellite navigation."""

import re
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from graphs.mode import LAND
from itinerary.stay import Day, Stay, StayLeg, Stop
from maps.background import stay_points
from maps.view import display_name, kind_text, stop_times
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
    root = Element("gpx", ROOT)
    _add_metadata(root, stay)
    for index, day in enumerate(stay.days):
        for stop in day.stops[1 if index else 0 :]:
            _add_waypoint(root, stop, stay, words)
    for index, day in enumerate(stay.days):
        _add_tracks(root, day, f"{words.text('day', number=index + 1)} · {words.day(day.date)}", words)
    indent(root)
    body = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _add_metadata(root: Element, stay: Stay) -> None:
    metadata = SubElement(root, "metadata")
    _add_text(metadata, "name", stay.title)
    _add_text(metadata, "desc", stay.summary)
    _add_text(SubElement(metadata, "author"), "name", CREATOR)
    if stay.sources:
        SubElement(metadata, "copyright", author=_legal(" ; ".join(stay.sources)))
    lons, lats = zip(*stay_points(stay), strict=True)
    bounds = {"minlat": min(lats), "minlon": min(lons), "maxlat": max(lats), "maxlon": max(lons)}
    SubElement(metadata, "bounds", {name: _degrees(value) for name, value in bounds.items()})


def _add_waypoint(root: Element, stop: Stop, stay: Stay, words: Words) -> None:
    waypoint = _add_point(root, "wpt", (stop.lon, stop.lat))
    example = f" ({words.text('example')})" if stop.demo else ""
    _add_text(waypoint, "name", display_name(stop) + example)
    _add_text(waypoint, "desc", " ; ".join(_facts(stop, words)))
    _add_text(waypoint, "sym", SYMBOLS[stop.kind])
    _add_text(waypoint, "type", kind_text(stop, stay, words))


def _facts(stop: Stop, words: Words) -> Iterable[str]:
    if stop.arrive and stop.start and stop.end and stop.kind != "night":
        length_s = (stop.end - stop.start).total_seconds()
        yield words.text("arrive_then", time=words.clock(stop.arrive), duration=words.duration(length_s))
    elif times := stop_times(stop, words):
        yield times
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
