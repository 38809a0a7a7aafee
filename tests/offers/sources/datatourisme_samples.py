"""Objects of DATAtourisme as tests need them: invented names in communes of Lys-Artois."""

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

from offers.sources.datatourisme_keys import bare_keys
from offers.sources.datatourisme_record import record_of
from offers.sources.profile import load_profile
from offers.sources.record import Record
from offers.sources.setting import Setting

PROFILE = load_profile("datatourisme")
TODAY = date(2026, 5, 1)
SETTING = Setting(today=TODAY)
UUID = "3f1e0c52-1111-4222-8333-444455556666"


def thing(*classes: str, insee: str = "62119", **more: Any) -> dict[str, Any]:
    """Return an object of some classes in Béthune, as the diffuser of 2023 writes it."""
    return {
        "@id": f"https://data.datatourisme.fr/26/{UUID}",
        "dc:identifier": "PCUNPC062V500001",
        "@type": [*classes, "PlaceOfInterest", "PointOfInterest"],
        "rdfs:label": {"fr": ["Beffroi du Lin"], "en": ["Linen Belfry"]},
        "lastUpdate": "2026-02-02",
        "isLocatedAt": [located(insee=insee)],
        **more,
    }


def located(*rows: dict[str, Any], insee: str = "62119", **more: Any) -> dict[str, Any]:
    """Return a place with opening rows."""
    return {
        "schema:address": [
            {
                "schema:streetAddress": ["Grand'Place"],
                "schema:postalCode": "62400",
                "schema:addressLocality": "Béthune",
                "hasAddressCity": {"@id": f"kb:{insee}", "insee": insee, "rdfs:label": {"fr": ["Béthune"]}},
            }
        ],
        "schema:geo": {"schema:latitude": "50.53016", "schema:longitude": "2.63937"},
        "schema:openingHoursSpecification": list(rows),
        **more,
    }


def row(*days: str, opens: str = "", closes: str = "", first: str = "", last: str = "") -> dict[str, Any]:
    """Return an opening row."""
    return {
        "schema:validFrom": first and f"{first}T00:00:00",
        "schema:validThrough": last and f"{last}T23:59:59",
        "schema:dayOfWeek": [{"@id": f"schema:{day}"} for day in days],
        "schema:opens": opens,
        "schema:closes": closes,
    }


def kb(code: str, label: str = "") -> dict[str, Any]:
    """Return an individual of the thesaurus."""
    return {"@id": f"kb:{code}", "rdfs:label": {"fr": [label or code]}}


def bared(value: dict[str, Any]) -> Any:
    """Return an object with bare keys."""
    return bare_keys(value)


def read(value: Any, doubts: list[str] | None = None) -> Record:
    """Return the record of an object, and note the codes of doubts."""
    told = [] if doubts is None else doubts
    return record_of(value, PROFILE, SETTING, lambda code, _message: told.append(code))


def zipped(path: Path, objects: dict[str, Any], files: dict[str, Any] | None = None) -> Path:
    """Write a feed of the diffuser: objects by name of their file, and an index of these or other files."""
    index = [{"label": "x", "file": name} for name in (objects if files is None else files)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", json.dumps(index))
        archive.writestr("context.jsonld", "{}")
        for name, value in objects.items():
            archive.writestr(f"objects/{name}", value if isinstance(value, bytes) else json.dumps(value))
    return path
