"""A stay from plain values that its schema has taken."""

from datetime import date, datetime
from typing import Any

from graphs.mode import Mode
from itinerary.stay import (
    Day,
    JunctionRef,
    Points,
    PriceLine,
    Proof,
    Spot,
    Stay,
    StayLeg,
    StayPrice,
    Stop,
    Totals,
)
from offers.details import Contact
from offers.finding import Finding


def build_stay(row: dict[str, Any]) -> Stay:
    """
    Build a stay.

    Parameters
    ----------
    row
        Plain values in which `itinerary.stay_schema.stay_faults` finds no fault.

    Returns
    -------
    Stay
        What is derived (sums, statuses, the gap) is left to the stay.
    """
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


def _day_from_json(row: dict[str, Any]) -> Day:
    return Day(
        date=date.fromisoformat(row["date"]),
        stops=tuple(_stop_from_json(s) for s in row["stops"]),
        legs=tuple(_leg_from_json(leg) for leg in row["legs"]),
    )


def _stop_from_json(row: dict[str, Any]) -> Stop:
    fields = {k: row[k] for k in ("kind", "id", "name", "lon", "lat", "meal", "points", "plan_b")}
    fields |= {k: datetime.fromisoformat(row[k]) for k in ("arrive", "start", "end", "leave") if k in row}
    fields |= {"to_confirm": tuple(row["to_confirm"]), "why": tuple(Points(**p) for p in row["why"])}
    fields["plan_b_at"] = Spot(**row["plan_b_at"]) if row.get("plan_b_at") else None
    fields["contacts"] = tuple(Contact(**c) for c in row.get("contacts", ()))
    return Stop(**fields, demo=row["demo"])


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
