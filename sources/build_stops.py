"""Build `offers/data/{stations,moorings}.json` from the hand-edited `{stations,moorings}.toml`."""

import csv
import json
import tomllib
from pathlib import Path
from typing import Any

from offers.stations import load_moorings, load_stations

HERE = Path(__file__).parent
DATA = HERE.parent / "offers" / "data"


def communes() -> dict[str, dict[str, str]]:
    """Return the rows of the communes by INSEE code."""
    with (HERE / "communes.csv").open(encoding="utf-8", newline="") as file:
        return {row["insee"]: row for row in csv.DictReader(file)}


def record(entry: dict[str, Any], prefix: str, commune: dict[str, str]) -> dict[str, Any]:
    """Return a stop as it is stored: an id for its slug, and its point with what is known of its commune."""
    place = {
        "lon": entry.pop("lon"),
        "lat": entry.pop("lat"),
        "precision": entry.pop("precision", "site"),
        "commune": commune["name"],
        "insee": entry.pop("insee"),
        "epci": commune["epci"] or None,
    }
    return {"id": f"{prefix}:{entry.pop('slug')}", **entry, "place": place}


def build(kind: str) -> Path:
    """Write the stops of one kind and return their file."""
    by_insee = communes()
    entries = tomllib.loads((HERE / f"{kind}s.toml").read_text(encoding="utf-8"))[kind]
    records = [record(entry, kind, by_insee[entry["insee"]]) for entry in entries]
    target = DATA / f"{kind}s.json"
    target.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return target


def main() -> None:
    """Build both files, and read them as the package will."""
    print(len(load_stations(build("station"))), "stations,", len(load_moorings(build("mooring"))), "moorings")


if __name__ == "__main__":
    main()
