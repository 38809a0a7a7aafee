"""A stay as JSON (``fluvestre.stay/1``), and back."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from graphs.mode import Mode
from itinerary.stay import Day, JunctionRef, Points, PriceLine, Proof, Stay, StayLeg, StayPrice, Stop, Totals
from offers.errors import DamagedFileError
from offers.finding import Finding

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
        "findings": [asdict(f) for f in stay.findings],
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
        If the file cannot be read or is no stay.
    """
    return stay_from_json(read_stay_row(path))


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
        row: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        stay_from_json(row)
    except OSError as e:
        raise DamagedFileError(path, "whole file", e.strerror or str(e)) from e
    except KeyError as e:
        raise DamagedFileError(path, "whole file", f"is no {SCHEMA}: lacks {e}") from e
    except (AttributeError, TypeError, ValueError) as e:
        raise DamagedFileError(path, "whole file", f"is no {SCHEMA}: {e}") from e
    return row


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
    KeyError, TypeError, ValueError
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
    KeyError, TypeError, ValueError
        If the values are no stay.
    """
    if row["schema"] != SCHEMA:
        msg = f"expected schema {SCHEMA}, got {row['schema']!r}"
        raise ValueError(msg)
    proof = {k: row["proof"][k] for k in ("status", "objective", "bound", "engine", "seed")}
    plain = {k: row[k] for k in ("id", "rank", "request", "title", "summary", "language")}
    return Stay(
        **plain,
        proof=Proof(**proof),
        days=tuple(_day_from_json(d) for d in row["days"]),
        value=tuple(Points(**p) for p in row["value"]),
        price=_price_from_json(row["price"]),
        totals=Totals(**row["totals"]),
        sources=tuple(row["sources"]),
        findings=tuple(Finding(**f) for f in row["findings"]),
    )


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


def _day_from_json(row: dict[str, Any]) -> Day:
    return Day(
        date=date.fromisoformat(row["date"]),
        stops=tuple(_stop_from_json(s) for s in row["stops"]),
        legs=tuple(_leg_from_json(leg) for leg in row["legs"]),
    )


def _stop_from_json(row: dict[str, Any]) -> Stop:
    fields = {k: row[k] for k in ("kind", "id", "name", "lon", "lat", "meal", "points", "plan_b")}
    fields |= {k: datetime.fromisoformat(row[k]) for k in ("arrive", "start", "end", "leave") if row.get(k)}
    fields |= {"to_confirm": tuple(row["to_confirm"]), "why": tuple(Points(**p) for p in row["why"])}
    return Stop(**fields, demo=row.get("demo", False))


def _leg_from_json(row: dict[str, Any]) -> StayLeg:
    plain = {k: row[k] for k in ("distance_m", "duration_s", "low_traffic_share", "sketched")}
    return StayLeg(
        **plain,
        from_stop=row["from"],
        to_stop=row["to"],
        mode=Mode(row["mode"]),
        line=tuple((lon, lat) for lon, lat in row["line"]),
        junctions=tuple(JunctionRef(**j) for j in row["junctions"]),
        routes=tuple(row["routes"]),
    )


def _price_from_json(row: dict[str, Any]) -> StayPrice:
    keys = ("id", "label", "unit_ct", "quantity", "estimated")
    lines = tuple(PriceLine(**{k: line[k] for k in keys}) for line in row["lines"])
    return StayPrice(lines=lines, persons=row["persons"])
