"""One hand-edited entry of the catalogue turned into its record of `offers/data/catalogue.json`."""

from dataclasses import dataclass
from typing import Any

from dated_hours import event_hours, expand_school_holidays, spans

SEGMENTS_OF_TABLE = {
    "cible 1": ("promeneurs-chaleureux",),
    "cible 2": ("happy-family", "grands-parents-petits-enfants", "fun-family", "green-seekers"),
    "cible 3": ("explorateurs-passionnes",),
    "couples gourmets": ("couples-gourmets",),
    "cible 4": ("team-building", "seminaires"),
}
"""The tables of article 3.1.5: "Les familles" are four segments with one table, business guests two."""

CONTRACT_DATE = "2025-05-22"
"""The day the contract was received by the prefecture."""

NOTE_OF_ASSUMED_PLACE = "Le contrat ne donne pas la commune : lieu de planification, à confirmer."

ENTRY_KEYS = frozenset({
    "name", "kind", "themes", "axes", "tables", "article", "answers", "landmark", "gem", "at", "point",
    "commune", "commune_from", "opening_hours", "hours_status", "visit_min", "price", "free", "capacity",
    "access", "indoor", "demo", "labels", "languages", "booking", "aliases", "min_age", "serves_dinner",
    "carries_to", "carries_min", "occurs", "note", "for_children",
})  # fmt: skip
"""What an entry may say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """What the other sources know of places: communes by name, moorings by id."""

    communes: dict[str, dict[str, str]]
    moorings: dict[str, dict[str, Any]]


def record(slug: str, entry: dict[str, Any], gazetteer: Gazetteer) -> dict[str, Any]:
    """Return the complete record of an entry: every key present, None or empty for what is unknown."""
    unknown = entry.keys() - ENTRY_KEYS
    if unknown:
        msg = f"{slug}: expected only known keys, got {sorted(unknown)}."
        raise ValueError(msg)
    return {
        "id": f"offer:{slug}",
        "name": entry["name"],
        "kind": entry["kind"],
        "themes": entry["themes"],
        "axes": entry["axes"],
        **_origin(entry),
        "landmark": entry.get("landmark", False),
        "gem": entry.get("gem", False),
        **_place(entry, gazetteer),
        **_hours(entry),
        "visit_min": _visit(entry),
        "price": _price(entry),
        "capacity": _capacity(entry),
        "access": dict.fromkeys(("motor", "visual", "hearing", "mental"), "unknown")
        | entry.get("access", {}),
        "demo": entry.get("demo", False),
        "for_children": entry.get("for_children", False),
        "updated": CONTRACT_DATE,
        **{key: entry.get(key, []) for key in ("labels", "languages", "aliases")},
        **{
            key: entry.get(key)
            for key in ("indoor", "booking", "min_age", "serves_dinner", "carries_to", "carries_min")
        },
    }


def _origin(entry: dict[str, Any]) -> dict[str, Any]:
    tables = entry.get("tables", [])
    articles = [f"3.1.5 {table}" for table in tables] + entry.get("article", [])
    sources = list(dict.fromkeys(f"contrat {article.split()[0]}" for article in articles))
    if entry.get("demo"):
        sources.append("exemple de planification")
    if "point" in entry:
        sources.append("connaissance publique : point")
    if "commune_from" in entry:
        sources.append(
            {"public": "connaissance publique : commune", "assumed": "hypothèse : commune"}[
                entry["commune_from"]
            ]
        )
    note = " ".join(filter(None, (entry.get("note"), _assumed(entry)))) or None
    return {
        "listed_for": [segment for table in tables for segment in SEGMENTS_OF_TABLE[table]],
        "answers": entry["answers"],
        "article": articles,
        "sources": sources,
        "note": note,
    }


def _assumed(entry: dict[str, Any]) -> str | None:
    return NOTE_OF_ASSUMED_PLACE if entry.get("commune_from") == "assumed" else None


def _place(entry: dict[str, Any], gazetteer: Gazetteer) -> dict[str, Any]:
    if "at" in entry:
        place = gazetteer.moorings[entry["at"]]["place"]
        return {key: place[key] for key in ("lon", "lat", "precision", "commune", "insee", "epci")}
    commune = gazetteer.communes[entry["commune"]]
    lon, lat = entry.get("point", (round(float(commune["lon"]), 3), round(float(commune["lat"]), 3)))
    known = {"commune": commune["name"], "insee": commune["insee"], "epci": commune["epci"] or None}
    return {"lon": lon, "lat": lat, "precision": "site" if "point" in entry else "commune", **known}


def _hours(entry: dict[str, Any]) -> dict[str, Any]:
    if "occurs" in entry:
        return _event(entry["occurs"])
    spec = entry.get("opening_hours")
    hours = expand_school_holidays(spec) if spec else None
    return {"opening_hours": hours, "hours_status": entry["hours_status"] if spec else None, "occurs": None}


def _event(occurs: dict[str, Any]) -> dict[str, Any]:
    dates = [[first.isoformat(), last.isoformat()] for first, last in spans(occurs)]
    return {
        "opening_hours": event_hours(occurs),
        "hours_status": "period_only" if occurs["stated"] else "estimated",
        "occurs": {"rule": occurs["rule"], "stated": occurs["stated"], "dates": dates},
    }


def _visit(entry: dict[str, Any]) -> dict[str, Any] | None:
    if "visit_min" not in entry:
        return None
    return dict(zip(("min", "typical", "max"), entry["visit_min"], strict=True)) | {"known": False}


def _price(entry: dict[str, Any]) -> dict[str, Any] | None:
    if entry.get("free"):
        return {"adult_ct": 0, "child_ct": 0, "unit": "free", "status": "known"}
    if "price" not in entry:
        return None
    return dict(zip(("adult_ct", "child_ct", "unit"), entry["price"], strict=True)) | {"status": "estimated"}


def _capacity(entry: dict[str, Any]) -> dict[str, Any] | None:
    if "capacity" not in entry:
        return None
    return (
        dict.fromkeys(("persons", "rooms", "seats"))
        | entry["capacity"]
        | {"known": not entry.get("demo", False)}
    )
