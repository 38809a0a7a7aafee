"""A stay as JSON (``fluvestre.stay/1``), and back."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from itinerary.stay import Day, Stay, StayLeg, StayPrice, Stop
from itinerary.stay_build import build_stay
from offers.errors import DamagedFileError

SCHEMA = "fluvestre.stay/1"


def stay_to_json(stay: Stay) -> dict[str, Any]:
    """
    Write a stay as plain values.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    dict
        Of the schema ``fluvestre.stay/1``; the order of the keys is fixed.
    """
    head = {"schema": SCHEMA, "id": stay.id, "rank": stay.rank, "request": stay.request}
    text = {"title": stay.title, "summary": stay.summary, "language": stay.language}
    return {
        **head,
        **text,
        "proof": {**asdict(stay.proof), "gap": stay.proof.gap},
        "days": [_day_to_json(day) for day in stay.days],
        "value": [asdict(p) for p in stay.value],
        "price": _price_to_json(stay.price),
        "totals": asdict(stay.totals),
        "sources": list(stay.sources),
        "findings": [{"code": f.code, "level": f.level, "message": f.message} for f in stay.findings],
    }


def stay_text(stay: Stay) -> str:
    """
    Write a stay as the text of its file.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    str
        The same for the same stay, byte for byte.
    """
    return json.dumps(stay_to_json(stay), ensure_ascii=False, indent=1) + "\n"


def read_stay(path: Path) -> Stay:
    """
    Read a stay from its file.

    Parameters
    ----------
    path
        A file written by `stay_text`.

    Returns
    -------
    Stay
        The stay.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, is no stay, or says what its own parts deny: sums that are none, times
        that run backwards, legs between other stops. Every fault is a line that names its field.
    """
    from itinerary.stay_course import course_faults

    row = read_stay_row(path)
    if faults := (*course_faults(row), *contradictions(row)):
        raise DamagedFileError(path, "contradicts itself", "\n".join(faults))
    return stay_from_json(row)


def read_stay_row(path: Path) -> dict[str, Any]:
    """
    Read the plain values of a stay from its file.

    Parameters
    ----------
    path
        A file written by `stay_text`, or edited since.

    Returns
    -------
    dict
        Values that `stay_from_json` takes.

    Raises
    ------
    DamagedFileError
        If the file cannot be read or is no stay.
    """
    try:
        row: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_constant=_refuse)
        stay_from_json(row)
    except OSError as e:
        raise DamagedFileError(path, "whole file", e.strerror or str(e)) from e
    except RecursionError as e:
        raise DamagedFileError(path, f"is no {SCHEMA}", "is nested too deeply") from e
    except ValueError as e:
        raise DamagedFileError(path, f"is no {SCHEMA}", str(e)) from e
    return row


def _refuse(constant: str) -> None:
    msg = f"{constant} is no number of JSON"
    raise ValueError(msg)


def contradictions(row: dict[str, Any]) -> tuple[str, ...]:
    """
    Compare a stay's file with what its own parts add up to: sums, statuses, the gap.

    Parameters
    ----------
    row
        Plain values of a stay.

    Returns
    -------
    tuple of str
        A sentence for each field that is lost, added or other than it should be.

    Raises
    ------
    ValueError
        If the values are no stay.
    """
    return tuple(_differences("", row, json.loads(stay_text(stay_from_json(row)))))


def _differences(path: str, said: object, due: object) -> Iterator[str]:
    if isinstance(said, dict) and isinstance(due, dict):
        for key in sorted(set(said) | set(due)):
            yield from _differences(f"{path}.{key}".lstrip("."), said.get(key), due.get(key))
    elif isinstance(said, list) and isinstance(due, list) and len(said) == len(due):
        for i, (a, b) in enumerate(zip(said, due, strict=True)):
            yield from _differences(f"{path}[{i}]", a, b)
    elif said != due:
        yield f"{path}: says {said!r}, its parts say {due!r}"


def stay_from_json(row: dict[str, Any]) -> Stay:
    """
    Build a stay from plain values.

    Parameters
    ----------
    row
        What `stay_to_json` returns.

    Returns
    -------
    Stay
        The stay.

    Raises
    ------
    ValueError
        If the values are no stay: every fault a line, with its place.
    """
    from itinerary.stay_schema import stay_faults

    if faults := stay_faults(row):
        raise ValueError("\n".join(faults))
    return build_stay(row)


def _day_to_json(day: Day) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "stops": [_stop_to_json(s) for s in day.stops],
        "legs": [_leg_to_json(leg) for leg in day.legs],
    }


def _stop_to_json(stop: Stop) -> dict[str, Any]:
    times = {k: _minute(getattr(stop, k)) for k in ("arrive", "start", "end", "leave")}
    return {
        "kind": stop.kind,
        "id": stop.id,
        "name": stop.name,
        "lon": stop.lon,
        "lat": stop.lat,
        "meal": stop.meal,
        **{k: v for k, v in times.items() if v is not None},
        "status": stop.status,
        "to_confirm": list(stop.to_confirm),
        "points": stop.points,
        "why": [asdict(p) for p in stop.why],
        "plan_b": stop.plan_b,
        **({"plan_b_at": asdict(stop.plan_b_at)} if stop.plan_b_at else {}),
        **({"contacts": [asdict(c) for c in stop.contacts]} if stop.contacts else {}),
        "demo": stop.demo,
    }


def _leg_to_json(leg: StayLeg) -> dict[str, Any]:
    return {
        "from": leg.from_stop,
        "to": leg.to_stop,
        "mode": str(leg.mode),
        "distance_m": leg.distance_m,
        "duration_s": leg.duration_s,
        "line": [list(point) for point in leg.line],
        "junctions": [asdict(j) for j in leg.junctions],
        "routes": list(leg.routes),
        "low_traffic_share": leg.low_traffic_share,
        "sketched": leg.sketched,
    }


def _price_to_json(price: StayPrice) -> dict[str, Any]:
    return {
        "currency": "EUR",
        "total_ct": price.total_ct,
        "per_person_ct": price.per_person_ct,
        "persons": price.persons,
        "estimated": price.estimated,
        "lines": [
            {
                "id": p.id,
                "label": p.label,
                "unit_ct": p.unit_ct,
                "quantity": p.quantity,
                "total_ct": p.total_ct,
                "estimated": p.estimated,
            }
            for p in price.lines
        ],
    }


def _minute(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes")
