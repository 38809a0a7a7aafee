"""Widths, slopes, speeds and durations as mappers write them."""

import math
import re

_NUMBER = r"(\d{1,6}(?:[.,]\d{1,6})?)"
_METRIC = re.compile(rf"^[~≈]?\s*{_NUMBER}\s*(m|cm|mm|km|metres?|meters?)?$")
_FEET = re.compile(rf"^{_NUMBER}\s*(?:'|ft|feet|′)\s*(?:{_NUMBER}\s*(?:\"|''|in|″)?)?$")
_INCHES = re.compile(rf"^{_NUMBER}\s*(?:\"|''|in|″)$")
_SLOPE = re.compile(rf"^([+-]?)\s*{_NUMBER}\s*(%|°|‰)$")
_SPEED = re.compile(rf"^{_NUMBER}\s*(km/h|kmh|kph|mph|knots)?$")
_CLOCK = re.compile(r"^(\d{1,3}):(\d{2})(?::(\d{2}))?$")
_ISO = re.compile(r"^P(?:(\d{1,3})D)?T?(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?$")
_DM = {None: 10, "m": 10, "cm": 0.1, "mm": 0.01, "km": 10_000}
_KMH = {"mph": 1.609344, "knots": 1.852}
_SPEED_WORDS = {
    "walk": 7.0,
    "living_street": 20.0,
    "urban": 50.0,
    "rural": 80.0,
    "zone30": 30.0,
    "none": 130.0,
}
_FOOT_DM, _INCH_DM = 3.048, 0.254
_WIDEST_DM, _STEEPEST_PM = 10_000, 1000


def width_dm(text: str) -> int:
    """
    Return a width in decimetres, 0 for one that cannot be read; of several, the narrowest.

    Parameters
    ----------
    text
        As https://wiki.openstreetmap.org/wiki/Key:width has it: metres, or with a unit.
    """
    found = [_width_dm(part.strip().lower()) for part in re.split(r"[;]|(?<=\d)\s*-\s*(?=\d)", text)]
    sound = [round(width) for width in found if 1 <= width <= _WIDEST_DM]
    return min(sound, default=0)


def _width_dm(text: str) -> float:
    if match := _METRIC.match(text):
        unit = "m" if (match[2] or "m").startswith("met") else match[2]
        return _number(match[1]) * _DM[unit]
    if match := _FEET.match(text):
        return _number(match[1]) * _FOOT_DM + _number(match[2] or "0") * _INCH_DM
    if match := _INCHES.match(text):
        return _number(match[1]) * _INCH_DM
    return 0


def incline_pm(text: str) -> int | None:
    """
    Return a slope in thousandths, up along the way; None for one without a number.

    Parameters
    ----------
    text
        As https://wiki.openstreetmap.org/wiki/Key:incline has it: per cent or degrees.
    """
    match = _SLOPE.match(text.strip())
    if match is None:
        return None
    size = _number(match[2])
    pm = {"%": size * 10, "‰": size, "°": 1000 * math.tan(math.radians(min(size, 89)))}[match[3]]
    return round(-pm if match[1] == "-" else pm) if pm <= _STEEPEST_PM else None


def speed_kmh(text: str) -> float | None:
    """
    Return a speed limit; None for one that cannot be read.

    Parameters
    ----------
    text
        As https://wiki.openstreetmap.org/wiki/Key:maxspeed has it: a number, or ``FR:urban``.
    """
    limit = text.rpartition(":")[2].strip().lower().replace(" ", "")
    if match := _SPEED.match(limit):
        return _number(match[1]) * _KMH.get(match[2] or "", 1.0)
    return _SPEED_WORDS.get(limit)


def duration_s(text: str) -> int:
    """
    Return a duration in seconds, -1 for one that cannot be read.

    Parameters
    ----------
    text
        As https://wiki.openstreetmap.org/wiki/Key:duration has it: hh:mm, hh:mm:ss, minutes, or ISO 8601.
    """
    text = text.strip()
    if match := _CLOCK.match(text):
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return hours * 3600 + minutes * 60 + seconds
    if text.isascii() and text.isdigit() and len(text) <= 4:
        return int(text) * 60
    if (match := _ISO.match(text)) and any(match.groups()):
        days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return -1


def _number(text: str) -> float:
    return float(text.replace(",", "."))
