"""From what is typed to the fields of a request; what cannot be read becomes a fault beside the others."""

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from offers.errors import DamagedFileError, UnknownNameError


def read_request_file(path: Path | None) -> dict[str, Any]:
    """
    Read the fields of a request from its file.

    Parameters
    ----------
    path
        A ``.toml`` or JSON file, or None.

    Returns
    -------
    dict
        Its fields; none without a file.

    Raises
    ------
    DamagedFileError
        If it cannot be read, or holds something else.
    """
    if path is None:
        return {}
    toml = path.suffix.lower() == ".toml"
    try:
        text = path.read_text(encoding="utf-8-sig")
        row = tomllib.loads(text) if toml else json.loads(text)
    except OSError as e:
        raise DamagedFileError(path, "whole file", e.strerror or str(e)) from e
    except RecursionError as e:
        raise DamagedFileError(path, "whole file", "is nested too deeply") from e
    except ValueError as e:
        raise DamagedFileError(path, "whole file", f"is no {'TOML' if toml else 'JSON'}: {e}") from e
    if not isinstance(row, dict):
        raise DamagedFileError(path, "whole file", "expected the fields of a request")
    return row


def number(text: str | None) -> int | str | None:
    """
    Read a whole number.

    Parameters
    ----------
    text
        What was typed.

    Returns
    -------
    int, str or None
        What is no number stays as it is, so that it is told together with all other faults.
    """
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,9}", text.strip()) else text


def cents(euros: str | None, faults: list[str]) -> int | None:
    """
    Read an amount of euros.

    Parameters
    ----------
    euros
        What was typed, with a point or a comma.
    faults
        Grows by one if it is no such amount.

    Returns
    -------
    int or None
        Euro cents.
    """
    if euros is None:
        return None
    if not re.fullmatch(r"\d{1,7}([.,]\d{1,2})?", euros.strip()):
        faults.append(
            f"budget: expected euros from 0 to 9999999, with at most two decimals, got {euros!r:.80}."
        )
        return None
    whole, _, part = euros.strip().replace(",", ".").partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))


def cap(asked: Mapping[str, Any], max_km_day: str | None, faults: list[str]) -> dict[str, float]:
    """
    Name the cap of a day after the mode that the stay will have.

    Parameters
    ----------
    asked
        The fields of the request so far.
    max_km_day
        What was typed.
    faults
        Grows by one if it is no distance.

    Returns
    -------
    dict
        One field, or none.
    """
    from itinerary.segment import find_segment

    if max_km_day is None:
        return {}
    if not re.fullmatch(r"\d{1,3}([.,]\d{1,3})?", max_km_day.strip()):
        faults.append(f"max-km-day: expected kilometres from 0 to 200, got {max_km_day!r:.80}.")
        return {}
    mode = asked.get("mode")
    if mode is None:
        try:
            mode = find_segment(str(asked.get("segment"))).mode
        except UnknownNameError:
            return {}
    return {f"max_{mode}_km_day": float(max_km_day.replace(",", "."))} if mode in ("cycle", "walk") else {}


def formats_of(text: str, known: tuple[str, ...], faults: list[str]) -> tuple[str, ...]:
    """
    Read a list of formats.

    Parameters
    ----------
    text
        Names with commas between.
    known
        What can be written.
    faults
        Grows by one if there is another, or none.

    Returns
    -------
    tuple of str
        Each once.
    """
    wanted = tuple(dict.fromkeys(f.strip() for f in text.split(",") if f.strip()))
    if not wanted or not set(wanted) <= set(known):
        faults.append(f"formats: expected some of {', '.join(known)}, got {text!r:.80}.")
    return wanted
